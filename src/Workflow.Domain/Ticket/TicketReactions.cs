using System.Collections.Immutable;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket.Commands;

namespace Workflow.Domain.Ticket;

/// <summary>What a ticket asks of other cases, and what reference data asks of every open ticket.</summary>
internal static class TicketReactions
{
    /// <summary>Nothing: a ticket stands alone.</summary>
    public static ImmutableArray<Reaction> React(CaseId ticket, Fact fact) => [];

    /// <summary>
    /// A year published or amended counts every running deadline again; other hours hold from now on only.
    /// </summary>
    public static Command? FanOut(Fact fact) =>
        fact is CalendarYearPublished or CalendarYearAmended ? new RederiveDeadline() : null;
}
