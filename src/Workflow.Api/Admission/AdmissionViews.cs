using System.ComponentModel;
using Workflow.Api.Attachments;
using Workflow.Api.Cases;
using Workflow.Api.Screening;
using Workflow.Domain.Admission;

namespace Workflow.Api.Admission;

/// <summary>
/// An admission request as its reader may see it. A published contract: fields are added, never changed or removed.
/// </summary>
internal sealed record AdmissionView(
    Guid Id,
    [property: Description("版本号，与ETag相同：已经发生的事实的件数。")] long Version,
    [property: Description("申请编号；提交之前为null。")] string? Number,
    [property: Description("准入编号；没有准入、应急先行或登记的为null。")] string? MatterNumber,
    AdmissionPhase Phase,
    [property: Description("阶段的中文名称。")] string PhaseWord,
    [property: Description("现在可不可以执行，与按准入编号核验相同。")] bool Executable,
    [property: Description("申请单位；上级部署的为null。")] UnitName? Applicant,
    ContentView Content,
    [property: Description("最近一次筛查触碰的负面清单条款。")] IReadOnlyList<HitView> Hits,
    [property: Description("true表示最近一次提交触碰“不能下达”的条款，没有提交成。")] bool Blocked,
    [property: Description("办理经过，从拟稿起逐条列出；没有参与办理的单位看不到经过和各方意见。")]
        IReadOnlyList<CourseStep> Course,
    [property: Description("您现在能不能办理各个步骤；眼下相关而不能的写明原因。")] IReadOnlyList<MoveView> Moves
)
{
    [Description("Light简易、Heavy完整；提交之前为null。")]
    public required AdmissionTrack? Track { get; init; }

    [Description("扎口部门；提交之前为null。")]
    public required UnitName? Gatekeeper { get; init; }

    [Description("拟稿、核稿、提交的人：都不能审查这件申请。")]
    public required IReadOnlyList<PersonName> Authors { get; init; }

    [Description("核稿人；没有核稿的为null。")]
    public required PersonName? CheckedBy { get; init; }

    public required IReadOnlyList<CoSignerView> CoSigners { get; init; }

    [Description("预审；没有通过的为null。")]
    public required JudgementView? PreReview { get; init; }

    [Description("单位领导审签；没有这一步或者没有签的为null。")]
    public required JudgementView? LeaderSign { get; init; }

    [Description("合法性、合理性审查意见。")]
    public required IReadOnlyList<ReviewView> Reviews { get; init; }

    [Description("征求意见的街道、社区。")]
    public required IReadOnlyList<UnitName> Asked { get; init; }

    [Description("街道、社区反映的意见。")]
    public required IReadOnlyList<ConsultationView> Answers { get; init; }

    [Description("到期没有反映意见的单位；不视为同意。征求意见没有结束的为null。")]
    public required IReadOnlyList<UnitName>? Silent { get; init; }

    [Description("扎口审核；没有通过的为null。")]
    public required JudgementView? Gatekeeping { get; init; }

    [Description("审议；简易程序和没有审议的为null。")]
    public required DeliberationView? Deliberation { get; init; }

    [Description("最近一次退回；没有的为null。")]
    public required SentBackView? SentBack { get; init; }

    [Description("不予准入；没有的为null。")]
    public required JudgementView? Rejection { get; init; }

    [Description("公布；没有公布的为null。")]
    public required PublishedView? Published { get; init; }

    [Description("应急先行；没有的为null。")]
    public required EmergencyView? Emergency { get; init; }

    [Description("上级部署；不是的为null。")]
    public required OrderedView? Ordered { get; init; }

    [Description("正在等待决定的延长期限申请；没有的为null。")]
    public required TermAskedView? ExtensionAsked { get; init; }

    [Description("退出；没有退出的为null。")]
    public required ExitView? Exit { get; init; }

    [Description("抄送的单位。")]
    public required IReadOnlyList<UnitName> Copied { get; init; }

    [Description("街道的转发；findings不为空的超出准入。")]
    public required IReadOnlyList<RelayView> Relays { get; init; }

    [Description("正在等待谁办哪一步。")]
    public required IReadOnlyList<AdmissionWaitView> Waits { get; init; }

    [Description("何时自动结束；长期事项为复核时间。不能执行的为null。")]
    public required DateTimeOffset? EndsAt { get; init; }

    [Description("编了文号的文书；没有参与办理的单位看不到退回和不予准入的通知书。")]
    public required IReadOnlyList<PaperView> Papers { get; init; }

    [Description("退回的次数。")]
    public required int Returns { get; init; }

    [Description("附件，例如纸质决定的扫描件；没有参与办理的单位看不到，为空。")]
    public required IReadOnlyList<AttachmentView> Attachments { get; init; }
}

/// <summary>Who decided, when, and who entered it.</summary>
internal sealed record RulingView(
    [property: Description("作出决定的人。")] PersonName By,
    [property: Description("代理谁；本人的为null。")] PersonName? OnBehalfOf,
    UnitName Unit,
    DateOnly On,
    [property: Description("代录的人；在本系统中决定的为null。")] PersonName? EnteredBy,
    [property: Description("纸质件编号；在本系统中决定的为null。")] string? Paper
);

internal sealed record JudgementView(
    RulingView Ruling,
    [property: Description("意见或理由。")] string? Opinion,
    [property: Description("扎口审核附加的条件；没有的为null。")] string? Conditions
);

internal sealed record CoSignerView(
    UnitName Unit,
    [property: Description("等待它的阶段。")] AdmissionPhase At,
    [property: Description("没有会签的为null。")] bool? Agrees,
    string? Opinion,
    [property: Description("不同意见如何处理；没有处理的为null。")] string? Settled
);

internal sealed record ReviewView(AdmissionStep Step, string Word, bool Passed, string Opinion, RulingView Ruling);

internal sealed record ConsultationView(UnitName Unit, Stance Stance, string StanceWord, string? Opinion);

internal sealed record DeliberationView(
    [property: Description("审议机构。")] string? Body,
    DateOnly HeldOn,
    string Record
);

internal sealed record SentBackView(
    AdmissionPhase From,
    AdmissionPhase To,
    string ToWord,
    DateTimeOffset At,
    string Reason,
    RulingView Ruling
);

internal sealed record PublishedView(
    string Number,
    [property: Description("印发件的文号；没有的为null。")] string? PaperNumber,
    DateTimeOffset EndsAt,
    [property: Description("true表示计入社区事项基数。")] bool CommunityItem,
    [property: Description("同时退出的事项的标识。")] IReadOnlyList<Guid> Replaces
);

internal sealed record EmergencyView(
    string Number,
    string Reason,
    [property: Description("最晚何时补报。")] DateTimeOffset FileBy,
    DateTimeOffset EndsAt
);

internal sealed record OrderedView(string Number, string OrderedBy, string Document);

internal sealed record TermAskedView(DateOnly Until, string Reason, DateTimeOffset DecideBy);

internal sealed record RelayView(
    UnitName Street,
    IReadOnlyList<UnitName> To,
    DateOnly? NeededOn,
    IReadOnlyList<string> DataAsked,
    string Words,
    [property: Description("怎样超出准入：EarlierDate、AddedForm、WiderScope。")] IReadOnlyList<DemandExcess> Findings
);

internal sealed record ExitView(
    [property: Description("Expired到期、Withdrawn申请单位撤销、Revoked扎口部门撤销、Superseded被取代。")]
        ExitKind Kind,
    string Word,
    string? Reason,
    DateTimeOffset At
);

/// <summary>A step that somebody owes.</summary>
internal sealed record AdmissionWaitView(
    AdmissionStep Step,
    [property: Description("步骤的中文名称。")] string Word,
    DateTimeOffset DueAt,
    [property: Description("true表示暂定，到时不催办。")] bool Provisional,
    [property: Description("true表示已催办。")] bool Urged,
    [property: Description("true表示逾期仍未办，已升级督办。")] bool Escalated,
    [property: Description("转办给谁；没有转办的为null。")] PersonName? With
);
