using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Ticket;

/// <summary>Why a ticket was given to a unit. STORED FORMAT: the names are stored.</summary>
public enum DispatchKind
{
    /// <summary>首次派发</summary>
    First,

    /// <summary>改派: it was returned, recalled or re-opened before.</summary>
    Again,

    /// <summary>指定承办: after it there is no return.</summary>
    Designated,
}

/// <summary>吹哨的三类. STORED FORMAT: the names are stored.</summary>
public enum WhistleKind
{
    /// <summary>民生和重点工作</summary>
    Livelihood,

    /// <summary>综合执法</summary>
    Enforcement,

    /// <summary>应急处置</summary>
    Emergency,
}

/// <summary>Why a matter is not accepted. STORED FORMAT: the names are stored.</summary>
public enum DeclineReason
{
    /// <summary>已进入诉讼、仲裁、复议</summary>
    InCourt,

    /// <summary>属于信访事项</summary>
    Petition,

    /// <summary>属于纪检监察</summary>
    Discipline,

    /// <summary>紧急警务、消防、急救</summary>
    Emergency,

    /// <summary>涉及国家秘密、商业秘密</summary>
    Secret,

    /// <summary>同一诉求已办结，没有新的事实</summary>
    NothingNew,

    /// <summary>不属于本级职责</summary>
    OutOfScope,
}

/// <summary>Why a unit wants to return a ticket. STORED FORMAT: the names are stored.</summary>
public enum ReturnReason
{
    /// <summary>不属于本单位职责</summary>
    NotOurDuty,

    /// <summary>不在本单位辖区</summary>
    NotOurArea,

    /// <summary>内容不清，无法办理</summary>
    Unclear,

    /// <summary>与在办工单重复</summary>
    Duplicate,
}

/// <summary>What keeps a ticket in the pool of pending ones. STORED FORMAT: the names are stored.</summary>
public enum SuspensionKind
{
    /// <summary>天气、季节</summary>
    Weather,

    /// <summary>工程施工</summary>
    Engineering,

    /// <summary>法律程序</summary>
    Legal,
}

/// <summary>Whether it is solved, as the complainant says. STORED FORMAT: the names are stored.</summary>
public enum Resolution
{
    /// <summary>已解决</summary>
    Solved,

    /// <summary>部分解决</summary>
    Partly,

    /// <summary>未解决</summary>
    Unsolved,
}

/// <summary>How satisfied the complainant is. STORED FORMAT: the names are stored.</summary>
public enum Satisfaction
{
    /// <summary>满意</summary>
    Satisfied,

    /// <summary>基本满意</summary>
    MostlySatisfied,

    /// <summary>一般</summary>
    Neutral,

    /// <summary>不满意</summary>
    Dissatisfied,
}

/// <summary>吹哨: the street tried itself, and summons departments. STORED FORMAT.</summary>
/// <param name="Wanted">The department that the street thinks of; null if it leaves that to the centre.</param>
public sealed record WhistleBlown(WhistleKind Kind, CaseText Tried, UnitId? Wanted, StepTerm? Next) : TicketFact;

/// <summary>街道自行处置: a report that needed nobody else. STORED FORMAT.</summary>
public sealed record ReportSettled(CaseText Result) : TicketFact;

/// <summary>受理. STORED FORMAT.</summary>
public sealed record TicketAccepted : TicketFact;

/// <summary>不予受理, and where the person can turn to. STORED FORMAT.</summary>
public sealed record TicketDeclined(DeclineReason Reason, CaseText Channel) : TicketFact;

/// <summary>直接答复: a question that the centre answers itself. STORED FORMAT.</summary>
public sealed record TicketAnsweredDirectly(CaseText PublicAnswer) : TicketFact;

/// <summary>分类. STORED FORMAT.</summary>
/// <param name="Next">The limit of the dispatch counted again, if the class changes it.</param>
public sealed record TicketClassified(
    TicketLimit Limit,
    Text? Category,
    bool Confidential,
    UnitId? Accused,
    StepTerm? Next
) : TicketFact;

/// <summary>撤回派发: the centre takes it back from the unit. STORED FORMAT.</summary>
public sealed record DispatchRecalled(CaseText Reason, StepTerm? Next) : TicketFact;

/// <summary>分办: inside the unit to a section, perhaps to a person. STORED FORMAT.</summary>
public sealed record TicketAssigned(UnitId Section, PersonId? Person, CaseText? Note) : TicketFact;

/// <summary>拟答复: waits for the review inside the unit. STORED FORMAT.</summary>
public sealed record ReplyDrafted(CaseText PublicAnswer, CaseText? InternalNote, PersonId By) : TicketFact;

/// <summary>科室审核通过: on to the signature. The signature itself is the feedback. STORED FORMAT.</summary>
public sealed record DraftReviewed(CaseText? Note, PersonId By) : TicketFact;

/// <summary>退回修改, inside the unit. STORED FORMAT.</summary>
public sealed record DraftSentBack(CaseText Reason) : TicketFact;

/// <summary>审核通过: 办结. STORED FORMAT.</summary>
public sealed record FeedbackPassed(CaseText? Note, StepTerm? Next) : TicketFact;

/// <summary>退回补充: the audit sends it back; the clock of the unit goes on. STORED FORMAT.</summary>
public sealed record SupplementRequested(CaseText Reason, Pause Paused, UnitTerm Term) : TicketFact;

/// <summary>回访一次. STORED FORMAT.</summary>
/// <param name="Resolution">Null if nobody was reached; so is <paramref name="Satisfaction"/> if not given.</param>
public sealed record CallbackMade(
    DateOnly On,
    bool Reached,
    Resolution? Resolution,
    Satisfaction? Satisfaction,
    CaseText? Note
) : TicketFact;

/// <summary>重新办理: the complainant does not confirm; a new clock starts. STORED FORMAT.</summary>
public sealed record ReworkOrdered(UnitTerm Term) : TicketFact;

/// <summary>重启: the same case again, to be dispatched anew. STORED FORMAT.</summary>
public sealed record TicketReopened(CaseText Reason, StepTerm? Next) : TicketFact;

/// <summary>归档. STORED FORMAT.</summary>
public sealed record TicketArchived : TicketFact;

/// <summary>诉求人撤回. STORED FORMAT.</summary>
public sealed record TicketWithdrawn(CaseText Reason) : TicketFact;
