using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.ReadModels.Ticket;
using Workflow.Testing;
using Workflow.Web.Work;
using Xunit;

namespace Workflow.Web.Tests;

/// <summary>Which limit a line shows, and in which words, at moments that no browser can wait for.</summary>
public sealed class WorkTimesTests
{
    private static readonly Moment Monday = Spec.AnyMonday;

    private static readonly Spec Dispatched = By(
        By(
            Spec.For(TicketDecider.Type).With(SampleDistrict.Reference).WithRegisters(new NumberState(7)),
            "dengji",
            Register()
        ),
        "paidan",
        new Dispatch(TicketStories.CityManagement, TicketLimit.Normal, null)
    );

    private static readonly Spec Contacted = By(
        By(Dispatched, "chengguan", new Sign()),
        "chengguan",
        new Contact(ContactMeans.Telephone, true, null)
    );

    [Theory(DisplayName = "待签收的先看签收时限，过了签收时限就是超期")]
    [InlineData(1, 0, "剩 1 工作时", "soon", 50)]
    [InlineData(1, 30, "剩不到 1 工作时", "soon", 75)]
    [InlineData(3, 0, "已超期 1 工作时", "late", 100)]
    public void Signing_comes_before_the_answer(int hours, int minutes, string words, string tone, int used)
    {
        var time = OfUnit(Dispatched, Monday + new TimeSpan(hours, minutes, 0))!;
        Assert.Equal((words, tone, "3月9日 11:00 前签收", used), (time.Tag, time.Tone, time.Beside, time.Used));
    }

    [Theory(DisplayName = "签收并联系之后看承办时限；夜里和周末不计时")]
    [InlineData(9, 12, "剩 5 工作日", "calm")]
    [InlineData(14, 12, "剩 1 工作日", "soon")]
    [InlineData(15, 23, "剩 1 工作日", "soon")]
    [InlineData(16, 9, "剩 7 工作时", "soon")]
    [InlineData(17, 12, "已超期 1 工作日", "late")]
    public void Then_the_answer_counts(int day, int hour, string words, string tone)
    {
        var now = Moment.InChina(new DateOnly(2026, 3, day), new TimeOnly(hour, 0));
        var time = OfUnit(Contacted, now)!;
        Assert.Equal((words, tone), (time.Tag, time.Tone));
        Assert.EndsWith("前反馈", time.Beside, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "还没联系的，联系时限近，先看联系时限")]
    public void The_first_contact_comes_next()
    {
        var time = OfUnit(By(Dispatched, "chengguan", new Sign()), Monday + TimeSpan.FromHours(3))!;
        Assert.Equal("soon", time.Tone);
        Assert.EndsWith("前联系", time.Beside, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "审核和挂账期间暂停计时，写明停了多久、哪天复查")]
    public void A_stopped_clock_says_so()
    {
        var later = Monday + TimeSpan.FromDays(2);
        var audited = OfUnit(By(Contacted, "chengguan", new GiveFeedback(Text.From("已修复。"), null)), later)!;
        Assert.Equal(("暂停计时", "wait", "已暂停 2 工作日"), (audited.Tag, audited.Tone, audited.Beside));
        var review = new DateOnly(2026, 4, 1);
        var asking = By(
            Contacted,
            "chengguan",
            new RequestSuspension(SuspensionKind.Weather, Text.From("待开春"), review)
        );
        var suspended = OfUnit(By(asking, "paidan", new DecideRequest(true, null)), later)!;
        Assert.Equal("已暂停 2 工作日，4月1日 复查", suspended.Beside);
        Assert.Null(suspended.Used);
    }

    [Fact(DisplayName = "紧急件昼夜计时，按小时说")]
    public void Urgent_limits_run_by_the_clock()
    {
        var urgent = By(
            By(
                Spec.For(TicketDecider.Type).With(SampleDistrict.Reference).WithRegisters(new NumberState(7)),
                "dengji",
                Register()
            ),
            "paidan",
            new Dispatch(TicketStories.CityManagement, TicketLimit.Urgent, null)
        );
        var signed = By(urgent, "chengguan", new Sign());
        var time = OfUnit(
            By(signed, "chengguan", new Contact(ContactMeans.Visit, true, null)),
            Monday + TimeSpan.FromHours(12)
        )!;
        Assert.Equal(("剩 12 小时", "soon", 50), (time.Tag, time.Tone, time.Used));
    }

    private static WorkTime? OfUnit(Spec at, Moment now)
    {
        var row = TicketListRows.Of(new CaseId(Guid.Empty), (TicketState)at.State, 1, Monday, Monday);
        return WorkTimes.OfUnit(SampleDistrict.Reference, now, row);
    }

    private static Spec By(Spec before, string account, Command command) =>
        before.By(SampleDistrict.ActorOf(account)).When(command).After();

    private static Register Register() =>
        new(
            TicketOrigin.Telephone,
            Text.From("路灯不亮"),
            Text.From("路灯三天不亮。"),
            null,
            new PersonKeyId(Guid.Parse("0190a5c8-0000-7000-8000-000000000001")),
            Text.From("诉求人甲"),
            null,
            false
        );
}
