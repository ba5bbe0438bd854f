using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Testing;

namespace Workflow.Domain.Tests.Ticket;

/// <summary>The commands that most stories tell, and one ticket at the points of its course.</summary>
internal static class Tickets
{
    public static readonly PersonKeyId Key = new(Ids.Derived("complainant"));

    public static readonly Register ToRegister = new(
        TicketOrigin.Telephone,
        Text.From("路灯不亮"),
        Text.From("五龙街路灯三天不亮。"),
        Text.From("五龙街12号"),
        Key,
        Text.From("张三"),
        Text.From("13800000000"),
        false
    );

    public static readonly Report ToReport = new(Text.From("井盖松动"), Text.From("车过有响声。"), null, null);
    public static readonly SettleReport ToSettle = new(Text.From("已围挡并更换。"));
    public static readonly BlowWhistle ToWhistle = new(
        WhistleKind.Enforcement,
        Text.From("已劝导两次。"),
        People.CityManagement
    );
    public static readonly Decline ToDecline = new(DeclineReason.InCourt, Text.From("请向受理法院反映。"));
    public static readonly AnswerDirectly ToAnswer = new(Text.From("每周一至周五办理。"));
    public static readonly Dispatch ToDispatch = new(People.CityManagement, TicketLimit.Normal, Text.From("请尽快"));
    public static readonly Designate ToDesignate = new(People.CityManagement, TicketLimit.Normal, null);
    public static readonly Recall ToRecall = new(Text.From("改由住建局承办。"));
    public static readonly Contact ToContact = new(ContactMeans.Telephone, true, null);
    public static readonly DraftReply ToDraft = new(Text.From("已修复。"), Text.From("换灯泡"));
    public static readonly SendDraftBack ToSendBack = new(Text.From("写明日期。"));
    public static readonly GiveFeedback ToFeedback = new(Text.From("已修复。"), Text.From("换灯泡"));
    public static readonly RequestReturn ToReturn = new(
        ReturnReason.NotOurDuty,
        Text.From("属住建局。"),
        People.Housing
    );
    public static readonly RequestExtension ToExtend = new(3, Text.From("等配件。"));
    public static readonly RequestSuspension ToSuspend = new(
        SuspensionKind.Weather,
        Text.From("雨季不能施工。"),
        new DateOnly(2026, 3, 20)
    );
    public static readonly DecideRequest ToApprove = new(true, null);
    public static readonly DecideRequest ToReject = new(false, Text.From("理由不足。"));
    public static readonly PassFeedback ToPass = new(null);
    public static readonly RequestSupplement ToSupplement = new(Text.From("请附照片。"));
    public static readonly CallBack Solved = new(true, Resolution.Solved, Satisfaction.Satisfied, null);
    public static readonly CallBack Unsolved = new(true, Resolution.Unsolved, Satisfaction.Dissatisfied, null);
    public static readonly CallBack NoAnswer = new(false, null, null, null);
    public static readonly Close Unreachable = new(ClosingGround.Unreachable, null);
    public static readonly Close Disputed = new(ClosingGround.Disputed, null);
    public static readonly Reopen ToReopen = new(Text.From("又不亮了。"));
    public static readonly Withdraw ToWithdraw = new(Text.From("来电撤回。"));

    public static readonly Spec New = Spec.For(TicketDecider.Type)
        .With(People.District)
        .WithRegisters(new NumberState(7))
        .As("dengji");

    public static readonly Spec Reported = New.As("grid-worker").When(ToReport).After();
    public static readonly Spec Whistled = Reported.As("jiedao").When(ToWhistle).After();
    public static readonly Spec Registered = New.When(ToRegister).After();
    public static readonly Spec Accepted = Registered.As("paidan").When(new Accept()).After();
    public static readonly Spec Dispatched = Registered.As("paidan").When(ToDispatch).After();
    public static readonly Spec Designated = Registered.As("paidan").When(ToDesignate).After();
    public static readonly Spec Handling = Dispatched.As("chengguan").When(new Sign()).After();
    public static readonly Spec Drafted = Handling.As("shirong").When(ToDraft).After();
    public static readonly Spec ReturnAsked = Handling.As("chengguan").When(ToReturn).After();
    public static readonly Spec ReturnedBack = ReturnAsked.As("paidan").When(ToApprove).After();
    public static readonly Spec ExtensionAsked = Handling.As("chengguan").When(ToExtend).After();
    public static readonly Spec Extended = ExtensionAsked.As("paidan").When(ToApprove).After();
    public static readonly Spec SuspensionAsked = Handling.As("chengguan").When(ToSuspend).After();
    public static readonly Spec Suspended = SuspensionAsked.As("paidan").When(ToApprove).After();
    public static readonly Spec Auditing = Handling.As("chengguan").When(ToFeedback).After();
    public static readonly Spec Answered = Auditing.As("shenhe").When(ToPass).After();

    /// <summary>Three calls without an answer on two days.</summary>
    public static readonly Spec TriedEnough = Tried(Tried(Tried(Answered)).At(Day(1)));

    /// <summary>Handled again as often as it may be, and still not solved.</summary>
    public static readonly Spec StillDisputed = Disputing(Disputing(Disputing(Answered, false), false), true);

    public static readonly Spec Closed = Answered.As("huifang").When(Solved).After();
    public static readonly Spec Unverified = TriedEnough.When(Unreachable).After();

    public static readonly Spec HousingHandling = Registered
        .As("paidan")
        .When(ToDispatch with { Lead = People.Housing })
        .After()
        .As("housing-hand")
        .When(new Sign())
        .After();

    public static readonly Spec HousingDrafted = HousingHandling.When(ToDraft).After();
    public static readonly Spec HousingReviewed = HousingDrafted.As("housing-head").When(new ReviewDraft(null)).After();

    /// <summary>Complains of the ecology bureau; the city management has it.</summary>
    public static readonly Spec EcologyAccused = New.When(ToRegister with { Accused = People.Ecology }).After();

    public static TicketState Ticket(this Spec spec) => (TicketState)spec.State;

    public static Spec FromDispatch(Spec registered) =>
        registered.As("paidan").When(ToDispatch).After().As("chengguan").When(new Sign()).After();

    public static Context ContextOf(string account, Moment? now = null) =>
        new(
            now ?? Spec.AnyMonday,
            People.All[account],
            new CaseId(Ids.Derived("spec")),
            People.District,
            [new NumberState(7)]
        );

    public static Text Long(int length) => Text.From(new string('长', length));

    /// <summary>So many days after the Monday of these stories, at this time.</summary>
    public static Moment Day(int days, int hour = 9, int minute = 0) =>
        Moment.InChina(Spec.AnyMonday.DayInChina.AddDays(days), new TimeOnly(hour, minute));

    private static Spec Tried(Spec spec) => spec.As("huifang").When(NoAnswer).After();

    private static Spec Disputing(Spec answered, bool last)
    {
        var called = answered.As("huifang").When(Unsolved).After();
        return last ? called : called.As("chengguan").When(ToFeedback).After().As("shenhe").When(ToPass).After();
    }
}
