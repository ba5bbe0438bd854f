using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>
/// 吹哨: the street cannot settle a report by itself and summons departments. It says what it tried: a whistle without
/// that is a whistle too many (北京街道办条例 第三十三条 assesses both sides).
/// </summary>
public sealed record BlowWhistle(WhistleKind Kind, Text Tried, UnitId? Wanted) : Command
{
    public static Refusal? WhyNot(TicketState state, Context context) =>
        OfTheStreet(state, context) ?? TicketChecks.InPhase(state, "吹哨", TicketPhase.Reported);

    public Decision Decide(TicketState state, Context context)
    {
        var refusal =
            WhyNot(state, context)
            ?? TicketChecks.Fits("已采取的措施", Tried, TicketChecks.MostNote)
            ?? (Wanted is { } wanted ? TicketChecks.MayLead(wanted, state.Accused, context) : null);
        // An emergency is dispatched within minutes; the class itself is the centre's to set.
        var limit = Kind == WhistleKind.Emergency ? TicketLimit.Urgent : (TicketLimit?)null;
        return TicketChecks.Unless(
            refusal,
            new WhistleBlown(Kind, new CaseText(Tried), Wanted, context.DispatchTerm(limit))
        );
    }

    internal static Refusal? OfTheStreet(TicketState state, Context context)
    {
        if (TicketChecks.May(state, context, Duty.Whistle, "吹哨") is { } refusal)
            return refusal;
        return state.Registered?.Street is { } street && !Standing.Of(context).IsWithin(street)
            ? TicketRefusals.NotYourDuty.With("本街道吹哨")
            : null;
    }
}
