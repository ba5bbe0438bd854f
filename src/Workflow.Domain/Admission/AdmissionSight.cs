using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Admission;

/// <summary>
/// Who may know of a request, and who of what was said of it. What was published, everybody may know of; what a street
/// or a reviewer said before stays with those who had to do with it.
/// </summary>
public static class AdmissionSight
{
    public static bool MaySee(AdmissionState state, Standing standing) =>
        state.Phase != AdmissionPhase.None && (IsPublic(state) || IsConcerned(state, standing));

    /// <summary>Drafts, hits, signatures, opinions and the course of events.</summary>
    public static bool IsConcerned(AdmissionState state, Standing standing) =>
        state.Phase != AdmissionPhase.None
        && (UnitsOf(state).Any(standing.ActsFor) || (SeesFiled(standing) && IsFiled(state)) || SeesAll(standing));

    /// <summary>What lies before others than its writers: no draft, and none that was taken back as one.</summary>
    public static bool IsFiled(AdmissionState state) =>
        state.Phase != AdmissionPhase.Draft && (state.Number ?? state.MatterNumber) is not null;

    /// <summary>Enters what was decided on paper, or the minutes of who deliberated.</summary>
    public static bool MayAttach(AdmissionState state, Standing standing) =>
        IsConcerned(state, standing) && (standing.Holds(Duty.EnterRuling) || standing.Holds(Duty.KeepDoor));

    /// <summary>Whoever keeps a door or supervises sees what others filed, too: precedents and repeats.</summary>
    public static bool SeesFiled(Standing standing) => standing.Holds(Duty.Supervise) || standing.Holds(Duty.KeepDoor);

    private static bool SeesAll(Standing standing) =>
        standing.Actor == Actor.Clock || standing.Actor == LoadingRight.CommandLine;

    /// <summary>It was admitted or ordered, or began as an emergency: its number is looked up by anybody.</summary>
    public static bool IsPublic(AdmissionState state) => state.MatterNumber is not null;

    /// <summary>
    /// Everybody who has to do with it. Taken back as a draft it is its writers' own again, whoever had it before them.
    /// </summary>
    public static IEnumerable<UnitId> UnitsOf(AdmissionState state)
    {
        var units = state.CoSigners.Select(static one => one.Unit).Concat(state.Copied);
        if (state.Applicant is { } applicant)
            units = units.Append(applicant);
        if (state.Phase == AdmissionPhase.Draft)
            return units;
        units = units.Concat(state.Asked);
        if (state.Submitted is { } submitted)
            units = units
                .Append(submitted.Gatekeeper)
                .Concat(new[] { submitted.Door.Legality, submitted.Door.Reasonableness }.OfType<UnitId>());
        return units;
    }
}
