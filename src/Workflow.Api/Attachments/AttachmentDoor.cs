using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using Workflow.Api.Answering;
using Workflow.Api.Cases;
using Workflow.Domain.Attachments;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Engine.Doors;

namespace Workflow.Api.Attachments;

/// <summary>
/// Attachments of the cases of one door: a file is uploaded first, a command then names it, and who may read the words
/// of the case may open it. To all others the case has none, and they are told what those are told who ask in vain.
/// </summary>
/// <param name="MayOpen">Who reads what was written in the case.</param>
/// <param name="MayAttach">Who enters decisions of it.</param>
internal sealed record AttachmentDoor(
    CaseDoor Door,
    Func<State, Standing, bool> MayOpen,
    Func<State, Standing, bool> MayAttach
)
{
    /// <summary>What a file is called that has no name yet.</summary>
    private static readonly Text Uploaded = Text.From("上传的文件");

    public async Task<IResult> UploadAsync(ApiCall call)
    {
        if (await FindAsync(call) is not { } found)
            return Problem.Of(AttachmentRefusals.Unknown.With());
        if (!MayAttach(found.History.State, await StandingAsync(call)))
            return Problem.Of(AttachmentRefusals.NotYours.With());
        if (KindOf(call.Http.Request) is not { } declared)
            return NotAScan();
        if (call.Http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = AttachmentLimits.MostBytes;
        using var file = new MemoryStream();
        await call.Http.Request.Body.CopyToAsync(file, call.Aborted);
        var content = file.GetBuffer().AsMemory(0, (int)file.Length);
        var (kind, refusal) = AttachmentChecks.Kind(Uploaded, content.Span);
        if (refusal is not null)
            return Problem.Of(refusal);
        if (kind != declared)
            return NotAScan();
        var store = call.District.Attachments!;
        if (await store.StoreAsync(found.History.Case.Id, content, call.Aborted) is not { } blob)
            return Problem.Of(AttachmentChecks.TooManyWaiting(Engine.Running.AttachmentStore.MostWaiting));
        return Results.Json(
            new UploadView(blob.Id.Value, kind, AttachmentWords.Of(kind), content.Length),
            ApiJson.Ours.UploadView,
            statusCode: StatusCodes.Status201Created
        );
    }

    public async Task<IResult> OpenAsync(ApiCall call)
    {
        var name = call.Http.Request.RouteValues["attachment"] as string;
        if (
            await FindAsync(call) is not { } found
            || found.History.Attachments.FirstOrDefault(one => one.Attachment.Blob.Value == name).Attachment
                is not { } named
        )
            return Problem.Of(AttachmentRefusals.Unknown.With());
        var content = await call.District.Attachments!.OpenAsync(found.History.Case.Id, named.Blob, call.Aborted);
        if (content is not { } bytes || named.Name.Value is not { } shown)
            return Problem.Of(AttachmentRefusals.Erased.With());
        var headers = call.Http.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return Results.Bytes(bytes, AttachmentWords.MediaTypeOf(named.Kind), shown.Value);
    }

    /// <summary>A move that names what was uploaded for it.</summary>
    /// <param name="field">Where the request names it: `scans`, `paper.scans`.</param>
    public Task<IResult> MoveAsync<T>(
        ApiCall call,
        JsonTypeInfo<T> shape,
        string field,
        Func<T, IReadOnlyList<ScanRequest>?> scansOf,
        Func<T, ImmutableArray<Attachment>, Command> commandOf,
        bool mayBeEmpty = false
    )
        where T : class =>
        Door.MoveWithAsync(
            call,
            shape,
            async (asked, found) =>
            {
                var (scans, refusal) = await NamedAsync(call, found.History.Case.Id, scansOf(asked) ?? []);
                return refusal is null
                    ? (commandOf(asked, scans), null)
                    : (null, Problem.Of(refusal) with { Field = field });
            },
            mayBeEmpty
        );

    /// <summary>What lies there under these ids; whether it is used already, the commit says.</summary>
    private static async Task<(ImmutableArray<Attachment> Scans, Refusal? Refusal)> NamedAsync(
        ApiCall call,
        CaseId owner,
        IReadOnlyList<ScanRequest> asked
    )
    {
        if (AttachmentChecks.Count(asked.Count) is { } tooMany)
            return ([], tooMany);
        var scans = ImmutableArray.CreateBuilder<Attachment>(asked.Count);
        foreach (var one in asked)
        {
            var (name, wrong) = AttachmentChecks.Name(one.Name);
            if (wrong is not null)
                return ([], wrong);
            if (
                !BlobId.TryFrom(one.Id, out var id)
                || await call.District.Attachments!.FindAsync(owner, id, call.Aborted) is not { } found
            )
                return ([], DoorRefusals.AttachmentGone.With());
            var (kind, refusal) = AttachmentChecks.Content(name, found.Content.Span);
            if (refusal is not null)
                return ([], refusal);
            scans.Add(new Attachment(id, found.Blob.Bytes, kind, new CaseText(name)));
        }
        return (scans.ToImmutable(), null);
    }

    private async Task<Found?> FindAsync(ApiCall call) =>
        CaseDoor.IdOf(call) is { } id
        && await Door.FindAsync(call, id) is { } found
        && MayOpen(found.History.State, await StandingAsync(call))
            ? found
            : null;

    private static async Task<Standing> StandingAsync(ApiCall call) =>
        new((await call.ReferenceAsync()).Organisation, call.Actor, call.District.Now);

    private static AttachmentKind? KindOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            ? Enum.GetValues<AttachmentKind>()
                .Where(kind =>
                    type.MediaType.Equals(AttachmentWords.MediaTypeOf(kind), StringComparison.OrdinalIgnoreCase)
                )
                .Select(static kind => (AttachmentKind?)kind)
                .FirstOrDefault()
            : null;

    private static Problem NotAScan() => new(StatusCodes.Status415UnsupportedMediaType, ApiRefusals.NotAScan.With());
}
