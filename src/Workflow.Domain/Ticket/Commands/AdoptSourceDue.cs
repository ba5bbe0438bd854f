using Workflow.Domain.Kernel;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>采用上级时限: the deadline in the upper level's sheet becomes ours to keep, and caps the unit's own.</summary>
public sealed record AdoptSourceDue : Command
{
    public static Refusal? WhyNot(TicketState state, Context context) =>
        TicketUpstreamChecks.MayDecide(state, context)
        ?? (state.IsInHandForUpstream ? null : TicketUpstreamRefusals.NotInHand.With())
        ?? (Differs(state) ? null : TicketUpstreamRefusals.NothingToAdopt.With());

    /// <summary>The upper level's sheet has another deadline than we keep.</summary>
    public static bool Differs(TicketState state) =>
        state is { IsInHandForUpstream: true, Upstream.Claim.DueAt: { } due } && due != state.SourceDueAt;

    public static Decision Decide(TicketState state, Context context)
    {
        if (state.Upstream?.Claim?.DueAt is not { } due)
            return new Decision.Refused(WhyNot(state, context) ?? TicketUpstreamRefusals.NothingToAdopt.With());
        if (due == state.SourceDueAt && TicketUpstreamChecks.MayDecide(state, context) is null)
            return Decision.AlreadySo;
        return WhyNot(state, context) is { } no
            ? new Decision.Refused(no)
            : Decision.Accept(
                new SourceDueAdopted(due, TicketUpstreamChecks.TermUnder(state, context, due), context.Now)
            );
    }
}
