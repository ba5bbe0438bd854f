using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Calendar.Calendars;

namespace Workflow.Domain.Tests.Ticket;

/// <summary>Business hours are 08:30 to 12:00 and 13:30 to 17:30; 2026-03-09 is a Monday.</summary>
public sealed class TicketTimesTests
{
    private static readonly UnitId City = new("city-management");
    private static readonly UnitId Housing = new("housing");
    private static readonly GiveFeedback Feedback = new(Text.From("已修复。"), null);
    private static readonly CallBack Solved = new(true, Resolution.Solved, Satisfaction.Satisfied, null);
    private static readonly CallBack Unsolved = new(true, Resolution.Unsolved, null, null);

    private static readonly Course Handed = Course
        .Begun.Do("2026-03-09 09:00", "dengji", Tickets.ToRegister)
        .Do("2026-03-09 10:00", "paidan", new Dispatch(City, TicketLimit.Normal, null));

    [Fact(DisplayName = "各方用时：派单、承办、审核、回访各算各的，夜里和午休不算，结案之后不再增加")]
    public void Everybody_answers_for_their_own_time()
    {
        var closed = Handed
            .Do("2026-03-09 11:00", "chengguan", new Sign())
            .Do("2026-03-10 10:00", "chengguan", Feedback)
            .Do("2026-03-10 11:00", "shenhe", new PassFeedback(null))
            .Do("2026-03-10 14:30", "huifang", Solved);
        PartyTime[] expected =
        [
            new(TicketParty.Dispatch, null, Hours(1)),
            new(TicketParty.Unit, City, Hours(7.5)),
            new(TicketParty.Audit, null, Hours(1)),
            new(TicketParty.CallBack, null, Hours(2)),
        ];
        closed.MustHaveSpent("2026-03-10 14:30", expected);
        closed.MustHaveSpent("2026-03-20 09:00", expected);
        closed.Do("2026-03-20 09:00", "huifang", new Archive()).MustHaveSpent("2026-03-27 09:00", expected);
    }

    [Fact(DisplayName = "退回补充、重新办理、重启：回到谁那里，又是谁的用时")]
    public void Time_goes_on_with_whoever_has_it_again()
    {
        Handed
            .Do("2026-03-09 11:00", "chengguan", Feedback)
            .Do("2026-03-09 12:00", "shenhe", new RequestSupplement(Text.From("缺照片")))
            .Do("2026-03-09 14:30", "chengguan", Feedback)
            .Do("2026-03-09 15:00", "shenhe", new PassFeedback(null))
            .Do("2026-03-09 16:00", "huifang", Unsolved)
            .Do("2026-03-09 17:00", "chengguan", Feedback)
            .Do("2026-03-09 17:30", "shenhe", new PassFeedback(null))
            .Do("2026-03-10 09:00", "huifang", Solved)
            .Do("2026-03-11 08:30", "huifang", new Reopen(Text.From("又坏了")))
            .MustHaveSpent(
                "2026-03-11 09:00",
                new(TicketParty.Dispatch, null, Hours(1.5)),
                new(TicketParty.Unit, City, Hours(3)),
                new(TicketParty.Audit, null, Hours(2)),
                new(TicketParty.CallBack, null, Hours(1.5))
            );
    }

    [Fact(DisplayName = "挂账的时间不是任何一方的；申请等待决定时仍是承办单位的")]
    public void A_suspension_is_nobodys_time()
    {
        Handed
            .Do("2026-03-09 10:00", "chengguan", new Sign())
            .Do(
                "2026-03-09 10:30",
                "chengguan",
                new RequestSuspension(SuspensionKind.Weather, Text.From("暴雪"), Day("2026-03-11"))
            )
            .Do("2026-03-09 11:30", "paidan", new DecideRequest(true, null))
            .Do("2026-03-11 08:30", null, new ResumeOnReview())
            .Do("2026-03-11 09:30", "chengguan", Feedback)
            .MustHaveSpent(
                "2026-03-11 09:30",
                new(TicketParty.Dispatch, null, Hours(1)),
                new(TicketParty.Unit, City, Hours(2.5)),
                new(TicketParty.Suspended, null, Hours(12))
            );
    }

    [Fact(DisplayName = "退单后改派：两个单位各算各的，中间是派单的；周末不算")]
    public void A_return_is_not_the_next_units_time()
    {
        Handed
            .Do(
                "2026-03-09 10:30",
                "chengguan",
                new RequestReturn(ReturnReason.NotOurDuty, Text.From("属住建"), Housing)
            )
            .Do("2026-03-09 11:00", "paidan", new DecideRequest(true, null))
            .Do("2026-03-13 17:00", "paidan", new Dispatch(Housing, TicketLimit.Normal, null))
            .MustHaveSpent(
                "2026-03-16 09:00",
                new(TicketParty.Dispatch, null, Hours(1 + 5 + (3 * 7.5) + 7)),
                new(TicketParty.Unit, City, Hours(1)),
                new(TicketParty.Unit, Housing, Hours(1))
            );
    }

    [Fact(DisplayName = "网格上报：街道研判的用时记在街道名下；到时催办不改变是谁的用时")]
    public void A_report_is_the_streets_time()
    {
        var reported = Course.Begun.Do(
            "2026-03-09 09:00",
            "jiedao",
            new Report(Text.From("积水"), Text.From("路口积水。"), null, null)
        );
        var street = new UnitId("street-1");
        reported
            .Do("2026-03-10 17:30", null, new UrgeStep(TicketStep.Triage))
            .Do("2026-03-11 09:00", "jiedao", new SettleReport(Text.From("已疏通。")))
            .MustHaveSpent("2026-03-12 09:00", new PartyTime(TicketParty.Triage, street, Hours(15)));
        reported.MustHaveSpent("2026-03-09 10:00", new PartyTime(TicketParty.Triage, street, Hours(1)));
    }

    [Fact(DisplayName = "没有事实、时钟倒退、历史导入：没有用时")]
    public void Nothing_is_made_up()
    {
        Course.Begun.MustHaveSpent("2026-03-09 10:00");
        Course.Begun.Do("2026-03-09 09:00", "dengji", Tickets.ToRegister).MustHaveSpent("2026-03-09 08:00");
        Course
            .Begun.Do(
                "2026-03-09 09:00",
                "command-line",
                new ImportAnswered(
                    new TicketSource(Text.From("board"), Text.From("1")),
                    Tickets.Key,
                    null,
                    Text.From("噪声"),
                    Text.From("夜里施工。"),
                    At("2025-09-29 09:00"),
                    Text.From("已停工。"),
                    At("2025-10-10 09:00")
                )
            )
            .MustHaveSpent("2026-03-10 09:00");
    }

    private static TimeSpan Hours(double hours) => TimeSpan.FromHours(hours);

    /// <summary>What happened to one ticket, decided by the people whose steps they are.</summary>
    private sealed record Course(ImmutableArray<(Moment At, Fact Fact)> Facts)
    {
        public static readonly Course Begun = new([]);

        /// <param name="account">Null for the clock.</param>
        public Course Do(string time, string? account, Command command)
        {
            var actor = account switch
            {
                null => Actor.Clock,
                "command-line" => LoadingRight.CommandLine,
                _ => SampleDistrict.ActorOf(account),
            };
            var state = Facts.Aggregate(TicketState.Initial, static (at, one) => TicketState.Evolve(at, one.Fact));
            var context = new Context(
                At(time),
                actor,
                new CaseId(Ids.Derived("spec")),
                SampleDistrict.Reference,
                [new NumberState(7)]
            );
            var decision = TicketDecider.Decide(command, state, context);
            if (decision is Decision.Refused refused)
                Assert.Fail($"{command}: {refused.Refusal.Code}");
            var facts = Assert.IsType<Decision.Facts>(decision).Placed.Where(static one => one.Register is null);
            return new Course([.. Facts, .. facts.Select(one => (At(time), one.Fact))]);
        }

        public void MustHaveSpent(string now, params IReadOnlyList<PartyTime> expected) =>
            Assert.Equal(expected, TicketTimes.Of(Facts, SampleDistrict.Reference.Calendar, At(now)));
    }
}
