using System.Globalization;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket;

/// <summary>Conditions that several moves share. Each answers a refusal, or null if the move may go on.</summary>
internal static class TicketChecks
{
    public const int MostTitle = 100;
    public const int MostText = 10_000;
    public const int MostNote = 2_000;
    public const int MostPlace = 200;
    public const int MostName = 50;

    public static DistrictReference Reference(this Context context) => (DistrictReference)context.Reference;

    /// <summary>The ticket exists and the actor may know of it.</summary>
    public static Refusal? Seen(TicketState state, Context context) =>
        TicketSight.MaySee(state, Standing.Of(context)) ? null : TicketRefusals.Unknown.With();

    public static Refusal? Holds(Duty duty, string word, Context context) =>
        Standing.Of(context).Holds(duty) ? null : TicketRefusals.NotYourDuty.With(word);

    /// <summary>The actor's post has the duty to handle, in the lead unit or below it.</summary>
    public static Refusal? HandlesForLead(TicketState state, Context context)
    {
        var standing = Standing.Of(context);
        if (!standing.Holds(Duty.Handle))
            return TicketRefusals.NotYourDuty.With("承办");
        return state.Lead is { } lead && !standing.IsWithin(lead) ? TicketRefusals.NotYourDuty.With("本单承办") : null;
    }

    public static Refusal? InPhase(TicketState state, string move, params ReadOnlySpan<TicketPhase> phases) =>
        phases.Contains(state.Phase) ? null : TicketRefusals.NotInPhase.With(TicketWords.Of(state.Phase), move);

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

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
