using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.ReadModels.Ticket;
using Workflow.Web.Desks;
using Workflow.Web.Serving;

namespace Workflow.Web.Work;

/// <summary>Rows as lines: the same ticket is said alike on every desk.</summary>
internal static class WorkLines
{
    /// <summary>A ticket at a desk outside its unit.</summary>
    public static WorkItem AtDesk(Visit visit, TicketRow row) =>
        new(row, DeskMoveOf(row), WorkTimes.OfStep(visit.Reference, visit.Now, row))
        {
            Marks = MarksOf(visit, row),
            Said = SaidOf(visit, row),
            Note = NoteOf(visit, row),
        };

    /// <summary>A ticket of the reader's unit: theirs to move, or waiting for somebody else.</summary>
    public static WorkItem InUnit(UnitDuties duties, TicketRow row)
    {
        var visit = duties.Visit;
        var next = duties.NextOf(row);
        var isOwn = duties.IsOwn(row);
        return new WorkItem(row, next ?? WorkMove.Look, WorkTimes.OfUnit(visit.Reference, visit.Now, row))
        {
            Marks =
            [
                .. isOwn ? new[] { "分给您" } : [],
                .. row.Asks is { } ask && next is null ? new[] { WaitingFor(ask) } : [],
                .. row.Phase == TicketPhase.Auditing ? new[] { "待审核" } : [],
                .. row.Phase == TicketPhase.Suspended ? new[] { "挂账" } : [],
                .. row.Tally.Reworks > 0 ? new[] { "重新办理" } : [],
                .. row.Tally.Supplements > 0 && row.Phase == TicketPhase.Handling ? new[] { "退回补充" } : [],
            ],
            Said = SaidOf(visit, row),
            Waits = next is null,
            IsOwn = isOwn,
        };
    }

    /// <summary>A ticket that the reader only follows.</summary>
    public static WorkItem Followed(Visit visit, TicketRow row) =>
        new(row, WorkMove.Look, null)
        {
            Marks = [TicketWords.Of(row.Phase)],
            Said = SaidOf(visit, row),
            Waits = true,
        };

    /// <summary>Who has it: 主办单位，科室，承办人; before that, where it came from.</summary>
    private static ImmutableArray<string> SaidOf(Visit visit, TicketRow row)
    {
        var said = ImmutableArray.CreateBuilder<string>(5);
        said.Add(TicketWords.Of(row.Origin));
        if (row.Street is { } street)
            said.Add(visit.UnitName(street));
        if (row.Limit is { } limit)
            said.Add(TicketWords.Of(limit));
        if (row.Lead is { } lead && lead != visit.Actor.Unit)
            said.Add(visit.UnitName(lead));
        if (row.Section is { } section)
            said.Add(visit.UnitName(section));
        if (row.Handler is { } handler && visit.PersonName(handler) is { } name)
            said.Add(name);
        return said.DrainToImmutable();
    }

    private static ImmutableArray<string> MarksOf(Visit visit, TicketRow row)
    {
        var marks = ImmutableArray.CreateBuilder<string>(3);
        var tally = row.Tally;
        if (row is { Asks: { } ask, Desk: TicketDesk.Decide })
            marks.Add(DeskWords.Of(ask));
        if (row.Desk is TicketDesk.Accept && row.Street is not null)
            marks.Add("街道吹哨");
        if (row.Desk is TicketDesk.Dispatch && tally.Reopenings > 0)
            marks.Add("重启");
        if (row.Desk is TicketDesk.Dispatch && tally.Dispatches > tally.Reopenings)
            marks.Add("退回改派");
        if (row.Desk is TicketDesk.Audit)
            marks.Add($"第 {DeskWords.FeedbacksOf(tally)} 次反馈");
        if (row.Desk is TicketDesk.CallBack && tally.Reworks > 0)
            marks.Add("重新办理后再回访");
        if (DeskWords.MayCloseUnverified(row, visit))
            marks.Add("可以结案未核实");
        return marks.DrainToImmutable();
    }

    private static string? NoteOf(Visit visit, TicketRow row)
    {
        var waited = row.StepStartedAt is { } since
            ? $"已等 {DeskWords.Since(visit.Reference.Calendar, visit.Now, since)}"
            : null;
        return row.Desk switch
        {
            TicketDesk.Decide => $"{DeskWords.ReasonOf(row)}（{waited}）",
            TicketDesk.Audit => waited,
            TicketDesk.CallBack => DeskWords.CallsOf(row, visit.Now),
            _ => null,
        };
    }

    private static WorkMove DeskMoveOf(TicketRow row) =>
        row.Desk switch
        {
            TicketDesk.Triage => new WorkMove("whistle", "研判"),
            TicketDesk.Accept => new WorkMove("accept", "受理"),
            TicketDesk.Dispatch => new WorkMove("dispatch", "派发"),
            TicketDesk.Decide => new WorkMove("decide", DecisionOf(row.Asks)),
            TicketDesk.Audit => new WorkMove("pass", "审核"),
            TicketDesk.CallBack => new WorkMove("call-back", "回访"),
            _ => WorkMove.Look,
        };

    private static string DecisionOf(TicketAsk? ask) =>
        ask switch
        {
            TicketAsk.Return => "决定退单",
            TicketAsk.Extension => "决定延期",
            TicketAsk.Suspension => "决定挂账",
            _ => "决定申请",
        };

    private static string WaitingFor(TicketAsk ask) =>
        ask is TicketAsk.Review or TicketAsk.SignOff ? DeskWords.Of(ask) : DeskWords.Of(ask) + "待决定";
}
