using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>结案: the call-back desk says on what. Never the unit that handled it.</summary>
public sealed record Close(ClosingGround Ground, Text? Note) : Command
{
    public static Refusal? WhyNot(TicketState state, Context context) =>
        TicketChecks.Seen(state, context)
        ?? TicketChecks.Holds(Duty.CallBack, "回访", context)
        ?? TicketChecks.InPhase(state, "结案", TicketPhase.Answered);

    public Decision Decide(TicketState state, Context context)
    {
        var asked = Ground == ClosingGround.Confirmed ? TicketPhase.Closed : TicketPhase.ClosedUnverified;
        if (state.Phase == asked && state.History is null && TicketChecks.Holds(Duty.CallBack, "回访", context) is null)
            return Decision.AlreadySo;
        return
            (WhyNot(state, context) ?? TicketChecks.FitsIfGiven("回访情况", Note, TicketChecks.MostNote)) is { } refusal
            ? new Decision.Refused(refusal)
            : Decision.Accept(new TicketClosed(Ground, TicketChecks.Stored(Note)));
    }
}
