using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;
using Workflow.Engine.Running;
using Workflow.Files;

namespace Workflow.ReadModels.UpstreamSheet;

/// <summary>上报表: its columns, and how a message becomes a row. Never who complained.</summary>
public static class OutgoingSheet
{
    public static readonly IReadOnlyList<SheetColumn> Columns =
    [
        SheetColumn.Of("来源编号", 22),
        SheetColumn.Of("我区编号", 18),
        SheetColumn.Of("类型", 12),
        SheetColumn.Of("标题", 30),
        SheetColumn.Of("内容", 60),
        SheetColumn.Of("办理单位", 20),
        SheetColumn.Of("办结时间", 18),
        SheetColumn.Of("申请期限", 18),
        SheetColumn.Of("上级时限", 18),
    ];

    /// <summary>
    /// The row of a message as it stood when a sheet took it; null if that sheet did not. Read from the facts of the
    /// ticket, so that a sheet can be made again at any time.
    /// </summary>
    public static IReadOnlyList<TableCell>? RowOf(
        CaseHistory ticket,
        UpstreamMessage message,
        CaseId sheet,
        OrganisationState organisation
    )
    {
        var (state, type) = (TicketState.Initial, TicketDecider.Type);
        Moment? answeredAt = null;
        foreach (var recorded in ticket.Facts)
        {
            if (recorded.Fact is UpstreamSent sent && sent.Sheet == sheet && sent.Messages.Contains(message))
                return RowOf(state, message, answeredAt, organisation);
            var next = (TicketState)type.Evolve(state, recorded.Fact);
            if (next.Upstream?.Answers > (state.Upstream?.Answers ?? 0))
                answeredAt = recorded.RecordedAt;
            state = next;
        }
        return null;
    }

    private static IReadOnlyList<TableCell> RowOf(
        TicketState state,
        UpstreamMessage message,
        Moment? answeredAt,
        OrganisationState organisation
    )
    {
        var isAsk = message.Kind is UpstreamMessageKind.Return or UpstreamMessageKind.Extension;
        var registered = state.Registered!;
        return
        [
            TableCell.Of(registered.Source!.Id),
            Of(registered.Number),
            TableCell.Of(TicketUpstreamWords.Of(message.Kind)),
            TableCell.Of(registered.Title.Shown),
            TableCell.Of(ContentOf(state, isAsk)),
            TableCell.Of(UnitOf(state, organisation)),
            isAsk || answeredAt is not { } at ? TableCell.Empty : TableCell.Of(at),
            isAsk && state.Upstream!.Ask?.Until is { } until ? TableCell.Of(until) : TableCell.Empty,
            state.SourceDueAt is { } due ? TableCell.Of(due) : TableCell.Empty,
        ];
    }

    private static string ContentOf(TicketState state, bool isAsk) =>
        isAsk
            ? state.Upstream!.Ask!.Reason.Shown
            : state.Upstream!.Outward switch
            {
                FeedbackGiven feedback => feedback.PublicAnswer.Shown,
                TicketAnsweredDirectly answered => answered.PublicAnswer.Shown,
                TicketDeclined declined => $"{TicketWords.Of(declined.Reason)}。{declined.Channel.Shown}",
                TicketWithdrawn withdrawn => withdrawn.Reason.Shown,
                _ => throw new InvalidOperationException("an answer outside the closed set"),
            };

    /// <summary>What no unit handled was answered by the hotline centre itself.</summary>
    private static string UnitOf(TicketState state, OrganisationState organisation)
    {
        var unit = state.Lead is { } lead
            ? organisation.UnitById(lead)
            : organisation.Units.Values.FirstOrDefault(static one => one.Kind == UnitKind.HotlineCentre);
        return unit?.Name.Value ?? state.Lead?.Value ?? "";
    }

    private static TableCell Of(Text? text) => text is { } given ? TableCell.Of(given) : TableCell.Empty;
}
