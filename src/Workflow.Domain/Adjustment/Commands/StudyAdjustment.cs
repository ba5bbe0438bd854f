using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Adjustment.Commands;

/// <summary>研判: what the keeper finds, once every unit that was asked has answered or let the day pass.</summary>
public sealed record StudyAdjustment(Text Findings) : Command
{
    public static Refusal? WhyNot(AdjustmentState state, Context context) =>
        AdjustmentChecks.ForKeeper(state, context, "研判")
        ?? (
            state.Asked.FirstOrDefault(static one => one.IsAwaited) is { } awaited
                ? AdjustmentRefusals.StillAsked.With(AdmissionChecks.NameOf(awaited.Unit, context))
                : null
        );

    internal Decision Decide(AdjustmentState state, Context context)
    {
        if (WhyNot(state, context) is { } no)
            return new Decision.Refused(no);
        if (state.Studies.Any(study => study.Findings.Value == Findings))
            return Decision.AlreadySo;
        return AdjustmentChecks.Unless(
            AdjustmentChecks.Fits("研判意见", Findings, AdjustmentChecks.MostNote)
                ?? AdjustmentChecks.NamesNobody("研判意见", Findings, state.Report?.Reporter, context),
            () => Decision.Accept(new AdjustmentStudied(new CaseText(Findings), Hand.Of(context.Actor)))
        );
    }
}
