using Workflow.Domain.Kernel;
using Workflow.Domain.UpstreamSheet;
using Workflow.Engine.Log;
using Workflow.Engine.Running;

namespace Workflow.ReadModels.UpstreamSheet;

/// <summary>From the sheets of a day to their row. Pure: the verifier recomputes rows with it.</summary>
public static class UpstreamSheetListRows
{
    public static readonly ListRows Rows = new(UpstreamSheetDecider.Type.Name, Write);

    public static UpstreamSheetRow Of(CaseId sheet, UpstreamSheetState state, long version, Moment changedAt)
    {
        if (state is not { System: { } system, On: { } on })
            throw new ArgumentException("sheets without a fact", nameof(state));
        var isIncoming = !state.TakenIn.IsEmpty;
        return new UpstreamSheetRow(
            sheet,
            version,
            system.Value,
            on,
            isIncoming ? SheetDirection.In : SheetDirection.Out,
            isIncoming ? state.TakenIn.Length : state.SentOut.Length,
            isIncoming ? state.TakenIn.Sum(static one => one.Rows) : state.SentOut.Sum(static one => one.Messages),
            state.TakenIn.Sum(static one => one.Fresh),
            state.TakenIn.Sum(static one => one.Same),
            state.TakenIn.Sum(static one => one.Differing),
            state.TakenIn.Sum(static one => one.Refused),
            state.Unfinished is not null,
            changedAt
        );
    }

    private static ListStatement Write(IReadOnlyList<CaseRow> cases)
    {
        var rows = cases.Select(c => Of(c.Case, (UpstreamSheetState)c.State, c.Version, c.At)).ToArray();
        T[] Column<T>(Func<UpstreamSheetRow, T> value) => Array.ConvertAll(rows, row => value(row));
        return new ListStatement(
            ReadModelText.Of("UpstreamSheet", "write_rows"),
            [
                Column(r => r.Case.Value),
                Column(r => r.Version),
                Column(r => r.System),
                Column(r => r.On),
                Column(r => r.Direction.ToString()),
                Column(r => r.Sheets),
                Column(r => r.Rows),
                Column(r => r.Fresh),
                Column(r => r.Same),
                Column(r => r.Differing),
                Column(r => r.Refused),
                Column(r => r.IsUnfinished),
                Column(r => r.ChangedAt.ToDateTimeOffset().UtcDateTime),
            ]
        );
    }
}
