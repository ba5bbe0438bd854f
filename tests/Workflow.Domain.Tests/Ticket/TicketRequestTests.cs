using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Ticket.Tickets;

namespace Workflow.Domain.Tests.Ticket;

/// <summary>退单、延期、挂账: what a unit asks for, and the dispatcher decides.</summary>
public sealed class TicketRequestTests
{
    private static readonly CaseText Reason = new(ToReject.Note);

    [Fact(DisplayName = "申请退单：单位的钟不停；批准后等待改派，退单次数已用；驳回后照常办理")]
    public void A_return_is_asked_for_and_decided()
    {
        var asked = Handling
            .When(ToReturn)
            .Then(
                new ReturnRequested(ReturnReason.NotOurDuty, new CaseText(ToReturn.Note), People.Housing, Terms.Decide)
            );
        Assert.Equal(Handling.Ticket().Term, asked.Ticket().Term);
        asked.When(ToReturn).ThenRefused(TicketRefusals.RequestOpen, "退单申请");
        var taken = asked.As("paidan").When(ToApprove).Then(new ReturnDecided(true, null, Terms.Dispatch));
        taken.ThenWants(new WakeUp("urge-dispatch", Terms.Dispatch.DueAt));
        taken.When(ToApprove).ThenRefused(TicketRefusals.NoRequest);
        taken.When(ToDispatch).After().As("chengguan").When(ToReturn).ThenRefused(TicketRefusals.ReturnedBefore, "1");
        var kept = asked.As("paidan").When(ToReject).Then(new ReturnDecided(false, Reason, null));
        Assert.Equal((TicketPhase.Handling, null), (kept.Ticket().Phase, kept.Ticket().Request));
        kept.As("chengguan").When(ToReturn).ThenRefused(TicketRefusals.ReturnedBefore, "1");
    }

    [Fact(DisplayName = "申请退单被拒：过了退单时限、缺理由、太长、建议的单位不承办；到时限那一刻还可以")]
    public void A_return_is_refused_with_the_reason()
    {
        var until = Day(1, 17, 30);
        Handling.At(until).When(ToReturn).After();
        Handling.At(until + TimeSpan.FromSeconds(1)).When(ToReturn).ThenRefused(TicketRefusals.ReturnTooLate);
        Handling.When(ToReturn with { Note = default }).ThenRefused(TicketRefusals.TextMissing, "退单理由");
        Handling
            .When(ToReturn with { Note = Long(2_001) })
            .ThenRefused(TicketRefusals.TextTooLong, "退单理由", "2001", "2000");
        Handling
            .When(ToReturn with { Suggested = People.Grid })
            .ThenRefused(TicketRefusals.UnitCannotHandle, "五龙第一社区第一网格");
    }

    [Fact(DisplayName = "申请延期：批准后自原期限届满时起算，重新预警；一次为限")]
    public void An_extension_counts_from_the_old_due_moment()
    {
        var asked = Handling
            .When(ToExtend)
            .Then(new ExtensionRequested(3, new CaseText(ToExtend.Reason), Terms.Decide));
        asked.When(ToExtend).ThenRefused(TicketRefusals.RequestOpen, "延期申请");
        var granted = asked.As("paidan").When(ToApprove).After();
        var deadline = granted.Ticket().Deadline!;
        Assert.Equal((Day(10, 17, 30), Terms.Due), (deadline.DueAt, deadline.Start));
        Assert.Equal(Handling.Ticket().Deadline, deadline.Extends);
        granted.ThenWants(
            new WakeUp("warn", Day(9, 17, 30)),
            new WakeUp("urge", Day(10, 17, 30)),
            new WakeUp("report", Day(17, 17, 30)),
            new WakeUp("urge-contact", Terms.Contact.DueAt)
        );
        granted.As("chengguan").When(ToExtend).ThenRefused(TicketRefusals.ExtendedBefore, "1");
        var kept = asked.As("paidan").When(ToReject).Then(new ExtensionDecided(false, Reason, null));
        Assert.Equal(Terms.Due, kept.Ticket().Deadline!.DueAt);
        kept.As("chengguan").When(ToExtend).After();
    }

    [Fact(DisplayName = "申请延期被拒：已过期限、天数不合、缺理由；期限届满那一刻还可以；催办过的延期后重新催办")]
    public void An_extension_is_refused_with_the_reason()
    {
        Handling.At(Terms.Due).When(ToExtend).After();
        Handling.At(Terms.Due + TimeSpan.FromSeconds(1)).When(ToExtend).ThenRefused(TicketRefusals.ExtensionTooLate);
        foreach (var days in new[] { 0, 11 })
            Handling.When(ToExtend with { WorkingDays = days }).ThenRefused(TicketRefusals.ExtensionOutOfRange, "10");
        Handling.When(ToExtend with { Reason = default }).ThenRefused(TicketRefusals.TextMissing, "延期理由");
        var late = ExtensionAsked.By(Actor.Clock).At(Terms.Due).WhenFires(TicketState.Urging).After();
        var granted = late.As("paidan").When(ToApprove).After().Ticket();
        Assert.Equal((false, false), (granted.Urged, granted.Warned));
    }

    [Fact(DisplayName = "申请挂账：批准后停表到复查日上班时；驳回后照常办理")]
    public void A_suspension_stops_the_clock_until_its_day()
    {
        var asked = Handling
            .When(ToSuspend)
            .Then(
                new SuspensionRequested(
                    SuspensionKind.Weather,
                    new CaseText(ToSuspend.Reason),
                    ToSuspend.ReviewOn,
                    Terms.Decide
                )
            );
        asked.When(ToSuspend).ThenRefused(TicketRefusals.RequestOpen, "挂账申请");
        asked
            .As("paidan")
            .When(ToApprove)
            .Then(new SuspensionDecided(true, null, Spec.AnyMonday, Day(11, 8, 30)))
            .ThenWants(new WakeUp("resume", Day(11, 8, 30)));
        asked.As("paidan").When(ToReject).Then(new SuspensionDecided(false, Reason, null, null));
        asked.As("paidan").At(Day(11, 8, 0)).When(ToApprove).ThenRefused(TicketRefusals.ReviewOutOfRange, "2026-03-20");
    }

    [Theory(DisplayName = "申请挂账被拒：复查日期须在明天至一年之内")]
    [InlineData("2026-03-09", false)]
    [InlineData("2026-03-10", true)]
    [InlineData("2027-03-10", true)]
    [InlineData("2027-03-11", false)]
    public void The_day_of_review_lies_ahead(string day, bool fits)
    {
        var outcome = Handling.When(
            ToSuspend with
            {
                ReviewOn = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            }
        );
        if (fits)
            outcome.After();
        else
            outcome.ThenRefused(TicketRefusals.ReviewOutOfRange, day);
        Handling.When(ToSuspend with { Reason = default }).ThenRefused(TicketRefusals.TextMissing, "挂账理由");
    }

    [Fact(DisplayName = "撤回申请；再撤回被拒；撤回的退单申请仍计一次；驳回须写理由，本单位的人不能决定")]
    public void A_request_is_taken_back_or_decided_by_others()
    {
        foreach (var asked in new[] { ReturnAsked, ExtensionAsked, SuspensionAsked })
        {
            var after = asked.As("chengguan").When(new WithdrawRequest()).Then(new RequestWithdrawn());
            Assert.Null(after.Ticket().Wait(TicketStep.Decide));
            after.When(new WithdrawRequest()).ThenRefused(TicketRefusals.NoRequest);
            asked.As("paidan").When(new DecideRequest(false, null)).ThenRefused(TicketRefusals.TextMissing, "决定说明");
            asked
                .As("paidan")
                .When(new DecideRequest(true, Long(2_001)))
                .ThenRefused(TicketRefusals.TextTooLong, "决定说明", "2001", "2000");
        }
        var returned = ReturnAsked.As("chengguan").When(new WithdrawRequest()).After();
        returned.When(ToReturn).ThenRefused(TicketRefusals.ReturnedBefore, "1");
        Registered
            .As("paidan")
            .When(ToDispatch with { Lead = People.Ecology })
            .After()
            .As("ecology")
            .When(ToReturn)
            .After()
            .As("dispatcher-of-ecology")
            .When(ToApprove)
            .ThenRefused(TicketRefusals.OwnUnit);
    }

    [Fact(DisplayName = "撤回派发、诉求人撤回、反馈之后，原申请随之作废")]
    public void A_request_falls_with_its_matter()
    {
        foreach (var asked in new[] { ReturnAsked, ExtensionAsked, SuspensionAsked })
        foreach (
            var (who, command) in new (string, Command)[]
            {
                ("paidan", ToRecall),
                ("huifang", ToWithdraw),
                ("chengguan", ToFeedback),
            }
        )
        {
            var after = asked.As(who).When(command).After().Ticket();
            Assert.Null(after.Request);
            Assert.Null(after.Wait(TicketStep.Decide));
        }
    }
}
