using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Organisation.Commands;
using Workflow.Testing;

namespace Workflow.Domain.Tests.Organisation;

/// <summary>
/// A small district for stand-ins and duty: an office with a head who hands on, a section below it, another office, and
/// whoever maintains.
/// </summary>
internal static class Offices
{
    public static readonly PersonId Head = new("head");
    public static readonly PersonId Deputy = new("deputy");
    public static readonly PersonId Clerk = new("clerk");
    public static readonly PersonId Other = new("other");
    public static readonly PersonId Keeper = new("keeper");
    public static readonly UnitId Office = new("office");
    public static readonly UnitId Section = new("section");
    public static readonly UnitId Elsewhere = new("elsewhere");
    public static readonly PostId HeadPost = new("head-post");
    public static readonly PostId ClerkPost = new("clerk-post");

    public static readonly LoadOrganisation Load = new(
        [
            Unit("d", UnitKind.District, null),
            Unit("office", UnitKind.Department, "d"),
            Unit("section", UnitKind.Section, "office"),
            Unit("elsewhere", UnitKind.Department, "d"),
        ],
        [.. new[] { Head, Deputy, Clerk, Other, Keeper }.Select(p => new PersonEntry(p, Text.From("人" + p)))],
        [
            Post(Head, "head-post", "office", Duty.Handle, Duty.Assign, Duty.SignOff),
            Post(Deputy, "deputy-post", "section", Duty.Review),
            Post(Clerk, "clerk-post", "section", Duty.Report),
            Post(Other, "other-post", "elsewhere", Duty.Handle, Duty.Assign),
            Post(Keeper, "keeper-post", "elsewhere", Duty.LoadReference),
        ]
    );

    public static readonly Spec Loaded = Spec.For(OrganisationDecider.Type).When(Load).After();

    /// <summary>The next command is by this person in their own post, under the organisation as it is now.</summary>
    public static Spec By(this Spec spec, PersonId person, PersonId? holder = null)
    {
        var organisation = (OrganisationState)spec.State;
        var actor = organisation.ActorsOf(person, spec.Now).Single(one => one.OnBehalfOf == holder);
        return spec.With(DistrictReference.Empty with { Organisation = organisation }).By(actor);
    }

    public static OrganisationState Organisation(this Spec spec) => (OrganisationState)spec.State;

    public static Actor ActorOf(PersonId person, PostId post, UnitId unit, PersonId? holder = null) =>
        new(person, post, unit, holder);

    private static UnitEntry Unit(string code, UnitKind kind, string? parent) =>
        new(new UnitId(code), Text.From("单位" + code), kind, parent is null ? null : new UnitId(parent));

    private static Post Post(PersonId person, string code, string unit, params Duty[] duties) =>
        new(person, new PostId(code), new UnitId(unit), Text.From("岗位" + code), [.. duties]);
}
