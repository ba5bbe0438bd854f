using Workflow.Domain.Kernel;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>
/// 上级表中的情况: what the city's sheet of a day says of a ticket. Recorded only if it says something new; a sheet of an
/// earlier day than the last that did says nothing any more.
/// </summary>
/// <param name="DueAt">Null if the sheet does not say; so is <paramref name="Title"/>.</param>
public sealed record NoteUpstreamClaim(DateOnly On, UpstreamStatus Status, Moment? DueAt, Text? Title) : Command
{
    public Decision Decide(TicketState state, Context context)
    {
        if (TicketUpstreamChecks.MayExchange(state, context) is { } no)
            return new Decision.Refused(no);
        if (On < state.Upstream!.Claim?.On || IsSame(state))
            return Decision.AlreadySo;
        return TicketChecks.Unless(
            TicketChecks.FitsIfGiven("标题", Title, TicketChecks.MostTitle),
            new UpstreamClaimed(On, Status, DueAt, TicketChecks.Stored(Title))
        );
    }

    /// <summary>Before the first claim, what was handed down is what the upper level says.</summary>
    private bool IsSame(TicketState state)
    {
        var claim = state.Upstream!.Claim;
        // A sheet that does not name a ticket says nothing of its deadline and its title.
        if (Status == UpstreamStatus.Missing)
            return claim?.Status == UpstreamStatus.Missing;
        var title = claim is null ? state.Registered!.Title : claim.Title;
        return state.Upstream.Status == Status
            && (claim is null ? state.SourceDueAt : claim.DueAt) == DueAt
            && (Title is null) == (title is null)
            && (title is null || TicketUpstreamChecks.IsSame(title, Title!.Value));
    }
}
