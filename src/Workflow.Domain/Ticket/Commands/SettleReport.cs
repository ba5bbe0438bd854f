using Workflow.Domain.Kernel;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>街道自行处置: the report needed nobody else; the street says what was done.</summary>
public sealed record SettleReport(Text Result) : Command
{
    public static Refusal? WhyNot(TicketState state, Context context) =>
        BlowWhistle.OfTheStreet(state, context) ?? TicketChecks.InPhase(state, "自行处置", TicketPhase.Reported);

    public Decision Decide(TicketState state, Context context) =>
        TicketChecks.Unless(
            WhyNot(state, context) ?? TicketChecks.Fits("处置结果", Result, TicketChecks.MostText),
            new ReportSettled(new CaseText(Result))
        );
}
