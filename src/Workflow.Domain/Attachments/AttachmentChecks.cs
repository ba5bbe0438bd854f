using System.Collections.Immutable;
using System.Globalization;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Attachments;

/// <summary>What a file must be to be taken. Asked before anything of it is stored.</summary>
public static class AttachmentChecks
{
    private static readonly ImmutableArray<(AttachmentKind Kind, string[] Endings, byte[] Begins)> Kinds =
    [
        (AttachmentKind.Pdf, [".pdf"], [.. "%PDF-"u8]),
        (AttachmentKind.Jpeg, [".jpg", ".jpeg"], [0xFF, 0xD8, 0xFF]),
        (AttachmentKind.Png, [".png"], [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    ];

    /// <summary>Not too many of them.</summary>
    public static Refusal? Count(int files) =>
        files > AttachmentLimits.MostFiles ? AttachmentRefusals.TooMany.With(Number(AttachmentLimits.MostFiles)) : null;

    /// <summary>A name without the folders before it, such as some browsers send.</summary>
    public static (Text Name, Refusal? Refusal) Name(string? sent)
    {
        var bare = (sent ?? "")[((sent ?? "").LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        if (bare.Length == 0 || bare.Contains('\t') || bare.Contains('\n') || !Text.TryFrom(bare, out var name))
            return (default, AttachmentRefusals.NameMissing.With());
        if (name.Length > AttachmentLimits.MostName)
            return (
                default,
                AttachmentRefusals.NameTooLong.With(Number(name.Length), Number(AttachmentLimits.MostName))
            );
        return SecrecyMark.In(bare) is { } mark ? (default, AttachmentRefusals.Secret.With(mark)) : (name, null);
    }

    /// <summary>What kind of file it is, by its first bytes; a name that says something else is refused.</summary>
    public static (AttachmentKind Kind, Refusal? Refusal) Content(Text name, ReadOnlySpan<byte> content)
    {
        var (kind, refusal) = Kind(name, content);
        return (kind, refusal ?? (IsNamed(name, kind) ? null : Disguised(name, kind)));
    }

    /// <summary>
    /// The same for a file that has no name yet. A PDF that acts by itself is told by the names of its actions where
    /// they stand in the clear: no reader of PDF is at work here.
    /// </summary>
    /// <param name="name">What it is called in a refusal.</param>
    public static (AttachmentKind Kind, Refusal? Refusal) Kind(Text name, ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty)
            return (default, AttachmentRefusals.Empty.With(name.Value));
        if (content.Length > AttachmentLimits.MostBytes)
            return (default, TooLarge(name));
        foreach (var (kind, _, begins) in Kinds)
            if (content.StartsWith(begins))
                return (kind, kind == AttachmentKind.Pdf ? Plain(name, content) : null);
        return (default, AttachmentRefusals.KindUnknown.With(name.Value));
    }

    public static Refusal TooLarge(Text name) =>
        AttachmentRefusals.TooLarge.With(name.Value, Number(AttachmentLimits.MostBytes / (1024 * 1024)));

    public static Refusal TooManyWaiting(int most) => AttachmentRefusals.TooManyWaiting.With(Number(most));

    private static Refusal Disguised(Text name, AttachmentKind kind) =>
        AttachmentRefusals.Disguised.With(name.Value, AttachmentWords.Of(kind));

    private static bool IsNamed(Text name, AttachmentKind kind) =>
        Kinds
            .Single(one => one.Kind == kind)
            .Endings.Any(ending => name.Value.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static Refusal? Plain(Text name, ReadOnlySpan<byte> content)
    {
        if (content.IndexOf("/Encrypt"u8) >= 0)
            return AttachmentRefusals.Encrypted.With(name.Value);
        return content.IndexOf("/JavaScript"u8) >= 0 || content.IndexOf("/Launch"u8) >= 0
            ? AttachmentRefusals.Active.With(name.Value)
            : null;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
