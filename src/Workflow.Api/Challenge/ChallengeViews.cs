using System.ComponentModel;
using Workflow.Api.Admission;
using Workflow.Api.Attachments;
using Workflow.Api.Cases;
using Workflow.Domain.Admission;
using Workflow.Domain.Challenge;

namespace Workflow.Api.Challenge;

/// <summary>
/// A challenge as its reader may see it: the issuer is not told who raised it. A published contract: fields are added,
/// never changed or removed.
/// </summary>
internal sealed record ChallengeView(
    Guid Id,
    [property: Description("版本号，与ETag相同：已经发生的事实的件数。")] long Version,
    string Number,
    ChallengeMode Mode,
    [property: Description("方式的中文名称。")] string ModeWord,
    ChallengePhase Phase,
    [property: Description("阶段的中文名称。")] string PhaseWord,
    [property: Description("要求的事项。")] string Title,
    AdmissionKind Kind,
    [property: Description("提出拒办、请核实的街道、社区；不能让您知道的为null。")] UnitName? Unit,
    [property: Description("负责核查的扎口部门。")] UnitName Gatekeeper,
    [property: Description("提出要求的单位；不是本区单位的为null。")] UnitName? Issuer,
    [property: Description("是否受免予追责的保护，和应当知道的一句话。")] ProtectionView Protection,
    [property: Description("办理经过；发出单位看不到的为空。")] IReadOnlyList<CourseStep> Course,
    [property: Description("您现在能不能办理各个步骤；眼下相关而不能的写明原因。")] IReadOnlyList<MoveView> Moves
)
{
    [Description("要求的原文和情况；发出单位看不到，为null。")]
    public required DemandView? Demand { get; init; }

    [Description("扎口部门向发出单位核实；没有的为null。")]
    public required QueryView? Query { get; init; }

    [Description("发出单位的答复；没有的为null。")]
    public required AnswerView? Answer { get; init; }

    [Description("true表示发出单位到期没有答复；不视为任何一种答复。")]
    public required bool IssuerSilent { get; init; }

    [Description("结论；没有的为null。")]
    public required VerdictView? Verdict { get; init; }

    [Description("最近一次报告的纠正；没有的为null。")]
    public required CorrectionView? Correction { get; init; }

    [Description("正在等待谁办哪一步。")]
    public required IReadOnlyList<ChallengeWaitView> Waits { get; init; }

    [Description("附件，例如纸质决定的扫描件；发出单位看不到，为空。")]
    public required IReadOnlyList<AttachmentView> Attachments { get; init; }
}

internal sealed record ProtectionView(
    bool Protected,
    string Words,
    [property: Description("本区免予追责的情形。")] IReadOnlyList<NoBlameView> Clauses
);

internal sealed record NoBlameView(string Code, string Words);

internal sealed record DemandView(
    string Words,
    [property: Description("提出要求的单位，按提出拒办的单位所写。")] string IssuerName,
    string? Means,
    DateOnly ReceivedOn,
    string? CitedNumber,
    [property: Description("提交时，所写编号能不能由本单位执行。")] bool Stood,
    IReadOnlyList<GroundView> Grounds,
    IReadOnlyList<ExcessView> Excesses,
    string? Why
);

internal sealed record GroundView(RefusalGround Ground, string Word, string Why);

internal sealed record ExcessView(DemandExcess Excess, string Word);

internal sealed record QueryView(UnitName Issuer, string Question);

internal sealed record AnswerView(IssuerStand Stand, string Word, string? Number, string Answer);

internal sealed record VerdictView(
    ChallengeVerdict Verdict,
    string Word,
    IReadOnlyList<ExcessView> Excesses,
    string Reasons,
    RulingView Ruling
);

internal sealed record CorrectionView(CorrectionKind Kind, string Word, string? Number, string What);

internal sealed record ChallengeWaitView(
    ChallengeStep Step,
    [property: Description("步骤的中文名称。")] string Word,
    DateTimeOffset DueAt,
    [property: Description("true表示暂定，到时不催办。")] bool Provisional,
    [property: Description("true表示已催办。")] bool Urged
);

/// <summary>A page of challenges, or the work that waits.</summary>
internal sealed record ChallengeListView(
    IReadOnlyList<ChallengeLine> Challenges,
    [property: Description("下一页的位置，作为after传回；没有下一页时为null。")] string? Next
);

internal sealed record ChallengeLine(
    Guid Id,
    long Version,
    string Number,
    ChallengeMode Mode,
    ChallengePhase Phase,
    string PhaseWord,
    bool Open,
    string Title,
    [property: Description("提出的街道、社区；不能让您知道的为null。")] UnitName? Unit,
    UnitName Gatekeeper,
    UnitName? Issuer,
    [property: Description("结论；没有的为null。")] ChallengeVerdict? Verdict,
    [property: Description("各步期限中最近的。")] DateTimeOffset? DueAt,
    bool Provisional,
    bool Urged,
    DateTimeOffset RaisedAt,
    DateTimeOffset ChangedAt
);

/// <summary>Whether a unit may be held to account.</summary>
internal sealed record NoBlameAnswer(
    UnitName Unit,
    [property: Description("true表示不得追责。")] bool Forbidden,
    string Sentence,
    [property: Description("触碰的免予追责情形。")] IReadOnlyList<NoBlameView> Clauses,
    [property: Description("受保护的拒办、核实的编号。")] IReadOnlyList<string> Challenges
);
