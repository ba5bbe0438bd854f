using System.Collections.Immutable;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Calendar.Calendars;

namespace Workflow.Domain.Tests.Ticket;

public sealed class TicketFactWordsTests
{
    private static readonly UnitId City = new("city-management");
    private static readonly CaseText Said = CaseText.From("写下的话");

    private static readonly FactNames Names = new(
        static unit => SampleDistrict.Reference.Organisation.UnitById(unit)!.Name.Value,
        static person => person.Value,
        static at => $"{at.DayInChina:MM-dd}"
    );

    private static readonly Deadline Due = SampleDistrict.Reference.Calendar.Derive(
        At("2026-03-09 09:00"),
        Rule(5, TimeUnit.WorkingDay)
    );

    private static readonly UnitTerm Term = new(Due, null, null, null);
    private static readonly Pause Paused = new(At("2026-03-09 09:00"), At("2026-03-09 10:00"), Text.From("等待审核"));

    /// <summary>Every fact once, with the heading that people read.</summary>
    private static readonly ImmutableArray<(TicketFact Fact, string Title)> Course =
    [
        (new WhistleBlown(WhistleKind.Enforcement, Said, City, null), "吹哨 · 综合执法"),
        (new ReportSettled(Said), "街道自行处置"),
        (new TicketAccepted(), "受理"),
        (new TicketDeclined(DeclineReason.Petition, Said), "不予受理 · 属于信访事项"),
        (new TicketAnsweredDirectly(Said), "直接答复"),
        (new TicketClassified(TicketLimit.Urgent, null, true, City, null), "分类 · 紧急件"),
        (Handed(DispatchKind.First), "派发给城管局"),
        (Handed(null), "派发给城管局"),
        (Handed(DispatchKind.Again), "改派给城管局"),
        (Handed(DispatchKind.Designated), "指定城管局承办"),
        (new DispatchRecalled(Said, null), "撤回派发"),
        (new TicketSigned(), "签收"),
        (new TicketAssigned(City, new PersonId("p-014"), null), "分办给城管局 · p-014"),
        (new TicketAssigned(City, null, null), "分办给城管局"),
        (new ComplainantContacted(ContactMeans.Visit, false, null), "联系诉求人 · 上门，没有联系上"),
        (new ReplyDrafted(Said, Said, new PersonId("p-014")), "拟答复"),
        (new DraftReviewed(null, new PersonId("p-038")), "科室审核通过"),
        (new DraftSentBack(Said), "退回修改"),
        (new FeedbackGiven(Said, null, null), "反馈"),
        (new FeedbackGiven(Said, null, At("2025-01-06 09:00")), "答复"),
        (new FeedbackPassed(null, null), "审核通过，办结"),
        (new SupplementRequested(Said, Paused, Term), "退回补充"),
        (Called(true, Resolution.Solved, Satisfaction.Satisfied), "回访 · 接通，已解决，满意"),
        (Called(true, Resolution.Unsolved, null), "回访 · 接通，未解决"),
        (Called(false, null, null), "回访 · 未接通"),
        (new ReworkOrdered(Term), "重新办理"),
        (new TicketClosed(ClosingGround.Confirmed, null), "结案 · 诉求人确认已解决"),
        (new TicketReopened(Said, null), "重启"),
        (new TicketArchived(), "归档"),
        (new TicketWithdrawn(Said), "诉求人撤回"),
        (new HistoryClosed(3, [], 1), "历史导入，结案未核实"),
        (new ReturnRequested(ReturnReason.NotOurDuty, Said, City, null), "申请退单 · 不属于本单位职责"),
        (new ReturnDecided(true, null, null), "同意退单"),
        (new ReturnDecided(false, Said, null), "不同意退单"),
        (new ExtensionRequested(5, Said, null), "申请延期 · 5个工作日"),
        (new ExtensionDecided(true, null, Term), "同意延期"),
        (new SuspensionRequested(SuspensionKind.Weather, Said, Day("2026-04-01"), null), "申请挂账 · 天气或季节"),
        (new SuspensionDecided(true, null, Due.Start, Due.DueAt), "同意挂账"),
        (new TicketResumed(Paused, Term), "恢复计时"),
        (new RequestWithdrawn(), "撤回申请"),
        (new TicketWarned(), "到时预警"),
        (new TicketUrged(), "到时催办承办单位"),
        (new OverdueReported(), "超期未反馈，到时通报"),
        (new StepUrged(TicketStep.Audit), "到时催办审核岗"),
        (new DeadlineRederived(Term, Due.Start), "日历有变，重新推算期限"),
        (new UpstreamAsked(UpstreamAskKind.Extension, Said, Due.DueAt, Day("2026-03-09")), "向上级申请延期"),
        (new UpstreamAnswered(UpstreamAskKind.Return, true, Said, null, null, Due.Start), "上级同意退单"),
        (new UpstreamAnswered(UpstreamAskKind.Extension, false, Said, null, null, Due.Start), "上级不同意延期"),
        (new UpstreamSent([], new CaseId(Ids.Derived("sheet")), Day("2026-03-09")), "列入上报表"),
        (new UpstreamClaimed(Day("2026-03-09"), UpstreamStatus.Closed, null, Said), "上级表中的情况 · 已办结"),
        (new SourceDueAdopted(Due.DueAt, Term, Due.Start), "采用上级时限"),
    ];

    [Fact(DisplayName = "办理经过：每种事实都有标题，写下的话都带出来")]
    public void Every_fact_has_words()
    {
        foreach (var (fact, title) in Course)
            Assert.Equal(title, TicketFactWords.Of(fact, Names).Title);
        var told = Course.Select(static one => one.Fact.GetType()).Append(typeof(TicketRegistered)).ToHashSet();
        var all = typeof(TicketFact).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(TicketFact)));
        Assert.Empty(all.Except(told).Select(static type => type.Name));
        foreach (var (fact, _) in Course.Where(static one => HasText(one.Fact)))
            Assert.Contains(TicketFactWords.Of(fact, Names).Texts, static text => text.Text == Said);
    }

    [Fact(DisplayName = "办理经过里没有被反映单位；期限和暂定写明")]
    public void Details_say_what_follows()
    {
        var classified = TicketFactWords.Of(
            new TicketClassified(TicketLimit.Normal, Text.From("市容"), true, City, null),
            Names
        );
        Assert.Equal("市容，诉求人信息保密", classified.Detail);
        Assert.Equal("一般件，5个工作日，应于03-16前反馈", TicketFactWords.Of(Handed(null), Names).Detail);
        var provisional = new UnitTerm(Due with { Provisional = true }, null, null, null);
        Assert.Equal(
            "重新计时，应于03-16前反馈（暂定）",
            TicketFactWords.Of(new ReworkOrdered(provisional), Names).Detail
        );
    }

    [Fact(DisplayName = "拟稿和内部审签的话只有当时的承办单位看得到；其余的谁看得到工单谁就看得到")]
    public void What_a_unit_says_to_itself_is_its_own()
    {
        var organisation = SampleDistrict.Reference.Organisation;
        foreach (var (fact, _) in Course)
        foreach (var account in new[] { "chengguan", "shirong", "paidan", "shenhe", "ducha", "jiedao", "shequ" })
        {
            var standing = new Standing(organisation, SampleDistrict.ActorOf(account), Spec.AnyMonday);
            var isInside = fact is ReplyDrafted or DraftReviewed or DraftSentBack or TicketAssigned;
            var isOfTheUnit = account is "chengguan" or "shirong";
            Assert.Equal(!isInside || isOfTheUnit, TicketSight.MaySeeTexts(fact, City, standing));
            Assert.Equal(!isInside, TicketSight.MaySeeTexts(fact, null, standing));
        }
    }

    private static bool HasText(TicketFact fact) =>
        fact.GetType().GetProperties().Any(property => Equals(property.GetValue(fact), Said));

    private static TicketDispatched Handed(DispatchKind? kind) =>
        new(City, TicketLimit.Normal, Due, null, null, null, Kind: kind);

    private static CallbackMade Called(bool reached, Resolution? resolution, Satisfaction? satisfaction) =>
        new(Day("2026-03-12"), reached, resolution, satisfaction, null);
}
