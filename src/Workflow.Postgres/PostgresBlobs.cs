using Npgsql;
using Workflow.Domain.Kernel;
using Workflow.Engine.Log;

namespace Workflow.Postgres;

/// <summary>Sealed contents in the district's own database: they are backed up and verified with its log.</summary>
public sealed class PostgresBlobs(NpgsqlDataSource source) : IBlobs
{
    public Task<bool> StoreAsync(
        BlobId blob,
        CaseId owner,
        ReadOnlyMemory<byte> content,
        int mostWaiting,
        CancellationToken cancel
    ) =>
        Reads.AwayAsync(async () =>
        {
            await using var command = source.CreateCommand(SqlText.Of("store_blob"));
            command.Parameters.Add(Reads.Value(HashOf(blob)));
            command.Parameters.Add(Reads.Value(owner.Value));
            command.Parameters.Add(Reads.Value(content));
            command.Parameters.Add(Reads.Value((long)mostWaiting));
            return (bool)(await command.ExecuteScalarAsync(cancel))!;
        });

    public Task<byte[]?> FindAsync(BlobId blob, CaseId owner, CancellationToken cancel) =>
        Reads.AwayAsync(async () =>
        {
            await using var command = source.CreateCommand(SqlText.Of("find_blob"));
            command.Parameters.Add(Reads.Value(HashOf(blob)));
            command.Parameters.Add(Reads.Value(owner.Value));
            return (byte[]?)await command.ExecuteScalarAsync(cancel);
        });

    public Task ForgetAsync(IReadOnlyCollection<BlobId> blobs, CancellationToken cancel) =>
        DropAsync("forget_blobs", Reads.Array(blobs.Select(HashOf).ToArray()), cancel);

    public Task<int> SweepAsync(Moment before, CancellationToken cancel) =>
        DropAsync("sweep_blobs", Reads.Value(Moments.Write(before)), cancel);

    public Task<int> EraseAsync(IReadOnlyCollection<CaseId> owners, CancellationToken cancel) =>
        DropAsync("erase_blobs", Reads.Array(owners.Select(static one => one.Value).ToArray()), cancel);

    internal static byte[] HashOf(BlobId blob) => Convert.FromHexString(blob.Value);

    /// <summary>
    /// A claim that was committed while the statement ran stops it, by the foreign key: then nothing goes this time.
    /// </summary>
    private Task<int> DropAsync(string sql, NpgsqlParameter which, CancellationToken cancel) =>
        Reads.AwayAsync(async () =>
        {
            await using var command = source.CreateCommand(SqlText.Of(sql));
            command.Parameters.Add(which);
            try
            {
                return await command.ExecuteNonQueryAsync(cancel);
            }
            catch (PostgresException claimed) when (claimed.SqlState == SqlStates.StillReferenced)
            {
                return 0;
            }
        });
}
