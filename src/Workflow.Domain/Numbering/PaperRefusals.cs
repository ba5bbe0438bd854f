using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Numbering;

/// <summary>Why a paper gets no 文号.</summary>
public static class PaperRefusals
{
    public static readonly RefusalRule NothingToNumber = new(
        "paper.nothing-to-number",
        RefusalKind.Conflict,
        "现在没有由您的单位编文号的文书。"
    );

    public static readonly RefusalRule NotThisPaper = new(
        "paper.not-this-paper",
        RefusalKind.Conflict,
        "现在不能给{0}编文号：还没有到这一步、已经编过，或者不由您的单位印发。"
    );

    public static readonly RefusalRule NoRegister = new(
        "paper.no-register",
        RefusalKind.Unseen,
        "没有这个单位的发文登记簿，或者只有本单位和督查可以看。"
    );

    public static readonly RefusalRule NoWord = new(
        "paper.no-word",
        RefusalKind.Conflict,
        "{0}还没有机关代字，不能编文号，请负责维护的人员在组织文件中写明。"
    );

    public static readonly RefusalRule Taken = new(
        "paper.taken",
        RefusalKind.Conflict,
        "文号{0}已经用过，作废的也不再使用，请换一个序号，或者不填，由登记簿给下一个号。"
    );

    public static readonly RefusalRule NumberRange = new(
        "paper.number-range",
        RefusalKind.Invalid,
        "序号{0}不对，应为1至{1}的整数。"
    );

    public static readonly RefusalRule NothingToVoid = new(
        "paper.nothing-to-void",
        RefusalKind.Conflict,
        "没有由您的单位印发、可以作废的文号。"
    );

    public static readonly ImmutableArray<RefusalRule> All =
    [
        NothingToNumber,
        NotThisPaper,
        NoRegister,
        NoWord,
        Taken,
        NumberRange,
        NothingToVoid,
    ];
}
