using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>撤回申请: the unit takes back its request before it is decided. A return asked for stays counted.</summary>
public sealed record WithdrawRequest : Command
{
    public static Refusal? WhyNot(TicketState state, Context context) =>
        TicketChecks.MayForLead(state, context, Duty.Handle, "承办")
        ?? (state.Request is null ? TicketRefusals.NoRequest.With() : null);

    public static Decision Decide(TicketState state, Context context) =>
        TicketChecks.Unless(WhyNot(state, context), new RequestWithdrawn());
}
