using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Organisation.Commands;
using Workflow.Testing;
using Xunit;

namespace Workflow.Domain.Tests.Organisation;

public sealed class StandInTests
{
    private static readonly DateOnly First = new(2026, 11, 16);
    private static readonly DateOnly Last = new(2026, 11, 20);
    private static readonly Moment Before = Moment.InChina(new(2026, 11, 10), new(9, 0));
    private static readonly Moment During = Moment.InChina(new(2026, 11, 18), new(9, 0));

    private static readonly ArrangeStandIn Ask = new(
        Offices.Deputy,
        Offices.Head,
        Offices.HeadPost,
        First,
        Last,
        Text.From("外出学习")
    );

    private static readonly EndStandIn End = new(Offices.Deputy, Offices.Head, Offices.HeadPost, First);

    private static readonly Spec Arranged = Offices.Loaded.At(Before).By(Offices.Head).When(Ask).After();

    private static StandIn Recorded(ArrangedBy origin = ArrangedBy.Hand) =>
        new(
            Offices.Deputy,
            Offices.Head,
            Offices.HeadPost,
            First,
            Last,
            new PersonalText(LoadOrganisation.KeyOf(Offices.Head), Ask.Reason),
            origin
        );

    [Fact(DisplayName = "任职本人安排代理，记下是谁、代谁、哪几天；再安排一次没有变化；结束两次没有变化")]
    public void The_holder_arranges_and_ends() =>
        Offices
            .Loaded.At(Before)
            .By(Offices.Head)
            .When(Ask)
            .Then(new StandInArranged(Recorded()))
            .When(Ask)
            .ThenUnchanged()
            .When(End)
            .Then(new StandInEnded(Offices.Deputy, Offices.Head, Offices.HeadPost, First))
            .When(End)
            .ThenUnchanged();

    [Theory(DisplayName = "首日零时起、末日二十四时止可以代理，差一微秒都不行")]
    [InlineData("2026-11-15T15:59:59.999999Z", false)]
    [InlineData("2026-11-15T16:00:00.000000Z", true)]
    [InlineData("2026-11-18T04:00:00.000000Z", true)]
    [InlineData("2026-11-20T15:59:59.999999Z", true)]
    [InlineData("2026-11-20T16:00:00.000000Z", false)]
    public void Both_days_count_in_China(string at, bool holds)
    {
        Assert.True(Moment.TryParse(at, out var moment));
        var organisation = Arranged.Organisation();
        var acting = Offices.ActorOf(Offices.Deputy, Offices.HeadPost, Offices.Office, Offices.Head);
        Assert.Equal(holds, organisation.Holds(acting, Duty.SignOff, moment));
        Assert.Equal(holds, organisation.ActorsOf(Offices.Deputy, moment).Contains(acting));
        Assert.True(organisation.IsInvolvedIn(Offices.Deputy, Offices.Section, moment));
        var fromElsewhere = Arranged.Given(new StandInArranged(Recorded() with { Person = Offices.Other }));
        Assert.Equal(holds, fromElsewhere.Organisation().IsInvolvedIn(Offices.Other, Offices.Office, moment));
        Assert.False(fromElsewhere.Organisation().IsInvolvedIn(Offices.Other, Offices.Section, moment));
        Assert.True(organisation.Holds(acting with { Person = Offices.Head, OnBehalfOf = null }, Duty.SignOff, moment));
    }

    [Fact(DisplayName = "只得到被代理人现在仍有的岗位和职责，冒用别的单位、别的被代理人都不行")]
    public void Only_what_the_holder_still_holds()
    {
        var organisation = Arranged.Organisation();
        var acting = Offices.ActorOf(Offices.Deputy, Offices.HeadPost, Offices.Office, Offices.Head);
        Assert.False(organisation.Holds(acting, Duty.Review, During));
        Assert.False(organisation.Holds(acting with { Unit = Offices.Section }, Duty.SignOff, During));
        Assert.False(organisation.Holds(acting with { OnBehalfOf = Offices.Other }, Duty.SignOff, During));
        Assert.False(organisation.Holds(acting with { OnBehalfOf = null }, Duty.SignOff, During));
        Assert.False(organisation.Holds(acting with { Person = Offices.Clerk }, Duty.SignOff, During));
        var left = Arranged.Given(new PostLeft(Offices.Head, Offices.HeadPost)).Organisation();
        Assert.False(left.Holds(acting, Duty.SignOff, During));
        var gone = Arranged.Given(new PostLeft(Offices.Deputy, new PostId("deputy-post"))).Organisation();
        Assert.False(gone.Holds(acting, Duty.SignOff, During));
        Assert.Empty(gone.ActorsOf(Offices.Deputy, During));
    }

    [Fact(DisplayName = "代理不能再转代：代理人不能给所代的岗位安排代理，也不能把别人的岗位传给自己的代理人")]
    public void A_stand_in_cannot_be_passed_on()
    {
        var passing = Ask with { Person = Offices.Clerk, From = Last.AddDays(1), To = Last.AddDays(2) };
        Arranged
            .At(During)
            .By(Offices.Deputy, Offices.Head)
            .When(passing)
            .ThenRefused(ArrangementRules.StandInNotYours);
        var chained = Arranged
            .At(During)
            .By(Offices.Deputy)
            .When(passing with { Holder = Offices.Deputy, Post = new PostId("deputy-post"), From = First, To = Last })
            .After()
            .Organisation();
        Assert.DoesNotContain(chained.ActorsOf(Offices.Clerk, During), static actor => actor.Post == Offices.HeadPost);
    }

    [Fact(DisplayName = "本单位及上级有分办职责的、负责维护的可以安排，别的单位和普通岗位不可以")]
    public void Who_may_arrange()
    {
        var forClerk = Ask with { Holder = Offices.Clerk, Post = Offices.ClerkPost };
        foreach (var may in new[] { Offices.Head, Offices.Clerk, Offices.Keeper })
            Offices.Loaded.At(Before).By(may).When(forClerk).ThenTwiceIsAsGoodAsOnce();
        foreach (var not in new[] { Offices.Deputy, Offices.Other })
        {
            Offices.Loaded.At(Before).By(not).When(forClerk).ThenRefused(ArrangementRules.StandInNotYours);
            Arranged.At(Before).By(not).When(End).ThenRefused(ArrangementRules.StandInNotYours);
        }
    }

    [Fact(DisplayName = "不成立的代理被拒绝，并说明哪一项")]
    public void Impossible_ones_are_refused()
    {
        var spec = Offices.Loaded.At(Before).By(Offices.Keeper);
        const string shown = "deputy代head";
        spec.When(Ask with { Person = Offices.Head }).ThenRefused(ArrangementRules.StandInForOneself, "head代head");
        spec.When(Ask with { Post = Offices.ClerkPost })
            .ThenRefused(ArrangementRules.HolderHoldsNot, shown, "clerk-post");
        spec.When(Ask with { Person = new PersonId("nobody") })
            .ThenRefused(ArrangementRules.StandInHasNoPost, "nobody代head");
        spec.When(Ask with { To = First.AddDays(-1) }).ThenRefused(ArrangementRules.StandInDays, shown, "366");
        spec.When(Ask with { To = First.AddDays(366) }).ThenRefused(ArrangementRules.StandInDays, shown, "366");
        spec.When(Ask with { To = First.AddDays(365) }).ThenTwiceIsAsGoodAsOnce();
        spec.When(Ask with { Reason = default }).ThenRefused(ArrangementRules.StandInReason, shown, "200");
        spec.When(Ask with { Reason = Text.From(new string('长', 201)) })
            .ThenRefused(ArrangementRules.StandInReason, shown, "200");
        spec.At(Moment.InChina(Last.AddDays(1), default)).When(Ask).ThenRefused(ArrangementRules.StandInOver, shown);
        spec.At(Moment.InChina(Last, new(23, 59))).When(Ask).ThenTwiceIsAsGoodAsOnce();
        Arranged
            .By(Offices.Keeper)
            .When(Ask with { Person = Offices.Clerk, From = Last, To = Last.AddDays(3) })
            .ThenRefused(ArrangementRules.StandInCollides, "clerk代head", shown);
        Arranged
            .By(Offices.Keeper)
            .When(Ask with { Person = Offices.Clerk, From = Last.AddDays(1), To = Last.AddDays(3) })
            .ThenTwiceIsAsGoodAsOnce();
    }

    [Fact(DisplayName = "再次装载文件：文件里的代理按文件增减，手工安排的不动；与手工安排冲突的被拒绝")]
    public void Files_leave_what_was_arranged_by_hand()
    {
        var ofFile = Recorded(ArrangedBy.File);
        var withOne = Offices.Load with { StandIns = [ofFile] };
        var loaded = Offices.Loaded.When(withOne).Then(new StandInArranged(ofFile));
        loaded.When(withOne).ThenUnchanged();
        loaded
            .When(Offices.Load)
            .Then(new StandInEnded(Offices.Deputy, Offices.Head, Offices.HeadPost, First))
            .When(Offices.Load)
            .ThenUnchanged();
        Arranged.By(LoadingRight.CommandLine).When(Offices.Load).ThenUnchanged();
        Arranged
            .By(LoadingRight.CommandLine)
            .When(withOne)
            .ThenRefused(ArrangementRules.StandInCollides, "deputy代head", "deputy代head");
        loaded
            .Given(new StandInEnded(Offices.Deputy, Offices.Head, Offices.HeadPost, First))
            .Given(new StandInArranged(ofFile with { Reason = ofFile.Reason with { Value = null } }))
            .When(withOne)
            .ThenUnchanged();
    }
}
