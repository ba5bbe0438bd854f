using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;
using Workflow.ReadModels.Ticket;
using Workflow.Web.Serving;

namespace Workflow.Web.Work;

/// <summary>What somebody does inside handling units, and what of a unit's tickets is theirs to do next.</summary>
internal sealed record UnitDuties(Visit Visit, IReadOnlyList<UnitId> Leads)
{
    /// <summary>Asked of every row, and the same for all rows of a unit.</summary>
    private readonly Dictionary<UnitId, (bool IsOurs, bool HasSections)> asked = [];

    public static readonly Duty[] All = [Duty.Handle, Duty.Assign, Duty.Review, Duty.SignOff];

    private OrganisationState Organisation => Visit.Organisation;

    private Actor Actor => Visit.Actor;

    private bool TakesTickets => Visit.Holds(Duty.Handle) || Visit.Holds(Duty.Assign);

    /// <summary>Null for whoever has no part in handling.</summary>
    public static UnitDuties? Of(Visit visit) =>
        All.Any(visit.Holds) ? new UnitDuties(visit, LeadsAbove(visit.Organisation, visit.Actor.Unit)) : null;

    public UnitWork Work =>
        new(
            Leads,
            false,
            TakesTickets ? [.. Leads.Where(IsOurs)] : [],
            Actor.Unit,
            Actor.Person,
            [
                .. Visit.Holds(Duty.Review) ? new[] { TicketAsk.Review } : [],
                .. Visit.Holds(Duty.SignOff) ? new[] { TicketAsk.SignOff } : [],
            ]
        );

    /// <summary>A unit hands on inside if somebody below it can handle.</summary>
    public static bool HasSections(OrganisationState organisation, UnitId lead) =>
        organisation.Posts.Values.Any(posts =>
            posts.Any(post =>
                post.Unit != lead && post.Duties.Contains(Duty.Handle) && organisation.IsWithin(post.Unit, lead)
            )
        );

    /// <summary>What the reader does next with a ticket of their unit; null if it is not theirs to do.</summary>
    public WorkMove? NextOf(TicketRow row)
    {
        if (row.Phase is not (TicketPhase.Dispatched or TicketPhase.Handling))
            return null;
        return row.Asks switch
        {
            TicketAsk.Review => MayReview(row) ? new WorkMove("review", "审核") : null,
            TicketAsk.SignOff => MaySignOff(row) ? new WorkMove("sign-off", "审签") : null,
            not null => null,
            null => IsMine(row) ? MoveOf(row) : null,
        };
    }

    /// <summary>Theirs even while it waits for somebody else.</summary>
    public bool IsMine(TicketRow row) =>
        TakesTickets
        && (
            row.Handler is { } handler
                ? handler == Actor.Person
                : row.Section == Actor.Unit || (row is { Section: null, Lead: { } lead } && About(lead).IsOurs)
        );

    public bool IsOwn(TicketRow row) => row.Handler == Actor.Person;

    private (bool IsOurs, bool HasSections) About(UnitId lead) =>
        asked.TryGetValue(lead, out var known) ? known : asked[lead] = (IsOurs(lead), HasSections(Organisation, lead));

    private WorkMove? MoveOf(TicketRow row)
    {
        var (handles, lead) = (Visit.Holds(Duty.Handle), row.Lead!.Value);
        if (row.Section is null && Visit.Holds(Duty.Assign) && (row.Phase == TicketPhase.Dispatched || !handles))
            if (!handles || About(lead).HasSections)
                return new WorkMove("assign", "分办");
        if (!handles)
            return null;
        if (row.Phase == TicketPhase.Dispatched)
            return new WorkMove("sign", "签收");
        if (row.Step == TicketStep.Contact)
            return new WorkMove("contact", "联系诉求人");
        var steps = Visit.Reference.TicketPolicyAt(Visit.Now)?.StepRulesInForce.StepsInside(lead) ?? 0;
        return steps > 0 && !Visit.Holds(Duty.SignOff)
            ? new WorkMove("draft", "拟答复")
            : new WorkMove("feedback", "反馈");
    }

    /// <summary>The reviewer of a section, for drafts of that section; one of the whole unit, for all.</summary>
    private bool MayReview(TicketRow row) =>
        Visit.Holds(Duty.Review)
        && !IsBy(row.Drafter)
        && (
            row.Section is not { } section
            || Organisation.IsWithin(Actor.Unit, section)
            || Organisation.IsWithin(section, Actor.Unit)
        );

    private bool MaySignOff(TicketRow row) => Visit.Holds(Duty.SignOff) && !IsBy(row.Drafter) && !IsBy(row.Reviewer);

    private bool IsBy(PersonId? person) => person is { } by && (by == Actor.Person || by == Actor.OnBehalfOf);

    /// <summary>
    /// What a unit has not handed on is for its own posts; where it has none, for everybody below it, so that nothing
    /// lies with nobody.
    /// </summary>
    private bool IsOurs(UnitId lead) =>
        lead == Actor.Unit
        || !Organisation.Posts.Values.Any(posts =>
            posts.Any(post =>
                post.Unit == lead && (post.Duties.Contains(Duty.Handle) || post.Duties.Contains(Duty.Assign))
            )
        );

    private static List<UnitId> LeadsAbove(OrganisationState organisation, UnitId unit)
    {
        var leads = new List<UnitId>();
        for (var at = organisation.UnitById(unit); at is not null && leads.Count <= OrganisationState.MaxDepth; )
        {
            if (Domain.Ticket.Commands.Dispatch.MayHandle(at.Kind))
                leads.Add(at.Id);
            at = at.Parent is { } parent ? organisation.UnitById(parent) : null;
        }
        return leads;
    }
}
