using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Engine.Running;
using Workflow.Host.Composition;

namespace Workflow.Host.Commands;

/// <summary>
/// `explain CASE`: what happened to a case, why its deadline is what it is, and what the clock will do.
/// </summary>
public static class Explain
{
    public static async Task<int> RunAsync(string wanted, string? district, CancellationToken cancel)
    {
        foreach (var name in await NamesAsync(district, cancel))
        {
            await using var opened = await CommandDistrict.OpenAsync(name, cancel);
            if (opened is null)
                return CommandLineRoot.WrongUse;
            if (await FindAsync(opened.Open, wanted, cancel) is not { } history)
                continue;
            await PrintAsync(opened.Open, history);
            return CommandLineRoot.Good;
        }
        await Console.Error.WriteLineAsync($"没有找到“{wanted}”。可以用工单编号（GD-2026-000001）或标识（UUID）。");
        return CommandLineRoot.NotInOrder;
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(string? district, CancellationToken cancel)
    {
        if (district is not null)
            return [district];
        await using var databases = await Databases.OpenAsync(Console.Error.WriteLine, cancel);
        return await databases.DistrictsAsync(cancel);
    }

    private static async Task<CaseHistory?> FindAsync(OpenDistrict open, string wanted, CancellationToken cancel)
    {
        CaseId? id = Guid.TryParse(wanted, out var given)
            ? new CaseId(given)
            : await open.Desk.Tickets.FindAsync(wanted, cancel);
        if (id is not { } found)
            return null;
        foreach (var type in open.District.Types.All)
        {
            var history = await open.District.Reader.ReadAsync(new StreamRef(type.Name, found), cancel);
            if (history.Exists)
                return history;
        }
        return null;
    }

    private static async Task PrintAsync(OpenDistrict open, CaseHistory history)
    {
        Console.WriteLine($"{open.District.Name} {history.Case}，共{history.Version}步");
        foreach (var fact in history.Facts)
        {
            var who =
                fact.Headers.Channel == Channel.Clock
                    ? "到时自动"
                    : $"{fact.Headers.Actor.Unit} {fact.Headers.Actor.Post}";
            Console.WriteLine(
                $"  第{fact.Version}步  {China(fact.RecordedAt)}  {fact.Name}  {who}  记录第{fact.Sequence}条"
            );
        }
        if (history.State is TicketState { Deadline: { } deadline } ticket)
            PrintDeadline(deadline, ticket);
        foreach (var wakeUp in open.District.Types[history.Case.Type].WakeUps(history.State))
            Console.WriteLine($"将于 {China(wakeUp.At)} 触发：{wakeUp.Name}");
        await Console.Out.FlushAsync();
    }

    private static void PrintDeadline(Deadline deadline, TicketState ticket)
    {
        var state = deadline.Provisional ? "（暂定：所需年份的放假安排尚未公布）" : "";
        Console.WriteLine($"期限：{China(deadline.DueAt)}{state}，{TicketWords.Of(ticket.Handed!.Limit)}");
        Console.WriteLine(
            $"  自 {China(deadline.Start)} 派发起 {deadline.Rule.Amount} {Word(deadline.Rule.Unit)}，当日不计"
        );
        Console.WriteLine($"  依据：{deadline.Rule.Source}；日历第{deadline.CalendarVersion}版");
        PrintStrip(DeadlineStrip.From(deadline));
    }

    /// <summary>The oldest of a chain of extensions first.</summary>
    private static void PrintStrip(DeadlineStrip strip)
    {
        if (strip.Before is { } before)
        {
            PrintStrip(before);
            Console.WriteLine($"  延期 {strip.Deadline.Rule.Amount} {Word(strip.Deadline.Rule.Unit)}：");
        }
        foreach (var cell in strip.Cells)
            Console.WriteLine($"  {cell.Day:yyyy-MM-dd} {Describe(cell)}");
        if (strip is { IsCapped: true, Deadline.Cap: { } cap })
            Console.WriteLine($"  以 {China(cap.At)} 为限：{cap.Source}");
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

    private static string Word(TimeUnit unit) =>
        unit switch
        {
            TimeUnit.NaturalHour => "小时",
            TimeUnit.WorkingHour => "工作时",
            TimeUnit.WorkingDay => "个工作日",
            TimeUnit.CalendarDay => "个自然日",
            _ => throw new ArgumentOutOfRangeException(nameof(unit)),
        };

    private static string China(Moment moment) =>
        moment.ToChina().ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
}
