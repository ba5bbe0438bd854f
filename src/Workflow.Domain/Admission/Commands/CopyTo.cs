using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Admission.Commands;

/// <summary>抄送: units that may read along; whoever has to do with the request may copy it.</summary>
public sealed record CopyTo(ImmutableArray<UnitId> Units) : Command
{
    private const int Most = 50;

    public static Refusal? WhyNot(AdmissionState state, Context context) =>
        AdmissionChecks.Seen(state, context)
        ?? (
            AdmissionChecks.ForApplicant(state, context) is null
            || AdmissionChecks.ForGatekeeper(state, context) is null
                ? null
                : AdmissionRefusals.NotYourUnit.With()
        )
        ?? (state.IsOpen ? null : AdmissionRefusals.NotInPhase.With(AdmissionWords.Of(state.Phase), "抄送"));

    public Decision Decide(AdmissionState state, Context context)
    {
        var fresh = Units.Distinct().Except(state.Copied).ToImmutableArray();
        if (!Units.IsEmpty && fresh.IsEmpty && WhyNot(state, context) is null)
            return Decision.AlreadySo;
        return AdmissionChecks.Unless(
            WhyNot(state, context)
                ?? (Units.IsEmpty ? AdmissionRefusals.TextMissing.With("抄送单位") : null)
                ?? (
                    state.Copied.Length + fresh.Length > Most
                        ? AdmissionRefusals.TooMany.With("抄送单位", AdmissionChecks.Number(Most))
                        : null
                )
                ?? AdmissionChecks.UnitsExist(fresh, context),
            () => Decision.Accept(new RequestCopied(fresh))
        );
    }
}
