using System.ComponentModel;
using Workflow.Api.Asking;
using Workflow.Domain.Attachments;
using Workflow.Domain.Kernel;

namespace Workflow.Api.Attachments;

/// <summary>An attachment that was uploaded before, as a command names it.</summary>
internal sealed record ScanRequest
{
    [Field("附件编号", "上传时得到的id。", Most = 64)]
    public required string Id { get; init; }

    [Field("文件名", "1到100字，后缀与内容相符，例如批示.pdf。")]
    public required string Name { get; init; }
}

/// <summary>A file that waits for the command that names it.</summary>
internal sealed record UploadView(
    [property: Description("附件编号，一天之内在办理的请求中写明；不写明的一天后删除。")] string Id,
    AttachmentKind Kind,
    [property: Description("种类的中文名称。")] string KindWord,
    [property: Description("大小，字节。")] int Bytes
);

/// <summary>An attachment of a case.</summary>
internal sealed record AttachmentView(
    [property: Description("附件编号，也是地址的最后一段。")] string Id,
    [property: Description("文件名。")] string Name,
    AttachmentKind Kind,
    [property: Description("种类的中文名称。")] string KindWord,
    [property: Description("大致的大小，字节，误差不超过4 KB。")] int Bytes,
    [property: Description("哪一步附的：办理经过中的version。")] long Version
);
