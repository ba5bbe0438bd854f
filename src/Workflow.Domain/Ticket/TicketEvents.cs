using System.Collections.Immutable;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Ticket;

/// <summary>Through which door the matter came. STORED FORMAT: the names are stored.</summary>
public enum TicketOrigin
{
    /// <summary>窗口来访</summary>
    Window,

    /// <summary>电话</summary>
    Telephone,

    /// <summary>网页</summary>
    Page,

    /// <summary>其他系统经接口登记</summary>
    Program,

    /// <summary>历史导入</summary>
    History,

    /// <summary>网格员或社区上报，由街道决定自行处置还是吹哨</summary>
    Report,

    /// <summary>上级热线转办</summary>
    Upstream,

    /// <summary>表格导入</summary>
    Table,
}

/// <summary>How the complainant was contacted. STORED FORMAT: the names are stored.</summary>
public enum ContactMeans
{
    Telephone,
    Visit,
    Message,
}

/// <summary>On what a ticket was closed. STORED FORMAT: the names are stored.</summary>
public enum ClosingGround
{
    /// <summary>诉求人确认已解决</summary>
    Confirmed,

    /// <summary>多次回访联系不上: 结案未核实</summary>
    Unreachable,

    /// <summary>重新办理已到限次，诉求人仍不认可: 结案未核实</summary>
    Disputed,
}

/// <summary>Where a matter was known before it came here. STORED FORMAT.</summary>
/// <param name="System">Short ASCII name of the other system.</param>
/// <param name="Id">Its number there. Never personal data.</param>
public sealed record TicketSource(Text System, Text Id);

/// <summary>Who complained, as far as they said. STORED FORMAT.</summary>
public sealed record Complainant(PersonalText? Name, PersonalText? Telephone, PersonalText? Account);

/// <summary>Something that happened to a ticket (工单). STORED FORMAT.</summary>
public abstract record TicketFact : Fact
{
    private protected TicketFact() { }
}

/// <summary>登记. STORED FORMAT.</summary>
/// <param name="Number">Our running number; null on imported history, which keeps its source's.</param>
/// <param name="Confidential">诉求人信息保密: the handling unit does not see who complained.</param>
/// <param name="OccurredAt">When the matter was filed; only on imported history.</param>
/// <param name="By">The unit that registered it; null on imported history.</param>
/// <param name="Street">The street that decides on a report; null on all else.</param>
/// <param name="Accused">被反映单位: it and the units below it never handle, and never see who complained.</param>
/// <param name="SourceDueAt">Until when the upper level wants its answer.</param>
/// <param name="Next">Until when the street decides, or the centre dispatches.</param>
public sealed record TicketRegistered(
    Text? Number,
    TicketOrigin Origin,
    TicketSource? Source,
    CaseText Title,
    CaseText Body,
    CaseText? Place,
    Complainant? Complainant,
    bool Confidential,
    Moment? OccurredAt,
    UnitId? By = null,
    UnitId? Street = null,
    Text? Category = null,
    UnitId? Accused = null,
    Moment? SourceDueAt = null,
    StepTerm? Next = null
) : TicketFact;

/// <summary>派发: the clock starts here, not at signing. STORED FORMAT.</summary>
/// <param name="WarnAt">When the unit is warned; null if the limit is too short, or provisional.</param>
/// <param name="UrgeAt">When the unit is urged; null if the deadline is provisional.</param>
/// <param name="ReportAt">When it is reported as overdue without a word; null if the deadline is provisional.</param>
/// <param name="ReturnUntil">Until when the unit may ask to return it; null if it never may, or provisional.</param>
/// <param name="InsideSteps">How many steps of review a reply passes inside the unit: 0, 1 or 2; null is 0.</param>
public sealed record TicketDispatched(
    UnitId Lead,
    TicketLimit Limit,
    Deadline Deadline,
    Moment? WarnAt,
    Moment? UrgeAt,
    CaseText? Note,
    Moment? ReportAt = null,
    StepTerm? SignBy = null,
    StepTerm? ContactBy = null,
    Moment? ReturnUntil = null,
    DispatchKind? Kind = null,
    int? InsideSteps = null
) : TicketFact;

/// <summary>签收. STORED FORMAT.</summary>
public sealed record TicketSigned : TicketFact;

/// <summary>联系诉求人. STORED FORMAT.</summary>
public sealed record ComplainantContacted(ContactMeans Means, bool Reached, CaseText? Note) : TicketFact;

/// <summary>反馈: what was done, and what the complainant is told. STORED FORMAT.</summary>
/// <param name="OccurredAt">When the answer was given; only on imported history.</param>
/// <param name="StoppedAt">From when the clock of the unit stands still; null on imported history.</param>
/// <param name="AuditBy">Until when it is audited; null on imported history.</param>
public sealed record FeedbackGiven(
    CaseText PublicAnswer,
    CaseText? InternalNote,
    Moment? OccurredAt,
    Moment? StoppedAt = null,
    StepTerm? AuditBy = null
) : TicketFact;

/// <summary>结案. STORED FORMAT.</summary>
public sealed record TicketClosed(ClosingGround Ground, CaseText? Note) : TicketFact;

/// <summary>
/// 历史导入，结案未核实: the matter was answered elsewhere, and nobody here has verified it. STORED FORMAT.
/// </summary>
/// <param name="WorkingDays">From filing to answer; null where a year in between has no published calendar.</param>
/// <param name="UnpublishedYears">Those years; empty if the days were counted.</param>
public sealed record HistoryClosed(int? WorkingDays, ImmutableArray<int> UnpublishedYears, long CalendarVersion)
    : TicketFact
{
    public bool Equals(HistoryClosed? other) =>
        other is not null
        && WorkingDays == other.WorkingDays
        && CalendarVersion == other.CalendarVersion
        && UnpublishedYears.AsSpan().SequenceEqual(other.UnpublishedYears.AsSpan());

    public override int GetHashCode() => HashCode.Combine(WorkingDays, CalendarVersion);
}

/// <summary>到时预警: the clock's doing, nobody acted. STORED FORMAT.</summary>
public sealed record TicketWarned : TicketFact;

/// <summary>到时催办: the clock's doing, nobody acted. STORED FORMAT.</summary>
public sealed record TicketUrged : TicketFact;
