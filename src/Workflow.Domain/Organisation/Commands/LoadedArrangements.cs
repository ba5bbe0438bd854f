using Workflow.Domain.Kernel;

namespace Workflow.Domain.Organisation.Commands;

/// <summary>
/// The part of <see cref="LoadOrganisation"/> that compares stand-ins and duty with the files. Only what came from
/// files is compared; what was arranged by hand stays, and a file that collides with it is refused.
/// </summary>
internal static class LoadedArrangements
{
    /// <summary>What is wrong among the posts of the same files, and beside what was arranged by hand.</summary>
    public static IEnumerable<Refusal> Problems(LoadOrganisation load, OrganisationState state)
    {
        if (load.StandIns.IsEmpty && load.Shifts.IsEmpty && load.Weekly.IsEmpty)
            return [];
        var posts = load.Posts.ToDictionary(static post => (post.Person, post.Id));
        var people = load.Posts.Select(static post => post.Person).ToHashSet();
        var units = load.Units.ToDictionary(static unit => unit.Unit);
        var standIns = ByHand(state.StandIns.Values.SelectMany(static one => one), static one => one.Origin);
        var shifts = ByHand(state.Roster.ByUnit.Values.SelectMany(static one => one), static one => one.Origin);
        return load
            .StandIns.Select(
                (one, i) =>
                    ArrangementCheck.Of(one, PostOf, people.Contains)
                    ?? ArrangementCheck.Collides(one, load.StandIns.Take(i).Concat(standIns))
            )
            .Concat(
                load.Shifts.Select(
                    (one, i) =>
                        ArrangementCheck.Of(one, PostOf(one.Person, one.Post), Is(one.Unit), Below(one.Unit))
                        ?? Twice(one, load.Shifts.Take(i).Concat(Unfolded(load, one)).Concat(shifts))
                )
            )
            .Concat(
                load.Weekly.Select(
                    (one, i) =>
                        ArrangementCheck.Of(one, PostOf(one.Person, one.Post), Is(one.Unit), Below(one.Unit))
                        ?? ArrangementCheck.Collides(one, load.Weekly.Take(i))
                )
            )
            .Concat(shifts.Select(hand => Unfolded(load, hand).Select(one => Twice(one, [hand])).FirstOrDefault()))
            .OfType<Refusal>();

        Post? PostOf(PersonId person, PostId post) => posts.GetValueOrDefault((person, post));
        bool Is(UnitId unit) => units.ContainsKey(unit);
        Func<UnitId, bool> Below(UnitId above) =>
            unit =>
            {
                for (UnitId? at = unit; at is { } one; at = units.GetValueOrDefault(one)?.Parent)
                    if (one == above)
                        return true;
                return false;
            };
    }

    public static IEnumerable<Fact> Ended(LoadOrganisation load, OrganisationState state) =>
        FromFiles(state)
            .Where(known => !load.StandIns.Any(known.IsSameAsWritten))
            .Select(static known => new StandInEnded(known.Person, known.Holder, known.Post, known.From));

    public static IEnumerable<Fact> Arranged(LoadOrganisation load, OrganisationState state) =>
        load
            .StandIns.Where(asked => !FromFiles(state).Any(known => known.IsSameAsWritten(asked)))
            .Select(static asked => new StandInArranged(asked));

    public static IEnumerable<Fact> Shifts(LoadOrganisation load, OrganisationState state)
    {
        var known = state.Roster.ByUnit.Values.SelectMany(static shifts => shifts).ToList();
        var gone = known.Where(shift => shift.Origin == ArrangedBy.File && !load.Shifts.Contains(shift));
        var dropped = state.Roster.Weekly.Where(weekly => load.Weekly.All(asked => asked.Code != weekly.Code));
        return
        [
            .. gone.Select(static shift => new ShiftCancelled(shift.Unit, shift.Person, shift.From)),
            .. dropped.Select(static weekly => new WeeklyShiftDropped(weekly.Code)),
            .. load.Shifts.Except(known).Select(static shift => new ShiftRostered(shift)),
            .. load.Weekly.Except(state.Roster.Weekly).Select(static weekly => new WeeklyShiftSet(weekly)),
        ];
    }

    /// <summary>The weekly shifts of the files about the time of a single one.</summary>
    private static IEnumerable<Shift> Unfolded(LoadOrganisation load, Shift near) =>
        load
            .Weekly.Where(weekly => weekly.Unit == near.Unit && weekly.Person == near.Person)
            .SelectMany(weekly => Enumerable.Range(-1, 3).Select(i => weekly.On(near.From.DayInChina.AddDays(i))))
            .OfType<Shift>();

    private static Refusal? Twice(Shift asked, IEnumerable<Shift> others) =>
        others.FirstOrDefault(asked.Collides) is { } other
            ? ArrangementRules.ShiftCollides.With(asked.Shown, other.Shown)
            : null;

    private static IEnumerable<StandIn> FromFiles(OrganisationState state) =>
        state
            .StandIns.Values.SelectMany(static arranged => arranged)
            .Where(static one => one.Origin == ArrangedBy.File)
            .OrderBy(static one => one.Shown, StringComparer.Ordinal)
            .ThenBy(static one => one.From);

    private static List<T> ByHand<T>(IEnumerable<T> known, Func<T, ArrangedBy> origin) =>
        [.. known.Where(one => origin(one) == ArrangedBy.Hand)];
}
