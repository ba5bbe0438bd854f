using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Organisation;

/// <summary>
/// Who is on duty when (值班表): single shifts, weekly ones, and weekly ones that were cancelled. Immutable. Shifts lie
/// in the order in which they begin, so that those of a moment are found without looking at the years before.
/// </summary>
public sealed record Roster(
    ImmutableDictionary<PersonId, ImmutableArray<Shift>> ByPerson,
    ImmutableDictionary<UnitId, ImmutableArray<Shift>> ByUnit,
    ImmutableArray<WeeklyShift> Weekly,
    ImmutableHashSet<(UnitId Unit, PersonId Person, Moment From)> Cancelled
)
{
    public static readonly Roster Empty = new(
        ImmutableDictionary<PersonId, ImmutableArray<Shift>>.Empty,
        ImmutableDictionary<UnitId, ImmutableArray<Shift>>.Empty,
        [],
        []
    );

    /// <summary>The weekly shifts again by who has them, so that a command looks at a few only.</summary>
    private ImmutableDictionary<PersonId, ImmutableArray<WeeklyShift>> WeeklyByPerson { get; init; } =
        ImmutableDictionary<PersonId, ImmutableArray<WeeklyShift>>.Empty;

    /// <summary>True if this person is on duty in this post at this moment, for whichever unit.</summary>
    public bool IsOnDuty(PersonId person, PostId post, Moment at)
    {
        if (ByPerson.TryGetValue(person, out var shifts))
            for (var i = Before(shifts, at); i >= 0 && shifts[i].From > at - Shift.Most; i--)
                if (shifts[i].Post == post && shifts[i].IsOn(at))
                    return true;
        if (WeeklyByPerson.TryGetValue(person, out var weekly))
            foreach (var one in weekly)
                if (one.Post == post && one.IsOn(at, out var from) && !Cancelled.Contains((one.Unit, person, from)))
                    return true;
        return false;
    }

    /// <summary>Those on duty for the unit itself at this moment, in the order in which they began.</summary>
    public ImmutableArray<Shift> OnDutyAt(UnitId unit, Moment at) =>
        [.. Between(unit, at, at + TimeSpan.FromMicroseconds(1))];

    /// <summary>The shifts of the unit itself that share a moment with this period, weekly ones unfolded.</summary>
    public IEnumerable<Shift> Between(UnitId unit, Moment from, Moment to) =>
        ByUnit
            .GetValueOrDefault(unit, [])
            .Concat(Weekly.Where(weekly => weekly.Unit == unit).SelectMany(weekly => Unfold(weekly, from, to)))
            .Where(shift => shift.From < to && from < shift.To)
            .OrderBy(static shift => shift.From)
            .ThenBy(static shift => shift.Person.Value, StringComparer.Ordinal);

    /// <summary>The shift, single or weekly, that begins then; null if there is none.</summary>
    public Shift? Find(UnitId unit, PersonId person, Moment from) =>
        Between(unit, from, from + TimeSpan.FromMicroseconds(1))
            .FirstOrDefault(shift => shift.Person == person && shift.From == from);

    public Roster With(Shift shift) =>
        this with
        {
            ByPerson = Placed(ByPerson, shift.Person, shift),
            ByUnit = Placed(ByUnit, shift.Unit, shift),
            Cancelled = Cancelled.Remove((shift.Unit, shift.Person, shift.From)),
        };

    public Roster With(WeeklyShift weekly) => WithWeekly(Weekly.RemoveAll(one => one.Code == weekly.Code).Add(weekly));

    public Roster Without(Text weekly) => WithWeekly(Weekly.RemoveAll(one => one.Code == weekly));

    private Roster WithWeekly(ImmutableArray<WeeklyShift> weekly) =>
        this with
        {
            Weekly = weekly,
            WeeklyByPerson = weekly
                .GroupBy(static one => one.Person)
                .ToImmutableDictionary(static group => group.Key, static group => group.ToImmutableArray()),
        };

    /// <summary>Takes a single shift out; of a weekly one, this one time.</summary>
    public Roster Without(UnitId unit, PersonId person, Moment from)
    {
        bool IsIt(Shift shift) => shift.Unit == unit && shift.Person == person && shift.From == from;
        if (!ByUnit.GetValueOrDefault(unit, []).Any(IsIt))
            return this with { Cancelled = Cancelled.Add((unit, person, from)) };
        return this with
        {
            ByPerson = ByPerson.SetItem(person, ByPerson[person].RemoveAll(IsIt)),
            ByUnit = ByUnit.SetItem(unit, ByUnit[unit].RemoveAll(IsIt)),
        };
    }

    private IEnumerable<Shift> Unfold(WeeklyShift weekly, Moment from, Moment to)
    {
        var last = to.DayInChina;
        for (var day = from.DayInChina.AddDays(-1); day <= last; day = day.AddDays(1))
            if (weekly.On(day) is { } shift && !Cancelled.Contains((shift.Unit, shift.Person, shift.From)))
                yield return shift;
    }

    /// <summary>The last place whose shift begins at or before the moment; -1 if none does.</summary>
    private static int Before(ImmutableArray<Shift> shifts, Moment at)
    {
        var (low, high) = (0, shifts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (shifts[middle].From <= at)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }

    private static ImmutableDictionary<TKey, ImmutableArray<Shift>> Placed<TKey>(
        ImmutableDictionary<TKey, ImmutableArray<Shift>> table,
        TKey key,
        Shift shift
    )
        where TKey : notnull
    {
        var shifts = table.GetValueOrDefault(key, []);
        return table.SetItem(key, shifts.Insert(Before(shifts, shift.From) + 1, shift));
    }
}
