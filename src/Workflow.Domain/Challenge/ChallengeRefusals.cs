using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Challenge;

/// <summary>Why a challenge does not do what it is asked: codes and the sentences that screens show.</summary>
public static class ChallengeRefusals
{
    public static readonly RefusalRule Unknown = new(
        "challenge.unknown",
        RefusalKind.Unseen,
        "没有找到这件拒办或者核实，可能编号有误，或者它不在您可以查看的范围内。"
    );

    public static readonly RefusalRule NotYourDuty = new(
        "challenge.not-your-duty",
        RefusalKind.Forbidden,
        "您所在的岗位没有“{0}”职责，不能办理这一步。"
    );

    public static readonly RefusalRule NotYourUnit = new(
        "challenge.not-your-unit",
        RefusalKind.Forbidden,
        "这一步不由您所在的单位办理。"
    );

    public static readonly RefusalRule Recused = new(
        "challenge.recused",
        RefusalKind.Forbidden,
        "您属于提出要求的单位或者拒办、请核实的单位，或者代理其岗位，应当回避。"
    );

    public static readonly RefusalRule NotGrassroots = new(
        "challenge.not-grassroots",
        RefusalKind.Forbidden,
        "只有街道、社区可以拒办或者请扎口办核实。"
    );

    public static readonly RefusalRule NoPolicy = new(
        "challenge.no-policy",
        RefusalKind.Conflict,
        "本区还没有规定拒办和核实的办理时限，不能提交，请联系负责维护的人员。"
    );

    public static readonly RefusalRule NoDoor = new(
        "challenge.no-door",
        RefusalKind.Conflict,
        "本区没有规定“{0}”由谁扎口，或者扎口部门就是提出要求的单位，不能提交，请联系负责维护的人员。"
    );

    public static readonly RefusalRule NotInPhase = new(
        "challenge.not-in-phase",
        RefusalKind.Conflict,
        "现在是“{0}”，不能{1}。"
    );

    public static readonly RefusalRule NoGround = new(
        "challenge.no-ground",
        RefusalKind.Invalid,
        "拒办须选择六项理由中的至少一项。"
    );

    public static readonly RefusalRule ReceivedInFuture = new(
        "challenge.received-in-future",
        RefusalKind.Invalid,
        "收到要求的日期{0}晚于今天，请更正。"
    );

    public static readonly RefusalRule AlreadyAdmitted = new(
        "challenge.already-admitted",
        RefusalKind.Conflict,
        "{0}已经准入，对象包括本单位，不能以未准入拒办；要求超出准入范围的，请选择超出了什么。"
    );

    public static readonly RefusalRule NothingExceeded = new(
        "challenge.nothing-exceeded",
        RefusalKind.Invalid,
        "结论是超出准入范围的，请选择超出了什么。"
    );

    public static readonly RefusalRule NotAsked = new(
        "challenge.not-asked",
        RefusalKind.Conflict,
        "扎口部门没有正在等待答复的核实。"
    );

    public static readonly RefusalRule StillAsked = new(
        "challenge.still-asked",
        RefusalKind.Conflict,
        "已经向{0}核实，等待答复；答复或者到期以后再下结论、再核实。"
    );

    public static readonly RefusalRule NumberMissing = new(
        "challenge.number-missing",
        RefusalKind.Invalid,
        "请写明准入编号或者申请编号。"
    );

    public static readonly RefusalRule NothingReported = new(
        "challenge.nothing-reported",
        RefusalKind.Conflict,
        "发出单位还没有报告纠正。"
    );

    public static readonly RefusalRule AlreadyReported = new(
        "challenge.already-reported",
        RefusalKind.Conflict,
        "已经报告纠正，等待扎口部门核对。"
    );

    public static readonly RefusalRule SameDoor = new(
        "challenge.same-door",
        RefusalKind.Invalid,
        "现在就由{0}办理，请选择其他扎口部门。"
    );

    public static readonly RefusalRule NotADoor = new(
        "challenge.not-a-door",
        RefusalKind.Invalid,
        "{0}不是扎口部门，不能转给它。"
    );

    public static readonly RefusalRule NamesChallenger = new(
        "challenge.names-challenger",
        RefusalKind.Invalid,
        "“{0}”里写了提出单位的名称，而发出单位看得到，请改写。"
    );

    public static readonly ImmutableArray<RefusalRule> All =
    [
        Unknown,
        NotYourDuty,
        NotYourUnit,
        Recused,
        NotGrassroots,
        NoPolicy,
        NoDoor,
        NotInPhase,
        NoGround,
        ReceivedInFuture,
        AlreadyAdmitted,
        NothingExceeded,
        NotAsked,
        StillAsked,
        NumberMissing,
        NothingReported,
        AlreadyReported,
        SameDoor,
        NotADoor,
        NamesChallenger,
    ];
}
