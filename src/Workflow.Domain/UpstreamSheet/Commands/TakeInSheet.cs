using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;

namespace Workflow.Domain.UpstreamSheet.Commands;

/// <summary>接收表格: its rows were handed to their tickets and came to this. The same file is one fact.</summary>
public sealed record TakeInSheet(SheetTakenIn Result) : Command
{
    /// <summary>
    /// Asked before any row is taken, so that a sheet that may not come in leaves no trace. What is made in the evening
    /// carries the next day's date.
    /// </summary>
    public static Refusal? WhyNot(Text system, DateOnly on, Context context) =>
        TicketUpstreamChecks.MayExchange(Standing.Of(context))
        ?? (TicketUpstreamChecks.IsSource(system.Value) ? null : UpstreamSheetRefusals.BadSystem.With())
        ?? (on > context.Now.DayInChina.AddDays(1) ? UpstreamSheetRefusals.TooFarAhead.With() : null);

    public Decision Decide(UpstreamSheetState state, Context context)
    {
        if (WhyNot(Result.System, Result.On, context) is { } refusal)
            return new Decision.Refused(refusal);
        return state.TakenIn.Any(taken => taken.File == Result.File) ? Decision.AlreadySo : Decision.Accept(Result);
    }
}
