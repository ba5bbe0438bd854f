using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Adjustment.Commands;

/// <summary>
/// 答复: what a unit says that was asked. Whoever may speak for it may; after the day, too, as long as nothing is
/// decided.
/// </summary>
public sealed record AnswerUnit(Text Opinion) : Command
{
    private static readonly Duty[] Speaking =
    [
        Duty.Handle,
        Duty.SignOff,
        Duty.PreReview,
        Duty.KeepDoor,
        Duty.GiveOpinion,
    ];

    /// <summary>Whoever handles, signs, reviews, keeps a door or gives opinions in a unit speaks for it.</summary>
    public static bool MaySpeak(Standing standing) => Speaking.Any(standing.Holds);

    public static Refusal? WhyNot(AdjustmentState state, Context context)
    {
        if (AdjustmentChecks.Seen(state) is { } unseen)
            return unseen;
        if (AskedOf(state, context) is not { } asked)
            return AdjustmentRefusals.NotYourUnit.With();
        var standing = Standing.Of(context);
        return !MaySpeak(standing) ? AdjustmentRefusals.NotYourDuty.With(OrganisationWords.Of(Duty.Handle))
            : asked.Answer is not null ? AdjustmentRefusals.AnsweredAlready.With()
            : AdjustmentChecks.InPhase(state, "答复", AdjustmentPhase.Open, AdjustmentPhase.Studied);
    }

    internal Decision Decide(AdjustmentState state, Context context)
    {
        if (AskedOf(state, context)?.Answer is { } said && said.Opinion.Value == Opinion)
            return Decision.AlreadySo;
        return AdjustmentChecks.Unless(
            WhyNot(state, context) ?? AdjustmentChecks.Fits("意见", Opinion, AdjustmentChecks.MostNote),
            () =>
                Decision.Accept(
                    new UnitAnswered(AskedOf(state, context)!.Unit, new CaseText(Opinion), Hand.Of(context.Actor))
                )
        );
    }

    private static AskedUnit? AskedOf(AdjustmentState state, Context context) =>
        state.Asked.FirstOrDefault(one => Standing.Of(context).ActsFor(one.Unit));
}

/// <summary>到期未答复: the clock's doing.</summary>
public sealed record NoteSilence(UnitId Unit) : Command
{
    internal Decision Decide(AdjustmentState state, Context context) =>
        state.IsRunning && state.AskedOf(Unit) is { IsAwaited: true } asked && asked.Term.DueAt <= context.Now
            ? Decision.Accept(new UnitFellSilent(Unit))
            : Decision.AlreadySo;
}
