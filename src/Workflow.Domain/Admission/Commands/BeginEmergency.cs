using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;

namespace Workflow.Domain.Admission.Commands;

/// <summary>
/// 应急先行: life, property or a disaster cannot wait. It is carried out at once, ends by itself, and is filed within
/// days like any other.
/// </summary>
public sealed record BeginEmergency(Text Reason) : Command
{
    public static Refusal? WhyNot(AdmissionState state, Context context) =>
        AdmissionChecks.ForApplicant(state, context)
        ?? AdmissionChecks.HasPolicy(context)
        ?? AdmissionChecks.InPhase(state, "应急先行", AdmissionPhase.Draft)
        ?? (state.Emergency is null ? null : AdmissionRefusals.EmergencyOnce.With());

    internal static ImmutableArray<StreamRef> Registers(Moment now) => [RunningNumber.Of("matter", now)];

    public Decision Decide(AdmissionState state, Context context) =>
        AdmissionChecks.Unless(
            WhyNot(state, context)
                ?? AdmissionChecks.Fits("应急理由", Reason, AdmissionChecks.MostNote)
                ?? ContentChecks.OfFiling(state.Content!, context),
            () =>
            {
                var policy = context.Policy()!;
                var (taken, number) = MatterNumber.Next(context.Registers[0], policy.NumberWord, context.Now);
                var ends = AdmissionChecks.EndOf(context.Now.DayInChina.AddDays(policy.EmergencyDays - 1));
                var own = AdmissionChecks.EndOf(state.Content!.Until ?? DateOnly.MaxValue.AddDays(-1));
                return Decision
                    .Accept(
                        new EmergencyBegun(
                            number,
                            new CaseText(Reason),
                            context.TermOf(AdmissionStep.EmergencyFiling),
                            own < ends ? own : ends,
                            Hand.Of(context.Actor)
                        )
                    )
                    .And(RunningNumber.Of("matter", context.Now), taken);
            }
        );
}
