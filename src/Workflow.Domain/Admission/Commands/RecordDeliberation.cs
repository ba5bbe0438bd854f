using System.Collections.Immutable;
using Workflow.Domain.Attachments;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Admission.Commands;

/// <summary>审议通过: the body met and decided; the gatekeeper's office enters its record.</summary>
/// <param name="Scans">扫描件 of the minutes, stored already; `default` is none. They may come, and need not.</param>
public sealed record RecordDeliberation(DateOnly HeldOn, Text Record, ImmutableArray<Attachment> Scans = default)
    : Command
{
    public static Refusal? WhyNot(AdmissionState state, Context context) =>
        AdmissionChecks.InPhase(state, "登记审议结果", AdmissionPhase.Deliberating) is { } phase
            ? AdmissionChecks.Seen(state, context) ?? phase
            : AdmissionChecks.ForGatekeeper(state, context)
                ?? AdmissionChecks.HasPolicy(context)
                ?? Separation.OfReview(state, context, Hand.Of(context.Actor));

    public Decision Decide(AdmissionState state, Context context) =>
        AdmissionChecks.Unless(
            WhyNot(state, context)
                ?? AdmissionChecks.Fits("审议记录", Record, AdmissionChecks.MostNote)
                ?? (
                    HeldOn > context.Now.DayInChina
                        ? AdmissionRefusals.DecidedInFuture.With(AdmissionWords.Of(HeldOn))
                        : null
                )
                ?? AttachmentChecks.Count(Scans.IsDefault ? 0 : Scans.Length),
            () =>
                Decision.Accept(
                    new DeliberationPassed(
                        HeldOn,
                        new CaseText(Record),
                        Hand.Of(context.Actor),
                        context.TermOf(AdmissionStep.Publication),
                        AdmissionChecks.Stored(Scans)
                    )
                )
        );
}
