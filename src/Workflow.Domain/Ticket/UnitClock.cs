using System.Collections.Immutable;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Ticket;

/// <summary>How the clock of the handling unit is counted on, counted again and started anew.</summary>
internal static class UnitClock
{
    /// <summary>
    /// The clock goes on after it stood still until now. A feedback that was stored before there were audits does not
    /// say since when: then no time was lost.
    /// </summary>
    public static (Pause Paused, UnitTerm Term) Resume(TicketState state, Context context, Text why)
    {
        var paused = new Pause(state.StoppedAt ?? context.Now, context.Now, why);
        return (paused, Again(state, context, state.Pauses.Add(paused)));
    }

    /// <summary>
    /// The same limit from the same start, with today's calendar. What the policy says is what it said at that start:
    /// a new one is for new dispatches.
    /// </summary>
    public static UnitTerm Again(TicketState state, Context context, ImmutableArray<Pause> pauses)
    {
        var calendar = context.Reference().Calendar;
        var start = StartOf(state.Deadline!);
        var policy = PolicyAt(context, start);
        var cap = UpstreamCap.Of(state, calendar, policy.StepRulesInForce, start);
        return UnitTerm.Of(policy, calendar, state.Handed!.Limit, calendar.Again(state.Deadline!, pauses, cap));
    }

    /// <summary>More working days, counted from the old due moment.</summary>
    public static UnitTerm Extend(TicketState state, Context context, DeadlineRule more)
    {
        var calendar = context.Reference().Calendar;
        var policy = PolicyAt(context, StartOf(state.Deadline!));
        return UnitTerm.Of(policy, calendar, state.Handed!.Limit, calendar.Extend(state.Deadline!, more));
    }

    /// <summary>A new clock of the same class: 重新办理.</summary>
    public static UnitTerm Anew(TicketState state, Context context)
    {
        var calendar = context.Reference().Calendar;
        var policy = PolicyAt(context, context.Now);
        var limit = state.Handed!.Limit;
        var cap = UpstreamCap.Of(state, calendar, policy.StepRulesInForce, context.Now);
        return UnitTerm.Of(policy, calendar, limit, calendar.Derive(context.Now, policy.For(limit).Limit, [], cap));
    }

    private static Moment StartOf(Deadline deadline) =>
        deadline.Extends is { } before ? StartOf(before) : deadline.Start;

    /// <summary>A ticket with a unit was dispatched under a policy, so there is one.</summary>
    private static TicketPolicy PolicyAt(Context context, Moment at) =>
        context.Reference().TicketPolicyAt(at)
        ?? throw new InvalidOperationException("a dispatched ticket without a policy in force");
}
