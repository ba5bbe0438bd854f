using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket.Commands;

namespace Workflow.Domain.Ticket;

/// <summary>Which timers a ticket wants, and the command of each. Provisional dates want none.</summary>
public static class TicketTimers
{
    /// <summary>STORED FORMAT: `urge-sign`, `urge-audit` … are names of timers.</summary>
    public static string NameOf(TicketStep step) =>
        step switch
        {
            TicketStep.Triage => "urge-triage",
            TicketStep.Dispatch => "urge-dispatch",
            TicketStep.Sign => "urge-sign",
            TicketStep.Contact => "urge-contact",
            TicketStep.Decide => "urge-decide",
            TicketStep.Audit => "urge-audit",
            TicketStep.CallBack => "urge-callback",
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "unknown step"),
        };

    private static readonly ImmutableDictionary<string, TicketStep> Steps = Enum.GetValues<TicketStep>()
        .ToImmutableDictionary(NameOf, StringComparer.Ordinal);

    /// <summary>
    /// The unit's only while its clock runs; while its feedback is audited, the auditor's. Whoever owes a step is urged
    /// once.
    /// </summary>
    public static ImmutableArray<WakeUp> WakeUps(TicketState state)
    {
        if (!state.IsOpen)
            return [];
        var wanted = ImmutableArray.CreateBuilder<WakeUp>(4);
        if (state is { IsWithUnit: true, Term: { } term })
        {
            if (term.WarnAt is { } warnAt && !state.Warned)
                wanted.Add(new WakeUp(TicketState.Warning, warnAt));
            if (term.UrgeAt is { } urgeAt && !state.Urged)
                wanted.Add(new WakeUp(TicketState.Urging, urgeAt));
            if (term.ReportAt is { } reportAt && !state.ReportedLate)
                wanted.Add(new WakeUp(TicketState.Reporting, reportAt));
        }
        if (state is { Phase: TicketPhase.Suspended, ReviewAt: { } reviewAt })
            wanted.Add(new WakeUp(TicketState.Resuming, reviewAt));
        foreach (var wait in state.Waits)
            if (wait is { Urged: false, Term.UrgeAt: { } at } && state.StepsRun)
                wanted.Add(new WakeUp(NameOf(wait.Term.Step), at));
        return wanted.DrainToImmutable();
    }

    public static Command CommandOf(WakeUp wakeUp) =>
        wakeUp.Name switch
        {
            TicketState.Warning => new Warn(),
            TicketState.Urging => new Urge(),
            TicketState.Reporting => new ReportOverdue(),
            TicketState.Resuming => new ResumeOnReview(),
            var name when Steps.TryGetValue(name, out var step) => new UrgeStep(step),
            _ => throw new UnknownWakeUpException(wakeUp),
        };
}
