using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Attachments;

/// <summary>Why a file is not taken, or not given.</summary>
public static class AttachmentRefusals
{
    public static readonly RefusalRule Unknown = new(
        "attachment.unknown",
        RefusalKind.Unseen,
        "没有找到这个附件，可能地址有误，或者您不参与这件事项的办理。"
    );

    public static readonly RefusalRule Erased = new(
        "attachment.erased",
        RefusalKind.Unseen,
        "这个附件已依法删除，不能再打开。"
    );

    public static readonly RefusalRule NameMissing = new(
        "attachment.name-missing",
        RefusalKind.Invalid,
        "附件没有可用的文件名，请起一个不含控制字符的文件名后重新上传。"
    );

    public static readonly RefusalRule NameTooLong = new(
        "attachment.name-too-long",
        RefusalKind.Invalid,
        "附件的文件名有{0}个字，最多{1}个字，请改短后重新上传。"
    );

    public static readonly RefusalRule Secret = new(
        "attachment.secret",
        RefusalKind.Forbidden,
        "附件的文件名中有密级标志“{0}”，涉密文件不得上传，没有保存，请按保密规定办理。"
    );

    public static readonly RefusalRule Empty = new(
        "attachment.empty",
        RefusalKind.Invalid,
        "附件“{0}”是空文件，请重新选择。"
    );

    public static readonly RefusalRule TooLarge = new(
        "attachment.too-large",
        RefusalKind.Invalid,
        "附件“{0}”太大，每个最多{1}兆字节，请压缩或者分开扫描后重新上传。"
    );

    public static readonly RefusalRule TooMany = new(
        "attachment.too-many",
        RefusalKind.Invalid,
        "附件太多，一次决定最多{0}个，请合并后重新上传。"
    );

    public static readonly RefusalRule KindUnknown = new(
        "attachment.kind-unknown",
        RefusalKind.Invalid,
        "附件“{0}”的内容不是PDF、JPEG或PNG，请扫描成其中一种后重新上传。"
    );

    public static readonly RefusalRule Disguised = new(
        "attachment.disguised",
        RefusalKind.Invalid,
        "附件“{0}”的内容是{1}，与文件名的后缀不符，请改正后缀后重新上传。"
    );

    public static readonly RefusalRule Active = new(
        "attachment.active",
        RefusalKind.Invalid,
        "附件“{0}”带有脚本或者启动程序的动作，请重新扫描成普通的PDF后上传。"
    );

    public static readonly RefusalRule Encrypted = new(
        "attachment.encrypted",
        RefusalKind.Invalid,
        "附件“{0}”是加密的PDF，别人打不开，请去掉密码后重新上传。"
    );

    public static readonly RefusalRule TooManyWaiting = new(
        "attachment.too-many-waiting",
        RefusalKind.Conflict,
        "这件事项已有{0}个附件上传后还没有提交，请先提交，或者一天以后再上传。"
    );

    public static readonly RefusalRule NotYours = new(
        "attachment.not-yours",
        RefusalKind.Forbidden,
        "您没有登记纸质决定的职责，不能上传附件。"
    );

    public static readonly ImmutableArray<RefusalRule> All =
    [
        Unknown,
        Erased,
        NameMissing,
        NameTooLong,
        Secret,
        Empty,
        TooLarge,
        TooMany,
        KindUnknown,
        Disguised,
        Active,
        Encrypted,
        TooManyWaiting,
        NotYours,
    ];
}
