using System.Collections.Immutable;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Admission;

/// <summary>Which way a matter goes. STORED FORMAT: the names are stored.</summary>
public enum AdmissionTrack
{
    /// <summary>简易: the unit's own office, then the gatekeeper.</summary>
    Light,

    /// <summary>完整: legality, reasonableness and the grassroots in between, and a body that decides.</summary>
    Heavy,
}

/// <summary>
/// The door that matters of some kinds go through (扎口): 区委办 or 区政府办, 编办, 社区建设领导小组. STORED FORMAT.
/// </summary>
/// <param name="Alternate">Who keeps the door for the gatekeeper's own filings.</param>
/// <param name="Legality">Who reviews legality; null on the light track.</param>
/// <param name="Reasonableness">Who reviews reasonableness; null on the light track.</param>
/// <param name="Body">The body that deliberates; null on the light track.</param>
/// <param name="Lead">How long before its first day a matter must be filed; null if at any time.</param>
public sealed record AdmissionDoor(
    ImmutableArray<AdmissionKind> Kinds,
    AdmissionTrack Track,
    UnitId Gatekeeper,
    UnitId Alternate,
    UnitId? Legality,
    UnitId? Reasonableness,
    Text? Body,
    DeadlineRule? Lead
)
{
    public UnitId? Reviewer(AdmissionStep step) =>
        step == AdmissionStep.Legality ? Legality
        : step == AdmissionStep.Reasonableness ? Reasonableness
        : null;

    /// <summary>Who keeps the door for this applicant; null if both gatekeepers would judge themselves.</summary>
    public UnitId? GatekeeperFor(UnitId applicant, OrganisationState organisation) =>
        !organisation.IsSameInstitution(Gatekeeper, applicant) ? Gatekeeper
        : !organisation.IsSameInstitution(Alternate, applicant) ? Alternate
        : null;

    public bool Equals(AdmissionDoor? other) =>
        other is not null
        && Kinds.AsSpan().SequenceEqual(other.Kinds.AsSpan())
        && Track == other.Track
        && Gatekeeper == other.Gatekeeper
        && Alternate == other.Alternate
        && Legality == other.Legality
        && Reasonableness == other.Reasonableness
        && Body == other.Body
        && Lead == other.Lead;

    public override int GetHashCode() => HashCode.Combine(Kinds.Length, Track, Gatekeeper);
}
