using Workflow.Domain.Kernel;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>到时预警. Sent by the clock; early, late or twice, what it decides is right.</summary>
public sealed record Warn : Command
{
    public static Decision Decide(TicketState state, Context context) =>
        state is { IsWithUnit: true, Warned: false, Term.WarnAt: { } at } && context.Now >= at
            ? Decision.Accept(new TicketWarned())
            : Decision.AlreadySo;
}
