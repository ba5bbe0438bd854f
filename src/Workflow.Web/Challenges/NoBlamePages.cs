using Microsoft.AspNetCore.Http;
using Workflow.Domain.Challenge;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Engine.Doors;
using Workflow.Web.Agendas;
using Workflow.Web.Serving;

namespace Workflow.Web.Challenges;

/// <param name="Found">Null before anybody asked.</param>
public sealed record NoBlameView(Visit Visit, ChallengePolicy Policy, Attempt? Attempt, NoBlame? Found);

/// <summary>`/{district}/no-blame`: 追责前对照. A question; nothing is stored.</summary>
internal static class NoBlamePages
{
    public const string Path = "/no-blame";
    public const string Verb = "no-blame";
    private const int Most = 20;

    public static bool MayAsk(Visit visit) => visit.Holds(Duty.Supervise) || visit.Holds(Duty.KeepDoor);

    public static string NameOf(NoBlameClause clause) => $"clause-{clause.Code}";

    public static IResult Show(HttpContext http)
    {
        var visit = Visit.Of(http);
        return WhyNot(visit) is { } refusal
            ? Trouble.Show(http, refusal)
            : Page.Show<NoBlamePage>(http, new NoBlameView(visit, PolicyOf(visit)!, null, null));
    }

    public static async Task<IResult> CheckAsync(HttpContext http, RefusalSentences sentences)
    {
        var visit = Visit.Of(http);
        if (WhyNot(visit) is { } refusal)
            return Trouble.Show(http, refusal);
        var policy = PolicyOf(visit)!;
        var fields = await FormFields.ReadAsync(http, visit.Now);
        var unit = fields.TextOf("unit", "被追责的单位")?.Value ?? "";
        if (!AgendaPages.Units(visit).Any(choice => choice.Value == unit))
            fields.Refuse(DoorRefusals.NotAChoice.With("被追责的单位"), "unit");
        var numbers = fields.TextOf("numbers", "有关的拒办、核实")?.Value ?? "";
        if (fields.Wrong is { } wrong)
        {
            var refused = Attempt.Of(Verb, fields, Answer.Of(wrong), sentences);
            return Page.Show<NoBlamePage>(http, new NoBlameView(visit, policy, refused, null), refused.Status);
        }
        var found = NoBlame.Of(
            policy,
            new UnitId(unit),
            [.. policy.NoBlame.Where(clause => fields.IsChecked(NameOf(clause))).Select(static one => one.Code)],
            await CitedAsync(visit, numbers, http.RequestAborted),
            visit.Standing
        );
        var answered = new Attempt(Verb, fields, StatusCodes.Status200OK, "", "");
        return Page.Show<NoBlamePage>(http, new NoBlameView(visit, policy, answered, found));
    }

    private static async Task<IReadOnlyList<ChallengeState>> CitedAsync(
        Visit visit,
        string numbers,
        CancellationToken cancel
    )
    {
        var cited = new List<ChallengeState>();
        var asked = numbers.Split(
            ['、', '，', ',', '；', ';', ' ', '\n'],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        foreach (var number in asked.Distinct().Take(Most))
        foreach (var row in await visit.Desk.Challenges.ListAsync(visit.Standing, number, false, null, Most, cancel))
            if (row.Number == number)
            {
                var stream = new StreamRef(ChallengeDecider.Type.Name, row.Case);
                cited.Add((ChallengeState)(await visit.District.Reader.ReadAsync(stream, cancel)).State);
            }
        return cited;
    }

    private static Refusal? WhyNot(Visit visit) =>
        !MayAsk(visit) ? ChallengeRefusals.NotYourDuty.With(OrganisationWords.Of(Duty.Supervise))
        : PolicyOf(visit) is null ? ChallengeRefusals.NoPolicy.With()
        : null;

    private static ChallengePolicy? PolicyOf(Visit visit) => visit.Reference.AdmissionPolicyAt(visit.Now)?.Challenges;
}
