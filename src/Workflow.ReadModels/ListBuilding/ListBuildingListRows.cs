using Workflow.Domain.Kernel;
using Workflow.Domain.ListBuilding;
using Workflow.Engine.Log;
using Workflow.Engine.Running;

namespace Workflow.ReadModels.ListBuilding;

/// <summary>From a case to its row. Pure: the verifier recomputes rows with it.</summary>
public static class ListBuildingListRows
{
    public static readonly ListRows Rows = new(ListBuildingDecider.Type.Name, Write);

    public static ListBuildingRow Of(CaseId building, ListBuildingState state, long version, Moment changedAt) =>
        new(
            building,
            version,
            state.Phase,
            state.IsOpen,
            state.Opened?.Name.Value,
            state.Opened?.Draft.Code.Value,
            state.Opened?.Draft.Name.Value,
            state.Rounds.Length,
            state.Drafts.Length,
            string.Join(' ', ListBuildingDesks.Owed(state)),
            state.Round?.Term.DueAt,
            state.Round is { Term.Provisional: true },
            state.Published?.EffectiveFrom,
            changedAt
        );

    private static ListStatement Write(IReadOnlyList<CaseRow> cases)
    {
        var rows = cases.Select(c => Of(c.Case, (ListBuildingState)c.State, c.Version, c.At)).ToArray();
        T[] Column<T>(Func<ListBuildingRow, T> value) => Array.ConvertAll(rows, row => value(row));
        return new ListStatement(
            ReadModelText.Of("ListBuilding", "write_rows"),
            [
                Column(r => r.Case.Value),
                Column(r => r.Version),
                Column(r => r.Phase.ToString()),
                Column(r => r.IsOpen),
                Column(r => r.Name),
                Column(r => r.List),
                Column(r => r.ListName),
                Column(r => r.Rounds),
                Column(r => r.Drafts),
                Column(r => r.Waiting),
                Column(r => r.DueAt?.ToDateTimeOffset().UtcDateTime),
                Column(r => r.Provisional),
                Column(r => r.EffectiveFrom),
                Column(r => r.ChangedAt.ToDateTimeOffset().UtcDateTime),
            ]
        );
    }
}
