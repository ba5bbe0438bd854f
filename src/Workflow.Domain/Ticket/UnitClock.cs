using System.Collections.Immutable;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Ticket;

/// <summary>How the clock of the handling unit is counted on, counted again and started anew.</summary>
internal static class UnitClock
{
    /// <summary>The clock goes on after it stood still until now.</summary>
    public static (Pause Paused, UnitTerm Term) Resume(TicketState state, Context context, Text why)
    {
        var paused = new Pause(state.StoppedAt!.Value, context.Now, why);
        return (paused, Again(state, context, state.Pauses.Add(paused)));
    }

    /// <summary>The same limit from the same start, with today's calendar and policy.</summary>
    public static UnitTerm Again(TicketState state, Context context, ImmutableArray<Pause> pauses)
    {
        var (calendar, policy) = In(context);
        var cap = UpstreamCap.Of(state, context, policy.StepRulesInForce);
        var deadline = calendar.Again(state.Deadline!, pauses, cap);
        return UnitTerm.Of(policy, calendar, state.Handed!.Limit, deadline);
    }

    /// <summary>More working days, counted from the old due moment.</summary>
    public static UnitTerm Extend(TicketState state, Context context, DeadlineRule more)
    {
        var (calendar, policy) = In(context);
        var deadline = calendar.Extend(state.Deadline!, more);
        return UnitTerm.Of(policy, calendar, state.Handed!.Limit, deadline);
    }

    /// <summary>A new clock of the same class: 重新办理.</summary>
    public static UnitTerm Anew(TicketState state, Context context)
    {
        var (calendar, policy) = In(context);
        var limit = state.Handed!.Limit;
        return UnitTerm.Of(policy, calendar, limit, calendar.Derive(context.Now, policy.For(limit).Limit, [], null));
    }

    /// <summary>A ticket with a unit was dispatched under a policy, so there is one.</summary>
    private static (WorkCalendar Calendar, TicketPolicy Policy) In(Context context) =>
        (
            context.Reference().Calendar,
            context.Reference().TicketPolicyAt(context.Now)
                ?? throw new InvalidOperationException("a dispatched ticket without a policy in force")
        );
}
