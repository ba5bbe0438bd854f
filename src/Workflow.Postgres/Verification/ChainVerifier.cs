using Npgsql;
using Workflow.Domain.Kernel;
using Workflow.Engine.Proof;

namespace Workflow.Postgres.Verification;

/// <summary>
/// Verifies the facts of a district: every fact against its hash, every hash into the tree, the tree against what was
/// signed outside. Reads two ranges at once.
/// </summary>
public sealed class ChainVerifier(NpgsqlDataSource source, string district)
{
    /// <summary>Blocks read together; a range is a transaction of its own.</summary>
    private const int Portion = 400;

    private readonly ChainReader reader = new(source, district);
    private readonly CompactRange range = new();
    private readonly Dictionary<long, Digest> rootsWanted = [];
    private long blocks;

    /// <param name="progress">Told now and then how many facts of how many are done.</param>
    public async Task<VerifyReport> VerifyAsync(
        VerifyAgainst against,
        Action<long, long>? progress,
        CancellationToken cancel
    )
    {
        foreach (var size in new[] { against.Head?.Head.Size, against.Anchor?.Head.Size }.OfType<long>())
            rootsWanted[size] = default;
        var ends = await EndsAsync(cancel);
        var fault = await WalkAsync(ends, progress, cancel);
        fault ??= Beyond(ends);
        fault ??= await StreamsAsync(cancel);
        return await JudgeAsync(fault, against, cancel);
    }

    private async Task<ChainFault?> WalkAsync(Ends ends, Action<long, long>? progress, CancellationToken cancel)
    {
        if (rootsWanted.ContainsKey(0))
            rootsWanted[0] = MerkleHash.Empty;
        Block? last = null;
        while (true)
        {
            var one = await reader.BlocksAsync(last?.Number ?? 0, Portion * 2, cancel);
            if (one.Count == 0)
                return null;
            var broken = KeepThoseThatFollow(one, ref last);
            if (one.Count == 0)
                return broken;
            var half = (one.Count + 1) / 2;
            var first = Task.Run(() => reader.CompareAsync(one[..half], cancel), cancel);
            var second = half == one.Count ? null : Task.Run(() => reader.CompareAsync(one[half..], cancel), cancel);
            var fault = await first;
            var later = second is null ? null : await second;
            if ((fault ?? later) is { } found)
            {
                foreach (var block in one.TakeWhile(b => b.First <= found.Sequence))
                    Grow(block, found.Sequence - 1);
                return found;
            }
            foreach (var block in one)
                Grow(block, block.Last);
            blocks += one.Count;
            progress?.Invoke(range.Size, ends.Covered);
            if (broken is not null)
                return broken;
        }
    }

    /// <summary>
    /// Takes from the list what does not follow on; what is before it is still compared fact by fact.
    /// </summary>
    private static ChainFault? KeepThoseThatFollow(List<Block> some, ref Block? last)
    {
        for (var i = 0; i < some.Count; i++)
        {
            if (Follows(last, some[i]) is { } broken)
            {
                some.RemoveRange(i, some.Count - i);
                return broken;
            }
            last = some[i];
        }
        return null;
    }

    private static ChainFault? Follows(Block? before, Block block)
    {
        var (number, first) = (before?.Number + 1 ?? 1, before?.Last + 1 ?? 1);
        if (block.Number != number || block.First != first)
            return new ChainFault(first, "block-missing", $"block {number}");
        if (before is not null && block.At < before.At)
            return new ChainFault(first, "time-went-back", $"block {number}");
        return block.Leaves.Length == block.Count * Digest.Length
            ? null
            : new ChainFault(first, "block-differs", $"block {number}");
    }

    private void Grow(Block block, long upTo)
    {
        for (var seq = block.First; seq <= Math.Min(block.Last, upTo); seq++)
        {
            range.Append(new Digest(block.Leaves.AsSpan((int)(seq - block.First) * Digest.Length, Digest.Length)));
            if (rootsWanted.ContainsKey(range.Size))
                rootsWanted[range.Size] = range.Root();
        }
    }

    private static ChainFault? Beyond(Ends ends)
    {
        if (ends.Lowest < 1)
            return new ChainFault(ends.Lowest, "event-uncovered");
        if (ends.Highest > ends.Covered)
            return new ChainFault(ends.Covered + 1, "event-uncovered");
        return ends.SequenceValue > Math.Max(1, ends.Covered)
            ? new ChainFault(0, "sequence-ahead", $"{ends.SequenceValue}")
            : null;
    }

    private async Task<ChainFault?> StreamsAsync(CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlText.Of("verify_streams"));
        command.CommandTimeout = 0;
        await using var row = await command.ExecuteReaderAsync(cancel);
        if (!await row.ReadAsync(cancel))
            return null;
        return new ChainFault(row.IsDBNull(1) ? 0 : row.GetInt64(1), "stream-version", row.GetGuid(0).ToString());
    }

    /// <summary>
    /// Holds what was found against what was signed outside. Somebody who rewrites facts and hashes together makes a
    /// log that agrees with itself; the signed roots, and the copy of the leaves under them, say where it begins.
    /// </summary>
    private async Task<VerifyReport> JudgeAsync(ChainFault? fault, VerifyAgainst against, CancellationToken cancel)
    {
        var (anchored, signed) = (Agrees(against.Anchor?.Head), Agrees(against.Head?.Head));
        fault ??= Signatures(against);
        var wanted = new[] { (against.Anchor?.Head, "anchor"), (against.Head?.Head, "head") };
        foreach (var (head, name) in wanted)
        {
            if (head is null || Agrees(head) is not null)
                continue;
            var other = await DiffersAsync(head, name, against.Leaves, cancel);
            if (fault is null || (other.Sequence > 0 && (fault.Sequence == 0 || other.Sequence < fault.Sequence)))
                fault = other;
        }
        return new VerifyReport(
            fault is null,
            range.Size,
            blocks,
            fault is { Sequence: > 0 } ? fault.Sequence : null,
            anchored ?? 0,
            Math.Max(signed ?? 0, anchored ?? 0),
            fault?.Reason ?? "in-order",
            fault?.Detail
        );
    }

    /// <summary>The size up to which the facts are those of a head; null if they are not, or there is none.</summary>
    private long? Agrees(TreeHead? head) =>
        head is not null && head.Size <= range.Size && rootsWanted[head.Size] == head.Root ? head.Size : null;

    private static ChainFault? Signatures(VerifyAgainst against)
    {
        if (against is { Head: { } head, Office: { } office } && !head.IsSignedBy(office))
            return new ChainFault(0, "head-signature-wrong");
        if (against is not { Anchor: { } anchor, Office: { } key })
            return null;
        if (!anchor.OfficeHead.IsSignedBy(key))
            return new ChainFault(0, "anchor-signature-wrong");
        return
            against.Countersigner is { } countersigner
            && anchor.Verify([key], [countersigner]) != CheckpointTrust.Trusted
            ? new ChainFault(0, "anchor-countersignature-wrong")
            : null;
    }

    private async Task<ChainFault> DiffersAsync(TreeHead head, string name, LeafFile? copy, CancellationToken cancel)
    {
        var first = copy is null || !copy.ComesTo(head) ? null : await FirstDifferentAsync(head, copy, cancel);
        if (first is null && range.Size < head.Size)
            return new ChainFault(range.Size + 1, $"{name}-longer", $"signed {head.Size}, there are {range.Size}");
        return new ChainFault(first ?? 0, $"{name}-differs", $"signed up to {head.Size}");
    }

    private async Task<long?> FirstDifferentAsync(TreeHead head, LeafFile copy, CancellationToken cancel)
    {
        long number = 0,
            next = 1;
        while (await reader.BlocksAsync(number, Portion, cancel) is { Count: > 0 } some)
        {
            foreach (var block in some)
            {
                if (block.First != next)
                    return next;
                var signed = copy.Read(block.First - 1, Math.Min(block.Last, head.Size));
                var same = signed.AsSpan().CommonPrefixLength(block.Leaves);
                if (same < signed.Length)
                    return block.First + same / Digest.Length;
                if (block.Last >= head.Size)
                    return null;
                (number, next) = (block.Number, block.Last + 1);
            }
        }
        return next;
    }

    private async Task<Ends> EndsAsync(CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlText.Of("verify_ends"));
        await using var row = await command.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return new Ends(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(4));
    }

    private sealed record Ends(long Covered, long Highest, long Lowest, long SequenceValue);
}
