using System.Globalization;
using Workflow.Domain;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;
using Workflow.Engine.Running;

namespace Workflow.Host.Commands;

/// <summary>
/// What a ticket waits for, from whom, until when and why. Never what somebody wrote: this goes to a terminal.
/// </summary>
public static class TicketExplanation
{
    public static IEnumerable<string> Of(CaseHistory history, DistrictReference reference, Moment now)
    {
        var state = (TicketState)history.State;
        var organisation = reference.Organisation;
        yield return $"现在：{TicketWords.Of(state.Phase)}{(state.IsOpen ? "" : "，不再等待任何人")}";
        foreach (var line in Waiting(state, organisation))
            yield return line;
        if (state.Deadline is { } deadline)
            foreach (var line in OfDeadline(deadline, state, organisation))
                yield return line;
        var times = TicketTimes.Of(history.Facts.Select(fact => (fact.RecordedAt, fact.Fact)), reference.Calendar, now);
        foreach (var time in times)
            yield return $"用时：{TicketWords.Of(time.Party)}{InBrackets(time.Unit, organisation)} {Shown(time.Working)}";
    }

    /// <summary>The fact as a heading; who and what it names are codes of the organisation by their names.</summary>
    public static string TitleOf(TicketFact fact, DistrictReference reference) =>
        TicketFactWords
            .Of(
                fact,
                new FactNames(
                    unit => NameOf(unit, reference.Organisation),
                    static person => person.Value,
                    static at => China(at)
                )
            )
            .Title;

    private static IEnumerable<string> Waiting(TicketState state, OrganisationState organisation)
    {
        if (state is { IsWithUnit: true, Lead: { } lead, Term: { } term })
        {
            var late =
                term.UrgeAt is null ? "（暂定，不催办）"
                : state.Urged ? "（已催办）"
                : "";
            yield return $"等待 {NameOf(lead, organisation)} 反馈，最迟 {China(term.Deadline.DueAt)}{late}";
        }
        if (state.Request is { } request)
            yield return $"有一项{TicketWords.OfRequest(request)}等待派单岗决定，其间计时不停";
        if (state.Draft is { } draft)
        {
            var step = state is { InsideSteps: 2, Reviewed: null } ? "科室审核" : "领导审签";
            yield return $"{draft.By} 拟的答复在 {NameOf(state.Lead!.Value, organisation)} 等待{step}";
        }
        if (state is { Phase: TicketPhase.Suspended, StoppedAt: { } stopped, ReviewAt: { } review })
            yield return $"自 {China(stopped)} 挂账，{China(review)} 自动恢复计时";
        foreach (var wait in state.Waits)
        {
            var owing =
                wait.Term.Step == TicketStep.Triage ? state.Registered!.Street
                : wait.Term.Step is TicketStep.Sign or TicketStep.Contact ? state.Lead
                : null;
            var who = owing is { } unit ? NameOf(unit, organisation) : TicketWords.Owing(wait.Term.Step);
            var mark =
                wait.Term.Provisional ? "（暂定，不催办）"
                : wait.Urged ? "（已催办）"
                : "";
            yield return $"等待 {who} {TicketWords.Of(wait.Term.Step)}，最迟 {China(wait.Term.DueAt)}{mark}";
            yield return $"  自 {China(wait.Term.Start)} 起 {PeriodWords.Of(wait.Term.Amount, wait.Term.Unit)}，"
                + $"日历第{wait.Term.CalendarVersion}版";
        }
    }

    private static IEnumerable<string> OfDeadline(Deadline deadline, TicketState state, OrganisationState organisation)
    {
        var mark = deadline.Provisional ? "（暂定：所需年份的放假安排尚未公布）" : "";
        var limit = state.Limit is { } set ? $"，{TicketWords.Of(set)}" : "";
        yield return $"{NameOf(state.Lead!.Value, organisation)}的期限：{China(deadline.DueAt)}{mark}{limit}";
        for (var part = deadline; part is not null; part = part.Extends)
        {
            var from = part.Extends is null ? "计时" : "原期限届满";
            yield return $"  自 {China(part.Start)} {from}起 {PeriodWords.Of(part.Rule)}，当日不计";
            yield return $"  依据：{part.Rule.Source}；日历第{part.CalendarVersion}版";
            if (part.Cap is { } cap)
                yield return $"  最晚不超过 {China(cap.At)}：{cap.Source}";
            foreach (var pause in part.Pauses ?? [])
                yield return $"  {China(pause.From)} 至 {China(pause.To)} 不计：{pause.Reason}";
            foreach (var cell in DeadlineStrip.From(part).Cells)
                yield return $"  {cell.Day:yyyy-MM-dd} {Describe(cell)}";
        }
    }

    private static string Describe(DayCell cell)
    {
        var word = cell.Kind switch
        {
            DayCellKind.Start => "起点",
            DayCellKind.Counted => "计入",
            DayCellKind.MakeUpCounted => "调休上班，计入",
            DayCellKind.Weekend => "周末，不计",
            DayCellKind.Holiday => $"{cell.Reason}，不计",
            DayCellKind.Rolled => "顺延",
            DayCellKind.Paused => $"暂停（{cell.Reason}），不计",
            _ => throw new ArgumentOutOfRangeException(nameof(cell)),
        };
        return word + (cell.Number is { } number ? $" 第{number}日" : "") + (cell.IsDue ? " 到期" : "");
    }

    private static string NameOf(UnitId unit, OrganisationState organisation) =>
        organisation.UnitById(unit)?.Name.Value ?? unit.Value;

    private static string InBrackets(UnitId? unit, OrganisationState organisation) =>
        unit is { } given ? $"（{NameOf(given, organisation)}）" : "";

    private static string Shown(TimeSpan time) =>
        FormattableString.Invariant($"{(int)time.TotalHours}工作时{time.Minutes}分");

    private static string China(Moment moment) =>
        moment.ToChina().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
