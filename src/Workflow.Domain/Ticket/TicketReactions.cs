using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Ticket;

/// <summary>What a ticket asks of other cases: nothing yet, a ticket stands alone.</summary>
internal static class TicketReactions
{
    public static ImmutableArray<Reaction> React(CaseId ticket, Fact fact) => [];
}
