using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>
/// 派发给主办单位. The deadline is derived here, with everything it rests on, and the clock starts: units used to delay by
/// not signing. A ticket not yet accepted is accepted by it.
/// </summary>
public sealed record Dispatch(UnitId Lead, TicketLimit Limit, Text? Note) : Command
{
    public static Refusal? WhyNot(TicketState state, Context context) =>
        TicketChecks.May(state, context, Duty.Dispatch, "派单")
        ?? TicketChecks.InPhase(state, "派发", TicketPhase.Registered, TicketPhase.Accepted);

    public Decision Decide(TicketState state, Context context) =>
        Decide(state, context, state.Dispatches == 0 ? DispatchKind.First : DispatchKind.Again);

    internal Decision Decide(TicketState state, Context context, DispatchKind kind)
    {
        if (IsSame(state, kind))
            return TicketChecks.May(state, context, Duty.Dispatch, "派单") is { } no
                ? new Decision.Refused(no)
                : Decision.AlreadySo;
        var refusal =
            WhyNot(state, context)
            ?? TicketChecks.MayLead(Lead, state.Accused, context)
            ?? TicketChecks.FitsIfGiven("派单说明", Note, TicketChecks.MostNote);
        if (refusal is not null)
            return new Decision.Refused(refusal);
        if (context.Reference().TicketPolicyAt(context.Now) is not { } policy)
            return Decision.Refuse(TicketRefusals.NoPolicy);
        var handed = Handed(state, context, policy, kind);
        return state.Phase == TicketPhase.Registered
            ? Decision.Accept(new TicketAccepted(), handed)
            : Decision.Accept(handed);
    }

    /// <summary>
    /// Tickets go to whole units; inside, the unit hands on by itself. Never to communities and grids.
    /// </summary>
    public static bool MayHandle(UnitKind kind) =>
        kind is UnitKind.Office or UnitKind.Department or UnitKind.Street or UnitKind.Utility;

    private bool IsSame(TicketState state, DispatchKind kind) =>
        state is { Phase: TicketPhase.Dispatched, Handed: { } same }
        && same.Lead == Lead
        && same.Limit == Limit
        && (same.Kind == DispatchKind.Designated) == (kind == DispatchKind.Designated);

    private TicketDispatched Handed(TicketState state, Context context, TicketPolicy policy, DispatchKind kind)
    {
        var calendar = context.Reference().Calendar;
        var rules = policy.StepRulesInForce;
        var cap = UpstreamCap.Of(state, calendar, rules, context.Now);
        var deadline = calendar.Derive(context.Now, policy.For(Limit).Limit, [], cap);
        var term = UnitTerm.Of(policy, calendar, Limit, deadline);
        var isWhistle = state.Whistle is not null;
        var window = calendar.Derive(context.Now, rules.Return);
        return new TicketDispatched(
            Lead,
            Limit,
            deadline,
            term.WarnAt,
            term.UrgeAt,
            TicketChecks.Stored(Note),
            term.ReportAt,
            context.TermOf(TicketStep.Sign, isWhistle ? rules.SignWhistle : rules.Sign, Limit),
            state.HasWhomToContact
                ? ContactTerm(context, isWhistle ? rules.ContactWhistle : rules.Contact, deadline)
                : null,
            kind == DispatchKind.Designated || window.Provisional ? null : window.DueAt,
            kind,
            rules.StepsInside(Lead)
        );
    }

    /// <summary>Whoever has answered by then has been in touch; a later limit would say nothing.</summary>
    private StepTerm? ContactTerm(Context context, DeadlineRule rule, Deadline deadline)
    {
        var term = context.TermOf(TicketStep.Contact, rule, Limit);
        return term.DueAt < deadline.DueAt ? term : null;
    }
}
