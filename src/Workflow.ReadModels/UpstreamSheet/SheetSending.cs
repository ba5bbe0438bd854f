using System.Collections.Immutable;
using Workflow.Domain;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Domain.UpstreamSheet;
using Workflow.Domain.UpstreamSheet.Commands;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;
using Workflow.Files;
using Workflow.ReadModels.Tables;

namespace Workflow.ReadModels.UpstreamSheet;

/// <summary>One sheet that went up.</summary>
public sealed record SentSheet(StreamRef Sheet, Text System, DateOnly On, int Number, int Messages)
{
    /// <summary>`上报-city12345-2026-11-24-1`</summary>
    public string FileName => FormattableString.Invariant($"上报-{System.Value}-{On:yyyy-MM-dd}-{Number}");
}

/// <summary>
/// 生成上报表: planned first, then every ticket on it is marked, then it is sent out. Whatever breaks off in between is
/// finished before the next one is planned, so that nothing is lost and nothing goes up twice.
/// </summary>
public sealed class SheetSending(DistrictDesk desk, TableSender sender)
{
    /// <summary>Histories that are read at once.</summary>
    private const int ReadAtOnce = 16;

    private District District => desk.District;

    /// <summary>The sheet that was made, or why there is none.</summary>
    public async Task<(SentSheet? Sheet, Refusal? Refusal)> SendAsync(
        Text system,
        Action<long, long>? progress,
        CancellationToken cancel
    )
    {
        var on = District.Now.DayInChina;
        var stream = UpstreamSheetDecider.CaseOf(system, on, SheetDirection.Out);
        var context = await District.ContextAsync(stream.Id, sender.Actor, cancel);
        if (TakeInSheet.WhyNot(system, on, context) is { } refusal)
            return (null, refusal);
        SentSheet? finished = null;
        foreach (var left in await desk.Upstream.UnfinishedAsync(system.Value, cancel))
            finished = await FinishAsync(new StreamRef(stream.Type, left.Case), progress, cancel);
        var waiting = await WaitingAsync(system, cancel);
        if (waiting.IsEmpty)
            return finished is null ? (null, UpstreamSheetRefusals.Nothing.With()) : (finished, null);
        var planned = await TableRows.RunAsync(District, stream, new PlanSheet(system, on, waiting), sender);
        return Answer.Of(planned) is { } answer
            ? (null, answer.Refusal)
            : (await FinishAsync(stream, progress, cancel), null);
    }

    /// <summary>The rows of a sheet of that day, in the order of its plan; null if there is no such sheet.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<TableCell>>?> RowsAsync(
        StreamRef sheet,
        int number,
        CancellationToken cancel
    )
    {
        var state = (UpstreamSheetState)(await District.Reader.ReadAsync(sheet, cancel)).State;
        if (number < 1 || number > state.SentOut.Length)
            return null;
        var organisation = ((DistrictReference)await District.ReferenceAsync(cancel)).Organisation;
        var rows = await TableRows.EachAsync(
            state.Planned[number - 1].Messages,
            async planned =>
                OutgoingSheet.RowOf(
                    await District.Reader.ReadAsync(TicketOf(planned.Ticket), cancel),
                    planned.Message,
                    sheet.Id,
                    organisation
                ),
            null,
            ReadAtOnce
        );
        return [.. rows.OfType<IReadOnlyList<TableCell>>()];
    }

    private async Task<ImmutableArray<PlannedMessage>> WaitingAsync(Text system, CancellationToken cancel)
    {
        var tickets = await desk.Upstream.ToSendAsync(system.Value, UpstreamSheetPolicy.MostMessages, cancel);
        var waiting = await TableRows.EachAsync(
            tickets,
            async ticket =>
            {
                var state = (TicketState)(await District.Reader.ReadAsync(TicketOf(ticket), cancel)).State;
                return (Ticket: ticket, Messages: state.Upstream?.ToSend ?? []);
            },
            null,
            ReadAtOnce
        );
        return
        [
            .. waiting
                .SelectMany(static one => one.Messages.Select(message => new PlannedMessage(one.Ticket, message)))
                .Take(UpstreamSheetPolicy.MostMessages),
        ];
    }

    private async Task<SentSheet?> FinishAsync(StreamRef stream, Action<long, long>? progress, CancellationToken cancel)
    {
        var state = (UpstreamSheetState)(await District.Reader.ReadAsync(stream, cancel)).State;
        if (state.Unfinished is not { } plan)
            return null;
        var marked = await TableRows.EachAsync(
            plan.Messages,
            planned =>
                TableRows.RunAsync(
                    District,
                    TicketOf(planned.Ticket),
                    new MarkSentUp([planned.Message], stream.Id),
                    sender
                ),
            progress
        );
        // A database that is away is no reason to leave a message off: the sheet stays unfinished.
        if (marked.Any(static one => one is Outcome.Busy or Outcome.Rejected))
            return null;
        var messages = marked.Count(static one => one is Outcome.Done or Outcome.Unchanged);
        var sent = await TableRows.RunAsync(District, stream, new SendOutSheet(plan.Number, messages), sender);
        return Answer.Of(sent) is null ? new SentSheet(stream, plan.System, plan.On, plan.Number, messages) : null;
    }

    private static StreamRef TicketOf(CaseId ticket) => new(TicketDecider.Type.Name, ticket);
}
