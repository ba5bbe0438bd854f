using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Ticket.Tickets;

namespace Workflow.Domain.Tests.Ticket;

/// <summary>Every timer on time, early, twice, and after the matter was settled.</summary>
public sealed class TicketTimerTests
{
    private static readonly Spec Contacted = Handling.As("chengguan").When(ToContact).After();

    /// <summary>Name, a story that wants it, when, the fact, and what settles it.</summary>
    private static readonly ImmutableArray<(
        string Name,
        Spec Waiting,
        Moment At,
        Fact Fact,
        string Who,
        Command Settles
    )> Timers =
    [
        ("warn", Contacted, Terms.WarnAt, new TicketWarned(), "chengguan", ToFeedback),
        ("urge", Contacted, Terms.Due, new TicketUrged(), "chengguan", ToFeedback),
        ("urge", Contacted, Terms.Due, new TicketUrged(), "paidan", ToRecall),
        ("report", Contacted, Terms.ReportAt, new OverdueReported(), "huifang", ToWithdraw),
        ("urge-triage", Reported, Terms.Triage.DueAt, new StepUrged(TicketStep.Triage), "jiedao", ToSettle),
        ("urge-dispatch", Registered, Terms.Dispatch.DueAt, new StepUrged(TicketStep.Dispatch), "paidan", ToDispatch),
        ("urge-dispatch", Accepted, Terms.Dispatch.DueAt, new StepUrged(TicketStep.Dispatch), "paidan", ToDecline),
        ("urge-sign", Dispatched, Terms.Sign.DueAt, new StepUrged(TicketStep.Sign), "shirong", new Sign()),
        ("urge-sign", Dispatched, Terms.Sign.DueAt, new StepUrged(TicketStep.Sign), "shirong", ToDraft),
        ("urge-contact", Handling, Terms.Contact.DueAt, new StepUrged(TicketStep.Contact), "shirong", ToContact),
        ("urge-contact", Handling, Terms.Contact.DueAt, new StepUrged(TicketStep.Contact), "chengguan", ToFeedback),
        ("urge-decide", ReturnAsked, Terms.Decide.DueAt, new StepUrged(TicketStep.Decide), "paidan", ToApprove),
        (
            "urge-decide",
            ExtensionAsked,
            Terms.Decide.DueAt,
            new StepUrged(TicketStep.Decide),
            "chengguan",
            new WithdrawRequest()
        ),
        ("urge-decide", SuspensionAsked, Terms.Decide.DueAt, new StepUrged(TicketStep.Decide), "paidan", ToReject),
        ("urge-audit", Auditing, Terms.Audit.DueAt, new StepUrged(TicketStep.Audit), "shenhe", ToPass),
        ("urge-audit", Auditing, Terms.Audit.DueAt, new StepUrged(TicketStep.Audit), "shenhe", ToSupplement),
        ("urge-callback", Answered, Terms.CallBack.DueAt, new StepUrged(TicketStep.CallBack), "huifang", Solved),
        ("urge-callback", Answered, Terms.CallBack.DueAt, new StepUrged(TicketStep.CallBack), "huifang", Unsolved),
    ];

    [Fact(DisplayName = "每个计时器：提前没有变化，到时记一次，重复没有变化，迟到照记，了结之后没有变化")]
    public void Timers_early_on_time_twice_late_and_after_the_matter_was_settled()
    {
        foreach (var (name, waiting, at, fact, who, settles) in Timers)
        {
            var clock = waiting.By(Actor.Clock);
            Assert.Contains(new WakeUp(name, at), TicketTimers.WakeUps(waiting.Ticket()));
            clock.At(at - TimeSpan.FromMicroseconds(1)).WhenFires(name).ThenUnchanged();
            var fired = clock.At(at).WhenFires(name).Then(fact);
            fired.WhenFires(name).ThenUnchanged();
            Assert.DoesNotContain(TicketTimers.WakeUps(fired.Ticket()), one => one.Name == name);
            clock.At(at + TimeSpan.FromDays(9)).WhenFires(name).Then(fact);
            waiting.As(who).When(settles).After().By(Actor.Clock).At(at).WhenFires(name).ThenUnchanged();
        }
    }

    [Fact(DisplayName = "恢复计时：提前没有变化，到复查日恢复一次，重复没有变化，已恢复或撤回的没有变化")]
    public void The_day_of_review_resumes_once()
    {
        var (at, clock) = (Day(11, 8, 30), Suspended.By(Actor.Clock));
        Suspended.ThenWants(new WakeUp("resume", at));
        clock.At(at - TimeSpan.FromMicroseconds(1)).WhenFires("resume").ThenUnchanged();
        var resumed = clock.At(at).WhenFires("resume").After();
        Assert.Equal(TicketPhase.Handling, resumed.Ticket().Phase);
        resumed.WhenFires("resume").ThenUnchanged();
        foreach (var (who, settles) in new (string, Command)[] { ("paidan", new Resume()), ("huifang", ToWithdraw) })
            Suspended.As(who).When(settles).After().By(Actor.Clock).At(at).WhenFires("resume").ThenUnchanged();
    }

    [Fact(DisplayName = "每种计时器都在表中；催办之后不再预警；不认识的计时器报错")]
    public void Every_timer_is_in_the_table()
    {
        Assert.Equal(
            Enum.GetValues<TicketStep>().Select(TicketTimers.NameOf).Concat(["warn", "urge", "report"]).Order(),
            Timers.Select(static timer => timer.Name).Distinct().Order()
        );
        var urged = Contacted.By(Actor.Clock).At(Terms.Due).WhenFires("urge").After();
        urged.WhenFires("warn").ThenUnchanged();
        Assert.Throws<UnknownWakeUpException>(() => urged.WhenFires("unheard-of"));
    }

    [Fact(DisplayName = "待审核时只催审核，待回访时只催回访，挂账时谁也不催")]
    public void While_others_have_it_the_unit_is_left_alone()
    {
        Auditing.ThenWants(new WakeUp("urge-audit", Terms.Audit.DueAt));
        Answered.ThenWants(new WakeUp("urge-callback", Terms.CallBack.DueAt));
        Suspended.ThenWants(new WakeUp("resume", Day(11, 8, 30)));
        foreach (var story in new[] { Auditing, Answered, Suspended })
        foreach (var name in new[] { "warn", "urge", "report", "urge-sign", "urge-contact" })
            story.By(Actor.Clock).At(Day(40)).WhenFires(name).ThenUnchanged();
    }
}
