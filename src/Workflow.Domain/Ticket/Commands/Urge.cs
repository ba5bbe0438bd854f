using Workflow.Domain.Kernel;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>到时催办. Sent by the clock; early, late or twice, what it decides is right.</summary>
public sealed record Urge : Command
{
    public static Decision Decide(TicketState state, Context context) =>
        IsWanted(state, context) ? Decision.Accept(new TicketUrged()) : Decision.AlreadySo;

    private static bool IsWanted(TicketState state, Context context) =>
        state is { IsWithUnit: true, Urged: false, Handed.UrgeAt: { } at } && context.Now >= at;
}
