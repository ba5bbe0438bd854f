using Workflow.Domain.CleanUp;
using Workflow.Domain.Kernel;
using Workflow.Engine.Log;
using Workflow.Engine.Running;

namespace Workflow.ReadModels.CleanUp;

/// <summary>From a clean-up to its row. Pure: the verifier recomputes rows with it.</summary>
public static class CleanUpListRows
{
    public static readonly ListRows Rows = new(CleanUpDecider.Type.Name, Write);

    public static CleanUpRow Of(CaseId id, CleanUpState state, long version, Moment changedAt)
    {
        var opened = state.Opened ?? throw new ArgumentException("a clean-up of nothing", nameof(state));
        return new CleanUpRow(
            id,
            version,
            state.Phase,
            state.IsOpen,
            opened.Inventory.Value,
            opened.Item.Code.Value,
            opened.Kind.Value,
            opened.Item.Name.Value,
            opened.Item.Issuer.Value,
            state.Outcome,
            state.Term?.DueAt,
            state.Term?.Provisional ?? false,
            state.Urged,
            state.Returned,
            changedAt
        );
    }

    private static ListStatement Write(IReadOnlyList<CaseRow> cases)
    {
        var rows = cases.Select(c => Of(c.Case, (CleanUpState)c.State, c.Version, c.At)).ToArray();
        T[] Column<T>(Func<CleanUpRow, T> value) => Array.ConvertAll(rows, row => value(row));
        return new ListStatement(
            ReadModelText.Of("CleanUp", "write_rows"),
            [
                Column(r => r.Case.Value),
                Column(r => r.Version),
                Column(r => r.Phase.ToString()),
                Column(r => r.IsOpen),
                Column(r => r.Inventory),
                Column(r => r.Item),
                Column(r => r.Kind),
                Column(r => r.Name),
                Column(r => r.Issuer),
                Column(r => r.Outcome?.ToString()),
                Column(r => r.DueAt?.ToDateTimeOffset().UtcDateTime),
                Column(r => r.Provisional),
                Column(r => r.Urged),
                Column(r => r.Returned),
                Column(r => r.ChangedAt.ToDateTimeOffset().UtcDateTime),
            ]
        );
    }
}
