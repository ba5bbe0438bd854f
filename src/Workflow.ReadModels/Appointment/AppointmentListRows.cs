using Workflow.Domain.Appointment;
using Workflow.Domain.Kernel;
using Workflow.Engine.Log;
using Workflow.Engine.Running;

namespace Workflow.ReadModels.Appointment;

/// <summary>From an appointment to its row. Pure: the verifier recomputes rows with it.</summary>
public static class AppointmentListRows
{
    public static readonly ListRows Rows = new(AppointmentDecider.Type.Name, Write);

    public static AppointmentRow Of(CaseId id, AppointmentState state, long version, Moment changedAt)
    {
        var recorded = state.Recorded ?? throw new ArgumentException("an appointment of nobody", nameof(state));
        return new AppointmentRow(
            id,
            version,
            recorded.Unit.Value,
            recorded.Content.Kind,
            recorded.Content.Title.Shown,
            recorded.Content.On,
            recorded.Content.IssuerName.Value,
            recorded.Content.Issuer?.Value,
            recorded.Content.CitedNumber?.Value,
            recorded.Stood,
            state.Cancelled is not null,
            changedAt
        );
    }

    private static ListStatement Write(IReadOnlyList<CaseRow> cases)
    {
        var rows = cases.Select(c => Of(c.Case, (AppointmentState)c.State, c.Version, c.At)).ToArray();
        T[] Column<T>(Func<AppointmentRow, T> value) => Array.ConvertAll(rows, row => value(row));
        return new ListStatement(
            ReadModelText.Of("Appointment", "write_rows"),
            [
                Column(r => r.Case.Value),
                Column(r => r.Version),
                Column(r => r.Unit),
                Column(r => r.Kind.ToString()),
                Column(r => r.Title),
                Column(r => r.On),
                Column(r => r.IssuerName),
                Column(r => r.Issuer),
                Column(r => r.Number),
                Column(r => r.Stood),
                Column(r => r.IsCancelled),
                Column(r => r.ChangedAt.ToDateTimeOffset().UtcDateTime),
            ]
        );
    }
}
