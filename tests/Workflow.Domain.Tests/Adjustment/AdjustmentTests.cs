using Workflow.Domain.Adjustment;
using Workflow.Domain.Adjustment.Commands;
using Workflow.Domain.Admission;
using Workflow.Domain.Calendar;
using Workflow.Domain.DutyList;
using Workflow.Domain.DutyList.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Policy;
using Workflow.ReadModels.Adjustment;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Adjustment.Adjustments;
using static Workflow.Domain.Tests.DutyList.DutyLists;

namespace Workflow.Domain.Tests.Adjustment;

/// <summary>动态调整: from a report or an opening to its end.</summary>
public sealed class AdjustmentTests
{
    [Fact(DisplayName = "社区反映开了不得要求的证明：立案，15个工作日内研判，来源写明是示例")]
    public void A_community_reports()
    {
        var report = Reported.Case().Report!;
        Assert.Equal(
            (
                Community,
                MisfitKind.AskedAgainstList,
                T("失业证明"),
                new ListItemName(Village.Code, T("j1"), T("失业证明"))
            ),
            (report.Reporter, report.Kind, report.Subject, report.Item!)
        );
        Assert.Equal(AdjustmentPhase.Open, Reported.Case().Phase);
        Assert.Equal(15, report.Term.Amount);
        Assert.Contains("示例", report.Term.Source.Value, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 3, 30), report.Term.DueAt.DayInChina);
        Reported.Trying("shequ", ToReport).ThenUnchanged();
    }

    [Fact(DisplayName = "请求赋权不需要清单事项，须写明是什么；清单中没有的事项指出编号")]
    public void A_power_is_asked_for()
    {
        var wanted = new ReportMisfit(MisfitKind.PowerWanted, null, T("房前屋后树木采伐"), T("树危及房屋，请赋权。"));
        Assert.Equal(T("房前屋后树木采伐"), New.Doing("jiedao", wanted).Case().Subject);
        New.Trying("jiedao", wanted with { Subject = null }).ThenRefused(AdjustmentRefusals.TextMissing, "事项");
        New.Trying("jiedao", wanted with { Account = default }).ThenRefused(AdjustmentRefusals.TextMissing, "情况说明");
        New.Trying("shequ", ToReport with { Item = new ListItemRef(Village.Code, T("j9")) })
            .ThenRefused(AdjustmentRefusals.ItemUnknown, "j9");
        New.Trying("shequ", ToReport with { Item = new ListItemRef(T("nowhere"), T("j1")) })
            .ThenRefused(AdjustmentRefusals.ItemUnknown, "j1");
    }

    [Fact(DisplayName = "只有街道、社区能反映不符；其余事由由清单管理岗位立案")]
    public void Who_may_open()
    {
        New.Trying("bianban", ToReport).ThenRefused(AdjustmentRefusals.NotGrassroots);
        New.Trying("chengguan", ToReport).ThenRefused(AdjustmentRefusals.NotGrassroots);
        var open = new OpenAdjustment(
            AdjustmentTrigger.Admission,
            T("计划生育特殊家庭联系服务"),
            T("龙准〔2026〕7号"),
            [new ListItemRef(First.Code, T("1"))],
            T("区委常委会已审议准入")
        );
        New.Trying("shequ", open).ThenRefused(AdjustmentRefusals.NotYourDuty, "清单管理");
        New.Trying("bianban", open with { Trigger = AdjustmentTrigger.GrassrootsRequest })
            .ThenRefused(AdjustmentRefusals.WrongTrigger);
        New.Trying("bianban", open with { Items = [new ListItemRef(First.Code, T("9"))] })
            .ThenRefused(AdjustmentRefusals.ItemUnknown, "9");
        var opened = New.Doing("bianban", open);
        Assert.Equal(T("居民来访接待"), Assert.Single(opened.Case().Items).Name);
        opened.Trying("bianban", open).ThenUnchanged();
    }

    [Fact(DisplayName = "派单争议：派单岗位裁定以后也可以立案，须写工单编号；别的事由、别的岗位不能")]
    public void A_ruling_opens_a_case()
    {
        var open = new OpenAdjustment(
            AdjustmentTrigger.Arbitration,
            T("居民来访接待"),
            T("GD-2026-000007"),
            [new ListItemRef(First.Code, T("1"))],
            T("因由谁承办有争议")
        );
        Assert.Equal(AdjustmentTrigger.Arbitration, New.Doing("paidan", open).Case().Trigger);
        New.Doing("bianban", open);
        New.Trying("paidan", open with { Source = null }).ThenRefused(AdjustmentRefusals.TextMissing, "文号");
        New.Trying("paidan", open with { Trigger = AdjustmentTrigger.ReviewFinding })
            .ThenRefused(AdjustmentRefusals.NotYourDuty, "清单管理");
        New.Trying("chengguan", open).ThenRefused(AdjustmentRefusals.NotYourDuty, "清单管理");
    }

    [Fact(DisplayName = "征求牵头单位意见：答复以前不研判；到期未答复标明未答复，仍可补答，不视为同意")]
    public void The_leading_unit_is_asked()
    {
        Asked.Trying("bianban", ToStudy).ThenRefused(AdjustmentRefusals.StillAsked, "住建局");
        Asked.Trying("chengguan", new AnswerUnit(T("不清楚"))).ThenRefused(AdjustmentRefusals.NotYourUnit);
        var answered = Asked.Doing("housing", new AnswerUnit(T("窗口不能查询。")));
        Assert.Equal("窗口不能查询。", answered.Case().AskedOf(Housing)!.Answer!.Opinion.Shown);
        answered.Trying("housing", new AnswerUnit(T("补充"))).ThenRefused(AdjustmentRefusals.AnsweredAlready);
        answered.Doing("bianban", ToStudy);

        Asked.Fire("silence-housing").ThenUnchanged();
        var due = Asked.Case().AskedOf(Housing)!.Term.DueAt;
        var silent = Asked.At(due).Fire("silence-housing").Then(new UnitFellSilent(Housing));
        silent.Fire("silence-housing").ThenUnchanged();
        Assert.True(silent.Case().AskedOf(Housing)!.IsSilent);
        Assert.Equal(AdjustmentPhase.Studied, silent.Doing("bianban", ToStudy).Case().Phase);
        Assert.NotNull(silent.Doing("housing", new AnswerUnit(T("晚了"))).Case().AskedOf(Housing)!.Answer);
    }

    [Fact(DisplayName = "没有决定以前，反映单位可以收回，不写理由也可以；别的单位不能；收回以后不再等待，谁也不能再办")]
    public void The_reporter_takes_it_back()
    {
        var why = new TakeBackReport(T("窗口已经改正"));
        foreach (var spec in (Spec[])[Reported, Asked, Studied])
        {
            var back = spec.Doing("shequ", why);
            Assert.Equal(AdjustmentPhase.TakenBack, back.Case().Phase);
            Assert.False(back.Case().IsOpen);
            back.ThenWants();
            back.Trying("shequ", why).ThenUnchanged();
            back.Trying("bianban", ToStudy).ThenRefused(AdjustmentRefusals.NotInPhase, "反映单位已收回", "研判");
        }
        Assert.Null(Reported.Doing("shequ", new TakeBackReport(null)).Case().TakenBack!.Reason);
        foreach (var name in (string[])["bianban", "jiedao", "housing"])
            Reported.Trying(name, why).ThenRefused(AdjustmentRefusals.NotReported);
        Adjusted.Trying("shequ", why).ThenRefused(AdjustmentRefusals.NotInPhase, "已决定调整", "收回");
        AdjustmentLawTests.Opened(New).Trying("shequ", why).ThenRefused(AdjustmentRefusals.NotReported);
        Reported
            .Trying("shequ", new TakeBackReport(T(new string('字', 2001))))
            .ThenRefused(AdjustmentRefusals.TextTooLong, "收回的理由", "2001", "2000");
    }

    [Fact(DisplayName = "研判期限：提前提醒一次，逾期提级一次；早了没有变化；已决定的不再提醒")]
    public void The_review_warns_and_escalates()
    {
        var review = Reported.Case().Review!;
        Reported.ThenWants(
            new WakeUp("warn-review", review.WarnAt!.Value),
            new WakeUp("escalate-review", review.DueAt)
        );
        Reported.Fire("warn-review").ThenUnchanged();
        Reported.Fire("escalate-review").ThenUnchanged();
        var warned = Reported.At(review.WarnAt!.Value).Fire("warn-review").Then(new ReviewWarned());
        warned.Fire("warn-review").ThenUnchanged();
        var late = warned.At(review.DueAt).Fire("escalate-review").Then(new ReviewEscalated());
        late.Fire("escalate-review").ThenUnchanged();
        late.ThenWants();
        Adjusted.ThenWants();
        Adjusted.At(review.DueAt).Fire("escalate-review").ThenUnchanged();
        Adjusted.At(review.DueAt).Fire("warn-review").ThenUnchanged();
    }

    [Fact(DisplayName = "决定调整：新版本在同一次提交中形成，与手工发布的一样；对比看得到改变类别")]
    public void The_list_is_adjusted()
    {
        Reported.Trying("bianban", ToAdjust).ThenRefused(AdjustmentRefusals.NotInPhase, "待研判", "决定调整");
        Studied.Trying("shequ", ToAdjust).ThenRefused(AdjustmentRefusals.NotYourDuty, "清单管理");
        var placed = Assert.IsType<Decision.Facts>(Studied.Trying("bianban", ToAdjust).Decision).Placed;
        Assert.Equal([null, DutyListDecider.StreamOf(Village.Code)], placed.Select(static one => one.Register));
        var next = Assert.IsType<DutyListVersionAdopted>(placed[1].Fact).List;
        var change = Assert.Single(DutyListDifference.Between(Village, next).Changes);
        Assert.Equal((ItemChangeKind.Moved, DutyClass.Assist), (change.Kind, change.After!.Class));
        Assert.Null(change.After.Instead);
        // What the list's own command would have recorded of the same version, to the letter.
        Spec.For(DutyListDecider.Type)
            .With(SampleDistrict.Reference)
            .Given(new DutyListVersionAdopted(Village))
            .WithRegisters(Library, Names)
            .When(new AdoptDutyList(next))
            .Then(placed[1].Fact);
        Adjusted.Trying("bianban", ToAdjust).ThenUnchanged();
    }

    [Fact(DisplayName = "改不成的说明原因：日期太早、版本重名、没有改动、清单自己的规则")]
    public void What_cannot_be_adjusted()
    {
        Refuse(ToAdjust with { From = new DateOnly(2026, 3, 8) }, AdjustmentRefusals.TooEarly, "2026-01-01");
        Refuse(ToAdjust with { Version = T("1") }, AdjustmentRefusals.VersionTaken, "1");
        Refuse(ToAdjust with { List = T("nowhere") }, AdjustmentRefusals.ListUnknown, "nowhere");
        Refuse(ToAdjust with { Source = null }, AdjustmentRefusals.TextMissing, "依据文件");
        Refuse(ToAdjust with { Changes = [Move with { Item = T("j9") }] }, AdjustmentRefusals.ItemUnknown, "j9");
        Refuse(ToAdjust with { Changes = [Move with { To = null }] }, AdjustmentRefusals.TextMissing, "类别");
        Refuse(
            ToAdjust with
            {
                Changes = [new ListChange(ListChangeKind.Add, T("j1"), DutyClass.Prohibited)],
            },
            AdjustmentRefusals.ItemThere,
            "j1"
        );
        Refuse(
            ToAdjust with
            {
                Changes = [new ListChange(ListChangeKind.Rewrite, T("j1"))],
            },
            AdjustmentRefusals.NothingChanged,
            "j1"
        );
        Refuse(
            ToAdjust with
            {
                Changes = [Move with { Part = null }],
            },
            DutyListCheck.PartMissing,
            "villages/2/j1",
            "配合内容"
        );
        Refuse(ToAdjust with { Changes = [], Version = T("9") }, AdjustmentRefusals.VersionUnknown, "9");
        Refuse(ToAdjust with { Changes = [.. Enumerable.Repeat(Move, 51)] }, AdjustmentRefusals.TooManyChanges, "50");
        Refuse(
            ToAdjust with
            {
                Reason = T(new string('长', 2_001)),
            },
            AdjustmentRefusals.TextTooLong,
            "调整理由",
            "2001",
            "2000"
        );
        Studied
            .Trying("bianban", new AskUnit(new UnitId("moon"), T("在吗")))
            .ThenRefused(AdjustmentRefusals.UnitUnknown, "moon");

        static void Refuse(AdjustList command, RefusalRule rule, params ReadOnlySpan<string> arguments) =>
            Studied.Trying("bianban", command).ThenRefused(rule, arguments);
    }

    [Fact(DisplayName = "增、删、改一次办成；已经发布的版本只需点名")]
    public void Several_changes_and_a_version_that_is_there()
    {
        var command = ToAdjust with
        {
            Changes =
            [
                new ListChange(ListChangeKind.Remove, T("j1")),
                new ListChange(ListChangeKind.Add, T("j2"), DutyClass.Prohibited, T("居住证明"), Instead: T("派出所")),
                new ListChange(ListChangeKind.Rewrite, T("s1"), Name: T("人民调解工作")),
            ],
        };
        var placed = Assert.IsType<Decision.Facts>(Studied.Trying("bianban", command).Decision).Placed;
        var next = Assert.IsType<DutyListVersionAdopted>(placed[1].Fact).List;
        Assert.Equal(["s1", "x1", "j2"], next.Items.Select(static item => item.Code.Value));
        Assert.Equal(T("人民调解工作"), next.Items[0].Name);
        var named = Studied.Doing(
            "bianban",
            ToAdjust with
            {
                Version = T("1"),
                Changes = [],
                From = null,
                Source = null,
            }
        );
        Assert.Equal(Village.EffectiveFrom, named.Case().Adjusted!.EffectiveFrom);
    }

    [Fact(DisplayName = "决定不调整写明理由；办结时写明怎样告知反映单位，其他事由不需要告知")]
    public void Kept_and_closed()
    {
        Studied.Trying("bianban", new KeepList(default)).ThenRefused(AdjustmentRefusals.TextMissing, "不调整的理由");
        var kept = Studied.Doing("bianban", new KeepList(T("窗口已经改正")));
        kept.Trying("bianban", new CloseAdjustment(null)).ThenRefused(AdjustmentRefusals.TextMissing, "告知情况");
        var closed = kept.Doing("bianban", new CloseAdjustment(T("已电话告知")));
        Assert.False(closed.Case().IsOpen);
        closed.Trying("bianban", new CloseAdjustment(T("已电话告知"))).ThenUnchanged();
        closed
            .Trying("bianban", new AskUnit(Housing, T("再问")))
            .ThenRefused(AdjustmentRefusals.NotInPhase, "已办结", "征求意见");
        var law = AdjustmentLawTests
            .Opened(New)
            .Doing("bianban", ToStudy)
            .Doing("bianban", new KeepList(T("条款未变")));
        Assert.Equal(AdjustmentPhase.Closed, law.Doing("bianban", new CloseAdjustment(null)).Case().Phase);
    }

    [Fact(DisplayName = "期限按区里的规定；没有规定的，用本系统的示例")]
    public void Limits_come_from_the_policy()
    {
        var policy = SampleDistrict.Reference.AdmissionPolicyAt(Spec.AnyMonday)!;
        Assert.Equal(AdjustmentPolicy.Sample, policy.Adjustment);
        var own = policy with
        {
            Adjustment = AdjustmentPolicy.Sample with
            {
                Review = new DeadlineRule(3, TimeUnit.WorkingDay, T("区里的规定")),
            },
        };
        var district = DistrictReference.Evolve(SampleDistrict.Reference, new AdmissionPolicyAdopted(own));
        var review = New.With(district).Doing("shequ", ToReport).Case().Review!;
        Assert.Equal((3, "区里的规定"), (review.Amount, review.Source.Value));
        var none = SampleDistrict.Reference with { Policy = PolicyState.Empty };
        Assert.Equal(15, New.With(none).Doing("shequ", ToReport).Case().Review!.Amount);
    }

    [Fact(DisplayName = "待办：等单位答复时在单位，其余在清单管理岗位；逾期的还在督查")]
    public void Whose_turn_it_is()
    {
        Assert.Equal(["Keeper"], AdjustmentDesks.Owed(Reported.Case()));
        Assert.Equal(["Answer/housing"], AdjustmentDesks.Owed(Asked.Case()));
        var late = Asked.At(Asked.Case().Review!.DueAt).Fire("escalate-review").After();
        Assert.Equal(["Answer/housing", "Keeper", "Overdue"], AdjustmentDesks.Owed(late.Case()));
        Assert.Equal(["Keeper"], AdjustmentDesks.Owed(Adjusted.Case()));
        Assert.Empty(AdjustmentDesks.Owed(Adjusted.Doing("bianban", new CloseAdjustment(T("已告知"))).Case()));
        Assert.Contains("Keeper", Of("bianban"));
        Assert.Equal(["Overdue"], Of("ducha"));
        Assert.Equal(["Answer/housing"], Of("housing"));

        static IReadOnlyList<string> Of(string name) =>
            AdjustmentDesks.Of(new Standing(SampleDistrict.Reference.Organisation, ActorOf(name), Spec.AnyMonday));
    }

    [Fact(DisplayName = "谁反映的，只有清单管理岗位和本单位知道；督查、征求的单位、同街道的都不知道")]
    public void Who_reported_is_known_to_two()
    {
        Assert.True(Knows("bianban"));
        Assert.True(Knows("shequ"));
        Assert.All(["housing", "jiedao", "ducha", "chengguan", "quwei", "paidan"], name => Assert.False(Knows(name)));
        var organisation = SampleDistrict.Reference.Organisation;
        Assert.Equal("某村（社区）", AdjustmentSight.ReporterAs(Community, organisation, false));
        Assert.Equal("某街道", AdjustmentSight.ReporterAs(Street, organisation, false));
        var words = AdjustmentFactWords.Of(Reported.Case().Report!, Naming, false);
        Assert.DoesNotContain("street-1", words.ToString(), StringComparison.Ordinal);
        Assert.Empty(words.Texts);

        static bool Knows(string name) =>
            AdjustmentSight.MaySeeReporter(
                Asked.Case(),
                new Standing(SampleDistrict.Reference.Organisation, ActorOf(name), Spec.AnyMonday)
            );
    }

    [Fact(DisplayName = "每种事实都有中文；每个步骤都说得出为什么不能")]
    public void Everything_has_words()
    {
        foreach (var fact in GoldenAdjustment.Facts())
        {
            var words = AdjustmentFactWords.Of(fact, Naming, true);
            Assert.False(string.IsNullOrWhiteSpace(words.Title));
        }
        foreach (var move in AdjustmentMoves.All)
            Assert.Equal(AdjustmentRefusals.Unknown.Code, move.WhyNot(AdjustmentState.Initial, New.Context)?.Code);
    }

    private static readonly FactNames Naming = new(
        static unit => unit.Value,
        static person => person.Value,
        static at => AdmissionWords.Of(at.DayInChina)
    );
}
