using System.Text;
using Npgsql;
using NpgsqlTypes;
using Workflow.Engine.Log;

namespace Workflow.Postgres;

/// <summary>A batch as statements: `wf_append` and the list rows, in one round trip and one transaction.</summary>
internal static class AppendStatements
{
    public static async Task<AppendOutcome.Committed> ExecuteAsync(
        NpgsqlConnection connection,
        NpgsqlTransaction? transaction,
        AppendBatch batch,
        Guid writer,
        long acknowledged
    )
    {
        await using var statements = new NpgsqlBatch(connection, transaction) { Timeout = 0 };
        statements.BatchCommands.Add(Append(batch, writer, acknowledged));
        if (batch.Claims.Count > 0)
            statements.BatchCommands.Add(Claim(batch));
        foreach (var rows in batch.ListRows)
            statements.BatchCommands.Add(List(rows));
        await using var reader = await statements.ExecuteReaderAsync();
        await reader.ReadAsync();
        var committed = new AppendOutcome.Committed(reader.GetInt64(0), reader.GetInt64(1));
        while (await reader.NextResultAsync())
        {
            // Each statement's own failure surfaces here, before anything counts as written.
        }
        return committed;
    }

    private static NpgsqlBatchCommand Append(AppendBatch batch, Guid writer, long acknowledged)
    {
        var command = new NpgsqlBatchCommand(SqlText.Of("append"));
        void Add<T>(T value) => command.Parameters.Add(Reads.Value(value));
        void Json(IEnumerable<ReadOnlyMemory<byte>> values) => command.Parameters.Add(JsonArray(values));
        Add(PostgresLog.Format);
        Add(writer);
        Add(acknowledged);
        Add(Moments.Write(batch.At));
        Add(batch.ReferenceVersion);
        Add(batch.ReferenceStep);
        Add(Column(batch.Streams, s => s.Stream.Id.Value));
        Add(Column(batch.Streams, s => s.Stream.Type));
        Add(Column(batch.Streams, s => s.Expected));
        Add(Column(batch.Streams, s => s.Version));
        Add(Column(batch.Events, e => e.Id));
        Add(Column(batch.Events, e => e.StreamId));
        Add(Column(batch.Events, e => e.Version));
        Add(Column(batch.Events, e => e.Type));
        Json(batch.Events.Select(e => e.Data));
        Json(batch.Events.Select(e => e.Headers));
        Add(Column(batch.Events, e => e.Correlation));
        Add(Column(batch.Events, e => e.Causation));
        Add(batch.Leaves.ToArray());
        Add(Column(batch.Receipts, r => r.Key.Command));
        Add(Column(batch.Receipts, r => r.Key.Actor));
        Add(Column(batch.Receipts, r => r.RequestHash.ToArray()));
        Add(Column(batch.Receipts, r => r.Outcome));
        Add(Column(batch.Timers, t => t.Case.Id.Value));
        var timers = batch.Timers.SelectMany(t => t.Wanted.Select(w => (t.Case, WakeUp: w))).ToArray();
        Add(Column(timers, t => t.Case.Id.Value));
        Add(Column(timers, t => t.Case.Type));
        Add(Column(timers, t => t.WakeUp.Name));
        Add(Column(timers, t => Moments.Write(t.WakeUp.At)));
        Add(Column(batch.Registers, r => r.Register.Value));
        Add(Column(batch.Registers, r => r.Version));
        Json(batch.Registers.Select(r => r.State));
        return command;
    }

    private static NpgsqlBatchCommand Claim(AppendBatch batch)
    {
        var command = new NpgsqlBatchCommand(SqlText.Of("claim_blobs"));
        command.Parameters.Add(Reads.Array(Column(batch.Claims, c => PostgresBlobs.HashOf(c.Blob))));
        command.Parameters.Add(Reads.Array(Column(batch.Claims, c => c.Case.Value)));
        return command;
    }

    private static NpgsqlBatchCommand List(ListStatement rows)
    {
        var command = new NpgsqlBatchCommand(rows.Sql);
        foreach (var array in rows.Arrays)
            command.Parameters.Add(Parameter(array));
        return command;
    }

    /// <summary>
    /// Moments are said to be such: an array that begins with nothing would be taken for local times.
    /// </summary>
    private static NpgsqlParameter Parameter(Array array) =>
        array is DateTime[] or DateTime?[]
            ? new NpgsqlParameter { Value = array, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.TimestampTz }
            : new NpgsqlParameter { Value = array };

    private static NpgsqlParameter<string[]> JsonArray(IEnumerable<ReadOnlyMemory<byte>> values) =>
        new NpgsqlParameter<string[]>
        {
            TypedValue = [.. values.Select(v => Encoding.UTF8.GetString(v.Span))],
            NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb,
        };

    private static TResult[] Column<T, TResult>(IReadOnlyList<T> rows, Func<T, TResult> value)
    {
        var column = new TResult[rows.Count];
        for (var i = 0; i < column.Length; i++)
            column[i] = value(rows[i]);
        return column;
    }
}
