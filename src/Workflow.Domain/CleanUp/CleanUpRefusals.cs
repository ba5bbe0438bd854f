using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.CleanUp;

/// <summary>Why a clean-up does not do what it is asked: codes and the sentences that screens show.</summary>
public static class CleanUpRefusals
{
    public static readonly RefusalRule Unknown = new(
        "clean-up.unknown",
        RefusalKind.Unseen,
        "没有找到这项清理，可能编号有误，请从清理台账进入。"
    );

    public static readonly RefusalRule NotYourDuty = new(
        "clean-up.not-your-duty",
        RefusalKind.Forbidden,
        "您所在的岗位没有“{0}”职责，不能办理这一步。"
    );

    public static readonly RefusalRule NotYourUnit = new(
        "clean-up.not-your-unit",
        RefusalKind.Forbidden,
        "这一项由提出要求的单位清理。"
    );

    public static readonly RefusalRule Recused = new(
        "clean-up.recused",
        RefusalKind.Forbidden,
        "您属于提出要求的单位或者代理其岗位，不能确认本单位的清理。"
    );

    public static readonly RefusalRule NotInPhase = new(
        "clean-up.not-in-phase",
        RefusalKind.Conflict,
        "这一项现在是“{0}”，不能{1}。"
    );

    public static readonly RefusalRule BasisMissing = new(
        "clean-up.basis-missing",
        RefusalKind.Invalid,
        "要保留的，请写明依据的文件和条款。"
    );

    public static readonly RefusalRule NotYetDue = new(
        "clean-up.not-yet-due",
        RefusalKind.Conflict,
        "提出清理意见的时限还没有到，不能径行取消。"
    );

    public static readonly ImmutableArray<RefusalRule> All =
    [
        Unknown,
        NotYourDuty,
        NotYourUnit,
        Recused,
        NotInPhase,
        BasisMissing,
        NotYetDue,
    ];
}
