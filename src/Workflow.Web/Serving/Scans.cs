using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Workflow.Domain.Attachments;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Engine.Running;

namespace Workflow.Web.Serving;

/// <summary>Scans that forms bring and pages open, of the cases of any type.</summary>
internal static class Scans
{
    public const string Field = "scans";
    public const string Label = "扫描件";
    public const string Why = "PDF、JPEG或PNG，最多5个，每个最大10 MB；没有提交成功的须重新选择";

    /// <summary>Whether the district wants them goes before.</summary>
    public static string WhyFor(Visit visit) =>
        visit.Reference.AdmissionPolicyAt(visit.Now)?.Paper is { ScanRequired: true }
            ? "代录须附；" + Why
            : "可不附；" + Why;

    public const string Accept = ".pdf,.jpg,.jpeg,.png";

    /// <summary>The other fields of the form, and what separates the parts.</summary>
    private const int MostBesides = 256 * 1024;

    /// <summary>
    /// Lets a form with scans in where the reader's duties bring some, and keeps it off the disk; all others may send
    /// no more than usual. To stand before whatever reads the form.
    /// </summary>
    public static async ValueTask<object?> AllowAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var http = context.HttpContext;
        var visit = Visit.Of(http);
        if (visit.Holds(Duty.EnterRuling) || visit.Holds(Duty.KeepDoor))
        {
            // One more than may come, so that it is refused in words.
            var most = (AttachmentLimits.MostFiles + 1) * AttachmentLimits.MostBytes + MostBesides;
            if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
                size.MaxRequestBodySize = most;
            var options = new FormOptions { MemoryBufferThreshold = most, MultipartBodyLengthLimit = most };
            http.Features.Set<IFormFeature>(new FormFeature(http.Request, options));
        }
        return await next(context);
    }

    /// <summary>Somebody decided on paper; a scan without who that was is refused with the fields.</summary>
    public static bool IsPaper(FormFields fields)
    {
        var isNamed = !string.IsNullOrWhiteSpace(fields.Typed("decidedBy"));
        if (!isNamed && !fields.Scans.IsEmpty)
            fields.Refuse(Engine.Doors.DoorRefusals.Missing.With("谁决定的"), "decidedBy");
        return isNamed;
    }

    /// <summary>
    /// Stores what the form brought, for its command to name; nothing if one of them is refused. What is returned is to
    /// be dropped again after the command: what that claimed stays.
    /// </summary>
    /// <param name="mayAttach">The reader enters decisions of this case.</param>
    public static async Task<ImmutableArray<BlobId>> TakeAsync(
        HttpContext http,
        FormFields fields,
        CaseId owner,
        bool mayAttach
    )
    {
        var files = (await http.Request.ReadFormAsync(http.RequestAborted)).Files.GetFiles(Field);
        var sent = files.Where(static file => file.Length > 0 || file.FileName.Length > 0).ToArray();
        fields.Blame(Field, Domain.Admission.AdmissionRefusals.ScanMissing, Engine.Doors.DoorRefusals.AttachmentGone);
        if (sent.Length == 0)
            return [];
        if (!mayAttach)
            fields.Refuse(AttachmentRefusals.NotYours.With());
        else if (AttachmentChecks.Count(sent.Length) is { } tooMany)
            fields.Refuse(tooMany, Field);
        var read = new List<(Text Name, AttachmentKind Kind, byte[] Content)>();
        foreach (var file in sent)
            if (fields.Wrong is null && await ReadAsync(file, fields, http.RequestAborted) is { } one)
                read.Add(one);
        return fields.Wrong is null ? await StoreAsync(http, fields, owner, read) : [];
    }

    /// <summary>The content of what a fact of the case names, for who may read its words.</summary>
    public static async Task<IResult> OpenAsync(HttpContext http, CaseHistory history, bool mayOpen, string name)
    {
        var named = mayOpen ? history.Attachments.FirstOrDefault(one => one.Attachment.Blob.Value == name) : default;
        if (named.Attachment is not { } attachment)
            return Trouble.Show(http, AttachmentRefusals.Unknown.With());
        var store = Visit.Of(http).District.Attachments!;
        var content = await store.OpenAsync(history.Case.Id, attachment.Blob, http.RequestAborted);
        if (content is not { } bytes || attachment.Name.Value is not { } shown)
            return Trouble.Show(http, AttachmentRefusals.Erased.With());
        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return Results.Bytes(bytes, AttachmentWords.MediaTypeOf(attachment.Kind), shown.Value);
    }

    /// <summary>Null, and refused with the fields, if it is not to be taken.</summary>
    private static async Task<(Text, AttachmentKind, byte[])?> ReadAsync(
        IFormFile file,
        FormFields fields,
        CancellationToken cancel
    )
    {
        var (name, wrong) = AttachmentChecks.Name(file.FileName);
        if (wrong is null && file.Length > AttachmentLimits.MostBytes)
            wrong = AttachmentChecks.TooLarge(name);
        if (wrong is not null)
        {
            fields.Refuse(wrong, Field);
            return null;
        }
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancel);
        var content = bytes.ToArray();
        var (kind, refusal) = AttachmentChecks.Content(name, content);
        if (refusal is null)
            return (name, kind, content);
        fields.Refuse(refusal, Field);
        return null;
    }

    private static async Task<ImmutableArray<BlobId>> StoreAsync(
        HttpContext http,
        FormFields fields,
        CaseId owner,
        List<(Text Name, AttachmentKind Kind, byte[] Content)> read
    )
    {
        var store = Visit.Of(http).District.Attachments!;
        var stored = ImmutableArray.CreateBuilder<BlobId>(read.Count);
        foreach (var (name, kind, content) in read)
        {
            if (await store.StoreAsync(owner, content, http.RequestAborted) is not { } blob)
            {
                fields.Refuse(AttachmentChecks.TooManyWaiting(AttachmentStore.MostWaiting), Field);
                break;
            }
            stored.Add(blob.Id);
            var scan = new Attachment(blob.Id, blob.Bytes, kind, new CaseText(name));
            fields.Attach(scan, SHA256.HashData(content));
        }
        return stored.ToImmutable();
    }
}
