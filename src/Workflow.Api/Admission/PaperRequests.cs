using Workflow.Api.Asking;
using Workflow.Domain.Numbering;

namespace Workflow.Api.Admission;

/// <summary>编文号</summary>
internal sealed record NumberPaperRequest
{
    [Field("文书", "Admission准入通知书、Rejection不予准入通知书、Return退回补正通知书、Issued印发件。")]
    public required PaperKind Kind { get; init; }

    [Field(
        "序号",
        "本单位办公系统已经编好的序号，1到99999；不写则取登记簿的下一个号。",
        Least = 1,
        Most = PaperRegister.Most
    )]
    public int? Number { get; init; }
}

/// <summary>文号作废</summary>
internal sealed record VoidPaperRequest
{
    [Field("文号", "完整的文号，例如龙委办〔2026〕7号。", Most = 60)]
    public required string Written { get; init; }

    [Field("作废理由", "1到2000字。")]
    public required string Reason { get; init; }
}
