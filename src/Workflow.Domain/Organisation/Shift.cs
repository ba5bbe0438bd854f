using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Organisation;

/// <summary>Somebody is on duty for a unit in one of their posts (值班).</summary>
/// <param name="To">The end, itself not included: the next shift may begin then.</param>
public sealed record Shift(UnitId Unit, PersonId Person, PostId Post, Moment From, Moment To, ArrangedBy Origin)
{
    /// <summary>No shift is longer: who looks for those of a moment looks back so far.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromHours(24);

    /// <summary>What it is called in refusals.</summary>
    public string Shown => ShownOf(Unit, Person, From);

    public static string ShownOf(UnitId unit, PersonId person, Moment from) =>
        $"{unit} {person} {OrganisationWords.Of(from)}";

    public bool IsOn(Moment at) => From <= at && at < To;

    /// <summary>True if both are of the same unit and person and share a moment.</summary>
    public bool Collides(Shift other) =>
        Unit == other.Unit && Person == other.Person && From < other.To && other.From < To;
}

/// <summary>
/// A shift that comes again every week, unfolded when it is asked for. It minds no holidays: whoever is on duty on a
/// working day's night is on that of a festival, unless that one shift is cancelled.
/// </summary>
/// <param name="Code">Chosen by the office; a file that names it again changes it.</param>
/// <param name="Days">On which days it begins.</param>
/// <param name="EndsAt">At or before <paramref name="BeginsAt"/>: on the day after.</param>
/// <param name="Since">The first day on which one may begin; <paramref name="Until"/> the last.</param>
public sealed record WeeklyShift(
    Text Code,
    UnitId Unit,
    PersonId Person,
    PostId Post,
    ImmutableArray<DayOfWeek> Days,
    TimeOnly BeginsAt,
    TimeOnly EndsAt,
    DateOnly Since,
    DateOnly Until
)
{
    public bool Equals(WeeklyShift? other) =>
        other is not null
        && Code == other.Code
        && Unit == other.Unit
        && Person == other.Person
        && Post == other.Post
        && Days.AsSpan().SequenceEqual(other.Days.AsSpan())
        && BeginsAt == other.BeginsAt
        && EndsAt == other.EndsAt
        && Since == other.Since
        && Until == other.Until;

    public override int GetHashCode() => HashCode.Combine(Code, Unit, Person, Post);

    /// <summary>The shift that begins on this day; null if none does.</summary>
    public Shift? On(DateOnly day)
    {
        if (day < Since || day > Until || !Days.Contains(day.DayOfWeek))
            return null;
        var ends = EndsAt <= BeginsAt ? day.AddDays(1) : day;
        return new Shift(
            Unit,
            Person,
            Post,
            Moment.InChina(day, BeginsAt),
            Moment.InChina(ends, EndsAt),
            ArrangedBy.File
        );
    }

    /// <summary>True if one of its shifts holds this moment. Allocates nothing: it is asked at every command.</summary>
    public bool IsOn(Moment at, out Moment from)
    {
        var day = at.DayInChina;
        return BeginsOn(day, at, out from) || BeginsOn(day.AddDays(-1), at, out from);
    }

    private bool BeginsOn(DateOnly day, Moment at, out Moment from)
    {
        from = default;
        if (day < Since || day > Until || !Days.AsSpan().Contains(day.DayOfWeek))
            return false;
        from = Moment.InChina(day, BeginsAt);
        return from <= at && at < Moment.InChina(EndsAt <= BeginsAt ? day.AddDays(1) : day, EndsAt);
    }
}
