using System.Globalization;
using Workflow.Domain.Kernel;

namespace Workflow.Engine.Proof;

/// <summary>The answer of a countersigner: a checkpoint or a refusal.</summary>
public abstract record Countersigning
{
    private Countersigning() { }

    public sealed record Issued(Checkpoint Checkpoint) : Countersigning;

    public sealed record Refused(Refusal Refusal) : Countersigning;
}

/// <summary>
/// The supervising office's side: signs a head only if it continues what was signed before. Its memory is the file
/// `checkpoints.txt` in its directory, one checkpoint per line, never rewritten: being its memory and being published
/// are one write, so neither can be ahead of the other. The first head of an office is taken as it is.
/// </summary>
/// <param name="directory">Exists; one per office, and out of that office's reach.</param>
/// <param name="own">The supervising office's key; not the office's.</param>
/// <param name="office">The one key whose heads are signed.</param>
public sealed class Countersigner(string directory, OfficeKey own, string district, TrustedKey office)
{
    public static readonly RefusalRule KeyUnknown = new(
        "head.key-unknown",
        RefusalKind.Forbidden,
        "树头的签名不是受信任的密钥（指纹 {0}）所作。"
    );

    public static readonly RefusalRule OtherDistrict = new(
        "head.other-district",
        RefusalKind.Forbidden,
        "树头属于“{0}”，此处只会签“{1}”。"
    );

    public static readonly RefusalRule Shrunk = new(
        "head.shrunk",
        RefusalKind.Conflict,
        "新树头只有 {0} 条记录，少于上次会签的 {1} 条：记录被截断，或恢复了旧备份。"
    );

    public static readonly RefusalRule Forked = new(
        "head.forked",
        RefusalKind.Conflict,
        "新树头不是上次会签（{0} 条）的延续：已会签的记录被改动过。"
    );

    public static readonly RefusalRule ProofMissing = new(
        "head.proof-missing",
        RefusalKind.Invalid,
        "缺少从 {0} 条到 {1} 条的一致性证明。"
    );

    public static readonly RefusalRule TimeWentBack = new(
        "head.time-went-back",
        RefusalKind.Conflict,
        "新树头的时间 {0} 早于上次会签的树头 {1}。"
    );

    /// <summary>Where what was signed is published.</summary>
    public string PublishedPath { get; } = Path.Combine(directory, "checkpoints.txt");

    /// <summary>The last checkpoint, from which the next proof must start; null before the first.</summary>
    public Checkpoint? ReadLast()
    {
        using var file = NoteFile.OpenToRead(PublishedPath);
        return file is null ? null : Last(file);
    }

    /// <summary>Checks and signs. What it issues is on the disk.</summary>
    /// <param name="proof">
    /// From the size of the last checkpoint to that of the head; null if there is nothing to prove.
    /// </param>
    /// <param name="now">The countersigner's own clock.</param>
    /// <exception cref="IOException">
    /// Another process signs at this moment, or the disk refuses: nothing was signed.
    /// </exception>
    /// <exception cref="InvalidDataException">The countersigner's own file is damaged: a person must look.</exception>
    public Countersigning Sign(SignedHead head, ConsistencyProof? proof, Moment now)
    {
        if (head.Head.District != district)
            return Refuse(OtherDistrict, head.Head.District, district);
        if (!head.IsSignedBy(office))
            return Refuse(KeyUnknown, office.Fingerprint);
        using var file = NoteFile.OpenToAppend(PublishedPath);
        if (Last(file) is { } last && Objection(last.Head, head.Head, proof) is { } refused)
            return refused;
        var checkpoint = Checkpoint.Countersign(head, own, now);
        file.Append(checkpoint.ToString());
        return new Countersigning.Issued(checkpoint);
    }

    private static Countersigning.Refused? Objection(TreeHead last, TreeHead next, ConsistencyProof? proof)
    {
        if (next.Size < last.Size)
            return Refuse(Shrunk, Number(next.Size), Number(last.Size));
        if (next.Size == last.Size && next.Root != last.Root)
            return Refuse(Forked, Number(last.Size));
        if (next.Time < last.Time)
            return Refuse(TimeWentBack, next.Time.ToString(), last.Time.ToString());
        if (next.Size == last.Size)
            return null;
        if (proof is null || proof.Older != last.Size || proof.Newer != next.Size)
            return Refuse(ProofMissing, Number(last.Size), Number(next.Size));
        return proof.Verify(last.Root, next.Root) ? null : Refuse(Forked, Number(last.Size));
    }

    /// <summary>A memory that cannot be read must not pass for none: any head would be taken as the first.</summary>
    private static Checkpoint? Last(NoteFile file)
    {
        var last = file.ReadLast(static text => Checkpoint.TryParse(text, out var checkpoint) ? checkpoint : null);
        if (last is null && file.HasLines())
            throw new InvalidDataException("the file of checkpoints holds lines, and no checkpoint at its end");
        return last;
    }

    private static Countersigning.Refused Refuse(RefusalRule rule, params ReadOnlySpan<string> arguments) =>
        new(rule.With(arguments));

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
