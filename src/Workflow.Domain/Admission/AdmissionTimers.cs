using System.Collections.Immutable;
using Workflow.Domain.Admission.Commands;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Admission;

/// <summary>What an admission wants to be woken up for. The names are STORED FORMAT.</summary>
internal static class AdmissionTimers
{
    private const string UrgePrefix = "urge-";
    private const string EscalatePrefix = "escalate-";
    public const string ConsultationEnd = "close-consultation";
    public const string ExpiryWarning = "warn-expiry";
    public const string Expiry = "expire";

    /// <summary>
    /// Whoever owes a step is urged at its limit, and the step handed up some time later; a consultation ends by
    /// itself; a matter warns and expires. Provisional limits urge nobody, but a consultation must end.
    /// </summary>
    public static ImmutableArray<WakeUp> WakeUps(AdmissionState state)
    {
        if (!state.IsOpen)
            return [];
        var wanted = ImmutableArray.CreateBuilder<WakeUp>(4);
        foreach (var wait in state.Waits)
            if (wait.Term.Step == AdmissionStep.Consultation)
                wanted.Add(new WakeUp(ConsultationEnd, wait.Term.DueAt));
            else if (!wait.IsMissed && !wait.Term.Provisional)
                wanted.Add(new WakeUp(UrgePrefix + NameOf(wait.Term.Step), wait.Term.DueAt));
            else if (wait.EscalateAt is { } escalateAt)
                wanted.Add(new WakeUp(EscalatePrefix + NameOf(wait.Term.Step), escalateAt));
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
            _ when Step(wakeUp, UrgePrefix) is { } step => new UrgeOnTime(step),
            _ when Step(wakeUp, EscalatePrefix) is { } step => new EscalateStep(step),
            _ => throw new UnknownWakeUpException(wakeUp),
        };

    private static AdmissionStep? Step(WakeUp wakeUp, string prefix) =>
        wakeUp.Name.StartsWith(prefix, StringComparison.Ordinal) ? StepOf(wakeUp.Name[prefix.Length..]) : null;

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
