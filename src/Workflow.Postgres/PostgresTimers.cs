using Npgsql;
using Workflow.Domain.Kernel;
using Workflow.Engine.Log;

namespace Workflow.Postgres;

public sealed class PostgresTimers(NpgsqlDataSource source) : ITimers
{
    public Task<IReadOnlyList<DueTimer>> ClaimAsync(
        Moment now,
        Moment leasedUntil,
        int most,
        CancellationToken cancel
    ) =>
        Reads.AwayAsync<IReadOnlyList<DueTimer>>(async () =>
        {
            await using var command = source.CreateCommand(SqlText.Of("claim_timers"));
            command.Parameters.Add(Reads.Value(Moments.Write(now)));
            command.Parameters.Add(Reads.Value(Moments.Write(leasedUntil)));
            command.Parameters.Add(Reads.Value(most));
            var due = new List<DueTimer>();
            await using var row = await command.ExecuteReaderAsync(cancel);
            while (await row.ReadAsync(cancel))
            {
                var stream = new StreamRef(row.GetString(1), new CaseId(row.GetGuid(0)));
                due.Add(new DueTimer(stream, new WakeUp(row.GetString(2), Moments.Read(row, 3))));
            }
            // The rows of an update come back in no order.
            due.Sort(static (one, other) => one.WakeUp.At.CompareTo(other.WakeUp.At));
            return due;
        });

    public Task<Moment?> NextAsync(CancellationToken cancel) =>
        Reads.AwayAsync<Moment?>(async () =>
        {
            await using var command = source.CreateCommand(SqlText.Of("next_timer"));
            await using var row = await command.ExecuteReaderAsync(cancel);
            return await row.ReadAsync(cancel) && !row.IsDBNull(0) ? Moments.Read(row, 0) : null;
        });
}
