using System.Globalization;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket.Commands;

namespace Workflow.Domain.Ticket;

/// <summary>Conditions that several moves share. Each answers a refusal, or null if the move may go on.</summary>
internal static class TicketChecks
{
    public const int MostTitle = 100;
    public const int MostText = 10_000;
    public const int MostNote = 2_000;
    public const int MostPlace = 200;
    public const int MostName = 50;
    public const int MostCategory = 50;

    public static DistrictReference Reference(this Context context) => (DistrictReference)context.Reference;

    public static TicketStepRules StepRules(this Context context) =>
        context.Reference().TicketPolicyAt(context.Now)?.StepRulesInForce ?? TicketStepRules.Usual;

    /// <summary>Until when a step is to be done that begins now.</summary>
    public static StepTerm TermOf(this Context context, TicketStep step, DeadlineRule rule, TicketLimit? limit) =>
        StepTerm.Derive(context.Reference().Calendar, step, context.Now, TicketPolicy.ForClass(rule, limit));

    /// <summary>Until when the centre dispatches a ticket of this class.</summary>
    public static StepTerm DispatchTerm(this Context context, TicketLimit? limit)
    {
        var rules = context.StepRules();
        var rule = TicketPolicy.IsUrgent(limit) ? rules.DispatchUrgent : rules.Dispatch;
        return context.TermOf(TicketStep.Dispatch, rule, limit);
    }

    /// <summary>The ticket exists and the actor may know of it.</summary>
    public static Refusal? Seen(TicketState state, Context context) =>
        TicketSight.MaySee(state, Standing.Of(context)) ? null : TicketRefusals.Unknown.With();

    /// <summary>
    /// The actor may know of the ticket, has no part in the unit complained about, and holds the duty. For whoever is
    /// not of the handling unit.
    /// </summary>
    public static Refusal? May(TicketState state, Context context, Duty duty, string word) =>
        Seen(state, context) ?? NotRecused(state, context) ?? Holds(duty, word, context);

    public static Refusal? Holds(Duty duty, string word, Context context) =>
        Standing.Of(context).Holds(duty) ? null : TicketRefusals.NotYourDuty.With(word);

    /// <summary>As <see cref="May"/>, with the duty in the lead unit or below it.</summary>
    public static Refusal? MayForLead(TicketState state, Context context, Duty duty, string word)
    {
        if (May(state, context, duty, word) is { } refusal)
            return refusal;
        return state.Lead is { } lead && !Standing.Of(context).IsWithin(lead)
            ? TicketRefusals.NotYourDuty.With("本单承办")
            : null;
    }

    /// <summary>回避: who belongs to the unit complained about makes no move, in whatever post.</summary>
    public static Refusal? NotRecused(TicketState state, Context context) =>
        state.Accused is { } accused && Standing.Of(context).IsInvolvedIn(accused)
            ? TicketRefusals.Recused.With()
            : null;

    public static Refusal? InPhase(TicketState state, string move, params ReadOnlySpan<TicketPhase> phases) =>
        phases.Contains(state.Phase) ? null : TicketRefusals.NotInPhase.With(TicketWords.Of(state.Phase), move);

    public static Refusal? NoOpenRequest(TicketState state) =>
        state.Request is null ? null : TicketRefusals.RequestOpen.With(TicketWords.OfRequest(state.Request));

    /// <summary>The unit exists, is not closed and handles tickets; and the complaint is not about it.</summary>
    public static Refusal? MayLead(UnitId lead, UnitId? accused, Context context)
    {
        var organisation = context.Reference().Organisation;
        var unit = organisation.UnitById(lead);
        if (unit is null || unit.IsClosed)
            return TicketRefusals.UnitUnknown.With(lead.Value);
        if (!Dispatch.MayHandle(unit.Kind))
            return TicketRefusals.UnitCannotHandle.With(unit.Name.Value);
        return accused is { } against && organisation.IsWithin(lead, against)
            ? TicketRefusals.UnitAccused.With(unit.Name.Value)
            : null;
    }

    public static Refusal? UnitExists(UnitId? unit, Context context) =>
        unit is { } given && context.Reference().Organisation.UnitById(given) is not { IsClosed: false }
            ? TicketRefusals.UnitUnknown.With(given.Value)
            : null;

    public static Refusal? Fits(string field, Text text, int most)
    {
        if (string.IsNullOrWhiteSpace(text.Value))
            return TicketRefusals.TextMissing.With(field);
        return FitsIfGiven(field, text, most);
    }

    public static Refusal? FitsIfGiven(string field, Text? text, int most) =>
        text is { } given && given.Length > most
            ? TicketRefusals.TextTooLong.With(field, Number(given.Length), Number(most))
            : null;

    public static CaseText? Stored(Text? text) =>
        text is { } given && !string.IsNullOrWhiteSpace(given.Value) ? new CaseText(given) : null;

    public static Text? StoredPlain(Text? text) =>
        text is { } given && !string.IsNullOrWhiteSpace(given.Value) ? given : null;

    /// <summary>Facts if there is no refusal.</summary>
    public static Decision Unless(Refusal? refusal, params ReadOnlySpan<Fact> facts) =>
        refusal is null ? Decision.Accept(facts) : new Decision.Refused(refusal);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
