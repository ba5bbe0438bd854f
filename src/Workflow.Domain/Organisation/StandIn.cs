using Workflow.Domain.Kernel;

namespace Workflow.Domain.Organisation;

/// <summary>Where an arrangement was made. STORED FORMAT: the names are stored.</summary>
public enum ArrangedBy
{
    /// <summary>In a file of the district: loading the file again may end it.</summary>
    File,

    /// <summary>By somebody who may: loading files again leaves it alone.</summary>
    Hand,
}

/// <summary>
/// Somebody acts for the holder of a post in that post (代理). Never passed on: it gives the holder's own post, not what
/// the holder does for others.
/// </summary>
/// <param name="From">The first day, in China.</param>
/// <param name="To">The last day, itself included.</param>
/// <param name="Reason">Why; sealed under the holder's key, since it may tell of an illness.</param>
public sealed record StandIn(
    PersonId Person,
    PersonId Holder,
    PostId Post,
    DateOnly From,
    DateOnly To,
    PersonalText Reason,
    ArrangedBy Origin
)
{
    /// <summary>Longer than this is no absence but another holder.</summary>
    public const int MostDays = 366;

    public const int MostReason = 200;

    /// <summary>What it is called in refusals: `p-014代p-010`.</summary>
    public string Shown => $"{Person}代{Holder}";

    public bool IsOn(DateOnly day) => From <= day && day <= To;

    /// <summary>True if both are for the same holder in the same post and share a day.</summary>
    public bool Collides(StandIn other) =>
        Holder == other.Holder && Post == other.Post && From <= other.To && other.From <= To;

    /// <summary>True if it is the same arrangement, whoever wrote it down for whatever reason.</summary>
    public bool IsSame(StandIn other) =>
        Person == other.Person && Holder == other.Holder && Post == other.Post && From == other.From && To == other.To;

    /// <summary>A reason erased by law is not brought back by a file.</summary>
    public bool IsSameAsWritten(StandIn other) => IsSame(other) && (Reason.Value is null || Reason == other.Reason);
}
