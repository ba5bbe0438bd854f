using System.Globalization;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Attachments;

/// <summary>Attachments in words.</summary>
public static class AttachmentWords
{
    public static string Of(AttachmentKind kind) =>
        kind switch
        {
            AttachmentKind.Pdf => "PDF",
            AttachmentKind.Jpeg => "JPEG图片",
            AttachmentKind.Png => "PNG图片",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind"),
        };

    public static string MediaTypeOf(AttachmentKind kind) =>
        kind switch
        {
            AttachmentKind.Pdf => "application/pdf",
            AttachmentKind.Jpeg => "image/jpeg",
            AttachmentKind.Png => "image/png",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind"),
        };

    /// <summary>`312 KB`, `4.2 MB`.</summary>
    public static string SizeOf(int bytes) =>
        bytes < 1024 * 1024
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1024)} KB")
            : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576m:0.#} MB");

    /// <summary>`批示.pdf（PDF，312 KB）`</summary>
    public static string Of(Attachment one) => $"{one.Name.Shown}（{Of(one.Kind)}，{SizeOf(one.Bytes)}）";
}
