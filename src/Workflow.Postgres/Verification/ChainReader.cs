using Npgsql;
using Workflow.Domain.Kernel;
using Workflow.Engine.Proof;
using Workflow.Engine.Stored;

namespace Workflow.Postgres.Verification;

/// <summary>A block as it is stored.</summary>
internal sealed record Block(long Number, long First, int Count, byte[] Leaves, Moment At, long Reference)
{
    public long Last => First + Count - 1;
}

/// <summary>Reads blocks and facts for verification, in ranges, so that no transaction lives long.</summary>
internal sealed class ChainReader(NpgsqlDataSource source, string district)
{
    public async Task<List<Block>> BlocksAsync(long after, int most, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlText.Of("verify_blocks"));
        command.Parameters.Add(Reads.Value(after));
        command.Parameters.Add(Reads.Value(most));
        var blocks = new List<Block>();
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
            blocks.Add(
                new Block(
                    row.GetInt64(0),
                    row.GetInt64(1),
                    row.GetInt32(2),
                    row.GetFieldValue<byte[]>(3),
                    Moments.Read(row, 4),
                    row.GetInt64(5)
                )
            );
        return blocks;
    }

    /// <summary>Holds the facts of neighbouring blocks against their hashes; null if all agree.</summary>
    public async Task<ChainFault?> CompareAsync(IReadOnlyList<Block> blocks, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlText.Of("verify_events"));
        command.Parameters.Add(Reads.Value(blocks[0].First - 1));
        command.Parameters.Add(Reads.Value(blocks[^1].Last));
        await using var row = await command.ExecuteReaderAsync(cancel);
        var hash = new byte[Digest.Length];
        foreach (var block in blocks)
        {
            for (var i = 0; i < block.Count; i++)
            {
                var expected = block.First + i;
                if (!await row.ReadAsync(cancel))
                    return new ChainFault(expected, "event-missing");
                if (Compare(row, block, expected, hash) is { } fault)
                    return fault;
            }
        }
        return null;
    }

    private ChainFault? Compare(NpgsqlDataReader row, Block block, long expected, byte[] hash)
    {
        var stored = EventRows.Read(row);
        if (stored.Sequence != expected)
            return new ChainFault(expected, "event-missing");
        if (row.GetBoolean(11))
            return new ChainFault(expected, "event-differs", "bdata, mt_dotnet_type or tenant_id");
        if (stored.RecordedAt != block.At)
            return new ChainFault(expected, "event-differs", "recorded time");
        if (Leaf.TryHash(district, stored, hash) != CanonicalFault.None)
            return new ChainFault(expected, "event-differs", "not canonical");
        var leaf = block.Leaves.AsSpan((int)(expected - block.First) * Digest.Length, Digest.Length);
        return leaf.SequenceEqual(hash) ? null : new ChainFault(expected, "event-differs");
    }
}
