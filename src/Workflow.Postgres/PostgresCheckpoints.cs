using Npgsql;
using Workflow.Engine.Log;

namespace Workflow.Postgres;

public sealed class PostgresCheckpoints(NpgsqlDataSource source) : ICheckpoints
{
    public Task<Position> FindAsync(string name, CancellationToken cancel) =>
        Reads.AwayAsync(async () =>
        {
            await using var command = source.CreateCommand(SqlText.Of("find_checkpoint"));
            command.Parameters.Add(Reads.Value(name));
            await using var row = await command.ExecuteReaderAsync(cancel);
            return await row.ReadAsync(cancel)
                ? new Position(row.GetInt64(0), row.GetFieldValue<byte[]>(1))
                : Position.Start;
        });

    public Task<bool> MoveAsync(string name, Position from, Position to, CancellationToken cancel) =>
        Reads.AwayAsync(async () =>
        {
            await using var command = source.CreateCommand(SqlText.Of("move_checkpoint"));
            command.Parameters.Add(Reads.Value(name));
            command.Parameters.Add(Reads.Value(from.Sequence));
            command.Parameters.Add(Reads.Value(from.Leaf.ToArray()));
            command.Parameters.Add(Reads.Value(to.Sequence));
            command.Parameters.Add(Reads.Value(to.Leaf.ToArray()));
            return await command.ExecuteNonQueryAsync(cancel) == 1;
        });

    public Task<Position?> PositionAtAsync(long sequence, CancellationToken cancel) =>
        Reads.AwayAsync(async () =>
        {
            await using var command = source.CreateCommand(SqlText.Of("position_at"));
            command.Parameters.Add(Reads.Value(sequence));
            return await command.ExecuteScalarAsync(cancel) is byte[] leaf ? new Position(sequence, leaf) : null;
        });
}
