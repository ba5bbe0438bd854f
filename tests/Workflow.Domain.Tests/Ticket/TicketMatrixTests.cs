using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Testing;
using Xunit;

namespace Workflow.Domain.Tests.Ticket;

/// <summary>Role × move × state: what is not allowed is refused, with the right reason.</summary>
public sealed class TicketMatrixTests
{
    [Fact(DisplayName = "人员×动作×状态：每一格与手写的表一致，屏幕所问与决定一致，看不到的只说“没有找到”")]
    public void Every_role_move_and_state_is_decided_as_the_table_says()
    {
        Assert.Distinct(TicketMoves.All.Select(static move => move.Verb));
        var cells = 0;
        foreach (var (state, at) in TicketStates.All)
        foreach (var (who, actor) in People.All)
        foreach (var move in TicketMoves.All)
        {
            cells++;
            var cell = $"{move.Verb} {who} {state}";
            var story = at.By(actor);
            var refusal = move.WhyNot(at.Ticket(), story.Context);
            Assert.Equal((cell, TicketMatrix.Allowed.Has(move.Verb, who, state)), (cell, refusal is null));
            var decision = story.When(Sample(move.Verb, at.Ticket())).Decision;
            if (refusal is null)
                Assert.True(decision is Decision.Facts, $"{cell}: {decision}");
            else if (TicketMatrix.AlreadySo.Has(move.Verb, who, state))
                Assert.Equal((cell, Decision.AlreadySo), (cell, decision));
            else
                Assert.Equal((cell, new Decision.Refused(refusal)), (cell, decision));
            if (!TicketMatrix.Sees.Has(who, state))
                Assert.Equal((cell, TicketRefusals.Unknown.Code), (cell, refusal?.Code));
        }
        Assert.Equal(37 * 26 * 33, cells);
    }

    [Fact(DisplayName = "每个允许的动作接连做两次：第二次没有变化，或者说明原因；联系和回访每次都记")]
    public void Twice_is_as_good_as_once()
    {
        foreach (var (state, at) in TicketStates.All)
        foreach (var (who, actor) in People.All)
        foreach (var move in TicketMoves.All.Where(move => TicketMatrix.Allowed.Has(move.Verb, who, state)))
        {
            var cell = $"{move.Verb} {who} {state}";
            var command = Sample(move.Verb, at.Ticket());
            var second = at.By(actor).When(command).After().When(command).Decision;
            if (move.Verb is "contact" || command == Tickets.NoAnswer)
                Assert.True(second is Decision.Facts, cell);
            else if (second is Decision.Refused { Refusal: var refusal })
                Assert.True(refusal.Kind is RefusalKind.Conflict, $"{cell}: {refusal.Code}");
            else
                Assert.Equal((cell, Decision.AlreadySo), (cell, second));
        }
    }

    [Fact(DisplayName = "谁看得到工单，每一格与手写的表一致")]
    public void Sight_follows_the_table()
    {
        foreach (var (state, at) in TicketStates.All)
        foreach (var who in People.All.Keys)
            Assert.Equal(
                (who, state, TicketMatrix.Sees.Has(who, state)),
                (who, state, TicketSight.MaySee(at.Ticket(), People.StandingOf(who)))
            );
    }

    /// <summary>A command with nothing wrong in it, for a ticket like this.</summary>
    private static Command Sample(string verb, TicketState state) =>
        verb switch
        {
            "settle" => Tickets.ToSettle,
            "whistle" => Tickets.ToWhistle,
            "accept" => new Accept(),
            "decline" => Tickets.ToDecline,
            "answer" => Tickets.ToAnswer,
            "classify" => new Classify(
                state.Handed?.Limit ?? TicketLimit.Normal,
                Text.From("市政设施"),
                false,
                state.Accused
            ),
            "dispatch" => Tickets.ToDispatch,
            "designate" => Tickets.ToDesignate,
            "decide" => Tickets.ToApprove,
            "recall" => Tickets.ToRecall,
            "sign" => new Sign(),
            "assign" => new Assign(
                state.Lead == People.Housing ? People.Repair : People.CityOffice,
                null,
                Text.From("请办理")
            ),
            "contact" => Tickets.ToContact,
            "draft" => Tickets.ToDraft,
            "review" => new ReviewDraft(null),
            "sign-off" => new SignOffDraft(),
            "send-back" => Tickets.ToSendBack,
            "feedback" => Tickets.ToFeedback,
            "return" => Tickets.ToReturn,
            "extend" => Tickets.ToExtend,
            "suspend" => Tickets.ToSuspend,
            "withdraw-request" => new WithdrawRequest(),
            "resume" => new Resume(),
            "pass" => Tickets.ToPass,
            "supplement" => Tickets.ToSupplement,
            "call-back" => Tickets.NoAnswer,
            "close" => state.Callbacks.Any(static call => call.Reached) ? Tickets.Disputed : Tickets.Unreachable,
            "reopen" => Tickets.ToReopen,
            "withdraw" => Tickets.ToWithdraw,
            "ask-upstream" => UpstreamTickets.ToAskReturn,
            "upstream-answer" => new RecordUpstreamAnswer(UpstreamAskKind.Return, true, null, null),
            "adopt-due" => new AdoptSourceDue(),
            "archive" => new Archive(),
            _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, "no sample of this move"),
        };
}
