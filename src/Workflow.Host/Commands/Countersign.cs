using Workflow.Domain.Kernel;
using Workflow.Engine.Doors;
using Workflow.Engine.Proof;
using Workflow.Host.Composition;

namespace Workflow.Host.Commands;

/// <summary>
/// `countersign`: the supervising office signs the district's head with a key of its own, if it continues what it
/// signed before. Its folder holds its key and its memory and belongs on a machine of its own; its public key is
/// written there as `countersigner.pub.pem`, and every checkpoint to `checkpoints.txt`.
/// </summary>
public static class Countersign
{
    public static async Task<int> RunAsync(string district, string folder, string? output, CancellationToken cancel)
    {
        await using var opened = await CommandDistrict.OpenAsync(district, cancel);
        if (opened is null)
            return CommandLineRoot.WrongUse;
        await opened.SettleAsync(cancel);
        var proof = new ProofFolder(opened.Databases.Folder);
        if (proof.Heads(district).ReadLast() is not { } head)
        {
            await Console.Error.WriteLineAsync("还没有可会签的记录。");
            return CommandLineRoot.NotInOrder;
        }
        Directory.CreateDirectory(folder);
        using var office = proof.Key(district);
        using var own = OfficeKey.OpenOrCreate(Path.Combine(folder, "countersigner.pem"), $"supervising-{district}");
        await File.WriteAllTextAsync(Path.Combine(folder, "countersigner.pub.pem"), own.Public.ToPem(), cancel);
        var countersigner = new Countersigner(folder, own, district, office.Public);
        var extended = await ExtendAsync(countersigner, head, proof.Leaves(district), cancel);
        switch (countersigner.Sign(head, extended, Moment.From(TimeProvider.System.GetUtcNow())))
        {
            case Countersigning.Issued issued:
                if (output is not null)
                    await File.WriteAllTextAsync(output, issued.Checkpoint.ToString(), cancel);
                Console.WriteLine($"已会签第1条至第{head.Head.Size}条记录，公布在 {countersigner.PublishedPath}");
                return CommandLineRoot.Good;
            case Countersigning.Refused refused:
                await Console.Error.WriteLineAsync(Sentences.Of(refused.Refusal));
                return CommandLineRoot.NotInOrder;
            default:
                throw new InvalidOperationException("a countersigning outside the closed set");
        }
    }

    private static readonly RefusalSentences Sentences = new([
        Countersigner.KeyUnknown,
        Countersigner.OtherDistrict,
        Countersigner.Shrunk,
        Countersigner.Forked,
        Countersigner.ProofMissing,
        Countersigner.TimeWentBack,
    ]);

    private static async Task<ConsistencyProof?> ExtendAsync(
        Countersigner countersigner,
        SignedHead head,
        LeafFile leaves,
        CancellationToken cancel
    )
    {
        if (countersigner.ReadLast() is not { Head.Size: var size } || size > head.Head.Size)
            return null;
        var nodes = new MemoryTreeNodes(leaves.Read(0, head.Head.Size));
        return await new MerkleTree(nodes).ExtendAsync(size, head.Head.Size, cancel);
    }
}
