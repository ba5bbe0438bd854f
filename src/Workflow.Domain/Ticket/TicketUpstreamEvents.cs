using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Ticket;

/// <summary>What the upper level alone can grant. STORED FORMAT: the names are stored.</summary>
public enum UpstreamAskKind
{
    /// <summary>退单: it is not the district's matter.</summary>
    Return,

    /// <summary>延期: more time than the upper level gave.</summary>
    Extension,
}

/// <summary>What goes up. STORED FORMAT: the names are stored.</summary>
public enum UpstreamMessageKind
{
    /// <summary>答复</summary>
    Reply,

    /// <summary>不予受理</summary>
    Decline,

    /// <summary>诉求人撤回</summary>
    Withdrawal,

    /// <summary>退单申请</summary>
    Return,

    /// <summary>延期申请</summary>
    Extension,
}

/// <summary>How a ticket stands at the upper level, as its sheet says. STORED FORMAT: the names are stored.</summary>
public enum UpstreamStatus
{
    /// <summary>在办</summary>
    Open,

    /// <summary>已办结</summary>
    Closed,

    /// <summary>已退单: taken back from the district.</summary>
    Returned,

    /// <summary>重新办理: the upper level wants it handled again.</summary>
    Reopened,

    /// <summary>未列入: a whole sheet did not name it.</summary>
    Missing,
}

/// <summary>One message of a ticket, by its kind and how many-th answer or question it is. STORED FORMAT.</summary>
/// <param name="Number">From 1, counted apart for answers and for what is asked.</param>
public sealed record UpstreamMessage(UpstreamMessageKind Kind, int Number);

/// <summary>向上级申请退单或延期. STORED FORMAT.</summary>
/// <param name="Until">The deadline that is asked for; null on a return.</param>
/// <param name="On">The day from which the answer is awaited.</param>
public sealed record UpstreamAsked(UpstreamAskKind Kind, CaseText Reason, Moment? Until, DateOnly On) : TicketFact;

/// <summary>上级的答复. STORED FORMAT.</summary>
/// <param name="SourceDueAt">The upper level's deadline from now on; null if it stays.</param>
/// <param name="Term">The unit's clock under it; null if no unit has the ticket, or nothing changes.</param>
/// <param name="At">When the clock was counted again.</param>
public sealed record UpstreamAnswered(
    UpstreamAskKind Kind,
    bool Approved,
    CaseText? Note,
    Moment? SourceDueAt,
    UnitTerm? Term,
    Moment At
) : TicketFact;

/// <summary>已列入上报表: a sheet took these messages, so that nothing goes up twice. STORED FORMAT.</summary>
public sealed record UpstreamSent(ImmutableArray<UpstreamMessage> Messages, CaseId Sheet, DateOnly On) : TicketFact
{
    public bool Equals(UpstreamSent? other) =>
        other is not null
        && Sheet == other.Sheet
        && On == other.On
        && Messages.AsSpan().SequenceEqual(other.Messages.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Sheet, On, Messages.Length);
}

/// <summary>上级表中的情况, where it says something new of the ticket. STORED FORMAT.</summary>
/// <param name="On">The day of the sheet.</param>
/// <param name="DueAt">Null if the sheet does not say; so is <paramref name="Title"/>.</param>
public sealed record UpstreamClaimed(DateOnly On, UpstreamStatus Status, Moment? DueAt, CaseText? Title) : TicketFact;

/// <summary>采用上级时限: the upper level has another deadline than we knew. STORED FORMAT.</summary>
/// <param name="Term">The unit's clock under it; null if no unit has the ticket.</param>
/// <param name="At">When the clock was counted again.</param>
public sealed record SourceDueAdopted(Moment SourceDueAt, UnitTerm? Term, Moment At) : TicketFact;
