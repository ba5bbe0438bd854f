using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Workflow.Domain.Kernel;

namespace Workflow.Engine.Proof;

/// <summary>How far a checkpoint can be trusted, given keys from outside.</summary>
public enum CheckpointTrust
{
    /// <summary>Both signatures are by trusted keys.</summary>
    Trusted,

    /// <summary>No trusted key of an office has this name and id.</summary>
    OfficeUnknown,

    /// <summary>The office's key is known and did not sign this.</summary>
    OfficeSignatureWrong,

    /// <summary>No trusted key of a supervising office has this name and id.</summary>
    CountersignerUnknown,

    /// <summary>The supervising office's key is known and did not sign this.</summary>
    CountersignatureWrong,
}

/// <summary>
/// A head that the supervising office countersigned with a key of its own: the text of the signed head and a second
/// signature line. STORED FORMAT. As in C2SP's cosignature/v1 the second signature is
/// <c>u64 Unix seconds (big endian) ‖ signature of ("cosignature/v1\ntime {seconds}\n" ‖ body)</c>: the time is the
/// countersigner's own, the only one in it that the office cannot choose.
/// </summary>
public sealed record Checkpoint(SignedHead OfficeHead, NoteSignature Countersignature)
{
    public TreeHead Head => OfficeHead.Head;

    /// <summary>Whole seconds, by the countersigner's clock. What is in the tree was there before.</summary>
    public Moment CountersignedAt => new(Seconds * 1_000_000);

    public static Checkpoint Countersign(SignedHead head, OfficeKey countersigner, Moment now)
    {
        Span<byte> time = stackalloc byte[8];
        var seconds = now.Micros / 1_000_000;
        BinaryPrimitives.WriteInt64BigEndian(time, seconds);
        var signature = countersigner.Sign(Message(head.Head, seconds));
        byte[] stamped = [.. time, .. signature];
        return new Checkpoint(head, NoteSignature.Of(countersigner.Public, SignatureUse.Countersignature, stamped));
    }

    /// <summary>Two lists, because an office that countersigns for itself proves nothing.</summary>
    public CheckpointTrust Verify(IEnumerable<TrustedKey> offices, IEnumerable<TrustedKey> countersigners)
    {
        var office = offices.FirstOrDefault(key => OfficeHead.Office.IsBy(key, SignatureUse.Head));
        if (office is null)
            return CheckpointTrust.OfficeUnknown;
        if (!OfficeHead.IsSignedBy(office))
            return CheckpointTrust.OfficeSignatureWrong;
        var second = countersigners.FirstOrDefault(key =>
            Countersignature.IsBy(key, SignatureUse.Countersignature) && key.Fingerprint != office.Fingerprint
        );
        if (second is null)
            return CheckpointTrust.CountersignerUnknown;
        return second.Verify(Message(Head, Seconds), Countersignature.Signature[8..])
            ? CheckpointTrust.Trusted
            : CheckpointTrust.CountersignatureWrong;
    }

    public override string ToString() => $"{OfficeHead}{Countersignature}";

    /// <summary>False for anything but the text of a head with exactly two signatures, the office's first.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Checkpoint? checkpoint)
    {
        checkpoint = null;
        if (!SignedHead.TryParse(text, 2, out var head, out var signatures))
            return false;
        if (signatures[1].Signature.Length < 8)
            return false;
        var read = new Checkpoint(new SignedHead(head, signatures[0]), signatures[1]);
        if (read.Seconds is < 0 or > Moment.MaxMicros / 1_000_000)
            return false;
        checkpoint = read;
        return true;
    }

    private long Seconds => BinaryPrimitives.ReadInt64BigEndian(Countersignature.Signature);

    private static byte[] Message(TreeHead head, long seconds) =>
        Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {seconds}\n{head.Body}")
        );
}
