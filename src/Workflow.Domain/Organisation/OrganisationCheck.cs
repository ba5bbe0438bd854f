using System.Globalization;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation.Commands;

namespace Workflow.Domain.Organisation;

/// <summary>
/// Whether an organisation, as a whole, can be one. Looks at the command alone, not at what was before, and finds
/// everything that is wrong: whoever mends a file wants to know it at once.
/// </summary>
internal static class OrganisationCheck
{
    private const int MaxUnits = 5_000;
    private const int MaxPeople = 20_000;
    private const int MaxPosts = 40_000;
    private const int MaxArrangements = 5_000;
    private const int MaxPaperWord = 20;

    public static IEnumerable<Refusal> Of(LoadOrganisation load)
    {
        Refusal?[] sizes =
        [
            Size("单位", load.Units.Length, MaxUnits),
            Size("人员", load.People.Length, MaxPeople),
            Size("岗位", load.Posts.Length, MaxPosts),
            Size("代理和值班", load.StandIns.Length + load.Shifts.Length + load.Weekly.Length, MaxArrangements),
        ];
        var tooMany = sizes.OfType<Refusal>().ToArray();
        return tooMany.Length > 0 ? tooMany : Units(load).Concat(People(load)).Concat(Posts(load));
    }

    private static Refusal? Size(string what, int count, int max) =>
        count <= max ? null : OrganisationRules.TooMany.With(what, Number(count), Number(max));

    private static IEnumerable<Refusal> Units(LoadOrganisation load)
    {
        var units = new Dictionary<UnitId, UnitEntry>();
        foreach (var unit in load.Units)
        {
            if (Code(unit.Unit.Value) is { } wrong)
                yield return wrong;
            if (!units.TryAdd(unit.Unit, unit))
                yield return OrganisationRules.DuplicateCode.With(unit.Unit.Value);
            if (unit.Name.IsEmpty)
                yield return OrganisationRules.NameMissing.With(unit.Unit.Value);
        }
        foreach (var wrong in PaperWords(load))
            yield return wrong;
        var roots = 0;
        foreach (var unit in load.Units)
        {
            if ((unit.Kind == UnitKind.District) != (unit.Parent is null) || (unit.Parent is null && ++roots > 1))
                yield return OrganisationRules.Root.With(unit.Unit.Value);
            else if (Place(unit, units) is { } wrong)
                yield return wrong;
        }
    }

    /// <summary>Two units that share a word would share numbers.</summary>
    private static IEnumerable<Refusal> PaperWords(LoadOrganisation load)
    {
        var words = new HashSet<Text>();
        foreach (var unit in load.Units)
            if (unit.PaperWord is { } word)
            {
                if (word.IsEmpty || word.Length > MaxPaperWord)
                    yield return OrganisationRules.PaperWordLength.With(unit.Unit.Value, Number(MaxPaperWord));
                else if (!words.Add(word))
                    yield return OrganisationRules.PaperWordTwice.With(unit.Unit.Value, word.Value);
            }
    }

    /// <summary>What is wrong above this unit; with its parents' own places its parents are asked.</summary>
    private static Refusal? Place(UnitEntry unit, Dictionary<UnitId, UnitEntry> units)
    {
        if (unit.Parent is not { } parent)
            return null;
        if (!units.TryGetValue(parent, out var above))
            return OrganisationRules.UnknownParent.With(unit.Unit.Value, parent.Value);
        var fits = unit.Kind switch
        {
            UnitKind.Community => above.Kind == UnitKind.Street,
            UnitKind.Grid => above.Kind == UnitKind.Community,
            _ => true,
        };
        if (!fits)
            return OrganisationRules.Misplaced.With(unit.Unit.Value, parent.Value);
        var at = unit;
        for (var depth = 1; at.Parent is { } next && units.TryGetValue(next, out at); depth++)
            if (depth == OrganisationState.MaxDepth)
                return OrganisationRules.Cycle.With(unit.Unit.Value, Number(OrganisationState.MaxDepth));
        return null;
    }

    private static IEnumerable<Refusal> People(LoadOrganisation load)
    {
        var people = new HashSet<PersonId>();
        foreach (var person in load.People)
        {
            if (Code(person.Person.Value) is { } wrong)
                yield return wrong;
            if (!people.Add(person.Person))
                yield return OrganisationRules.DuplicateCode.With(person.Person.Value);
            if (person.Name.IsEmpty)
                yield return OrganisationRules.NameMissing.With(person.Person.Value);
        }
    }

    private static IEnumerable<Refusal> Posts(LoadOrganisation load)
    {
        var units = load.Units.Select(static unit => unit.Unit).ToHashSet();
        var people = load.People.Select(static person => person.Person).ToHashSet();
        var posts = new Dictionary<PostId, Post>();
        var held = new HashSet<(PersonId, PostId)>();
        foreach (var post in load.Posts)
        {
            if (!people.Contains(post.Person))
                yield return OrganisationRules.UnknownPerson.With(post.Id.Value, post.Person.Value);
            if (!held.Add((post.Person, post.Id)))
                yield return OrganisationRules.HeldTwice.With(post.Id.Value, post.Person.Value);
            if (posts.TryAdd(post.Id, post))
            {
                if (Post(post, units) is { } wrong)
                    yield return wrong;
            }
            else if (!posts[post.Id].IsSamePost(post))
                yield return OrganisationRules.PostDiffers.With(post.Id.Value);
        }
    }

    private static Refusal? Post(Post post, HashSet<UnitId> units)
    {
        var code = post.Id.Value;
        if (Code(code) is { } wrong)
            return wrong;
        if (post.Name.IsEmpty)
            return OrganisationRules.NameMissing.With(code);
        if (!units.Contains(post.Unit))
            return OrganisationRules.UnknownUnit.With(code, post.Unit.Value);
        return post.Duties.Distinct().Count() == post.Duties.Length ? null : OrganisationRules.DutyTwice.With(code);
    }

    private static Refusal? Code(string? code)
    {
        if (!Codes.IsValid(code))
            return OrganisationRules.CodeInvalid.With(code ?? "");
        return Codes.IsReserved(code!) ? OrganisationRules.CodeReserved.With(code!) : null;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
