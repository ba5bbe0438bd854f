using System.Collections.Immutable;
using Workflow.Domain.Admission.Commands;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Admission;

/// <summary>What an admission wants to be woken up for. The names are STORED FORMAT.</summary>
internal static class AdmissionTimers
{
    private const string UrgePrefix = "urge-";
    public const string ConsultationEnd = "close-consultation";
    public const string ExpiryWarning = "warn-expiry";
    public const string Expiry = "expire";

    /// <summary>
    /// Whoever owes a step is urged once; a consultation ends by itself; a matter warns and expires. Provisional limits
    /// urge nobody, but a consultation must end.
    /// </summary>
    public static ImmutableArray<WakeUp> WakeUps(AdmissionState state)
    {
        if (!state.IsOpen)
            return [];
        var wanted = ImmutableArray.CreateBuilder<WakeUp>(4);
        foreach (var (term, urged, _) in state.Waits)
            if (term.Step == AdmissionStep.Consultation)
                wanted.Add(new WakeUp(ConsultationEnd, term.DueAt));
            else if (!urged && !term.Provisional)
                wanted.Add(new WakeUp(UrgePrefix + NameOf(term.Step), term.DueAt));
        if (state.EndsAt is { } endsAt)
            wanted.Add(new WakeUp(Expiry, endsAt));
        if (state.WarnAt is { } warnAt)
            wanted.Add(new WakeUp(ExpiryWarning, warnAt));
        return wanted.DrainToImmutable();
    }

    public static Command CommandOf(WakeUp wakeUp) =>
        wakeUp.Name switch
        {
            ConsultationEnd => new CloseConsultation(),
            ExpiryWarning => new WarnExpiry(),
            Expiry => new Expire(),
            _ when wakeUp.Name.StartsWith(UrgePrefix, StringComparison.Ordinal) => new UrgeOnTime(
                StepOf(wakeUp.Name[UrgePrefix.Length..]) ?? throw new UnknownWakeUpException(wakeUp)
            ),
            _ => throw new UnknownWakeUpException(wakeUp),
        };

    private static string NameOf(AdmissionStep step) =>
        step switch
        {
            AdmissionStep.CoSign => "co-sign",
            AdmissionStep.PreReview => "pre-review",
            AdmissionStep.Legality => "legality",
            AdmissionStep.Reasonableness => "reasonableness",
            AdmissionStep.Gatekeeping => "gatekeeping",
            AdmissionStep.Deliberation => "deliberation",
            AdmissionStep.Publication => "publication",
            AdmissionStep.EmergencyFiling => "emergency-filing",
            AdmissionStep.TermExtension => "term-extension",
            AdmissionStep.LeaderSign => "leader-sign",
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "not a step that is urged"),
        };

    private static AdmissionStep? StepOf(string name)
    {
        foreach (var step in Enum.GetValues<AdmissionStep>())
            if (step is not (AdmissionStep.Consultation or AdmissionStep.Decision) && NameOf(step) == name)
                return step;
        return null;
    }
}
