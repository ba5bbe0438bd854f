using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>
/// 分类: urgency, class, secrecy, and the unit complained about. A dispatch that runs keeps its class and deadline; what
/// changes then is what may be seen.
/// </summary>
public sealed record Classify(TicketLimit Limit, Text? Category, bool Confidential, UnitId? Accused) : Command
{
    public static Refusal? WhyNot(TicketState state, Context context) =>
        TicketChecks.May(state, context, Duty.Dispatch, "派单")
        ?? TicketChecks.InPhase(
            state,
            "分类",
            TicketPhase.Registered,
            TicketPhase.Accepted,
            TicketPhase.Dispatched,
            TicketPhase.Handling,
            TicketPhase.Suspended,
            TicketPhase.Auditing,
            TicketPhase.Answered
        );

    public Decision Decide(TicketState state, Context context)
    {
        var refusal =
            WhyNot(state, context)
            ?? TicketChecks.FitsIfGiven("类别", Category, TicketChecks.MostCategory)
            ?? TicketChecks.UnitExists(Accused, context)
            ?? NobodyHandling(state, context);
        if (refusal is not null)
            return new Decision.Refused(refusal);
        var category = TicketChecks.StoredPlain(Category);
        if (
            state.Limit == Limit
            && state.Category == category
            && state.Confidential == Confidential
            && state.Accused == Accused
        )
            return Decision.AlreadySo;
        if (state.Handed is { } handed && handed.Limit != Limit)
            return Decision.Refuse(TicketRefusals.ClassIsDispatched, TicketWords.Of(handed.Limit));
        return Decision.Accept(new TicketClassified(Limit, category, Confidential, Accused, Sooner(state, context)));
    }

    /// <summary>An urgent class is dispatched sooner. No class gives the centre more time than it had.</summary>
    private StepTerm? Sooner(TicketState state, Context context) =>
        state.Wait(TicketStep.Dispatch) is { Term: var running }
        && context.DispatchTerm(Limit) is var fresh
        && fresh.DueAt < running.DueAt
            ? fresh
            : null;

    /// <summary>Neither the unit that has it, nor whom it was handed on to, nor whoever drafted the reply.</summary>
    private Refusal? NobodyHandling(TicketState state, Context context)
    {
        if (Accused is not { } accused || state.Lead is not { } lead)
            return null;
        var organisation = context.Reference().Organisation;
        var isHandling =
            organisation.IsWithin(lead, accused)
            || (state.Assigned is { } assigned && organisation.IsWithin(assigned.Section, accused))
            || IsInvolved(state.Assigned?.Person)
            || IsInvolved(state.Draft?.By);
        return isHandling ? TicketRefusals.LeadAccused.With() : null;

        bool IsInvolved(PersonId? person) => person is { } one && organisation.IsInvolvedIn(one, accused, context.Now);
    }
}
