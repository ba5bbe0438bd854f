using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket;

/// <summary>
/// Which tickets somebody may know of, as sets of units: the same rule for one ticket and for lists of them.
/// </summary>
/// <param name="All">Every ticket; the sets then mean nothing.</param>
/// <param name="Leads">Tickets dispatched to one of these.</param>
/// <param name="Registrants">Tickets that one of these registered or reported.</param>
/// <param name="Streets">Reports that wait for one of these.</param>
/// <param name="Involved">Never tickets that complain about one of these.</param>
public sealed record TicketScope(
    bool All,
    ImmutableArray<UnitId> Leads,
    ImmutableArray<UnitId> Registrants,
    ImmutableArray<UnitId> Streets,
    ImmutableArray<UnitId> Involved
)
{
    public static readonly TicketScope Everything = new(true, [], [], [], []);
}

/// <summary>Who may know of a ticket, and who of the complainant.</summary>
public static class TicketSight
{
    private static readonly Duty[] OfTheUnit = [Duty.Handle, Duty.Assign, Duty.Review, Duty.SignOff];
    private static readonly Duty[] OfTheCentre = [Duty.Dispatch, Duty.Audit, Duty.CallBack];

    /// <summary>
    /// The hotline centre and the supervising office see every ticket; a handling unit, and the units below it, those
    /// dispatched to it; who registered or reported it, their own; a street, the reports from its grids. The unit
    /// complained about sees none of them by handling.
    /// </summary>
    public static bool MaySee(TicketState state, Standing standing)
    {
        if (state.Phase == TicketPhase.None)
            return false;
        if (SeesAll(standing))
            return true;
        if (IsOfTheAccused(state, standing))
            return false;
        return Handles(state, standing) || Registered(state, standing) || IsOfTheStreet(state, standing);
    }

    public static bool SeesAll(Standing standing) =>
        IsSystem(standing.Actor) || IsOfTheCentre(standing) || standing.Holds(Duty.Supervise);

    /// <summary>What <see cref="MaySee"/> says, for rows.</summary>
    public static TicketScope ScopeOf(Standing standing)
    {
        if (SeesAll(standing))
            return TicketScope.Everything;
        var organisation = standing.Organisation;
        var above = Above(organisation, standing.Actor.Unit);
        return new TicketScope(
            false,
            OfTheUnit.Any(standing.Holds) ? above : [],
            MayRegister(standing) ? [standing.Actor.Unit] : [],
            standing.Holds(Duty.Whistle) ? above : [],
            [.. organisation.UnitsOf(standing.Actor.Person, standing.At).SelectMany(unit => Above(organisation, unit))]
        );
    }

    /// <summary>
    /// The centre always, the handling unit unless the matter is confidential, whoever registered it; the supervising
    /// office never, and nobody who belongs to the unit complained about.
    /// </summary>
    public static bool MaySeeComplainant(TicketState state, Standing standing)
    {
        if (!MaySee(state, standing) || IsOfTheAccused(state, standing))
            return false;
        return (IsOfTheCentre(standing) && IsAtTheCentre(standing))
            || Registered(state, standing)
            || (Handles(state, standing) && !state.Confidential);
    }

    /// <summary>Who complained about whom is for the centre and the supervising office.</summary>
    public static bool MaySeeAccused(TicketState state, Standing standing) =>
        SeesAll(standing) && MaySee(state, standing) && !IsOfTheAccused(state, standing);

    /// <summary>
    /// What a unit says to itself before it answers is its own: drafts, and what is said of them.
    /// </summary>
    /// <param name="lead">The unit that had the ticket when it was said.</param>
    public static bool MaySeeTexts(TicketFact fact, UnitId? lead, Standing standing) =>
        fact is not (ReplyDrafted or DraftReviewed or DraftSentBack or TicketAssigned) || IsOfTheLead(lead, standing);

    /// <summary>The actor's post handles, hands on, reviews or signs in this unit or below it.</summary>
    public static bool IsOfTheLead(UnitId? lead, Standing standing) =>
        lead is { } unit && OfTheUnit.Any(standing.Holds) && standing.IsWithin(unit);

    private static bool IsOfTheAccused(TicketState state, Standing standing) =>
        state.Accused is { } accused && standing.IsInvolvedIn(accused);

    private static bool Handles(TicketState state, Standing standing) => IsOfTheLead(state.Lead, standing);

    private static bool Registered(TicketState state, Standing standing) =>
        state.Registered?.By == standing.Actor.Unit && MayRegister(standing);

    private static bool MayRegister(Standing standing) =>
        standing.Holds(Duty.Register) || standing.Holds(Duty.Report) || standing.Holds(Duty.Whistle);

    private static bool IsOfTheStreet(TicketState state, Standing standing) =>
        state.Registered?.Street is { } street && standing.Holds(Duty.Whistle) && standing.IsWithin(street);

    private static bool IsAtTheCentre(Standing standing) =>
        standing.Organisation.UnitById(standing.Actor.Unit)?.Kind == UnitKind.HotlineCentre;

    /// <summary>A community's window registers too, and so is not of the centre by that alone.</summary>
    private static bool IsOfTheCentre(Standing standing) =>
        OfTheCentre.Any(standing.Holds) || (standing.Holds(Duty.Register) && IsAtTheCentre(standing));

    private static bool IsSystem(Actor actor) => actor == Actor.Clock || actor == LoadingRight.CommandLine;

    private static ImmutableArray<UnitId> Above(OrganisationState organisation, UnitId unit)
    {
        var units = ImmutableArray.CreateBuilder<UnitId>(4);
        for (var at = organisation.UnitById(unit); at is not null && units.Count <= OrganisationState.MaxDepth; )
        {
            units.Add(at.Id);
            at = at.Parent is { } parent ? organisation.UnitById(parent) : null;
        }
        return units.ToImmutable();
    }
}
