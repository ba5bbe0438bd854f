using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>
/// 结案未核实: the call-back desk ends a ticket that nobody confirmed, because nobody could be reached on enough days, or
/// because it was handled again as often as the policy allows and is still disputed. What was confirmed is closed by
/// the call-back itself.
/// </summary>
public sealed record Close(ClosingGround Ground, Text? Note) : Command
{
    public static Refusal? WhyNot(TicketState state, Context context) =>
        TicketChecks.May(state, context, Duty.CallBack, "回访")
        ?? TicketChecks.InPhase(state, "结案", TicketPhase.Answered)
        ?? PassFeedback.NotOfTheUnit(state, context)
        ?? (
            WhyNotOn(ClosingGround.Unreachable, state, context) is { } refusal
            && WhyNotOn(ClosingGround.Disputed, state, context) is not null
                ? refusal
                : null
        );

    public Decision Decide(TicketState state, Context context)
    {
        if (
            state is { Phase: TicketPhase.ClosedUnverified, Ended: { } ended }
            && ended.Ground == Ground
            && TicketChecks.May(state, context, Duty.CallBack, "回访") is null
        )
            return Decision.AlreadySo;
        return TicketChecks.Unless(
            WhyNot(state, context)
                ?? WhyNotOn(Ground, state, context)
                ?? TicketChecks.FitsIfGiven("结案说明", Note, TicketChecks.MostNote),
            new TicketClosed(Ground, TicketChecks.Stored(Note))
        );
    }

    private static Refusal? WhyNotOn(ClosingGround ground, TicketState state, Context context)
    {
        var rules = context.StepRules();
        return ground switch
        {
            ClosingGround.Unreachable when state.Callbacks.Any(static call => call.Reached) =>
                TicketRefusals.WasReached.With(),
            ClosingGround.Unreachable => HasTriedEnough(state, rules)
                ? null
                : TicketRefusals.TryAgain.With(
                    TicketChecks.Number(rules.CallbackAttempts),
                    TicketChecks.Number(rules.CallbackDays),
                    TicketChecks.Number(state.Callbacks.Length)
                ),
            // Whoever was reached and still left it open did not confirm, and there was no rework left to order.
            ClosingGround.Disputed => state.Callbacks.Any(static call => call.Reached)
                ? null
                : TicketRefusals.NotDisputed.With(),
            _ => TicketRefusals.ConfirmedByCallback.With(),
        };
    }

    private static bool HasTriedEnough(TicketState state, TicketStepRules rules) =>
        state.Callbacks.Length >= rules.CallbackAttempts
        && state.Callbacks.Select(static call => call.On).Distinct().Count() >= rules.CallbackDays;
}
