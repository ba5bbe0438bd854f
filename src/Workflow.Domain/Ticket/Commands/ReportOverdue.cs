using Workflow.Domain.Kernel;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>到时通报: overdue for so long without a word. Sent by the clock.</summary>
public sealed record ReportOverdue : Command
{
    public static Decision Decide(TicketState state, Context context) =>
        state is { IsWithUnit: true, ReportedLate: false, Term.ReportAt: { } at } && context.Now >= at
            ? Decision.Accept(new OverdueReported())
            : Decision.AlreadySo;
}
