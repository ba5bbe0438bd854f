using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Ticket.UpstreamTickets;

namespace Workflow.Domain.Tests.Ticket;

/// <summary>What the sheets of the upper level say otherwise.</summary>
public sealed class UpstreamDifferenceTests
{
    private static readonly DateOnly Tomorrow = Today.AddDays(1);
    private static readonly WorkCalendar Calendar = SampleDistrict.Reference.Calendar;

    private static UpstreamDifferenceKind[] Differs(Spec spec, DateOnly? latest = null, DateOnly? today = null)
    {
        var found = UpstreamDifferences.Of(spec.State(), latest ?? Tomorrow, Calendar, today ?? Tomorrow);
        // What a row of a list says is never less than what there is.
        Assert.True(found.IsEmpty || UpstreamDifferences.MayBe(spec.State()));
        return [.. found];
    }

    [Fact(DisplayName = "表中说的与登记时相同：不记，没有不一致")]
    public void What_is_the_same_is_not_recorded()
    {
        Registered
            .When(new NoteUpstreamClaim(Tomorrow, UpstreamStatus.Open, Friday, Text.From("路灯不亮")))
            .ThenUnchanged();
        Assert.Empty(Differs(Registered));
        Assert.False(UpstreamDifferences.MayBe(Registered.State()));
    }

    [Fact(DisplayName = "表中的情况有变才记一次；更早的表不再算数")]
    public void A_claim_is_recorded_when_it_says_something_new()
    {
        var claim = new NoteUpstreamClaim(Tomorrow, UpstreamStatus.Closed, Friday, Text.From("路灯不亮"));
        var claimed = Registered.When(claim).ThenTwiceIsAsGoodAsOnce();
        claimed.When(claim with { On = Tomorrow.AddDays(1) }).ThenUnchanged();
        claimed.When(claim with { On = Today, Status = UpstreamStatus.Open }).ThenUnchanged();
        var back = claimed.When(claim with { On = Tomorrow.AddDays(1), Status = UpstreamStatus.Open }).After();
        Assert.Empty(Differs(back));
    }

    [Fact(DisplayName = "上级已办结、已退单、时限不同、标题不同，本区还在办的都列出；本区答复之后不再列")]
    public void What_is_said_of_a_ticket_in_hand()
    {
        (Spec At, UpstreamDifferenceKind Kind)[] told =
        [
            (Registered.Claimed(Tomorrow, UpstreamStatus.Closed), UpstreamDifferenceKind.ClosedThere),
            (Dispatched.Claimed(Tomorrow, UpstreamStatus.Returned), UpstreamDifferenceKind.ReturnedThere),
            (Dispatched.Claimed(Tomorrow, dueAt: NextFriday), UpstreamDifferenceKind.OtherDue),
            (Dispatched.Claimed(Tomorrow, title: "路灯不亮，有人摔倒"), UpstreamDifferenceKind.OtherTitle),
        ];
        foreach (var (at, kind) in told)
            Assert.Equal([kind], Differs(at));
        Assert.Empty(Differs(Audited.Claimed(Tomorrow, UpstreamStatus.Closed)));
        Assert.Empty(Differs(Audited.Claimed(Tomorrow, dueAt: NextFriday)));
    }

    [Fact(DisplayName = "采用上级时限：时限和单位的期限随之改变，不一致消失；没有不同的不能采用")]
    public void The_upper_levels_deadline_is_adopted()
    {
        var claimed = Dispatched.Claimed(Tomorrow, dueAt: NextFriday).ByAccount("paidan");
        var adopted = claimed.When(new AdoptSourceDue()).ThenTwiceIsAsGoodAsOnce();
        Assert.Equal(NextFriday, adopted.State().SourceDueAt);
        Assert.Equal(Moment.InChina(new(2026, 3, 16), new(17, 30)), adopted.State().Deadline!.DueAt);
        Assert.Empty(Differs(adopted));
        Dispatched.When(new AdoptSourceDue()).ThenRefused(TicketUpstreamRefusals.NothingToAdopt);
        claimed.ByAccount("dengji").When(new AdoptSourceDue()).ThenRefused(TicketRefusals.NotYourDuty, "派单");
        Assert.Empty(
            Differs(
                Registered.Claimed(Tomorrow, dueAt: NextFriday).ByAccount("paidan").When(new AdoptSourceDue()).After()
            )
        );
    }

    [Fact(DisplayName = "上级同意延期之后，此前表中的旧时限不再算数，此后表中仍是旧时限的列出")]
    public void An_extension_overtakes_what_was_said_before()
    {
        var granted = Dispatched
            .Claimed(Tomorrow, dueAt: Friday + TimeSpan.FromHours(-1))
            .ByAccount("paidan")
            .When(ToAskExtension)
            .After()
            .When(new RecordUpstreamAnswer(UpstreamAskKind.Extension, true, null, NextFriday))
            .After();
        Assert.Empty(Differs(granted));
        Assert.Equal([UpstreamDifferenceKind.OtherDue], Differs(granted.Claimed(Tomorrow.AddDays(1))));
    }

    [Fact(DisplayName = "答复报上去之后，次日的表仍是在办才算不一致；当日的表是答复之前写的")]
    public void An_answer_that_the_upper_level_did_not_take()
    {
        var sent = Audited.SentUp();
        Assert.Empty(Differs(Audited, Tomorrow));
        Assert.Empty(Differs(sent, Today));
        Assert.Empty(UpstreamDifferences.Of(sent.State(), null, Calendar, Tomorrow));
        Assert.Equal([UpstreamDifferenceKind.OpenThere], Differs(sent, Tomorrow));
        Assert.Empty(Differs(sent.Claimed(Tomorrow, UpstreamStatus.Closed), Tomorrow));
    }

    [Fact(DisplayName = "上级要求重新办理：本区已上报的列出，重启之后不再列")]
    public void The_upper_level_wants_it_handled_again()
    {
        var reopenedThere = Registered
            .ByAccount("paidan")
            .When(new AnswerDirectly(Text.From("办事指南在网上。")))
            .After()
            .SentUp()
            .Claimed(Tomorrow, UpstreamStatus.Reopened);
        Assert.Equal([UpstreamDifferenceKind.ReopenedThere], Differs(reopenedThere));
        var reopened = reopenedThere.ByAccount("paidan").When(new Reopen(Text.From("上级要求"))).After();
        Assert.Empty(Differs(reopened));
    }

    [Fact(DisplayName = "最新的整表没有列入：在办的列出一次，再列入后消失")]
    public void A_ticket_that_the_sheet_lacks_is_missing()
    {
        var absent = new NoteUpstreamClaim(Tomorrow, UpstreamStatus.Missing, null, null);
        var missing = Dispatched.ByAccount("dengji").When(absent).ThenTwiceIsAsGoodAsOnce();
        Assert.Equal([UpstreamDifferenceKind.MissingThere], Differs(missing));
        missing.When(absent with { On = Tomorrow.AddDays(1) }).ThenUnchanged();
        Assert.Empty(Differs(missing.Claimed(Tomorrow.AddDays(1))));
    }

    [Theory(DisplayName = "申请超过两个工作日没有答复才列出；周末不算")]
    [InlineData(10, false)]
    [InlineData(11, false)]
    [InlineData(12, true)]
    public void A_question_waits_for_so_many_working_days(int day, bool differs)
    {
        var asked = Dispatched.When(ToAskReturn).After();
        var found = Differs(asked, today: new DateOnly(2026, 3, day));
        Assert.Equal(differs ? [UpstreamDifferenceKind.AskUnanswered] : [], found);
        Assert.Empty(Differs(asked, today: Today));
    }

    [Fact(DisplayName = "退回上级之后没有不一致；每一种不一致都有说法")]
    public void What_was_returned_differs_in_nothing()
    {
        var returned = Dispatched
            .When(ToAskReturn)
            .After()
            .When(new RecordUpstreamAnswer(UpstreamAskKind.Return, true, null, null))
            .After();
        Assert.Empty(Differs(returned.Claimed(Tomorrow, UpstreamStatus.Closed)));
        Assert.All(Enum.GetValues<UpstreamDifferenceKind>(), kind => Assert.NotEmpty(TicketUpstreamWords.Of(kind)));
        Assert.All(Enum.GetValues<UpstreamStatus>(), status => Assert.NotEmpty(TicketUpstreamWords.Of(status)));
    }
}
