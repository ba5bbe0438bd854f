using Workflow.Domain;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.ReadModels.Ticket;
using Workflow.Web.Desks;
using Workflow.Web.Parts;
using Workflow.Web.Tickets;

namespace Workflow.Web.Work;

/// <summary>Which limit counts for whom, and how it is said.</summary>
public static class WorkTimes
{
    /// <summary>The limit of a desk outside the unit, or of the unit for signing and the first contact.</summary>
    public static WorkTime? OfStep(DistrictReference reference, Moment now, TicketRow row)
    {
        if (row is not { Step: { } step, StepDueAt: { } due })
            return null;
        var byTheClock =
            TicketPolicy.IsUrgent(row.Limit)
            && step is TicketStep.Sign or TicketStep.Contact or TicketStep.Dispatch or TicketStep.Decide;
        var left = Remaining.Of(reference.Calendar, now, due, byTheClock);
        var used = Used(reference, now, row.StepStartedAt, due, byTheClock);
        return new WorkTime(due, left.Words, left.Tone, Before(now, due, WordOf(step)), used, false, row.StepUrged);
    }

    /// <summary>
    /// The nearest limit of the unit that has the ticket: signing and the first contact come before the answer.
    /// </summary>
    public static WorkTime? OfUnit(DistrictReference reference, Moment now, TicketRow row)
    {
        if (row.Phase is not (TicketPhase.Dispatched or TicketPhase.Handling))
            return Stopped(reference, now, row);
        if (row is { Step: TicketStep.Sign or TicketStep.Contact } && !(row.StepDueAt > row.DueAt))
            return OfStep(reference, now, row);
        if (row.DueAt is not { } due || TicketTime.Of(reference, now, row) is not { } left)
            return null;
        var used = Used(reference, now, row.StartedAt, due, TicketTime.IsByTheClock(reference, now, row));
        return new WorkTime(due, left.Words, left.Tone, Before(now, due, "反馈"), used, row.Provisional, row.Urged);
    }

    /// <summary>Nobody of the unit is on the clock: since when, and what ends it.</summary>
    public static WorkTime? Stopped(DistrictReference reference, Moment now, TicketRow row)
    {
        if (row.StoppedAt is not { } since)
            return null;
        var beside = $"已暂停 {DeskWords.Since(reference.Calendar, now, since)}";
        if (row.ReviewAt is { } review)
            beside += $"，{ShownTime.Day(review.DayInChina, now)} 复查";
        return new WorkTime(null, "暂停计时", WorkTime.Stopped, beside, null, false, false);
    }

    private static string Before(Moment now, Moment due, string what) => $"{ShownTime.Of(due, now)} 前{what}";

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
    private static int? Used(DistrictReference reference, Moment now, Moment? start, Moment due, bool byTheClock)
    {
        if (start is not { } from || due <= from)
            return null;
        if (now >= due)
            return 100;
        var (passed, whole) = (Between(from, now), Between(from, due));
        return whole == TimeSpan.Zero ? null : (int)Math.Clamp(100 * passed.Ticks / whole.Ticks, 0, 100);

        TimeSpan Between(Moment one, Moment other) =>
            byTheClock ? other - one
            : other <= one ? TimeSpan.Zero
            : reference.Calendar.RemainingWorkingTime(one, other).WorkingTime;
    }
}
