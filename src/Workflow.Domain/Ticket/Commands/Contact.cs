using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>联系诉求人: may be done more than once; each time is a fact.</summary>
public sealed record Contact(ContactMeans Means, bool Reached, Text? Note) : Command
{
    public static Refusal? WhyNot(TicketState state, Context context) =>
        TicketChecks.MayForLead(state, context, Duty.Handle, "承办")
        ?? TicketChecks.InPhase(state, "联系诉求人", TicketPhase.Handling, TicketPhase.Suspended);

    public Decision Decide(TicketState state, Context context) =>
        TicketChecks.Unless(
            WhyNot(state, context) ?? TicketChecks.FitsIfGiven("联系情况", Note, TicketChecks.MostNote),
            new ComplainantContacted(Means, Reached, TicketChecks.Stored(Note))
        );
}
