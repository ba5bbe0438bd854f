using System.ComponentModel;
using Workflow.Api.Cases;
using Workflow.Domain.Numbering;

namespace Workflow.Api.Admission;

/// <summary>A paper of a request that bears a number.</summary>
internal sealed record PaperView(
    PaperKind Kind,
    [property: Description("文书的中文名称。")] string KindWord,
    [property: Description("编文号的单位。")] UnitName Unit,
    [property: Description("文号，例如龙委办〔2026〕7号。")] string Written,
    DateOnly On
);

/// <summary>发文登记簿 of a unit's year.</summary>
internal sealed record PaperListView(
    UnitName Unit,
    int Year,
    [property: Description("机关代字。")] string Word,
    [property: Description("按序号排列；其间空缺的，由单位在自己的办公系统印发。")] IReadOnlyList<PaperLineView> Papers
);

internal sealed record PaperLineView(
    int Number,
    string Written,
    PaperKind Kind,
    string KindWord,
    [property: Description("申请的标识。")] Guid Request,
    DateOnly On,
    [property: Description("true表示已经作废；作废的号不再使用。")] bool Void
);
