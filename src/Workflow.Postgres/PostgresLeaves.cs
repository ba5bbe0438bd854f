using Npgsql;
using Workflow.Engine.Proof;

namespace Workflow.Postgres;

public sealed class PostgresLeaves(NpgsqlDataSource source) : ILeaves
{
    public Task<byte[]> ReadAsync(long after, CancellationToken cancel) =>
        Reads.AwayAsync(async () =>
        {
            await using var command = source.CreateCommand(SqlText.Of("read_leaves"));
            command.Parameters.Add(Reads.Value(after));
            using var leaves = new MemoryStream();
            await using var row = await command.ExecuteReaderAsync(cancel);
            while (await row.ReadAsync(cancel))
            {
                var (first, block) = (row.GetInt64(0), row.GetFieldValue<byte[]>(1));
                var skip = (int)Math.Max(0, after + 1 - first) * Digest.Length;
                leaves.Write(block.AsSpan(skip));
            }
            return leaves.ToArray();
        });

    public Task SettleSequenceAsync(CancellationToken cancel) =>
        Reads.AwayAsync(async () =>
        {
            await using var command = source.CreateCommand(SqlText.Of("settle_sequence"));
            return await command.ExecuteNonQueryAsync(cancel);
        });
}
