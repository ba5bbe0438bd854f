using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Challenge.Commands;

/// <summary>向发出单位核实: in the gatekeeper's own words, so that nothing says who asked.</summary>
public sealed record QueryIssuer(UnitId Issuer, Text Question) : Command
{
    public static Refusal? WhyNot(ChallengeState state, Context context) =>
        ChallengeChecks.ForGatekeeper(state, context)
        ?? ChallengeChecks.InPhase(state, "向发出单位核实", ChallengePhase.Checking)
        ?? ChallengeChecks.HasPolicy(context)
        ?? (
            state.Wait(ChallengeStep.IssuerAnswer) is null
                ? null
                : ChallengeRefusals.StillAsked.With(AdmissionChecks.NameOf(state.Issuer!.Value, context))
        );

    public Decision Decide(ChallengeState state, Context context) =>
        AdmissionChecks.Unless(
            WhyNot(state, context)
                ?? ChallengeChecks.IsInstitution(Issuer, context)
                ?? ChallengeChecks.Impartial(
                    state with
                    {
                        Query = new IssuerQueried(
                            Issuer,
                            new CaseText(Question),
                            Hand.Of(context.Actor),
                            state.Raised!.Term
                        ),
                    },
                    context,
                    Hand.Of(context.Actor)
                )
                ?? AdmissionChecks.Fits("核实的问题", Question, AdmissionChecks.MostNote)
                ?? ChallengeChecks.NamesNobody("核实的问题", Question, state, context),
            () =>
                Decision.Accept(
                    new IssuerQueried(
                        Issuer,
                        new CaseText(Question),
                        Hand.Of(context.Actor),
                        ChallengeChecks.TermOf(context, ChallengeStep.IssuerAnswer)
                    )
                )
        );
}
