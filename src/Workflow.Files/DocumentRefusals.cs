using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Files;

/// <summary>Why a document is not read. What it holds is never repeated.</summary>
public static class DocumentRefusals
{
    public static readonly RefusalRule Empty = new(
        "document.empty",
        RefusalKind.Invalid,
        "文档是空的或者没有文字，请检查后重新上传，或者直接填写。"
    );

    public static readonly RefusalRule TooLarge = new(
        "document.too-large",
        RefusalKind.Invalid,
        "文档超过{0}字节，请删去图片后再上传，或者直接填写。"
    );

    public static readonly RefusalRule TooLong = new(
        "document.too-long",
        RefusalKind.Invalid,
        "文档超过{0}字，请只上传要下达的正文，或者直接填写。"
    );

    public static readonly RefusalRule NotADocument = new(
        "document.not-a-document",
        RefusalKind.Invalid,
        "这个文件不是 .docx 文档，请用文字处理软件另存为 .docx 后再上传。"
    );

    public static readonly RefusalRule Encrypted = new(
        "document.encrypted",
        RefusalKind.Invalid,
        "文档设有打开密码，请取消密码后再上传。"
    );

    public static readonly RefusalRule Damaged = new(
        "document.damaged",
        RefusalKind.Invalid,
        "文档已损坏或不完整，请用文字处理软件打开并另存为 .docx 后再上传。"
    );

    public static readonly RefusalRule Unpacked = new(
        "document.unpacked-too-large",
        RefusalKind.Invalid,
        "文档解开后过大，请删去图片后再上传，或者直接填写。"
    );

    public static readonly RefusalRule UnsafeParts = new(
        "document.unsafe-parts",
        RefusalKind.Invalid,
        "文档内部含有不安全的内容，不能读取，请把文字复制到新的文档再上传。"
    );

    public static readonly ImmutableArray<RefusalRule> All =
    [
        Empty,
        TooLarge,
        TooLong,
        NotADocument,
        Encrypted,
        Damaged,
        Unpacked,
        UnsafeParts,
    ];
}
