using System.Globalization;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;

namespace Workflow.ReadModels.Ticket;

/// <summary>What a unit asks for, or what inside it waits for somebody else, and why.</summary>
internal static class TicketAsks
{
    /// <summary>A line of a list holds no more.</summary>
    private const int MostNote = 80;

    /// <summary>
    /// A request to the centre comes before a draft inside the unit: it is the rarer and the more urgent.
    /// </summary>
    public static TicketAsk? Of(TicketState state) =>
        state switch
        {
            { Request: ReturnRequested } => TicketAsk.Return,
            { Request: ExtensionRequested } => TicketAsk.Extension,
            { Request: SuspensionRequested } => TicketAsk.Suspension,
            { Draft: not null, Reviewed: null, InsideSteps: 2 } => TicketAsk.Review,
            { Draft: not null } => TicketAsk.SignOff,
            _ => null,
        };

    public static string? WhyOf(TicketState state) =>
        state.Request switch
        {
            ReturnRequested asked => asked.Reason.ToString(),
            ExtensionRequested asked => asked.WorkingDays.ToString(CultureInfo.InvariantCulture),
            SuspensionRequested asked => asked.Kind.ToString(),
            _ => null,
        };

    public static string? NoteOf(TicketState state) =>
        state.Request switch
        {
            ReturnRequested asked => Begin(asked.Note),
            ExtensionRequested asked => Begin(asked.Reason),
            SuspensionRequested asked => Begin(asked.Reason),
            _ => null,
        };

    /// <summary>On one line, and never cut between the two halves of one character.</summary>
    private static string Begin(CaseText text)
    {
        var line = text.Shown.ReplaceLineEndings(" ");
        if (line.Length <= MostNote)
            return line;
        var end = char.IsHighSurrogate(line[MostNote - 1]) ? MostNote - 1 : MostNote;
        return line[..end] + "…";
    }
}
