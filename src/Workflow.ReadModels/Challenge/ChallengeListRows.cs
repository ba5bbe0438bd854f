using Workflow.Domain.Challenge;
using Workflow.Domain.Kernel;
using Workflow.Engine.Log;
using Workflow.Engine.Running;

namespace Workflow.ReadModels.Challenge;

/// <summary>From a challenge to its row. Pure: the verifier recomputes rows with it.</summary>
public static class ChallengeListRows
{
    public static readonly ListRows Rows = new(ChallengeDecider.Type.Name, Write);

    public static ChallengeRow Of(CaseId challenge, ChallengeState state, long version, Moment changedAt)
    {
        var raised = state.Raised ?? throw new ArgumentException("a challenge that nobody raised", nameof(state));
        var next = state.Waits.OrderBy(static wait => wait.Term.DueAt).FirstOrDefault();
        return new ChallengeRow(
            challenge,
            version,
            state.Phase,
            state.IsOpen,
            raised.Number.Value,
            raised.Content.Mode,
            raised.Content.Title.Shown,
            raised.Unit.Value,
            state.Gatekeeper!.Value.Value,
            state.Issuer?.Value,
            state.Query is not null || state.Verdict?.Issuer is not null,
            state.Verdict?.Verdict,
            string.Join(' ', ChallengeDesks.Owed(state)),
            next?.Term.DueAt,
            next?.Term.Provisional ?? false,
            state.Waits.Any(static wait => wait.Urged),
            raised.Term.Start,
            changedAt
        );
    }

    private static ListStatement Write(IReadOnlyList<CaseRow> cases)
    {
        var rows = cases.Select(c => Of(c.Case, (ChallengeState)c.State, c.Version, c.At)).ToArray();
        T[] Column<T>(Func<ChallengeRow, T> value) => Array.ConvertAll(rows, row => value(row));
        return new ListStatement(
            ReadModelText.Of("Challenge", "write_rows"),
            [
                Column(r => r.Case.Value),
                Column(r => r.Version),
                Column(r => r.Phase.ToString()),
                Column(r => r.IsOpen),
                Column(r => r.Number),
                Column(r => r.Mode.ToString()),
                Column(r => r.Title),
                Column(r => r.Unit),
                Column(r => r.Gatekeeper),
                Column(r => r.Issuer),
                Column(r => r.IssuerKnows),
                Column(r => r.Verdict?.ToString()),
                Column(r => r.Waiting),
                Column(r => Time(r.DueAt)),
                Column(r => r.Provisional),
                Column(r => r.Urged),
                Column(r => Time(r.RaisedAt)!.Value),
                Column(r => Time(r.ChangedAt)!.Value),
            ]
        );
    }

    private static DateTime? Time(Moment? at) => at?.ToDateTimeOffset().UtcDateTime;
}
