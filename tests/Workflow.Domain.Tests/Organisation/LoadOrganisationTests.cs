using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Organisation.Commands;
using Workflow.Testing;
using Xunit;

namespace Workflow.Domain.Tests.Organisation;

public sealed class LoadOrganisationTests
{
    private static readonly Spec New = Spec.For(OrganisationDecider.Type);

    private static readonly UnitEntry District = Unit("d", UnitKind.District, null);
    private static readonly UnitEntry Street = Unit("s", UnitKind.Street, "d");
    private static readonly UnitEntry Community = Unit("c", UnitKind.Community, "s");
    private static readonly UnitEntry Grid = Unit("g", UnitKind.Grid, "c");
    private static readonly PersonEntry Person = new(new PersonId("p"), Text.From("工作人员甲"));
    private static readonly Post Handler = Post("h", "s", Duty.Handle, Duty.Register);

    private static readonly LoadOrganisation Small = new([Grid, Community, Street, District], [Person], [Handler]);

    [Fact(DisplayName = "首次装载：上级在前，逐项记录；再装载一次没有变化")]
    public void What_is_new_is_recorded_parents_first() =>
        New.When(Small)
            .Then(
                new UnitAdded(District.Unit, District.Name, District.Kind, null),
                new UnitAdded(Street.Unit, Street.Name, Street.Kind, Street.Parent),
                new UnitAdded(Community.Unit, Community.Name, Community.Kind, Community.Parent),
                new UnitAdded(Grid.Unit, Grid.Name, Grid.Kind, Grid.Parent),
                new PersonAdded(Person.Person, NameOf(Person)),
                new PostHeld(Handler.Person, Handler.Id, Handler.Unit, Handler.Name, Handler.Duties)
            )
            .When(Small)
            .ThenUnchanged();

    [Fact(DisplayName = "再次装载只记录不同之处")]
    public void Only_what_differs_is_recorded()
    {
        var renamed = Person with { Name = Text.From("工作人员乙") };
        var moved = Post("h", "c", Duty.Handle);
        var street = Street with { Name = Text.From("新名街道") };
        var next = new LoadOrganisation([District, street, Community], [renamed], [moved]);
        var after = New.When(Small)
            .After()
            .When(next)
            .Then(
                new UnitChanged(street.Unit, street.Name, street.Kind, street.Parent),
                new UnitClosed(Grid.Unit),
                new PersonRenamed(renamed.Person, NameOf(renamed)),
                new PostHeld(moved.Person, moved.Id, moved.Unit, moved.Name, moved.Duties)
            );
        after.When(next).ThenUnchanged();
        after
            .When(next with { Posts = [] })
            .Then(new PostLeft(moved.Person, moved.Id))
            .When(next with { Posts = [] })
            .ThenUnchanged();
        after
            .When(next with { Units = [District, street, Community, Grid] })
            .Then(new UnitAdded(Grid.Unit, Grid.Name, Grid.Kind, Grid.Parent));
    }

    [Fact(DisplayName = "依法删除的姓名不因再次装载而恢复")]
    public void An_erased_name_stays_erased() =>
        New.When(Small)
            .After()
            .Given(new PersonRenamed(Person.Person, NameOf(Person) with { Value = null }))
            .When(Small)
            .ThenUnchanged();

    [Fact(DisplayName = "不成立的组织被拒绝，并说明是哪一个编号")]
    public void Impossible_organisations_are_refused()
    {
        Refused(Small with { Units = Small.Units.Add(Street) }, OrganisationRules.DuplicateCode, "s");
        Refused(Small with { People = [Person, Person] }, OrganisationRules.DuplicateCode, "p");
        Refused(WithUnit(Unit("X1", UnitKind.Office, "d")), OrganisationRules.CodeInvalid, "X1");
        Refused(WithUnit(Unit("clock", UnitKind.Office, "d")), OrganisationRules.CodeReserved, "clock");
        Refused(WithUnit(Unit("x", UnitKind.Office, "d") with { Name = default }), OrganisationRules.NameMissing, "x");
        Refused(WithUnit(Unit("x", UnitKind.Office, "y")), OrganisationRules.UnknownParent, "x", "y");
        Refused(WithUnit(Unit("x", UnitKind.Office, "x")), OrganisationRules.Cycle, "x", "12");
        Refused(WithUnit(Unit("x", UnitKind.Office, null)), OrganisationRules.Root, "x");
        Refused(WithUnit(Unit("x", UnitKind.District, null)), OrganisationRules.Root, "x");
        Refused(WithUnit(Unit("x", UnitKind.Grid, "s")), OrganisationRules.Misplaced, "x", "s");
        Refused(WithUnit(Unit("x", UnitKind.Community, "d")), OrganisationRules.Misplaced, "x", "d");
        Refused(Small with { Posts = [Post("h", "z")] }, OrganisationRules.UnknownUnit, "h", "z");
        Refused(Small with { People = [] }, OrganisationRules.UnknownPerson, "h", "p");
        Refused(Small with { Posts = [Handler, Handler] }, OrganisationRules.HeldTwice, "h", "p");
        Refused(Small with { Posts = [Post("h", "s", Duty.Audit, Duty.Audit)] }, OrganisationRules.DutyTwice, "h");
        Refused(
            Small with
            {
                People = [Person, Person with { Person = new PersonId("q") }],
                Posts = [Handler, Post("h", "c") with { Person = new PersonId("q") }],
            },
            OrganisationRules.PostDiffers,
            "h"
        );

        static void Refused(LoadOrganisation load, RefusalRule rule, params string[] arguments) =>
            New.When(load).ThenRefused(rule, arguments);
        static LoadOrganisation WithUnit(UnitEntry unit) => Small with { Units = Small.Units.Add(unit) };
    }

    [Fact(DisplayName = "查职责看人、岗、单位三者；查隶属向上逐级看")]
    public void Duties_and_places_can_be_looked_up()
    {
        var state = (OrganisationState)New.When(Small).After().State;
        var actor = new Actor(Handler.Person, Handler.Id, Handler.Unit);
        Assert.True(state.Holds(actor, Duty.Handle, Spec.AnyMonday));
        Assert.False(state.Holds(actor, Duty.Audit, Spec.AnyMonday));
        Assert.False(state.Holds(actor with { Unit = Community.Unit }, Duty.Handle, Spec.AnyMonday));
        Assert.False(state.Holds(actor with { Post = new PostId("other") }, Duty.Handle, Spec.AnyMonday));
        Assert.False(state.Holds(Actor.Clock, Duty.Handle, Spec.AnyMonday));
        Assert.True(state.IsWithin(Grid.Unit, District.Unit));
        Assert.True(state.IsWithin(Grid.Unit, Grid.Unit));
        Assert.False(state.IsWithin(Street.Unit, Grid.Unit));
        Assert.False(state.IsWithin(new UnitId("nowhere"), District.Unit));
        Assert.Equal([Handler], state.PostsOf(Person.Person).AsEnumerable());
        Assert.Empty(state.PostsOf(new PersonId("nobody")));
    }

    [Fact(DisplayName = "有维护职责的人可以装载，其他人不可以")]
    public void Only_those_who_maintain_may_load()
    {
        var maintain = SampleDistrict.ActorOf("weihu");
        New.With(SampleDistrict.Reference).By(maintain).When(Small).ThenTwiceIsAsGoodAsOnce();
        foreach (var account in SampleDistrict.Configuration.Accounts.Where(static one => one.Name != "weihu"))
            New.With(SampleDistrict.Reference)
                .By(SampleDistrict.ActorOf(account.Name))
                .When(Small)
                .ThenRefused(LoadingRight.NotPermitted);
    }

    private static UnitEntry Unit(string code, UnitKind kind, string? parent) =>
        new(new UnitId(code), Text.From("单位" + code), kind, parent is null ? null : new UnitId(parent));

    private static Post Post(string code, string unit, params ImmutableArray<Duty> duties) =>
        new(new PersonId("p"), new PostId(code), new UnitId(unit), Text.From("岗位" + code), duties);

    private static PersonalText NameOf(PersonEntry person) => new(LoadOrganisation.KeyOf(person.Person), person.Name);
}
