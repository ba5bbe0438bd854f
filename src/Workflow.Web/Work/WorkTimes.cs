using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.ReadModels.Ticket;
using Workflow.Web.Desks;
using Workflow.Web.Parts;
using Workflow.Web.Serving;
using Workflow.Web.Tickets;

namespace Workflow.Web.Work;

/// <summary>Which limit counts for whom, and how it is said.</summary>
internal static class WorkTimes
{
    /// <summary>The limit of a desk outside the unit, or of the unit for signing and the first contact.</summary>
    public static WorkTime? OfStep(Visit visit, TicketRow row)
    {
        if (row is not { Step: { } step, StepDueAt: { } due })
            return null;
        var byTheClock =
            TicketPolicy.IsUrgent(row.Limit)
            && step is TicketStep.Sign or TicketStep.Contact or TicketStep.Dispatch or TicketStep.Decide;
        var left = Remaining.Of(visit.Reference.Calendar, visit.Now, due, byTheClock);
        var used = Used(visit, row.StepStartedAt, due, byTheClock);
        return new WorkTime(due, left.Words, left.Tone, Before(visit, due, WordOf(step)), used, false, row.StepUrged);
    }

    /// <summary>The nearest limit of the unit that has the ticket: signing and the first contact come before the answer.</summary>
    public static WorkTime? OfUnit(Visit visit, TicketRow row)
    {
        if (row.Phase is not (TicketPhase.Dispatched or TicketPhase.Handling))
            return Stopped(visit, row);
        if (row is { Step: TicketStep.Sign or TicketStep.Contact } && !(row.StepDueAt > row.DueAt))
            return OfStep(visit, row);
        if (row.DueAt is not { } due || TicketTime.Of(visit, row) is not { } left)
            return null;
        var used = Used(visit, row.StartedAt, due, TicketTime.IsByTheClock(visit, row));
        return new WorkTime(due, left.Words, left.Tone, Before(visit, due, "反馈"), used, row.Provisional, row.Urged);
    }

    /// <summary>Nobody of the unit is on the clock: since when, and what ends it.</summary>
    public static WorkTime? Stopped(Visit visit, TicketRow row)
    {
        if (row.StoppedAt is not { } since)
            return null;
        var beside = $"已暂停 {DeskWords.Since(visit, since)}";
        if (row.ReviewAt is { } review)
            beside += $"，{ShownTime.Day(review.DayInChina, visit.Now)} 复查";
        return new WorkTime(null, "暂停计时", WorkTime.Stopped, beside, null, false, false);
    }

    private static string Before(Visit visit, Moment due, string what) => $"{ShownTime.Of(due, visit.Now)} 前{what}";

    private static string WordOf(TicketStep step) =>
        step switch
        {
            TicketStep.Triage => "研判",
            TicketStep.Dispatch => "派发",
            TicketStep.Sign => "签收",
            TicketStep.Contact => "联系",
            TicketStep.Decide => "决定",
            TicketStep.Audit => "审核",
            TicketStep.CallBack => "回访",
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };

    /// <summary>In working time, so that a night fills nothing; by the clock where the limit is.</summary>
    private static int? Used(Visit visit, Moment? start, Moment due, bool byTheClock)
    {
        if (start is not { } from || due <= from)
            return null;
        if (visit.Now >= due)
            return 100;
        var (passed, whole) = (Between(from, visit.Now), Between(from, due));
        return whole == TimeSpan.Zero ? null : (int)Math.Clamp(100 * passed.Ticks / whole.Ticks, 0, 100);

        TimeSpan Between(Moment one, Moment other) =>
            byTheClock ? other - one
            : other <= one ? TimeSpan.Zero
            : visit.Reference.Calendar.RemainingWorkingTime(one, other).WorkingTime;
    }
}
