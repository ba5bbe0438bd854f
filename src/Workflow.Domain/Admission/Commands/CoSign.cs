using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Admission.Commands;

/// <summary>会签: the unit's office says whether it agrees, any one of those who may (任一人办理).</summary>
public sealed record CoSign(bool Agrees, Text? Opinion) : Command
{
    public static Refusal? WhyNot(AdmissionState state, Context context) =>
        AdmissionChecks.Seen(state, context)
        ?? AdmissionChecks.Holds(Duty.PreReview, context)
        ?? (SignerOf(state, context) is null ? AdmissionRefusals.NotCoSigner.With() : null)
        ?? (SignerOf(state, context)!.Said is null ? null : AdmissionRefusals.CoSignTwice.With())
        ?? (
            SignerOf(state, context)!.At == state.Phase
                ? null
                : AdmissionChecks.InPhase(state, "会签", SignerOf(state, context)!.At)
        );

    public Decision Decide(AdmissionState state, Context context) =>
        AdmissionChecks.Unless(
            WhyNot(state, context)
                ?? (
                    Agrees
                        ? AdmissionChecks.FitsIfGiven("会签意见", Opinion, AdmissionChecks.MostNote)
                        : AdmissionChecks.Fits("会签意见", Opinion ?? default, AdmissionChecks.MostNote)
                ),
            () =>
                Decision.Accept(
                    new CoSigned(
                        SignerOf(state, context)!.Unit,
                        Agrees,
                        AdmissionChecks.Stored(Opinion),
                        Hand.Of(context.Actor)
                    )
                )
        );

    /// <summary>The signature that the actor's institution owes, or has given.</summary>
    private static CoSigner? SignerOf(AdmissionState state, Context context)
    {
        var standing = Standing.Of(context);
        return state.CoSigners.FirstOrDefault(one => standing.ActsFor(one.Unit));
    }
}
