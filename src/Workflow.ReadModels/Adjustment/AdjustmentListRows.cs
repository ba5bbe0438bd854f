using Workflow.Domain.Adjustment;
using Workflow.Domain.Kernel;
using Workflow.Engine.Log;
using Workflow.Engine.Running;

namespace Workflow.ReadModels.Adjustment;

/// <summary>From a case to its row. Pure: the verifier recomputes rows with it.</summary>
public static class AdjustmentListRows
{
    public static readonly ListRows Rows = new(AdjustmentDecider.Type.Name, Write);

    public static AdjustmentRow Of(CaseId adjustment, AdjustmentState state, long version, Moment changedAt) =>
        new(
            adjustment,
            version,
            state.Phase,
            state.IsOpen,
            state.IsShown ? state.Trigger : null,
            state.Report?.Kind,
            state.IsShown ? state.Subject.Value : null,
            state.Law?.Change.Instrument.Value,
            state.Items.Length,
            state.Report?.Reporter.Value,
            string.Join(' ', AdjustmentDesks.Owed(state)),
            state.IsRunning ? state.Review?.DueAt : null,
            state.IsRunning && state.Review is { Provisional: true },
            state.IsEscalated,
            state.Review?.Start,
            changedAt
        );

    private static ListStatement Write(IReadOnlyList<CaseRow> cases)
    {
        var rows = cases.Select(c => Of(c.Case, (AdjustmentState)c.State, c.Version, c.At)).ToArray();
        T[] Column<T>(Func<AdjustmentRow, T> value) => Array.ConvertAll(rows, row => value(row));
        return new ListStatement(
            ReadModelText.Of("Adjustment", "write_rows"),
            [
                Column(r => r.Case.Value),
                Column(r => r.Version),
                Column(r => r.Phase.ToString()),
                Column(r => r.IsOpen),
                Column(r => r.Trigger?.ToString()),
                Column(r => r.Misfit?.ToString()),
                Column(r => r.Subject),
                Column(r => r.Instrument),
                Column(r => r.Items),
                Column(r => r.Reporter),
                Column(r => r.Waiting),
                Column(r => Time(r.DueAt)),
                Column(r => r.Provisional),
                Column(r => r.IsEscalated),
                Column(r => Time(r.OpenedAt)),
                Column(r => r.ChangedAt.ToDateTimeOffset().UtcDateTime),
            ]
        );
    }

    private static DateTime? Time(Moment? at) => at?.ToDateTimeOffset().UtcDateTime;
}
