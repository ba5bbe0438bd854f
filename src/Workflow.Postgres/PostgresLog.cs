using Npgsql;
using Workflow.Domain.Kernel;
using Workflow.Engine.Log;
using Workflow.Engine.Stored;

namespace Workflow.Postgres;

/// <summary>The event log of one district on PostgreSQL.</summary>
public sealed class PostgresLog(NpgsqlDataSource source) : ICaseLog, IAsyncDisposable
{
    /// <summary>The format of the tables that this program writes. STORED FORMAT.</summary>
    public const int Format = 1;

    private readonly LogWriter writer = new(source);

    public Task<AppendOutcome> AppendAsync(AppendBatch batch) => writer.AppendAsync(batch);

    public Task<bool> HoldAsync() => writer.HoldAsync();

    public Task ReleaseAsync() => writer.ReleaseAsync();

    /// <summary>Why nothing may be written; null if all is well.</summary>
    public string? Trouble => writer.Trouble;

    public Task<IReadOnlyDictionary<CaseId, LoadedStream>> LoadAsync(
        IReadOnlyCollection<StreamRef> streams,
        CancellationToken cancel
    ) =>
        Reads.AwayAsync<IReadOnlyDictionary<CaseId, LoadedStream>>(async () =>
        {
            await using var command = source.CreateCommand(SqlText.Of("load_streams"));
            command.Parameters.Add(Reads.Array(streams.Select(s => s.Id.Value).ToArray()));
            var events = await EventRows.ReadAsync(command, cancel);
            return events.GroupBy(e => new CaseId(e.StreamId)).ToDictionary(g => g.Key, g => new LoadedStream([.. g]));
        });

    public Task<IReadOnlyDictionary<CaseId, LoadedRegister>> LoadRegistersAsync(
        IReadOnlyCollection<CaseId> registers,
        CancellationToken cancel
    ) =>
        Reads.AwayAsync<IReadOnlyDictionary<CaseId, LoadedRegister>>(async () =>
        {
            await using var command = source.CreateCommand(SqlText.Of("load_registers"));
            command.Parameters.Add(Reads.Array(registers.Select(r => r.Value).ToArray()));
            var found = new Dictionary<CaseId, LoadedRegister>();
            await using var row = await command.ExecuteReaderAsync(cancel);
            while (await row.ReadAsync(cancel))
            {
                var state = System.Text.Encoding.UTF8.GetBytes(row.GetString(2));
                found.Add(new CaseId(row.GetGuid(0)), new LoadedRegister(row.GetInt64(1), state));
            }
            return found;
        });

    public Task<IReadOnlyDictionary<ReceiptKey, Receipt>> FindReceiptsAsync(
        IReadOnlyCollection<ReceiptKey> keys,
        CancellationToken cancel
    ) => Reads.AwayAsync(() => Receipts.FindAsync(source, keys, cancel));

    public Task<LogTail> TailAsync(CancellationToken cancel) =>
        Reads.AwayAsync(async () =>
        {
            await using var command = source.CreateCommand(SqlText.Of("tail"));
            await using var row = await command.ExecuteReaderAsync(cancel);
            return await row.ReadAsync(cancel)
                ? new LogTail(row.GetInt64(0), row.GetInt64(1), Moments.Read(row, 2), row.GetInt64(3))
                : LogTail.Empty;
        });

    public Task<IReadOnlyList<StoredEvent>> ReadAsync(long after, int most, CancellationToken cancel) =>
        Reads.AwayAsync<IReadOnlyList<StoredEvent>>(async () =>
        {
            await using var command = source.CreateCommand(SqlText.Of("read_events"));
            command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = after });
            command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = most });
            return await EventRows.ReadAsync(command, cancel);
        });

    public Task<int> ForgetReceiptsAsync(Moment before, CancellationToken cancel) =>
        Reads.AwayAsync(async () =>
        {
            await using var command = source.CreateCommand(SqlText.Of("forget_receipts"));
            command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = Receipts.FirstIdAt(before) });
            return await command.ExecuteNonQueryAsync(cancel);
        });

    public async ValueTask DisposeAsync() => await writer.DisposeAsync();
}
