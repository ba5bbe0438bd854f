using Microsoft.AspNetCore.Http;
using Workflow.Api.Answering;
using Workflow.Api.Asking;
using Workflow.Api.Cases;
using Workflow.Domain.Challenge;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Engine.Doors;

namespace Workflow.Api.Challenge;

/// <summary>追责前对照: a question; nothing is stored.</summary>
internal static class NoBlameApi
{
    private const int Most = 100;

    public static async Task<IResult> CheckAsync(ApiCall call)
    {
        var (body, problem) = await RequestBody.ReadAsync(call.Http, ApiJson.Ours.NoBlameRequest);
        if (body is null)
            return problem!;
        var reference = await call.ReferenceAsync();
        var reader = new Standing(reference.Organisation, call.Actor, call.District.Now);
        if (!reader.Holds(Duty.Supervise) && !reader.Holds(Duty.KeepDoor))
            return Problem.Of(ChallengeRefusals.NotYourDuty.With(OrganisationWords.Of(Duty.Supervise)));
        if (reference.AdmissionPolicyAt(call.District.Now)?.Challenges is not { } policy)
            return Problem.Of(ChallengeRefusals.NoPolicy.With());
        var unit = new UnitId(body.Content.Unit);
        if (reference.Organisation.UnitById(unit) is not { Kind: UnitKind.Street or UnitKind.Community })
            return Problem.Invalid([("unit", DoorRefusals.NotAChoice.With("被追责的单位"))]);
        var met = (body.Content.Clauses ?? []).Select(Text.From).ToHashSet();
        if (met.Any(code => policy.NoBlame.All(clause => clause.Code != code)))
            return Problem.Invalid([("clauses", DoorRefusals.NotAChoice.With("免予追责的情形"))]);
        var cited = new List<ChallengeState>();
        foreach (var number in (body.Content.Challenges ?? []).Distinct().Take(Most))
        foreach (var row in await call.Desk.Challenges.ListAsync(reader, number, false, null, Most, call.Aborted))
            if (row.Number == number)
                cited.Add(
                    (ChallengeState)
                        (
                            await call.District.Reader.ReadAsync(
                                new StreamRef(ChallengeDecider.Type.Name, row.Case),
                                call.Aborted
                            )
                        ).State
                );
        var found = NoBlame.Of(policy, unit, met, cited, reader);
        return Results.Json(
            new NoBlameAnswer(
                Naming.UnitOf(unit, reference.Organisation),
                found.Forbids,
                found.Sentence,
                [.. found.Clauses.Select(static clause => new NoBlameView(clause.Code.Value, clause.Words.Value))],
                [.. found.Challenges.Select(static state => state.Raised!.Number.Value)]
            ),
            ApiJson.Ours.NoBlameAnswer
        );
    }
}
