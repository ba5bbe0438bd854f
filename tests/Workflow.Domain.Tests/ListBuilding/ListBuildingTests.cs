using Workflow.Domain.Adjustment;
using Workflow.Domain.Calendar;
using Workflow.Domain.DutyList;
using Workflow.Domain.DutyList.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.ListBuilding;
using Workflow.Domain.ListBuilding.Commands;
using Workflow.Domain.Organisation;
using Workflow.ReadModels.ListBuilding;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.DutyList.DutyLists;
using static Workflow.Domain.Tests.ListBuilding.ListBuildings;

namespace Workflow.Domain.Tests.ListBuilding;

/// <summary>清单编制: from the first draft through its rounds to the version that is published.</summary>
public sealed class ListBuildingTests
{
    [Fact(DisplayName = "立项：草案从最新版本开始；只有清单管理岗位能办；新的清单须写草案，编号不能已有")]
    public void A_case_is_opened()
    {
        var draft = Assert.Single(Opened.Case().Drafts);
        Assert.Equal((T("草案1"), (Text?)T("1")), (draft.List.Version, draft.Over));
        Assert.Equal(First.Items, draft.List.Items);
        Opened.Trying("bianban", ToOpen).ThenUnchanged();
        New.Trying("jiedao", ToOpen).ThenRefused(ListBuildingRefusals.NotYourDuty, "清单管理");
        New.Trying("bianban", ToOpen with { List = T("nowhere") })
            .ThenRefused(ListBuildingRefusals.ListUnknown, "nowhere");
        New.Trying("bianban", ToOpen with { Draft = First })
            .ThenRefused(ListBuildingRefusals.ListThere, First.Code.Value);
        New.Trying("bianban", ToOpen with { Name = default }).ThenRefused(ListBuildingRefusals.TextMissing, "名称");
        var fresh = New.Doing("bianban", ToOpen with { List = T("fresh"), Draft = First });
        Assert.Equal((T("fresh"), (Text?)null), (fresh.Case().Draft.List.Code, fresh.Case().Draft.Over));
    }

    [Fact(DisplayName = "草案的毛病和清单一样当场指出")]
    public void A_draft_is_checked_as_every_list()
    {
        var wrong = new ListChange(ListChangeKind.Add, T("9"), DutyClass.Statutory, T("不属于街道的类别"));
        var outcome = New.Trying("bianban", ToOpen with { Changes = [wrong] });
        Assert.Equal(DutyListCheck.ClassOfOther.Code, Assert.IsType<Decision.Refused>(outcome.Decision).Refusal.Code);
        Opened.Trying("bianban", new ReviseDraft(First.Code, [])).ThenRefused(ListBuildingRefusals.NothingChanged);
        var revised = Opened.Doing("bianban", new ReviseDraft(First.Code, [Added]));
        Assert.Equal(
            ItemChangeKind.Added,
            Assert
                .Single(
                    DutyListDifference.Between(revised.Case().Drafts[0].List, revised.Case().Drafts[1].List).Changes
                )
                .Kind
        );
    }

    [Fact(DisplayName = "一轮：10个工作日，来源写明是示例；被征求的单位报送一次，没有意见也报送；旁的单位不能报")]
    public void A_round_is_asked_and_handed_in()
    {
        var round = Asked.Case().Round!;
        Assert.Equal((1, 1, RoundKind.Reporting), (round.Number, round.OfKind, round.Opened.Kind));
        Assert.Equal(new DateOnly(2026, 3, 23), round.Term.DueAt.DayInChina);
        Assert.Contains("示例", round.Term.Source.Value, StringComparison.Ordinal);
        Asked.Trying("bianban", ToAsk).ThenUnchanged();
        Asked.Trying("sifa", Nothing).ThenRefused(ListBuildingRefusals.NotYourUnit);
        Asked
            .Trying("jiedao", new HandIn([new SaidOfItem(T("9"), T("没有"))]))
            .ThenRefused(ListBuildingRefusals.ItemUnknown, "9");
        Asked
            .Trying("jiedao", new HandIn([new SaidOfItem(T("1"), default)]))
            .ThenRefused(ListBuildingRefusals.TextMissing, "意见");
        var handed = Asked.Doing("jiedao", ToHandIn);
        handed.Trying("jiedao", ToHandIn).ThenUnchanged();
        handed.Trying("jiedao", Nothing).ThenRefused(ListBuildingRefusals.HandedIn);
        Assert.Equal([1, 2], handed.Case().Round!.Comments.Select(static one => one.Comment.Number));
        Assert.Empty(HandedIn.Case().Round!.Missing);
        Opened.Trying("bianban", ToAsk with { Units = [] }).ThenRefused(ListBuildingRefusals.NobodyAsked);
        Opened
            .Trying("bianban", ToAsk with { Units = [new UnitId("moon")] })
            .ThenRefused(ListBuildingRefusals.UnitUnknown, "moon");
        Closed.Trying("jiedao", Nothing).ThenRefused(ListBuildingRefusals.NotInPhase, "起草", "报送意见");
    }

    [Fact(DisplayName = "有意见没有答复、有单位没有报送，都不能结束本轮")]
    public void A_round_is_not_closed_over_a_comment()
    {
        var close = new CloseRound(First.Code, [Added]);
        Asked.Trying("bianban", close).ThenRefused(ListBuildingRefusals.StillAsked, "五龙街道");
        HandedIn.Trying("bianban", close).ThenRefused(ListBuildingRefusals.StillUnanswered, "1");
        HandedIn
            .Trying("bianban", new AnswerComment(3, true, T("好")))
            .ThenRefused(ListBuildingRefusals.CommentUnknown, "3");
        HandedIn
            .Trying("bianban", new AnswerComment(1, false, default))
            .ThenRefused(ListBuildingRefusals.TextMissing, "答复");
        Answered.Trying("bianban", new AnswerComment(1, false, T("已由住建局牵头。"))).ThenUnchanged();
        Answered
            .Trying("bianban", new AnswerComment(1, true, T("改了")))
            .ThenRefused(ListBuildingRefusals.NothingToAnswer);
        Answered.Trying("jiedao", close).ThenRefused(ListBuildingRefusals.NotYourDuty, "清单管理");
        Answered
            .Trying("bianban", new CloseRound(Village.Code, []))
            .ThenRefused(ListBuildingRefusals.ListUnknown, Village.Code.Value);
        Assert.Equal([null, 1], Closed.Case().Drafts.Select(static draft => draft.Round));
        Assert.Equal(
            T("燃气安全宣传"),
            Assert
                .Single(DutyListDifference.Between(Closed.Case().Drafts[0].List, Closed.Case().Draft.List).Changes)
                .Item.Name
        );
        Assert.Single(Answered.Doing("bianban", new CloseRound(First.Code, [])).Case().Drafts);
    }

    [Fact(DisplayName = "到期：没有报送的标明未反馈，只标一次，不视为同意；此后可以结束，也还能补报")]
    public void Silence_is_labelled_as_silence()
    {
        var due = Asked.Case().Round!.Term.DueAt;
        Asked.ThenWants(new WakeUp("round-warn", Asked.Case().Round!.Term.WarnAt!.Value), new WakeUp("round-end", due));
        Asked.Fire("round-end").ThenUnchanged();
        var silent = Asked.Doing("jiedao", Nothing).At(due).Fire("round-end").Then(new RoundFellDue(1, [City]));
        silent.ThenWants();
        silent.Fire("round-end").ThenUnchanged();
        Assert.Equal(City, Assert.Single(silent.Case().Round!.Silent));
        silent.Doing("bianban", new CloseRound(First.Code, []));
        Assert.Empty(silent.Doing("chengguan", Nothing).Case().Round!.Missing);
        Closed.ThenWants();
    }

    [Fact(DisplayName = "期限临近：没有报送的单位提醒一次；都报送了的、期限暂定的不提醒；早了没有变化")]
    public void Whoever_is_missing_is_warned()
    {
        var term = Asked.Case().Round!.Term;
        Assert.True(term.WarnAt < term.DueAt);
        Asked.Fire("round-warn").ThenUnchanged();
        var one = Asked.Doing("jiedao", Nothing).At(term.WarnAt!.Value);
        var warned = one.Fire("round-warn").Then(new RoundWarned(1, [City]));
        warned.ThenWants(new WakeUp("round-end", term.DueAt));
        warned.Fire("round-warn").ThenUnchanged();
        Assert.True(warned.Case().Round!.IsWarned);
        var all = one.Doing("chengguan", Nothing);
        all.ThenWants(new WakeUp("round-end", term.DueAt));
        all.Fire("round-warn").ThenUnchanged();
        var late = Opened.At(Moment.InChina(new(2026, 12, 28), new(9, 0))).Doing("bianban", ToAsk);
        late.ThenWants(new WakeUp("round-end", late.Case().Round!.Term.DueAt));
    }

    [Fact(DisplayName = "工作日历变动：正在进行的一轮重新推算；没有变化的不记")]
    public void A_calendar_counts_again()
    {
        var published = new CalendarYearPublished(new CalendarYear(2026, [], [], T("示例")));
        Assert.IsType<RederiveRoundTerm>(ListBuildingDecider.Type.FanOut!(published));
        Asked.By(Actor.Clock).When(new RederiveRoundTerm()).ThenUnchanged();
        Closed.By(Actor.Clock).When(new RederiveRoundTerm()).ThenUnchanged();
        var later = SampleDistrict.Reference with { CalendarState = Ticket.Amended.Published2027.CalendarState };
        var late = Opened.At(Moment.InChina(new(2026, 12, 28), new(9, 0))).Doing("bianban", ToAsk);
        Assert.True(late.Case().Round!.Term.Provisional);
        var again = late.With(later).By(Actor.Clock).When(new RederiveRoundTerm()).ThenTwiceIsAsGoodAsOnce();
        Assert.False(again.Case().Round!.Term.Provisional);
    }

    [Fact(DisplayName = "合法性审查：由有准入审查职责的其他单位；起草的人及其代理链上的人不审；不通过退回起草")]
    public void Legality_is_examined_by_somebody_else()
    {
        Opened.Trying("bianban", new AskLegality(Justice)).ThenRefused(ListBuildingRefusals.NoRoundYet);
        Closed.Trying("bianban", new AskLegality(City)).ThenRefused(ListBuildingRefusals.CannotExamine, "城管局");
        Closed
            .Trying("bianban", new AskLegality(new UnitId("establishment")))
            .ThenRefused(ListBuildingRefusals.CannotExamine, "编办");
        InReview.Trying("bianban", new AskLegality(Justice)).ThenUnchanged();
        var pass = new ReviewLegality(true, T("合法。"));
        InReview.Trying("bianban", pass).ThenRefused(ListBuildingRefusals.NotYourDuty, "准入审查");
        InReview.Trying("yingshang", pass).ThenRefused(ListBuildingRefusals.NotYourUnit);
        StandingIn("p-009", "p-008").Trying("sifa", pass).ThenRefused(ListBuildingRefusals.SamePerson);
        var failed = InReview.Doing("sifa", new ReviewLegality(false, T("第4项没有依据。")));
        Assert.Equal(ListBuildingPhase.Drafting, failed.Case().Phase);
        failed.Doing("bianban", new AskLegality(Justice)).Doing("sifa", pass);
        Assert.Equal(ListBuildingPhase.Reviewed, Reviewed.Case().Phase);
    }

    [Fact(DisplayName = "审议、备案：依次登记，日期不在将来；审议不通过退回起草；再发起一轮须重新审查")]
    public void It_is_approved_and_filed()
    {
        var tomorrow = Spec.AnyMonday.DayInChina.AddDays(1);
        Reviewed
            .Trying("bianban", ToApprove with { On = tomorrow })
            .ThenRefused(ListBuildingRefusals.InFuture, "2026-03-10");
        Reviewed.Trying("sifa", ToApprove).ThenRefused(ListBuildingRefusals.NotYourDuty, "清单管理");
        Closed.Trying("bianban", ToApprove).ThenRefused(ListBuildingRefusals.NotInPhase, "起草", "登记审议结果");
        Assert.Equal(
            ListBuildingPhase.Drafting,
            Reviewed.Doing("bianban", ToApprove with { Passes = false }).Case().Phase
        );
        Assert.Equal(T("备〔2026〕12号"), Filed.Case().Filed!.Number);
        var again = Filed.Doing("bianban", ToAsk);
        Assert.Equal((ListBuildingPhase.InRound, 2), (again.Case().Phase, again.Case().Round!.OfKind));
        again.Trying("bianban", ToPublish).ThenRefused(ListBuildingRefusals.NotInPhase, "正在征集意见", "公布");
    }

    [Fact(DisplayName = "公布：新版本在同一次提交中形成，与手工发布的一样；重名、过早、编制期间清单另有新版本的都拒绝")]
    public void The_version_is_published()
    {
        var outcome = Filed.Trying("bianban", ToPublish);
        var placed = Assert.IsType<Decision.Facts>(outcome.Decision).Placed;
        var version = Filed.Case().Draft.List with
        {
            Version = ToPublish.Version,
            EffectiveFrom = ToPublish.From,
            Source = ToPublish.Source,
        };
        var byHand = Spec.For(DutyListDecider.Type)
            .With(SampleDistrict.Reference)
            .Given(new DutyListVersionAdopted(First))
            .WithRegisters(Library, Adjustment.Adjustments.Names)
            .When(new AdoptDutyList(version));
        Assert.Equal(
            Assert.IsType<Decision.Facts>(byHand.Decision).Placed.Select(static one => one.Fact),
            placed.Skip(1).Select(static one => one.Fact)
        );
        Assert.Equal(DutyListDecider.StreamOf(First.Code), placed[1].Register);
        var published = outcome.After();
        published.Trying("bianban", ToPublish).ThenUnchanged();
        Assert.Equal("已公布", ListBuildingWords.Of(published.Case().Phase, ToPublish.From, new DateOnly(2026, 3, 31)));
        Assert.Equal("已生效", ListBuildingWords.Of(published.Case().Phase, ToPublish.From, new DateOnly(2026, 4, 1)));

        Filed
            .Trying("bianban", ToPublish with { Version = T("1") })
            .ThenRefused(ListBuildingRefusals.VersionTaken, "1");
        Filed
            .Trying("bianban", ToPublish with { From = new DateOnly(2026, 3, 8) })
            .ThenRefused(ListBuildingRefusals.TooEarly);
        var moved = DutyListState.Evolve(Adjustment.Adjustments.StreetList, new DutyListVersionAdopted(Next));
        Filed.Trying("bianban", ToPublish, moved).ThenRefused(ListBuildingRefusals.ListMoved, "2");
        Approved.Trying("bianban", ToPublish).ThenRefused(ListBuildingRefusals.NotInPhase, "已批准，待备案", "公布");
    }

    [Fact(DisplayName = "新的清单公布时取得名称")]
    public void A_new_list_gets_its_name()
    {
        var fresh = T("fresh");
        var filed = New.Doing("bianban", ToOpen with { List = fresh, Draft = First })
            .Doing("bianban", ToAsk)
            .Doing("jiedao", Nothing)
            .Doing("chengguan", Nothing)
            .Doing("bianban", new CloseRound(fresh, []))
            .Doing("bianban", new AskLegality(Justice))
            .Doing("sifa", new ReviewLegality(true, T("合法。")))
            .Doing("bianban", ToApprove)
            .Doing("bianban", new FileList(T("市委编办"), T("1"), Spec.AnyMonday.DayInChina));
        var placed = Assert
            .IsType<Decision.Facts>(filed.Trying("bianban", ToPublish with { List = fresh }).Decision)
            .Placed;
        Assert.Contains(new Placed(new DutyListNamed(fresh, First.Name), DutyListNames.Register), placed);
    }

    [Fact(DisplayName = "撤销：公布以前随时可以，草案和意见都还在；此后什么也不能办")]
    public void It_is_withdrawn()
    {
        var withdraw = new WithdrawListBuilding(T("合并到上级清单"));
        Asked.Trying("jiedao", withdraw).ThenRefused(ListBuildingRefusals.NotYourDuty, "清单管理");
        var withdrawn = HandedIn.Doing("bianban", withdraw);
        withdrawn.Trying("bianban", withdraw).ThenUnchanged();
        withdrawn.ThenWants();
        Assert.Equal(2, withdrawn.Case().CommentCount);
        withdrawn.Trying("bianban", ToAsk).ThenRefused(ListBuildingRefusals.NotInPhase, "已撤销", "发起一轮");
        Filed
            .Doing("bianban", ToPublish)
            .Trying("bianban", withdraw)
            .ThenRefused(ListBuildingRefusals.NotInPhase, "已公布", "撤销编制");
    }

    [Fact(DisplayName = "轮到谁：单位、清单管理、审查单位；公布以后不再等人")]
    public void It_waits_for_whoever_owes()
    {
        Assert.Equal(["Keeper"], ListBuildingDesks.Owed(Opened.Case()));
        Assert.Equal(["HandIn/street-1", "HandIn/city-management"], ListBuildingDesks.Owed(Asked.Case()));
        Assert.Equal(
            ["HandIn/city-management", "Keeper"],
            ListBuildingDesks.Owed(Asked.Doing("jiedao", ToHandIn).Case())
        );
        Assert.Equal(["Examine/justice"], ListBuildingDesks.Owed(InReview.Case()));
        Assert.Empty(ListBuildingDesks.Owed(Filed.Doing("bianban", ToPublish).Case()));
    }

    /// <summary>The examiner stands in for somebody, through somebody else.</summary>
    private static Spec StandingIn(string person, string holder)
    {
        var reference = SampleDistrict.Reference;
        var day = Spec.AnyMonday.DayInChina;
        StandIn For(string by, string of, string post) =>
            new(
                new PersonId(by),
                new PersonId(of),
                new PostId(post),
                day,
                day,
                new PersonalText(new PersonKeyId(Ids.Derived("reason")), T("休假")),
                ArrangedBy.Hand
            );
        var standIns = reference
            .Organisation.StandIns.SetItem(new PersonId(person), [For(person, "p-041", "business-examine")])
            .SetItem(new PersonId("p-041"), [For("p-041", holder, "establishment-handle")]);
        return InReview.With(reference with { Organisation = reference.Organisation with { StandIns = standIns } });
    }
}
