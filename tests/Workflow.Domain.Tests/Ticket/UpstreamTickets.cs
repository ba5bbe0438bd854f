using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Testing;

namespace Workflow.Domain.Tests.Ticket;

/// <summary>
/// A ticket that the city handed down, at points of its course. It is Monday 2026-03-09, 09:00; the city wants its
/// answer by Friday, so that ours is due on Thursday.
/// </summary>
internal static class UpstreamTickets
{
    public static readonly UnitId CityManagement = new("city-management");
    public static readonly Moment Friday = Moment.InChina(new(2026, 3, 13), new(17, 30));
    public static readonly Moment NextFriday = Moment.InChina(new(2026, 3, 20), new(17, 30));
    public static readonly DateOnly Today = new(2026, 3, 9);
    public static readonly CaseId Sheet = new(Ids.Derived("sheet"));

    public static readonly RegisterUpstream ToRegister = new(
        new TicketSource(Text.From("city12345"), Text.From("CITY-2026-1")),
        Text.From("路灯不亮"),
        Text.From("五龙街路灯三天不亮。"),
        Text.From("五龙街12号"),
        Text.From("张三"),
        Text.From("13800000000"),
        Text.From("市政设施"),
        TicketLimit.Normal,
        Friday,
        Spec.AnyMonday - TimeSpan.FromHours(1)
    );

    public static readonly AskUpstream ToAskReturn = new(UpstreamAskKind.Return, Text.From("属于铁路部门。"), null);

    public static readonly AskUpstream ToAskExtension = new(
        UpstreamAskKind.Extension,
        Text.From("须停电施工。"),
        NextFriday
    );

    public static readonly Spec New = Spec.For(TicketDecider.Type)
        .With(SampleDistrict.Reference)
        .WithRegisters(new NumberState(7))
        .ByAccount("dengji");

    public static readonly Spec Registered = New.When(ToRegister).After();

    public static readonly Spec Dispatched = Registered
        .ByAccount("paidan")
        .When(new Dispatch(CityManagement, TicketLimit.Normal, null))
        .After();

    public static readonly Spec Audited = Dispatched
        .ByAccount("chengguan")
        .When(new GiveFeedback(Text.From("已修复。"), null))
        .After()
        .ByAccount("shenhe")
        .When(new PassFeedback(null))
        .After();

    public static readonly Spec Reworked = Audited
        .ByAccount("huifang")
        .When(new CallBack(true, Resolution.Unsolved, Satisfaction.Dissatisfied, null))
        .After();

    public static TicketState State(this Spec spec) => (TicketState)spec.State;

    public static Spec ByAccount(this Spec spec, string account) => spec.By(SampleDistrict.ActorOf(account));

    /// <summary>The sheet of a day says so.</summary>
    public static Spec Claimed(
        this Spec spec,
        DateOnly on,
        UpstreamStatus status = UpstreamStatus.Open,
        Moment? dueAt = null,
        string title = "路灯不亮"
    ) => spec.ByAccount("dengji").When(new NoteUpstreamClaim(on, status, dueAt ?? Friday, Text.From(title))).After();

    /// <summary>The next sheet takes all that waits.</summary>
    public static Spec SentUp(this Spec spec) =>
        spec.ByAccount("dengji").When(new MarkSentUp(spec.State().Upstream!.ToSend, Sheet)).After();
}
