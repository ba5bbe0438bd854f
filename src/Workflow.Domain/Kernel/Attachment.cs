using System.Collections.Immutable;

namespace Workflow.Domain.Kernel;

/// <summary>What an attachment is, by its content. STORED FORMAT: the names are stored.</summary>
public enum AttachmentKind
{
    Pdf,
    Jpeg,
    Png,
}

/// <summary>
/// 附件 as a fact names it. Says nothing that can be guessed at of the plain content: its hash and its length are those
/// of the ciphertext. STORED FORMAT.
/// </summary>
/// <param name="Bytes">How long the stored ciphertext is; the content is shorter by less than 4 KB.</param>
public sealed record Attachment(BlobId Blob, int Bytes, AttachmentKind Kind, CaseText Name);

/// <summary>
/// A fact that names attachments. Its commit claims them, so that they are kept; a fact that only holds some and does
/// not say so here would lose them after a day.
/// </summary>
public interface ICarriesAttachments
{
    ImmutableArray<Attachment> Attachments { get; }
}
