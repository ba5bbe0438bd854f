using Npgsql;
using Workflow.Engine.Log;

namespace Workflow.ReadModels;

/// <summary>How far a read model has got, moved in the transaction that writes its rows.</summary>
internal static class Checkpoint
{
    public static async Task<Position> FindAsync(NpgsqlDataSource source, string name, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(ReadModelText.Of("Checkpoints", "find"));
        command.Parameters.Add(new() { Value = name });
        await using var row = await command.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel)
            ? new Position(row.GetInt64(0), row.GetFieldValue<byte[]>(1))
            : Position.Start;
    }

    /// <summary>False if another process has moved it: its rows are written, ours must not be.</summary>
    public static async Task<bool> MoveAsync(
        NpgsqlConnection connection,
        string name,
        Position from,
        Position to,
        CancellationToken cancel
    )
    {
        await using var command = new NpgsqlCommand(ReadModelText.Of("Checkpoints", "move"), connection);
        command.Parameters.Add(new() { Value = name });
        command.Parameters.Add(new() { Value = from.Sequence });
        command.Parameters.Add(new() { Value = from.Leaf.ToArray() });
        command.Parameters.Add(new() { Value = to.Sequence });
        command.Parameters.Add(new() { Value = to.Leaf.ToArray() });
        return await command.ExecuteNonQueryAsync(cancel) == 1;
    }
}
