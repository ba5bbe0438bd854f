using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Engine.Log;
using Workflow.Engine.Running;

namespace Workflow.ReadModels.Ticket;

/// <summary>From a ticket's state to its list row. Pure: the verifier recomputes rows with it.</summary>
public static class TicketListRows
{
    public static readonly ListRows Rows = new(TicketDecider.Type.Name, Write);

    public static TicketRow Of(CaseId ticket, TicketState state, long version, Moment registeredAt, Moment changedAt)
    {
        var registered =
            state.Registered ?? throw new ArgumentException("a ticket without registration", nameof(state));
        return new TicketRow(
            ticket,
            version,
            state.Phase,
            registered.Number?.Value,
            registered.Source?.Id.Value,
            registered.Title.Shown,
            registered.Origin,
            state.Lead,
            state.Handed?.Limit,
            registered.Confidential,
            state.OccurredAt ?? registeredAt,
            state.Deadline?.DueAt,
            state.Deadline?.Provisional ?? false,
            state.Urged,
            changedAt
        );
    }

    private static ListStatement Write(IReadOnlyList<CaseRow> cases)
    {
        var rows = new TicketRow[cases.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            var (ticket, state, version, at) = cases[i];
            // The moment of registration is that of the first commit; later ones leave the stored moment as it is.
            rows[i] = Of(ticket, (TicketState)state, version, at, at);
        }
        return new ListStatement(
            ReadModelText.Of("Ticket", "write_rows"),
            [
                Column(rows, r => r.Case.Value),
                Column(rows, r => r.Version),
                Column(rows, r => r.Phase.ToString()),
                Column(rows, r => IsOpen(r.Phase)),
                Column(rows, r => r.Number),
                Column(rows, r => r.SourceId),
                Column(rows, r => r.Title),
                Column(rows, r => r.Origin.ToString()),
                Column(rows, r => r.Lead?.Value),
                Column(rows, r => r.Limit?.ToString()),
                Column(rows, r => r.Confidential),
                Column(rows, r => Time(r.FiledAt)),
                Column(rows, r => r.DueAt is { } due ? Time(due) : (DateTime?)null),
                Column(rows, r => r.Provisional),
                Column(rows, r => r.Urged),
                Column(rows, r => Time(r.ChangedAt)),
            ]
        );
    }

    public static bool IsOpen(TicketPhase phase) =>
        phase is not (TicketPhase.None or TicketPhase.Closed or TicketPhase.ClosedUnverified);

    private static DateTime Time(Moment moment) => moment.ToDateTimeOffset().UtcDateTime;

    private static TResult[] Column<T, TResult>(T[] rows, Func<T, TResult> value) =>
        Array.ConvertAll(rows, r => value(r));
}
