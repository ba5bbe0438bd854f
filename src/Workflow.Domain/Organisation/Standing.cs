using Workflow.Domain.Kernel;

namespace Workflow.Domain.Organisation;

/// <summary>Who acts, in which post, and at which moment: what every question of right is asked of.</summary>
public sealed record Standing(OrganisationState Organisation, Actor Actor, Moment At)
{
    public static Standing Of(Context context) =>
        new(((DistrictReference)context.Reference).Organisation, context.Actor, context.Now);

    public bool Holds(Duty duty) => Organisation.Holds(Actor, duty, At);

    /// <summary>The unit of the post acted in is this one or lies below it.</summary>
    public bool IsWithin(UnitId unit) => Organisation.IsWithin(Actor.Unit, unit);

    /// <summary>The person belongs to this unit or to one below it, in whatever post they act now.</summary>
    public bool IsInvolvedIn(UnitId unit) => Organisation.IsInvolvedIn(Actor.Person, unit, At);
}
