using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Workflow.Api.Describing;
using Workflow.Domain.Attachments;
using Workflow.Domain.Kernel;

namespace Workflow.Api.Attachments;

/// <summary>The two addresses of attachments, below a case.</summary>
internal static class AttachmentRoutes
{
    private const string Segment = "/attachments";

    /// <summary>A file is expected there, not JSON.</summary>
    public static bool IsUpload(HttpRequest request) =>
        HttpMethods.IsPost(request.Method)
        && request.Path.Value?.EndsWith(Segment, StringComparison.OrdinalIgnoreCase) == true;

    /// <param name="of">Of what, in the names of the addresses: `admission`.</param>
    /// <param name="who">Who may upload.</param>
    public static void Map(IEndpointRouteBuilder one, AttachmentDoor door, string of, string who)
    {
        one.MapPost(Segment, ApiCall.Signed(door.UploadAsync))
            .Describe(Upload(of, who))
            .Accepts<IFormFile>(
                AttachmentWords.MediaTypeOf(AttachmentKind.Pdf),
                AttachmentWords.MediaTypeOf(AttachmentKind.Jpeg),
                AttachmentWords.MediaTypeOf(AttachmentKind.Png)
            );
        one.MapGet(Segment + "/{attachment}", ApiCall.Signed(door.OpenAsync)).Describe(Open(of));
    }

    private static RouteWords Upload(string of, string who) =>
        new(
            $"upload-{of}-attachment",
            "上传附件",
            who
                + "请求体就是文件，PDF、JPEG或PNG，最大10 MB，按内容认定。"
                + "得到的id在一天之内写进办理的请求，一次决定最多5个；没有写明的一天后删除。再传一次得到另一个id。",
            StatusCodes.Status201Created,
            typeof(UploadView),
            [400, 401, 403, 404, 409, 413, 415, 503]
        );

    private static RouteWords Open(string of) =>
        new(
            $"open-{of}-attachment",
            "打开附件",
            "看得到这件事项的文字和经过的才能打开，其他人404。响应体是文件；依法删除的404。",
            StatusCodes.Status200OK,
            typeof(byte[]),
            [401, 404, 503]
        )
        {
            MediaType = "application/octet-stream",
        };
}
