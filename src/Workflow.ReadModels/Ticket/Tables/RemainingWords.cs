using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;

namespace Workflow.ReadModels.Ticket.Tables;

/// <summary>How much of a limit is left, as a table says it: `3个工作日`, `超期2工作时`.</summary>
internal static class RemainingWords
{
    /// <summary>Empty where no unit's clock runs, or the date is provisional.</summary>
    public static string Of(TicketRow row, WorkCalendar calendar, Moment now)
    {
        if (row.DueAt is not { } due || row.Provisional || !new TicketState(row.Phase).IsWithUnit)
            return "";
        if (TicketPolicy.IsUrgent(row.Limit))
            return Said(now > due, PeriodWords.Of((int)Math.Abs((due - now).TotalHours), TimeUnit.NaturalHour));
        var left = calendar.RemainingWorkingTime(now, due);
        return Said(left.IsOverdue, PeriodWords.Of(left.Amount, left.Unit));
    }

    private static string Said(bool isOverdue, string amount) => isOverdue ? $"超期{amount}" : amount;
}
