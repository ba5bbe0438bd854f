using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;

namespace Workflow.Domain.Tests.Ticket;

/// <summary>A command of every kind with this and that in it, mostly such as makes sense.</summary>
internal static class RandomCommands
{
    private static readonly UnitId[] Leads = [People.CityManagement, People.Housing, People.Ecology, People.Street];
    private static readonly UnitId[] Accusable =
    [
        People.Appearance,
        People.Ecology,
        People.EcologyWater,
        People.Repair,
    ];
    private static readonly UnitId[] Sections = [People.CityOffice, People.Appearance, People.Repair, People.Ecology];

    /// <summary>How a ticket begins.</summary>
    public static (string Who, Command Command) First(Random random, Moment now) =>
        random.Next(8) switch
        {
            0 => ("weihu", Import(now)),
            3 => ("dengji", UpstreamTickets.ToRegister with { FiledAt = now - TimeSpan.FromHours(1) }),
            1 or 2 => ("grid-worker", Tickets.ToReport),
            _ => (
                random.Next(4) == 0 ? "shequ" : "dengji",
                Tickets.ToRegister with
                {
                    Confidential = random.Next(3) == 0,
                    Accused = Accused(random),
                    Name = random.Next(3) == 0 ? null : Tickets.ToRegister.Name,
                    Telephone = null,
                }
            ),
        };

    public static Command Of(string verb, Random random, TicketState state, Moment now) =>
        verb switch
        {
            "settle" => Tickets.ToSettle,
            "whistle" => Tickets.ToWhistle with { Kind = (WhistleKind)random.Next(3) },
            "accept" => new Accept(),
            "decline" => Tickets.ToDecline,
            "answer" => Tickets.ToAnswer,
            "classify" => new Classify(
                random.Next(2) == 0 ? state.Handed?.Limit ?? TicketLimit.Normal : (TicketLimit)random.Next(5),
                random.Next(2) == 0 ? null : Text.From("路灯"),
                random.Next(2) == 0,
                Accused(random)
            ),
            "dispatch" => new Dispatch(Any(Leads, random), (TicketLimit)random.Next(5), null),
            "designate" => new Designate(Any(Leads, random), (TicketLimit)random.Next(5), null),
            "decide" => random.Next(3) == 0 ? Tickets.ToReject : Tickets.ToApprove,
            "recall" => Tickets.ToRecall,
            "sign" => new Sign(),
            "assign" => new Assign(
                Any(Sections, random),
                random.Next(2) == 0 ? null : new PersonId("p-014"),
                random.Next(2) == 0 ? null : Text.From("请办理")
            ),
            "contact" => Tickets.ToContact with { Reached = random.Next(2) == 0 },
            "draft" => Tickets.ToDraft,
            "review" => new ReviewDraft(null),
            "sign-off" => new SignOffDraft(),
            "send-back" => Tickets.ToSendBack,
            "feedback" => Tickets.ToFeedback,
            "return" => Tickets.ToReturn with { Suggested = null },
            "extend" => new RequestExtension(random.Next(12), Text.From("等配件。")),
            "suspend" => Tickets.ToSuspend with { ReviewOn = now.DayInChina.AddDays(random.Next(30)) },
            "withdraw-request" => new WithdrawRequest(),
            "resume" => new Resume(),
            "pass" => Tickets.ToPass,
            "supplement" => Tickets.ToSupplement,
            "call-back" => random.Next(3) switch
            {
                0 => Tickets.Solved,
                1 => Tickets.Unsolved,
                _ => Tickets.NoAnswer,
            },
            "close" => random.Next(2) == 0 ? Tickets.Unreachable : Tickets.Disputed,
            "reopen" => Tickets.ToReopen,
            "withdraw" => Tickets.ToWithdraw,
            "ask-upstream" => random.Next(2) == 0
                ? UpstreamTickets.ToAskReturn
                : UpstreamTickets.ToAskExtension with
                {
                    Until = now + TimeSpan.FromDays(30),
                },
            "upstream-answer" => state.Upstream?.Ask?.Kind == UpstreamAskKind.Extension
                ? new RecordUpstreamAnswer(UpstreamAskKind.Extension, true, null, now + TimeSpan.FromDays(20))
                : new RecordUpstreamAnswer(UpstreamAskKind.Return, random.Next(2) == 0, null, null),
            "adopt-due" => new AdoptSourceDue(),
            "archive" => new Archive(),
            _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, "no sample of this move"),
        };

    /// <summary>What the sheets of the upper level bring and take, of a ticket that came from there.</summary>
    public static Command OfTheSheets(Random random, TicketState state, Moment now) =>
        random.Next(2) == 0
            ? new MarkSentUp(state.Upstream!.ToSend, UpstreamTickets.Sheet)
            : new NoteUpstreamClaim(
                now.DayInChina,
                (UpstreamStatus)random.Next(5),
                now + TimeSpan.FromDays(random.Next(1, 20)),
                UpstreamTickets.ToRegister.Title
            );

    /// <summary>What the clock may send, wanted or not.</summary>
    public static Command OfTheClock(Random random) =>
        random.Next(6) switch
        {
            0 => new Warn(),
            1 => new Urge(),
            2 => new ReportOverdue(),
            3 => new ResumeOnReview(),
            4 => new RederiveDeadline(),
            _ => new UrgeStep((TicketStep)random.Next(7)),
        };

    private static UnitId? Accused(Random random) => random.Next(2) == 0 ? null : Any(Accusable, random);

    private static UnitId Any(UnitId[] units, Random random) => units[random.Next(units.Length)];

    private static ImportAnswered Import(Moment now) =>
        ImportAnsweredTests.Import with
        {
            FiledAt = now - TimeSpan.FromDays(3),
            AnsweredAt = now - TimeSpan.FromDays(1),
        };
}
