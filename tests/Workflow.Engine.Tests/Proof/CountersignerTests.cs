using Workflow.Domain.Kernel;
using Workflow.Engine.Proof;
using Xunit;

namespace Workflow.Engine.Tests.Proof;

public sealed class CountersignerTests : IDisposable
{
    private static readonly Moment Noon = Moment.InChina(new DateOnly(2026, 11, 22), new TimeOnly(12, 0));

    private readonly string folder = Directory.CreateTempSubdirectory("workflow-proof-").FullName;
    private readonly OfficeKey office;
    private readonly OfficeKey supervisor;
    private readonly byte[] leaves = Enumerable.Range(0, 50 * 32).Select(i => (byte)(i * 31 % 251)).ToArray();

    public CountersignerTests()
    {
        office = OfficeKey.OpenOrCreate(Path.Combine(folder, "office.pem"), "workflow/qinghe");
        supervisor = OfficeKey.OpenOrCreate(Path.Combine(folder, "supervisor.pem"), "city-supervision");
    }

    public void Dispose()
    {
        office.Dispose();
        supervisor.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private MerkleTree Tree => new(new MemoryTreeNodes(leaves));

    private SignedHead Head(int size, int seconds = 0, string district = "qinghe", OfficeKey? key = null) =>
        SignedHead.Sign(
            new TreeHead(
                district,
                size,
                MerkleHash.Root(leaves.AsSpan(0, size * 32)),
                Noon + TimeSpan.FromSeconds(seconds)
            ),
            key ?? office
        );

    private Countersigner Countersigner => new(folder, supervisor, "qinghe", office.Public);

    private static void Refused(RefusalRule rule, Countersigning answer) =>
        Assert.Equal(rule.Code, Assert.IsType<Countersigning.Refused>(answer).Refusal.Code);

    [Fact(DisplayName = "逐次会签：每次都是上次的延续，并公布")]
    public async Task SignsWhatContinues()
    {
        var signer = Countersigner;
        Assert.Null(signer.ReadLast());
        var older = 0L;
        foreach (var size in new[] { 3, 3, 8, 50 })
        {
            var proof = await Tree.ExtendAsync(older, size);
            var answer = signer.Sign(Head(size, size), proof, Noon + TimeSpan.FromMinutes(size));
            var issued = Assert.IsType<Countersigning.Issued>(answer).Checkpoint;
            Assert.Equal(CheckpointTrust.Trusted, issued.Verify([office.Public], [supervisor.Public]));
            Assert.Equal(Noon + TimeSpan.FromMinutes(size), issued.CountersignedAt);
            Assert.Equal(issued, signer.ReadLast());
            Assert.True(Checkpoint.TryParse(issued.ToString(), out var read));
            Assert.Equal(issued, read);
            older = size;
        }
        Assert.Equal(4, File.ReadAllLines(signer.PublishedPath).Length);
    }

    [Fact(DisplayName = "缩短、分叉、缺证明、时间倒退、他人密钥、他区树头：说明理由，拒签，记录不变")]
    public async Task RefusesWithAReason()
    {
        var signer = Countersigner;
        Assert.IsType<Countersigning.Issued>(signer.Sign(Head(20), null, Noon));
        var proof = await Tree.ExtendAsync(20, 40);
        Refused(Countersigner.Shrunk, signer.Sign(Head(19), await Tree.ExtendAsync(19, 20), Noon));
        Refused(Countersigner.ProofMissing, signer.Sign(Head(40), null, Noon));
        Refused(Countersigner.ProofMissing, signer.Sign(Head(40), await Tree.ExtendAsync(19, 40), Noon));
        Refused(Countersigner.TimeWentBack, signer.Sign(Head(40, -1), proof, Noon));
        Refused(Countersigner.KeyUnknown, signer.Sign(Head(40, key: supervisor), proof, Noon));
        Refused(Countersigner.KeyUnknown, signer.Sign(Head(40) with { Head = Head(41).Head }, proof, Noon));
        Refused(Countersigner.OtherDistrict, signer.Sign(Head(40, district: "other"), proof, Noon));
        leaves[5 * 32] ^= 1;
        Refused(Countersigner.Forked, signer.Sign(Head(20), null, Noon));
        Refused(Countersigner.Forked, signer.Sign(Head(40), await Tree.ExtendAsync(20, 40), Noon));
        Assert.Single(File.ReadAllLines(signer.PublishedPath));
    }

    [Fact(DisplayName = "A damaged memory is not taken for none")]
    public void ADamagedMemoryStops()
    {
        Assert.IsType<Countersigning.Issued>(Countersigner.Sign(Head(20), null, Noon));
        var path = Countersigner.PublishedPath;
        var length = (int)new FileInfo(path).Length;
        File.WriteAllText(path, new string('x', length - 1) + "\n");
        Assert.Throws<InvalidDataException>(() => Countersigner.Sign(Head(3), null, Noon));
    }

    [Fact(
        DisplayName = "A line torn by a crash is passed over, stays where it is, and the next head follows on its own line"
    )]
    public void ATornLineIsPassedOver()
    {
        var path = Path.Combine(folder, "heads.txt");
        var file = new HeadFile(path);
        Assert.Null(file.ReadLast());
        SignedHead first = Head(1),
            second = Head(2);
        file.Append(first);
        var whole = File.ReadAllBytes(path);
        file.Append(second);
        var both = File.ReadAllBytes(path);
        for (var length = whole.Length; length < both.Length; length++)
        {
            File.WriteAllBytes(path, both[..length]);
            Assert.Equal(first, file.ReadLast());
            file.Append(second);
            Assert.Equal(second, file.ReadLast());
            Assert.Equal(both[..length], File.ReadAllBytes(path)[..length]);
        }
    }

    [Fact(DisplayName = "树头的文本只有一种写法，改动任一字符都读不出或验不过")]
    public void AnyChangedCharacterIsFound()
    {
        var checkpoint = Checkpoint.Countersign(Head(20), supervisor, Noon);
        var text = checkpoint.ToString();
        for (var i = 0; i < text.Length; i++)
        {
            foreach (var other in new[] { (char)(text[i] ^ 1), '\n', ' ', '=' })
            {
                if (other == text[i])
                    continue;
                var changed = text[..i] + other + text[(i + 1)..];
                Assert.False(
                    Checkpoint.TryParse(changed, out var read)
                        && read.Verify([office.Public], [supervisor.Public]) == CheckpointTrust.Trusted,
                    changed
                );
            }
            Assert.False(Checkpoint.TryParse(text.Remove(i, 1), out var shorter) && Trusted(shorter));
        }
        Assert.False(Checkpoint.TryParse(Head(20).ToString(), out _));
        Assert.False(SignedHead.TryParse(text, out _));

        bool Trusted(Checkpoint read) => read.Verify([office.Public], [supervisor.Public]) == CheckpointTrust.Trusted;
    }

    [Fact(DisplayName = "密钥文件只有本人可读，再次打开是同一把密钥")]
    public void TheKeyFileIsPrivateAndKept()
    {
        var path = Path.Combine(folder, "office.pem");
        using var again = OfficeKey.OpenOrCreate(path, "workflow/qinghe");
        Assert.Equal(office.Fingerprint, again.Fingerprint);
        Assert.Equal(office.Fingerprint, TrustedKey.FromPem("x", again.Public.ToPem()).Fingerprint);
        Assert.True(office.Public.Verify("m"u8, again.Sign("m"u8)));
        Assert.False(office.Public.Verify("n"u8, again.Sign("m"u8)));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        Assert.Throws<ArgumentException>(() => new TrustedKey("two words", office.Public.PublicKey.Span));
    }
}
