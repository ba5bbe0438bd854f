using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Challenge.Commands;

/// <summary>报告纠正: what the issuer did about it; the gatekeeper sees whether that is so.</summary>
/// <param name="Number">Of the request for admission, where one was filed.</param>
public sealed record ReportCorrection(CorrectionKind Kind, Text? Number, Text What) : Command
{
    public static Refusal? WhyNot(ChallengeState state, Context context) =>
        ChallengeChecks.ForIssuer(state, context)
        ?? ChallengeChecks.InPhase(state, "报告纠正", ChallengePhase.Correcting)
        ?? ChallengeChecks.HasPolicy(context)
        ?? (state.Correction is null ? null : ChallengeRefusals.AlreadyReported.With());

    public Decision Decide(ChallengeState state, Context context) =>
        AdmissionChecks.Unless(
            WhyNot(state, context)
                ?? (Kind == CorrectionKind.Filed && Number is null ? ChallengeRefusals.NumberMissing.With() : null)
                ?? AdmissionChecks.FitsIfGiven("编号", Number, AdmissionChecks.MostNumber)
                ?? AdmissionChecks.Fits("纠正情况", What, AdmissionChecks.MostNote),
            () =>
                Decision.Accept(
                    new CorrectionReported(
                        Kind,
                        Number,
                        new CaseText(What),
                        Hand.Of(context.Actor),
                        ChallengeChecks.TermOf(context, ChallengeStep.CorrectionCheck)
                    )
                )
        );
}
