using Microsoft.AspNetCore.Http;
using Workflow.Api.Admission;
using Workflow.Api.Cases;
using Workflow.Domain.Admission;
using Workflow.Domain.Challenge;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.ReadModels.Challenge;

namespace Workflow.Api.Challenge;

/// <summary>Challenges that the one who asks may read, and those that wait for them.</summary>
internal static class ChallengeListing
{
    public static async Task<IResult> ListAsync(ApiCall call)
    {
        var reader = await ReaderAsync(call);
        if (
            AdmissionQuestion.Read(call, reader.Organisation, ["q", "open", "after", "limit"], out var problem)
            is not { } asked
        )
            return problem!;
        var after = asked.After is { } place ? new ChallengePlace(place.ChangedAt, place.Case) : null;
        var rows = await call.Desk.Challenges.ListAsync(
            reader,
            asked.Words,
            asked.Only,
            after,
            asked.Limit,
            call.Aborted
        );
        var next = rows.Count < asked.Limit ? null : AdmissionCursor.Write(rows[^1].ChangedAt, rows[^1].Case);
        return Show(rows, reader, next);
    }

    public static async Task<IResult> WorkAsync(ApiCall call)
    {
        var reader = await ReaderAsync(call);
        if (AdmissionQuestion.Read(call, reader.Organisation, ["limit"], out var problem) is not { } asked)
            return problem!;
        return Show(await call.Desk.Challenges.WaitingAsync(reader, asked.Limit, call.Aborted), reader, null);
    }

    private static async Task<Standing> ReaderAsync(ApiCall call) =>
        new((await call.ReferenceAsync()).Organisation, call.Actor, call.District.Now);

    private static IResult Show(IReadOnlyList<ChallengeRow> rows, Standing reader, string? next) =>
        Results.Json(
            new ChallengeListView([.. rows.Select(row => Line(row, reader))], next),
            ApiJson.Ours.ChallengeListView
        );

    private static ChallengeLine Line(ChallengeRow row, Standing reader) =>
        new(
            row.Case.Value,
            row.Version,
            row.Number,
            row.Mode,
            row.Phase,
            ChallengeWords.Of(row.Phase),
            row.IsOpen,
            row.Title,
            row.MayKnowWho(reader) ? Naming.UnitOf(new UnitId(row.Unit), reader.Organisation) : null,
            Naming.UnitOf(new UnitId(row.Gatekeeper), reader.Organisation),
            row.Issuer is { } issuer ? Naming.UnitOf(new UnitId(issuer), reader.Organisation) : null,
            row.Verdict,
            row.DueAt?.ToChina(),
            row.Provisional,
            row.Urged,
            row.RaisedAt.ToChina(),
            row.ChangedAt.ToChina()
        );
}
