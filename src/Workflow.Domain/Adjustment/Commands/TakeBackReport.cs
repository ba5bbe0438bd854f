using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Adjustment.Commands;

/// <summary>收回反映: by the unit that reported, as long as nothing is decided. It owes nobody a reason.</summary>
/// <param name="Reason">Read by the keeper of the lists and the reporter's own unit alone.</param>
public sealed record TakeBackReport(Text? Reason) : Command
{
    public static Refusal? WhyNot(AdjustmentState state, Context context) =>
        AdjustmentChecks.Seen(state)
        ?? Reporter(state, context)
        ?? AdjustmentChecks.InPhase(state, "收回", AdjustmentPhase.Open, AdjustmentPhase.Studied);

    internal Decision Decide(AdjustmentState state, Context context) =>
        state.Phase == AdjustmentPhase.TakenBack && Reporter(state, context) is null
            ? Decision.AlreadySo
            : AdjustmentChecks.Unless(
                WhyNot(state, context)
                    ?? (
                        Reason is { } given
                            ? AdjustmentChecks.Fits("收回的理由", given, AdjustmentChecks.MostNote)
                            : null
                    ),
                () =>
                    Decision.Accept(
                        new ReportTakenBack(Reason is { } said ? new CaseText(said) : null, Hand.Of(context.Actor))
                    )
            );

    /// <summary>As who may report, and of the same unit.</summary>
    private static Refusal? Reporter(AdjustmentState state, Context context)
    {
        var standing = Standing.Of(context);
        return state.Report is not { } report || !standing.ActsFor(report.Reporter)
                ? AdjustmentRefusals.NotReported.With()
            : standing.Holds(Duty.GiveOpinion) ? null
            : AdjustmentRefusals.NotYourDuty.With(OrganisationWords.Of(Duty.GiveOpinion));
    }
}
