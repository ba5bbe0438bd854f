using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Ticket;

/// <summary>The class of a ticket that its limit follows from. STORED FORMAT: the names are stored.</summary>
public enum TicketLimit
{
    /// <summary>咨询</summary>
    Consult,

    /// <summary>一般</summary>
    Normal,

    /// <summary>疑难</summary>
    Complex,

    /// <summary>紧急: water, power, gas, heating.</summary>
    Urgent,

    /// <summary>特急: life or property in danger.</summary>
    Critical,
}

/// <summary>How long before a due moment a warning comes. STORED FORMAT.</summary>
public sealed record WarningLead(int Amount, TimeUnit Unit);

/// <summary>The limit of one class of tickets, and when it warns. STORED FORMAT.</summary>
public sealed record TicketLimitRule(DeadlineRule Limit, WarningLead Warning);

/// <summary>The numbers of tickets that an office may change, from a date on. STORED FORMAT.</summary>
public sealed record TicketPolicy(
    DateOnly EffectiveFrom,
    TicketLimitRule Consult,
    TicketLimitRule Normal,
    TicketLimitRule Complex,
    TicketLimitRule Urgent,
    TicketLimitRule Critical,
    TicketStepRules? StepRules = null
)
{
    public TicketStepRules StepRulesInForce => StepRules ?? TicketStepRules.Usual;

    /// <summary>Day and night count for these classes.</summary>
    public static bool IsUrgent(TicketLimit? limit) => limit is TicketLimit.Urgent or TicketLimit.Critical;

    /// <summary>
    /// Limits below one day are natural hours for urgent classes, else as the rule says: a night is no excuse then.
    /// </summary>
    public static DeadlineRule ForClass(DeadlineRule rule, TicketLimit? limit) =>
        IsUrgent(limit) && rule.Unit == TimeUnit.WorkingHour ? rule with { Unit = TimeUnit.NaturalHour } : rule;

    public TicketLimitRule For(TicketLimit limit) =>
        limit switch
        {
            TicketLimit.Consult => Consult,
            TicketLimit.Normal => Normal,
            TicketLimit.Complex => Complex,
            TicketLimit.Urgent => Urgent,
            TicketLimit.Critical => Critical,
            _ => throw new ArgumentOutOfRangeException(nameof(limit), limit, "unknown limit"),
        };

    /// <summary>
    /// When to warn of a deadline of this class; null where the lead reaches back to the start or before it: a warning
    /// on arrival tells nobody anything.
    /// </summary>
    public Moment? WarnAt(WorkCalendar calendar, TicketLimit limit, Deadline deadline)
    {
        var lead = For(limit).Warning;
        var at = calendar.Before(deadline.DueAt, lead.Amount, lead.Unit);
        return at > deadline.Start ? at : null;
    }
}
