using System.Collections.Immutable;
using Workflow.Domain.Calendar;
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
        var (wait, desk) = (WaitOf(state), DeskOf(state));
        return new TicketRow(
            ticket,
            version,
            state.Phase,
            registered.Number?.Value,
            registered.Source?.Id.Value,
            registered.Title.Shown,
            registered.Origin,
            state.Lead,
            state.Limit,
            state.Confidential,
            state.OccurredAt ?? registeredAt,
            state.Deadline?.DueAt,
            state.Deadline?.Provisional ?? false,
            state.Urged,
            changedAt,
            registered.By,
            registered.Street,
            state.Accused,
            state.Assigned?.Section,
            state.Assigned?.Person,
            TicketAsks.Of(state),
            wait?.Term.Step,
            wait?.Term.DueAt,
            StartOf(state.Deadline),
            wait?.Term.Start,
            wait?.Urged ?? false,
            desk,
            desk is null ? null : wait?.Term.DueAt,
            TicketAsks.WhyOf(state),
            TicketAsks.NoteOf(state),
            state.Draft?.By,
            state.Reviewed?.By,
            state.StoppedAt,
            state.ReviewAt,
            new TicketTally(state.Dispatches, state.Reopenings, state.Supplements, state.Reworks),
            CallsOf(state),
            state.Upstream is null ? null : registered.Source?.System.Value,
            state.SourceDueAt,
            state.Upstream?.ToSend.Length ?? 0,
            UpstreamDifferences.MayBe(state),
            state.Returns
        );
    }

    private static StepWait? WaitOf(TicketState state) =>
        state.Wait(TicketStep.Decide) ?? (state.Waits.IsEmpty ? null : state.Waits[0]);

    private static TicketDesk? DeskOf(TicketState state) =>
        state switch
        {
            { Request: not null } => TicketDesk.Decide,
            { Phase: TicketPhase.Reported } => TicketDesk.Triage,
            { Phase: TicketPhase.Registered } => TicketDesk.Accept,
            { Phase: TicketPhase.Accepted } => TicketDesk.Dispatch,
            { Phase: TicketPhase.Auditing } => TicketDesk.Audit,
            { Phase: TicketPhase.Answered } => TicketDesk.CallBack,
            _ => null,
        };

    private static TicketCalls CallsOf(TicketState state)
    {
        var calls = state.Callbacks;
        return new TicketCalls(
            calls.Length,
            calls.Select(static call => call.On).Distinct().Count(),
            calls.IsEmpty ? null : calls[^1].On,
            calls.Any(static call => call.Reached),
            calls is [.., { Reached: true }]
        );
    }

    /// <summary>Of an extension, where the first limit began.</summary>
    private static Moment? StartOf(Deadline? deadline)
    {
        while (deadline?.Extends is { } before)
            deadline = before;
        return deadline?.Start;
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
                Column(rows, r => TimeOrNull(r.DueAt)),
                Column(rows, r => r.Provisional),
                Column(rows, r => r.Urged),
                Column(rows, r => Time(r.ChangedAt)),
                Column(rows, r => r.Registrant?.Value),
                Column(rows, r => r.Street?.Value),
                Column(rows, r => r.Accused?.Value),
                Column(rows, r => r.Section?.Value),
                Column(rows, r => r.Handler?.Value),
                Column(rows, r => r.Asks?.ToString()),
                Column(rows, r => r.Step?.ToString()),
                Column(rows, r => TimeOrNull(r.StepDueAt)),
                Column(rows, r => TimeOrNull(r.StartedAt)),
                .. DeskColumns(rows),
                Column(rows, r => r.SourceSystem),
                Column(rows, r => TimeOrNull(r.SourceDueAt)),
                Column(rows, r => r.ToSend),
                Column(rows, r => r.Differs),
                Column(rows, r => r.Returns),
            ]
        );
    }

    private static Array[] DeskColumns(TicketRow[] rows) =>
        [
            Column(rows, r => TimeOrNull(r.StepStartedAt)),
            Column(rows, r => r.StepUrged),
            Column(rows, r => r.Desk?.ToString()),
            Column(rows, r => TimeOrNull(r.DeskDueAt)),
            Column(rows, r => r.AsksWhy),
            Column(rows, r => r.AsksNote),
            Column(rows, r => r.Drafter?.Value),
            Column(rows, r => r.Reviewer?.Value),
            Column(rows, r => TimeOrNull(r.StoppedAt)),
            Column(rows, r => TimeOrNull(r.ReviewAt)),
            Column(rows, r => r.Tally.Dispatches),
            Column(rows, r => r.Tally.Reopenings),
            Column(rows, r => r.Tally.Supplements),
            Column(rows, r => r.Tally.Reworks),
            Column(rows, r => r.Calls.Count),
            Column(rows, r => r.Calls.Days),
            Column(rows, r => r.Calls.LastOn),
            Column(rows, r => r.Calls.WasReached),
            Column(rows, r => r.Calls.LastReached),
        ];

    /// <summary>The phases of open tickets: as <see cref="TicketState.IsOpen"/> says of a state.</summary>
    public static readonly ImmutableArray<TicketPhase> OpenPhases =
    [
        .. Enum.GetValues<TicketPhase>().Where(static phase => new TicketState(phase).IsOpen),
    ];

    public static bool IsOpen(TicketPhase phase) => OpenPhases.Contains(phase);

    private static DateTime? TimeOrNull(Moment? moment) => moment is { } at ? Time(at) : null;

    private static DateTime Time(Moment moment) => moment.ToDateTimeOffset().UtcDateTime;

    private static TResult[] Column<T, TResult>(T[] rows, Func<T, TResult> value) =>
        Array.ConvertAll(rows, r => value(r));
}
