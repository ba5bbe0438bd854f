using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket;

/// <summary>Who may know of a ticket, and who of the complainant.</summary>
public static class TicketSight
{
    private static readonly Duty[] OfTheCentre = [Duty.Register, Duty.Dispatch, Duty.Audit, Duty.CallBack];

    /// <summary>
    /// The hotline centre and the supervising office see every ticket; a handling unit, and the units below it, those
    /// dispatched to it; nobody else any.
    /// </summary>
    public static bool MaySee(TicketState state, Actor actor, OrganisationState organisation)
    {
        if (state.Phase == TicketPhase.None)
            return false;
        return SeesAll(actor, organisation) || Handles(state, actor, organisation);
    }

    public static bool SeesAll(Actor actor, OrganisationState organisation) =>
        IsSystem(actor) || IsOfTheCentre(actor, organisation) || organisation.Holds(actor, Duty.Supervise);

    /// <summary>
    /// The centre always, the handling unit unless the matter is confidential; the supervising office never. The centre
    /// by its unit, not by its duties: a community's window registers too, and learns of nobody else's complainants.
    /// </summary>
    public static bool MaySeeComplainant(TicketState state, Actor actor, OrganisationState organisation) =>
        MaySee(state, actor, organisation)
        && (
            (IsOfTheCentre(actor, organisation) && IsAtTheCentre(actor, organisation))
            || (Handles(state, actor, organisation) && state.Registered is { Confidential: false })
        );

    private static bool Handles(TicketState state, Actor actor, OrganisationState organisation) =>
        state.Lead is { } lead && organisation.Holds(actor, Duty.Handle) && organisation.IsWithin(actor.Unit, lead);

    private static bool IsAtTheCentre(Actor actor, OrganisationState organisation) =>
        organisation.UnitById(actor.Unit)?.Kind == UnitKind.HotlineCentre;

    private static bool IsOfTheCentre(Actor actor, OrganisationState organisation) =>
        OfTheCentre.Any(duty => organisation.Holds(actor, duty));

    private static bool IsSystem(Actor actor) => actor == Actor.Clock || actor == LoadingRight.CommandLine;
}
