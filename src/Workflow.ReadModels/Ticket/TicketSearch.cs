using Npgsql;
using Workflow.Domain.Ticket;
using Workflow.Engine.Log;
using Workflow.Engine.Running;

namespace Workflow.ReadModels.Ticket;

/// <summary>
/// Projects what is searched: title, content, place, numbers and the public answer. Never who complained.
/// </summary>
public sealed class TicketSearch(NpgsqlDataSource source) : IProjection
{
    public string Name => "ticket-search";

    public Task<Position> PositionAsync(CancellationToken cancel) => Checkpoint.FindAsync(source, Name, cancel);

    public async Task<bool> WriteAsync(
        IReadOnlyList<RecordedFact> facts,
        Position from,
        Position to,
        CancellationToken cancel
    )
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        if (!await Checkpoint.MoveAsync(connection, Name, from, to, cancel))
            return false;
        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var recorded in facts)
        {
            if (SearchedIn(recorded.Fact) is { } text)
                batch.BatchCommands.Add(Row(recorded, ChineseWords.Plain(text)));
        }
        if (batch.BatchCommands.Count > 0)
            await batch.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private static string? SearchedIn(Domain.Kernel.Fact fact) =>
        fact switch
        {
            TicketRegistered registered => string.Join(
                ' ',
                registered.Number?.Value,
                registered.Source?.Id.Value,
                registered.Title.Value?.Value,
                registered.Place?.Value?.Value,
                registered.Body.Value?.Value
            ),
            FeedbackGiven feedback => feedback.PublicAnswer.Value?.Value,
            _ => null,
        };

    private static NpgsqlBatchCommand Row(RecordedFact recorded, string plain)
    {
        var command = new NpgsqlBatchCommand(ReadModelText.Of("Ticket", "search_write"));
        command.Parameters.Add(new() { Value = recorded.Case.Id.Value });
        command.Parameters.Add(new() { Value = recorded.Sequence });
        command.Parameters.Add(new() { Value = plain });
        command.Parameters.Add(new() { Value = ChineseWords.WordsOf(plain) });
        return command;
    }
}
