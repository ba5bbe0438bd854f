using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>派发给主办单位. The deadline is derived here, with everything it rests on, and the clock starts.</summary>
public sealed record Dispatch(UnitId Lead, TicketLimit Limit, Text? Note) : Command
{
    public static Refusal? WhyNot(TicketState state, Context context) =>
        TicketChecks.Seen(state, context)
        ?? TicketChecks.Holds(Duty.Dispatch, "派单", context)
        ?? TicketChecks.InPhase(state, "派发", TicketPhase.Registered);

    public Decision Decide(TicketState state, Context context)
    {
        if (
            state.Phase == TicketPhase.Dispatched
            && state.Handed is { } same
            && same.Lead == Lead
            && same.Limit == Limit
        )
            return (TicketChecks.Seen(state, context) ?? TicketChecks.Holds(Duty.Dispatch, "派单", context)) is { } no
                ? new Decision.Refused(no)
                : Decision.AlreadySo;
        var refusal =
            WhyNot(state, context)
            ?? WhyNotTo(context)
            ?? TicketChecks.FitsIfGiven("派单说明", Note, TicketChecks.MostNote);
        if (refusal is not null)
            return new Decision.Refused(refusal);
        if (context.Reference().TicketPolicyAt(context.Now) is not { } policy)
            return Decision.Refuse(TicketRefusals.NoPolicy);
        var calendar = context.Reference().Calendar;
        var deadline = calendar.Derive(context.Now, policy.For(Limit).Limit);
        return Decision.Accept(
            new TicketDispatched(
                Lead,
                Limit,
                deadline,
                deadline.Provisional ? null : policy.WarnAt(calendar, Limit, deadline),
                deadline.Provisional ? null : deadline.DueAt,
                TicketChecks.Stored(Note)
            )
        );
    }

    private Refusal? WhyNotTo(Context context)
    {
        var unit = context.Reference().Organisation.UnitById(Lead);
        if (unit is null || unit.IsClosed)
            return TicketRefusals.UnitUnknown.With(Lead.Value);
        return MayHandle(unit.Kind) ? null : TicketRefusals.UnitCannotHandle.With(unit.Name.Value);
    }

    /// <summary>
    /// Tickets go to whole units; inside, the unit hands on by itself. Never to communities and grids.
    /// </summary>
    public static bool MayHandle(UnitKind kind) =>
        kind is UnitKind.Office or UnitKind.Department or UnitKind.Street or UnitKind.Utility;
}
