using Workflow.Domain;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket.Commands;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;

namespace Workflow.Host.Import;

/// <summary>A row that was not imported. Published contract (`import --json`).</summary>
public sealed record RefusedRow(int Row, string Reason);

/// <summary>What an import came to. Published contract (`import --json`).</summary>
public sealed record ImportReport(int Read, int Imported, int Duplicate, IReadOnlyList<RefusedRow> Refused);

/// <summary>
/// Imports complaints with their answers: one command per row, all its facts at once. Rows may be sent again: the same
/// is a duplicate, other content under the same source id is refused.
/// </summary>
public sealed class ComplaintImport(District district, RefusalSentences sentences)
{
    private const int AtOnce = 128;

    /// <exception cref="InvalidDataException">The compressed file is damaged; what came before is imported.</exception>
    public async Task<ImportReport> RunAsync(JsonLines lines, Action<long, long>? progress, CancellationToken cancel)
    {
        var (read, imported, duplicate) = (0, 0, 0);
        var refused = new List<RefusedRow>();
        var underWay = new Queue<(int Row, Task<string?> Ended)>();

        async Task SettleAsync()
        {
            var (row, ended) = underWay.Dequeue();
            var reason = await ended;
            if (reason == Imported)
                imported++;
            else if (reason is null)
                duplicate++;
            else
                refused.Add(new RefusedRow(row, reason));
        }

        try
        {
            await foreach (var line in lines.ReadAsync(cancel))
            {
                read++;
                underWay.Enqueue((line.Row, ImportAsync(line)));
                if (underWay.Count >= AtOnce)
                    await SettleAsync();
                progress?.Invoke(lines.BytesRead, lines.BytesInAll);
            }
        }
        catch (InvalidDataException)
        {
            refused.Add(new RefusedRow(read + 1, "压缩文件已损坏，从这一行起无法读取"));
        }
        while (underWay.Count > 0)
            await SettleAsync();
        return new ImportReport(read, imported, duplicate, [.. refused.OrderBy(r => r.Row)]);
    }

    private const string Imported = "imported";

    /// <returns><see cref="Imported"/>, null for a duplicate, or why the row is refused.</returns>
    private async Task<string?> ImportAsync(JsonLine line)
    {
        if (line.Problem is { } problem)
            return problem;
        var (command, wrong) = ComplaintRow.Read(line.Text);
        if (command is null)
            return wrong;
        var stream = ImportAnswered.CaseOf(command.Source);
        var id = new CommandId(Ids.Derived($"import\n{stream}"));
        while (true)
        {
            var outcome = await district.RunAsync(
                new Envelope(id, stream, command, LoadingRight.CommandLine, Channel.Import)
            );
            switch (outcome)
            {
                case Outcome.Done:
                    return Imported;
                case Outcome.Unchanged:
                    return null;
                case Outcome.Busy { Code: "queue-full" }:
                    await Task.Yield();
                    continue;
                default:
                    return sentences.Of(Answer.Of(outcome)!.Refusal);
            }
        }
    }
}
