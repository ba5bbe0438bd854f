using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Engine.Log;
using Workflow.Engine.Running;

namespace Workflow.ReadModels.Admission;

/// <summary>From a request to its row. Pure: the verifier recomputes rows with it.</summary>
public static class AdmissionListRows
{
    public static readonly ListRows Rows = new(AdmissionDecider.Type.Name, Write);

    public static AdmissionRow Of(CaseId request, AdmissionState state, long version, Moment changedAt)
    {
        var content = state.Content ?? throw new ArgumentException("a request without content", nameof(state));
        var next = state.Waits.OrderBy(static wait => wait.Term.DueAt).FirstOrDefault();
        return new AdmissionRow(
            request,
            version,
            state.Phase,
            state.IsOpen,
            state.IsExecutable,
            state.Number?.Value,
            state.MatterNumber?.Value,
            content.Title.Shown,
            content.Kind,
            state.Applicant?.Value,
            state.Submitted?.Gatekeeper.Value,
            state.IsHeavy,
            string.Join(' ', AdmissionDesks.Owed(state)),
            next?.Term.DueAt,
            next?.Term.Provisional ?? false,
            state.Waits.Any(static wait => wait.Urged),
            string.Join(' ', AdmissionSight.UnitsOf(state).Select(static unit => unit.Value).Distinct()),
            string.Join(' ', content.To.Units.Select(static unit => unit.Value)),
            string.Join(' ', content.To.Kinds),
            content.From,
            content.NeededOn,
            state.EndsAt,
            AmountOf(content, Measure.BurdenMinutes),
            AmountOf(content, Measure.TimesPerYear),
            state.Submitted?.Overall.Start,
            changedAt,
            string.Join('\n', content.DataAsked.Select(static data => data.Value))
        );
    }

    private static int? AmountOf(AdmissionContent content, Measure measure) =>
        content.Measures.FirstOrDefault(one => one.Measure == measure)?.Amount;

    private static ListStatement Write(IReadOnlyList<CaseRow> cases)
    {
        var rows = cases.Select(c => Of(c.Case, (AdmissionState)c.State, c.Version, c.At)).ToArray();
        T[] Column<T>(Func<AdmissionRow, T> value) => Array.ConvertAll(rows, row => value(row));
        return new ListStatement(
            ReadModelText.Of("Admission", "write_rows"),
            [
                Column(r => r.Case.Value),
                Column(r => r.Version),
                Column(r => r.Phase.ToString()),
                Column(r => r.IsOpen),
                Column(r => r.IsExecutable),
                Column(r => r.Number),
                Column(r => r.MatterNumber),
                Column(r => r.Title),
                Column(r => r.Kind.ToString()),
                Column(r => r.Applicant),
                Column(r => r.Gatekeeper),
                Column(r => r.IsHeavy),
                Column(r => r.Waiting),
                Column(r => Time(r.DueAt)),
                Column(r => r.Provisional),
                Column(r => r.Urged),
                Column(r => r.SeenBy),
                Column(r => r.ToUnits),
                Column(r => r.ToKinds),
                Column(r => r.BeginsOn),
                Column(r => r.NeededOn),
                Column(r => Time(r.EndsAt)),
                Column(r => r.BurdenMinutes),
                Column(r => r.TimesPerYear),
                Column(r => Time(r.SubmittedAt)),
                Column(r => r.ChangedAt.ToDateTimeOffset().UtcDateTime),
                Column(r => r.DataAsked),
            ]
        );
    }

    private static DateTime? Time(Moment? at) => at?.ToDateTimeOffset().UtcDateTime;
}
