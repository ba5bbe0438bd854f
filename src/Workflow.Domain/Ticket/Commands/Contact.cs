using Workflow.Domain.Kernel;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>联系诉求人: may be done more than once; each time is a fact.</summary>
public sealed record Contact(ContactMeans Means, bool Reached, Text? Note) : Command
{
    public static Refusal? WhyNot(TicketState state, Context context) =>
        TicketChecks.Seen(state, context)
        ?? TicketChecks.HandlesForLead(state, context)
        ?? TicketChecks.InPhase(state, "联系诉求人", TicketPhase.Handling);

    public Decision Decide(TicketState state, Context context) =>
        (WhyNot(state, context) ?? TicketChecks.FitsIfGiven("联系情况", Note, TicketChecks.MostNote)) is { } refusal
            ? new Decision.Refused(refusal)
            : Decision.Accept(new ComplainantContacted(Means, Reached, TicketChecks.Stored(Note)));
}
