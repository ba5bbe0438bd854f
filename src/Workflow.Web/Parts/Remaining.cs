using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;

namespace Workflow.Web.Parts;

/// <summary>How much time is left, in words, and in which of the colours that repeat them.</summary>
public sealed record Remaining(string Words, string Tone)
{
    public const string Late = "late";
    public const string Soon = "soon";
    public const string Calm = "calm";

    /// <param name="byTheClock">The limit runs day and night, so that working time would mislead.</param>
    public static Remaining Of(WorkCalendar calendar, Moment now, Moment due, bool byTheClock)
    {
        if (byTheClock)
            return ByTheClock(due - now);
        var left = calendar.RemainingWorkingTime(now, due);
        if (left.IsOverdue)
            return new Remaining(left is { WorkingDays: 0, Amount: 0 } ? "已超期" : $"已超期 {Amount(left)}", Late);
        var words = left is { WorkingDays: 0, Amount: 0 } ? "剩不到 1 工作时" : $"剩 {Amount(left)}";
        return new Remaining(words, left.WorkingDays <= 1 ? Soon : Calm);
    }

    private static Remaining ByTheClock(TimeSpan left)
    {
        if (left < TimeSpan.Zero)
            return new Remaining(
                left > TimeSpan.FromHours(-1) ? "已超期" : $"已超期 {(long)-left.TotalHours} 小时",
                Late
            );
        return new Remaining(
            left < TimeSpan.FromHours(1) ? $"剩 {(int)left.TotalMinutes} 分钟" : $"剩 {(long)left.TotalHours} 小时",
            Soon
        );
    }

    private static string Amount(RemainingTime left) =>
        FormattableString.Invariant($"{left.Amount} {(left.Unit == TimeUnit.WorkingDay ? "工作日" : "工作时")}");
}
