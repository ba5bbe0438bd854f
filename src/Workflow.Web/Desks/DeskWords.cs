using System.Globalization;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.ReadModels.Ticket;
using Workflow.Web.Parts;
using Workflow.Web.Serving;

namespace Workflow.Web.Desks;

/// <summary>What desks say of a row besides its limit.</summary>
internal static class DeskWords
{
    private const int Most = DeskQueries.MostCounted - 1;

    /// <summary>A count that was not counted to its end: `99+`.</summary>
    public static string Count(int count) => count > Most ? $"{Most}+" : count.ToString(CultureInfo.InvariantCulture);

    /// <summary>`2 工作日`, `3 工作时`: how long something has taken, in working time.</summary>
    public static string Since(WorkCalendar calendar, Moment now, Moment from)
    {
        var passed = calendar.RemainingWorkingTime(from < now ? from : now, now);
        return passed is { WorkingDays: 0, Amount: 0 }
            ? "不到 1 工作时"
            : FormattableString.Invariant(
                $"{passed.Amount} {(passed.Unit == TimeUnit.WorkingDay ? "工作日" : "工作时")}"
            );
    }

    /// <summary>`退单申请`, `待领导审签`: what somebody else is asked for.</summary>
    public static string Of(TicketAsk ask) =>
        ask switch
        {
            TicketAsk.Return => "退单申请",
            TicketAsk.Extension => "延期申请",
            TicketAsk.Suspension => "挂账申请",
            TicketAsk.Review => "答复待科室审核",
            TicketAsk.SignOff => "答复待领导审签",
            _ => throw new ArgumentOutOfRangeException(nameof(ask)),
        };

    /// <summary>`不属于本单位职责：路灯归供电公司维护`</summary>
    public static string ReasonOf(TicketRow row)
    {
        var why = row.Asks switch
        {
            TicketAsk.Return => TicketWords.Of(Enum.Parse<ReturnReason>(row.AsksWhy!)),
            TicketAsk.Suspension => TicketWords.Of(Enum.Parse<SuspensionKind>(row.AsksWhy!)),
            TicketAsk.Extension => $"延长 {row.AsksWhy} 个工作日",
            _ => throw new ArgumentException("a row without a request", nameof(row)),
        };
        return $"{why}：{row.AsksNote}";
    }

    /// <summary>How often it was called back, and how that ended last; null before the first time.</summary>
    public static string? CallsOf(TicketRow row, Moment now) =>
        row.Calls is { Count: > 0, LastOn: { } on } calls
            ? $"已回访 {calls.Count} 次，最近 {ShownTime.Day(on, now)} {(calls.LastReached ? "未获认可" : "没有接通")}"
            : null;

    /// <summary>结案未核实 is possible: nobody answered often enough, or it is still disputed.</summary>
    public static bool MayCloseUnverified(TicketRow row, Visit visit)
    {
        var rules = visit.Reference.TicketPolicyAt(visit.Now)?.StepRulesInForce ?? TicketStepRules.Usual;
        var calls = row.Calls;
        return row.Phase == TicketPhase.Answered
            && (
                calls.LastReached
                || (!calls.WasReached && calls.Count >= rules.CallbackAttempts && calls.Days >= rules.CallbackDays)
            );
    }

    /// <summary>Every way back to the unit ends with another feedback.</summary>
    public static int FeedbacksOf(TicketTally tally) => 1 + tally.Supplements + tally.Reworks + tally.Reopenings;
}
