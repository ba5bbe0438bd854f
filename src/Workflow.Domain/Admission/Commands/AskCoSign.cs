using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Admission.Commands;

/// <summary>
/// 送会签、加签: units whose duties it touches are asked by whoever has the present step, which then waits for them.
/// </summary>
public sealed record AskCoSign(ImmutableArray<UnitId> Units) : Command
{
    private const int Most = 30;

    public static Refusal? WhyNot(AdmissionState state, Context context) =>
        AdmissionChecks.Seen(state, context)
        ?? AdmissionChecks.HasPolicy(context)
        ?? (
            state.Phase switch
            {
                AdmissionPhase.Draft or AdmissionPhase.Returned or AdmissionPhase.Emergency =>
                    AdmissionChecks.ForApplicant(state, context),
                AdmissionPhase.PreReview => PassPreReview.HasStep(state, context),
                AdmissionPhase.Gatekeeping => AdmissionChecks.ForGatekeeper(state, context),
                _ => AdmissionChecks.InPhase(state, "送会签", AdmissionPhase.Draft),
            }
        );

    public Decision Decide(AdmissionState state, Context context)
    {
        var fresh = Units
            .Distinct()
            .Where(unit => !state.CoSigners.Any(one => one.Unit == unit && one.At == state.Phase))
            .ToImmutableArray();
        if (!Units.IsEmpty && fresh.IsEmpty && WhyNot(state, context) is null)
            return Decision.AlreadySo;
        return AdmissionChecks.Unless(
            WhyNot(state, context)
                ?? (Units.IsEmpty ? AdmissionRefusals.TextMissing.With("会签单位") : null)
                ?? (
                    state.CoSigners.Length + fresh.Length > Most
                        ? AdmissionRefusals.TooMany.With("会签单位", AdmissionChecks.Number(Most))
                        : null
                )
                ?? AdmissionChecks.UnitsExist(fresh, context)
                ?? OwnUnit(fresh, state, context),
            () => Decision.Accept(new CoSignAsked(state.Phase, fresh, context.TermOf(AdmissionStep.CoSign)))
        );
    }

    private static Refusal? OwnUnit(ImmutableArray<UnitId> units, AdmissionState state, Context context)
    {
        var organisation = context.In().Organisation;
        return units.Any(unit => organisation.IsSameInstitution(unit, state.Applicant!.Value))
            ? AdmissionRefusals.CoSignOwn.With()
            : null;
    }
}
