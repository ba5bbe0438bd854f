using System.Security.Cryptography;
using Npgsql;
using Workflow.Engine.Log;

namespace Workflow.Postgres;

/// <summary>Keys in a database of their own, with its own short backup retention.</summary>
public sealed class PostgresKeyStore(NpgsqlDataSource source) : IKeyStore
{
    public Task<IReadOnlyDictionary<Guid, byte[]?>> EnsureAsync(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    ) =>
        Reads.AwayAsync(async () =>
        {
            // Sorted, so that two processes making the same keys do not wait for each other in a circle.
            var sorted = ids.Distinct().Order().ToArray();
            await using var command = source.CreateCommand(SqlText.Of("ensure_keys"));
            command.Parameters.Add(Reads.Array(sorted));
            command.Parameters.Add(Reads.Array(sorted.Select(_ => RandomNumberGenerator.GetBytes(32)).ToArray()));
            return await ReadAsync(command, cancel);
        });

    public Task<IReadOnlyDictionary<Guid, byte[]?>> FindAsync(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    ) =>
        Reads.AwayAsync(async () =>
        {
            await using var command = source.CreateCommand(SqlText.Of("find_keys"));
            command.Parameters.Add(Reads.Array(ids.ToArray()));
            return await ReadAsync(command, cancel);
        });

    public Task<IReadOnlyCollection<Guid>> DestroyedAsync(CancellationToken cancel) =>
        Reads.AwayAsync<IReadOnlyCollection<Guid>>(async () =>
        {
            await using var command = source.CreateCommand(SqlText.Of("destroyed_keys"));
            await using var row = await command.ExecuteReaderAsync(cancel);
            var ids = new List<Guid>();
            while (await row.ReadAsync(cancel))
                ids.Add(row.GetGuid(0));
            return ids;
        });

    private static async Task<IReadOnlyDictionary<Guid, byte[]?>> ReadAsync(
        NpgsqlCommand command,
        CancellationToken cancel
    )
    {
        var keys = new Dictionary<Guid, byte[]?>();
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
            keys.Add(row.GetGuid(0), row.IsDBNull(1) ? null : row.GetFieldValue<byte[]>(1));
        return keys;
    }
}
