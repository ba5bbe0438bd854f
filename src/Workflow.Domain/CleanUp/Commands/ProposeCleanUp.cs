using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;

namespace Workflow.Domain.CleanUp.Commands;

/// <summary>提出清理意见: the unit that asks for the thing cancels it, trims it, or names a basis.</summary>
public sealed record ProposeCleanUp(CleanUpOutcome Outcome, Text What, ArticleRef? Basis) : Command
{
    public static Refusal? WhyNot(CleanUpState state, Context context) =>
        CleanUpChecks.ForIssuer(state, context) ?? CleanUpChecks.InPhase(state, "提出清理意见", CleanUpPhase.Open);

    public Decision Decide(CleanUpState state, Context context) =>
        AdmissionChecks.Unless(
            WhyNot(state, context)
                ?? AdmissionChecks.Fits("清理情况", What, AdmissionChecks.MostNote)
                ?? (Outcome == CleanUpOutcome.Kept && Basis is null ? CleanUpRefusals.BasisMissing.With() : null)
                ?? AdmissionChecks.FitsIfGiven("依据", Basis?.Instrument, AdmissionChecks.MostTitle)
                ?? AdmissionChecks.FitsIfGiven("条款", Basis?.Article, AdmissionChecks.MostNumber),
            () =>
                Decision.Accept(
                    new CleanUpProposed(
                        Outcome,
                        new CaseText(What),
                        Outcome == CleanUpOutcome.Kept ? Basis : null,
                        Hand.Of(context.Actor),
                        CleanUpChecks.TermOf(state.Opened!.Policy, CleanUpStep.Confirmation, context)
                    )
                )
        );
}
