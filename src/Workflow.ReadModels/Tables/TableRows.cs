using Workflow.Domain.Kernel;
using Workflow.Engine.Running;
using Workflow.Files;

namespace Workflow.ReadModels.Tables;

/// <summary>Who brings a table, and through which door.</summary>
public sealed record TableSender(Actor Actor, Channel Channel);

/// <summary>
/// Hands the rows of a table to their cases. It stands here because every door brings tables in: pages, programs and
/// the command line see this project, and it sees the files, the engine and the domain.
/// </summary>
public static class TableRows
{
    /// <summary>So many rows are under way at once, which the committer takes as one batch.</summary>
    private const int AtOnce = 128;

    /// <summary>All rows without a fault are taken, however many others have one: nothing stops the listing.</summary>
    public static readonly FileLimits AllFaults = FileLimits.Usual with { Faults = 1_000_000 };

    /// <summary>The answers in the order of the rows.</summary>
    /// <param name="progress">How many are done, and of how many.</param>
    public static async Task<IReadOnlyList<TAnswer>> EachAsync<TRow, TAnswer>(
        IReadOnlyList<TRow> rows,
        Func<TRow, Task<TAnswer>> handle,
        Action<long, long>? progress,
        int atOnce = AtOnce
    )
    {
        var answers = new List<TAnswer>(rows.Count);
        var underWay = new Queue<Task<TAnswer>>();
        foreach (var row in rows)
        {
            underWay.Enqueue(handle(row));
            if (underWay.Count >= atOnce)
                await SettleAsync();
        }
        while (underWay.Count > 0)
            await SettleAsync();
        return answers;

        async Task SettleAsync()
        {
            answers.Add(await underWay.Dequeue());
            progress?.Invoke(answers.Count, rows.Count);
        }
    }

    /// <summary>A command of a table: idempotent by its case, so its id follows from both.</summary>
    /// <param name="opens">The ids whose keys a new case needs; empty for a case that is there.</param>
    public static async Task<Outcome> RunAsync(
        District district,
        StreamRef stream,
        Command command,
        TableSender sender,
        params IReadOnlyList<Guid> opens
    )
    {
        var id = new CommandId(Ids.Derived($"table\n{stream}\n{command.GetType().Name}"));
        while (true)
        {
            var outcome = await district.RunAsync(
                new Envelope(id, stream, command, sender.Actor, sender.Channel) { Opens = [.. opens] }
            );
            if (outcome is not Outcome.Busy { Code: "queue-full" })
                return outcome;
            await Task.Yield();
        }
    }
}
