using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Testing;

namespace Workflow.Domain.Tests.Ticket;

/// <summary>Limits as the sample policy sets them, with due moments written down by hand.</summary>
internal static class Terms
{
    public static readonly TicketPolicy Policy = People.District.TicketPolicyAt(Spec.AnyMonday)!;

    /// <summary>On a Monday at nine: two working hours later.</summary>
    public static readonly StepTerm Dispatch = Step(TicketStep.Dispatch, 2, TimeUnit.WorkingHour, 0, 11);
    public static readonly StepTerm Triage = Step(TicketStep.Triage, 1, TimeUnit.WorkingDay, 1, 17, 30);
    public static readonly StepTerm Sign = Step(TicketStep.Sign, 2, TimeUnit.WorkingHour, 0, 11);
    public static readonly StepTerm Contact = Step(TicketStep.Contact, 1, TimeUnit.WorkingDay, 1, 17, 30);

    /// <summary>Half of the four hours lie after the noon break.</summary>
    public static readonly StepTerm Decide = Step(TicketStep.Decide, 4, TimeUnit.WorkingHour, 0, 14, 30);
    public static readonly StepTerm Audit = Step(TicketStep.Audit, 1, TimeUnit.WorkingDay, 1, 17, 30);
    public static readonly StepTerm CallBack = Step(TicketStep.CallBack, 3, TimeUnit.WorkingDay, 3, 17, 30);

    /// <summary>Five working days: due on the Monday after, warned on Friday, reported a week later.</summary>
    public static readonly Moment Due = Tickets.Day(7, 17, 30);
    public static readonly Moment WarnAt = Tickets.Day(4, 17, 30);
    public static readonly Moment ReportAt = Tickets.Day(14, 17, 30);

    /// <summary>A limit that starts on the Monday of these stories.</summary>
    public static StepTerm Step(TicketStep step, int amount, TimeUnit unit, int day, int hour, int minute = 0) =>
        new(
            step,
            Spec.AnyMonday,
            amount,
            unit,
            People.District.Calendar.Version,
            Tickets.Day(day, hour, minute),
            false
        );

    public static TicketDispatched Dispatched(UnitId lead, int insideSteps) =>
        new(
            lead,
            TicketLimit.Normal,
            People.District.Calendar.Derive(Spec.AnyMonday, Policy.Normal.Limit),
            WarnAt,
            Due,
            new CaseText(Tickets.ToDispatch.Note),
            ReportAt,
            Sign,
            Contact,
            Tickets.Day(1, 17, 30),
            DispatchKind.First,
            insideSteps
        );
}
