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
    public static bool MaySee(TicketState state, Standing standing)
    {
        if (state.Phase == TicketPhase.None)
            return false;
        return SeesAll(standing) || Handles(state, standing);
    }

    public static bool SeesAll(Standing standing) =>
        IsSystem(standing.Actor) || IsOfTheCentre(standing) || standing.Holds(Duty.Supervise);

    /// <summary>
    /// The centre always, the handling unit unless the matter is confidential; the supervising office never. The centre
    /// by its unit, not by its duties: a community's window registers too, and learns of nobody else's complainants.
    /// </summary>
    public static bool MaySeeComplainant(TicketState state, Standing standing) =>
        MaySee(state, standing)
        && (
            (IsOfTheCentre(standing) && IsAtTheCentre(standing))
            || (Handles(state, standing) && state.Registered is { Confidential: false })
        );

    private static bool Handles(TicketState state, Standing standing) =>
        state.Lead is { } lead && standing.Holds(Duty.Handle) && standing.IsWithin(lead);

    private static bool IsAtTheCentre(Standing standing) =>
        standing.Organisation.UnitById(standing.Actor.Unit)?.Kind == UnitKind.HotlineCentre;

    private static bool IsOfTheCentre(Standing standing) => OfTheCentre.Any(standing.Holds);

    private static bool IsSystem(Actor actor) => actor == Actor.Clock || actor == LoadingRight.CommandLine;
}
