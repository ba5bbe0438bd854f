using Npgsql;
using Workflow.Engine.Log;

namespace Workflow.Postgres;

/// <summary>The rows by which a writer is known, and by which a lost one is shut out.</summary>
internal static class WriterRows
{
    public static async Task<(bool IsStandby, byte[]? Leaves)> LookAsync(NpgsqlConnection connection, long block)
    {
        await using var command = new NpgsqlCommand(SqlText.Of("block_leaves"), connection) { CommandTimeout = 0 };
        command.Parameters.Add(Reads.Value(block));
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return (row.GetBoolean(0), row.IsDBNull(1) ? null : row.GetFieldValue<byte[]>(1));
    }

    public static Task EnterAsync(NpgsqlConnection connection, Guid writer) =>
        ExecuteAsync(connection, "enter_writer", writer);

    public static Task LeaveAsync(NpgsqlConnection connection, Guid writer) =>
        ExecuteAsync(connection, "leave_writer", writer);

    /// <summary>
    /// Waits for whatever the writer still has under way, by taking the lock that it holds, and takes its row away:
    /// after the commit of this transaction nothing that it sent can be written any more.
    /// </summary>
    public static async Task ShutOutAsync(NpgsqlConnection connection, Guid writer)
    {
        await using (var command = new NpgsqlCommand(SqlText.Of("lock"), connection) { CommandTimeout = 0 })
            await command.ExecuteNonQueryAsync();
        await LeaveAsync(connection, writer);
    }

    /// <summary>
    /// The block of a batch; null if it was not written. A batch without facts has none and is decided again: what it
    /// may have left are receipts, and they are found then.
    /// </summary>
    public static async Task<AppendOutcome.Committed?> FindAsync(
        NpgsqlConnection connection,
        AppendBatch batch,
        long after
    )
    {
        if (batch.Events.Count == 0)
            return null;
        await using var command = new NpgsqlCommand(SqlText.Of("find_block"), connection) { CommandTimeout = 0 };
        command.Parameters.Add(Reads.Value(after));
        command.Parameters.Add(Reads.Value(batch.Leaves.ToArray()));
        await using var row = await command.ExecuteReaderAsync();
        return await row.ReadAsync() ? new AppendOutcome.Committed(row.GetInt64(0), row.GetInt64(1)) : null;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, Guid writer)
    {
        await using var command = new NpgsqlCommand(SqlText.Of(sql), connection) { CommandTimeout = 0 };
        command.Parameters.Add(Reads.Value(writer));
        await command.ExecuteNonQueryAsync();
    }
}
