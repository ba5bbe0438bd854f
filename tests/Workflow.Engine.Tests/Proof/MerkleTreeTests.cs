using System.Collections.Immutable;
using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using Workflow.Engine.Proof;
using Xunit;

namespace Workflow.Engine.Tests.Proof;

public sealed class MerkleTreeTests
{
    private const int Most = 300;

    private static readonly byte[] Leaves = Enumerable
        .Range(0, 70_000)
        .SelectMany(i => SHA256.HashData(BitConverter.GetBytes(i)))
        .ToArray();

    private static readonly MerkleTree Tree = new(new MemoryTreeNodes(Leaves));

    /// <summary>Every pair up to 130; beyond, at every size, each eleventh, so that the run stays short.</summary>
    private static int Step(int size) => size <= 130 ? 1 : 11;

    private static Digest LeafAt(long index) => new(Leaves.AsSpan((int)index * 32, 32));

    private static readonly Digest[] Roots = Enumerable.Range(0, Most + 2).Select(size => Computed(size)).ToArray();

    private static Digest Root(long size) => size < Roots.Length ? Roots[size] : Computed(size);

    private static Digest Computed(long size) => MerkleHash.Root(Leaves.AsSpan(0, (int)size * 32));

    /// <summary>RFC 9162 §2.1.1, word for word, to compare with.</summary>
    private static Digest Defined(ReadOnlySpan<byte> leaves)
    {
        var count = leaves.Length / 32;
        if (count == 0)
            return new Digest(SHA256.HashData([]));
        if (count == 1)
            return new Digest(leaves);
        var k = 1;
        while (k * 2 < count)
            k *= 2;
        byte[] node = [1, .. Defined(leaves[..(k * 32)]).ToArray(), .. Defined(leaves[(k * 32)..]).ToArray()];
        return new Digest(SHA256.HashData(node));
    }

    [Fact(DisplayName = "The running head has the root that RFC 9162 defines, at every size, and survives its export")]
    public async Task TheRunningHeadIsTheTree()
    {
        var range = new CompactRange();
        for (var size = 0; size <= Most; size++)
        {
            Assert.Equal(Defined(Leaves.AsSpan(0, size * 32)), range.Root());
            Assert.Equal(range.Root(), await Tree.RootAsync(size));
            Assert.True(CompactRange.TryImport(range.Export(), out range!));
            Assert.Equal(size, range.Size);
            range.Append(LeafAt(size));
        }
        Assert.False(CompactRange.TryImport(range.Export().AsSpan(1), out _));
        Assert.False(CompactRange.TryImport([255, 0, 0, 0, 0, 0, 0, 0], out _));
    }

    [Fact(DisplayName = "三百条以内每一条的包含证明都成立，换一条、换一个根就不成立")]
    public async Task EveryInclusionProofVerifies()
    {
        for (var size = 1; size <= Most; size++)
        {
            var root = Root(size);
            for (var index = 0; index < size; index += Step(size))
            {
                var proof = await Tree.IncludeAsync(index, size);
                Assert.True(proof.Verify(LeafAt(index), root), $"{index} of {size}");
                Assert.False(proof.Verify(LeafAt(index + 1), root));
                Assert.False(proof.Verify(LeafAt(index), Root(size + 1)));
                Assert.False((proof with { Index = index + 1 }).Verify(LeafAt(index), root));
                Assert.False((proof with { Hashes = proof.Hashes.Add(root) }).Verify(LeafAt(index), root));
            }
        }
    }

    [Fact(DisplayName = "三百条以内任意两个大小之间的一致性证明都成立，换一个根就不成立")]
    public async Task EveryConsistencyProofVerifies()
    {
        for (var newer = 0; newer <= Most; newer++)
        {
            for (var older = newer % Step(newer); older <= newer; older += Step(newer))
            {
                var proof = await Tree.ExtendAsync(older, newer);
                Assert.True(proof.Verify(Root(older), Root(newer)), $"{older} to {newer}");
                // The empty tree is the beginning of every tree, so nothing is left to be wrong.
                if (older == 0 && newer > 0)
                    continue;
                Assert.False(proof.Verify(Root(older), Root(newer + 1)));
                Assert.False(proof.Verify(Root(older + 1), Root(newer)));
                Assert.False((proof with { Hashes = proof.Hashes.Add(Root(1)) }).Verify(Root(older), Root(newer)));
            }
        }
    }

    [Fact(DisplayName = "Proofs over seventy thousand leaves use tiles of both levels")]
    public async Task LargerTreesUseTiles()
    {
        long[] sizes = [65_535, 65_536, 65_537, 69_999];
        foreach (var size in sizes)
        {
            var root = Root(size);
            Assert.Equal(root, await Tree.RootAsync(size));
            foreach (var index in new[] { 0, 255, 256, 65_534, size - 1 })
            {
                var proof = await Tree.IncludeAsync(index, size);
                Assert.True(proof.Verify(LeafAt(index), root));
                var extension = await Tree.ExtendAsync(index, size);
                Assert.True(extension.Verify(Root(index), root));
            }
        }
    }

    [Fact(DisplayName = "改动证明、叶或根中的任一字节，证明即不成立")]
    public void AnyChangedByteIsFound() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<NonNegativeInt>(),
                ArbMap.Default.ArbFor<NonNegativeInt>(),
                ArbMap.Default.ArbFor<NonNegativeInt>(),
                (a, b, c) =>
                {
                    long size = a.Get * 7919L % Most + 2,
                        index = b.Get * 104_729L % size,
                        older = index + 1;
                    var include = Tree.IncludeAsync(index, size).AsTask().Result;
                    var extend = Tree.ExtendAsync(older, size).AsTask().Result;
                    var at = c.Get;
                    for (var i = 0; i < include.Hashes.Length; i++)
                        Assert.False(Changed(include, i, at).Verify(LeafAt(index), Root(size)));
                    Assert.False(include.Verify(Flip(LeafAt(index), at), Root(size)));
                    Assert.False(include.Verify(LeafAt(index), Flip(Root(size), at)));
                    for (var i = 0; i < extend.Hashes.Length; i++)
                    {
                        var hashes = extend.Hashes.SetItem(i, Flip(extend.Hashes[i], at));
                        Assert.False((extend with { Hashes = hashes }).Verify(Root(older), Root(size)));
                        Assert.False(
                            (extend with { Hashes = extend.Hashes.RemoveAt(i) }).Verify(Root(older), Root(size))
                        );
                    }
                    Assert.False(extend.Verify(Flip(Root(older), at), Root(size)));
                    Assert.False(extend.Verify(Root(older), Flip(Root(size), at)));
                    return true;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static InclusionProof Changed(InclusionProof proof, int i, int at) =>
        proof with
        {
            Hashes = proof.Hashes.SetItem(i, Flip(proof.Hashes[i], at)),
        };

    private static Digest Flip(Digest digest, int at)
    {
        var bytes = digest.ToArray();
        bytes[at % 32] ^= (byte)(1 << (at / 32 % 8));
        return new Digest(bytes);
    }

    [Theory(DisplayName = "Proofs that make no sense are refused, never thrown at")]
    [InlineData(-1, 5)]
    [InlineData(5, 5)]
    [InlineData(6, 5)]
    [InlineData(0, 0)]
    [InlineData(long.MaxValue, long.MaxValue)]
    public void SenselessProofsAreRefused(long first, long second)
    {
        var many = ImmutableArray.CreateRange(Enumerable.Repeat(Root(1), 65));
        Assert.False(new InclusionProof(first, second, []).Verify(LeafAt(0), Root(1)));
        Assert.False(new InclusionProof(first, second, many).Verify(LeafAt(0), Root(1)));
        Assert.False(new ConsistencyProof(first, second, many).Verify(Root(1), Root(1)));
        Assert.False(new ConsistencyProof(first, second, []).Verify(Root(1), Root(2)));
    }
}
