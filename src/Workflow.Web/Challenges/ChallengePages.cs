using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Workflow.Domain.Calendar;
using Workflow.Domain.Challenge;
using Workflow.Domain.Challenge.Commands;
using Workflow.Domain.Kernel;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;
using Workflow.ReadModels.Challenge;
using Workflow.Web.Parts;
using Workflow.Web.Serving;

namespace Workflow.Web.Challenges;

/// <param name="Waiting">What the reader has to do.</param>
/// <param name="Rows">What the reader may read, the latest change first.</param>
/// <param name="MayRaise">The reader may refuse and have checked.</param>
public sealed record ChallengeListView(
    Visit Visit,
    IReadOnlyList<ChallengeRow> Waiting,
    IReadOnlyList<ChallengeRow> Rows,
    string Words,
    bool MayRaise
);

/// <summary>A challenge as its page shows it to one reader.</summary>
/// <param name="Offered">The moves that can be made now, in the order of the course.</param>
/// <param name="NotNow">Why others cannot, one sentence each.</param>
public sealed record ChallengeView(
    Visit Visit,
    CaseHistory History,
    ImmutableArray<ChallengeMove> Offered,
    ImmutableArray<string> NotNow,
    Attempt? Attempt
)
{
    public ChallengeState State => (ChallengeState)History.State;

    /// <summary>The nearest of the limits with its way; null if nobody owes anything.</summary>
    public Deadline? Deadline =>
        State.Waits.MinBy(static wait => wait.Term.DueAt) is { Term: var term }
            ? StepDeadline.Of(
                Visit,
                term.Start,
                term.Amount,
                term.Unit,
                Visit.Reference.AdmissionPolicyAt(term.Start)?.Challenges?.RuleOf(term.Step).Source,
                null,
                term.DueAt
            )
            : null;

    public bool IsConcerned => ChallengeSight.IsConcerned(State, Visit.Standing);

    public string Address => Visit.To($"{ChallengePages.Path}/{History.Case.Id}");
}

/// <summary>`/{district}/challenges`: refusals and checks, each on its page with the moves on it.</summary>
internal static class ChallengePages
{
    public const string Path = "/challenges";
    private const int Most = 60;

    public static async Task<IResult> ListAsync(HttpContext http)
    {
        var visit = Visit.Of(http);
        var words = http.Request.Query["q"].ToString().Trim();
        var asked = Text.TryFrom(words, out _) && words.Length <= 100 ? words : "";
        var queries = visit.Desk.Challenges;
        var waiting = await queries.WaitingAsync(visit.Standing, Most, http.RequestAborted);
        var rows = await queries.ListAsync(
            visit.Standing,
            asked.Length == 0 ? null : asked,
            false,
            null,
            Most,
            http.RequestAborted
        );
        var context = await visit.District.ContextAsync(default, visit.Actor, http.RequestAborted);
        var may = RaiseChallenge.WhyNot(context) is null;
        return Page.Show<ChallengeListPage>(http, new ChallengeListView(visit, waiting, rows, asked, may));
    }

    public static async Task<IResult> ShowAsync(string id, HttpContext http, RefusalSentences sentences) =>
        await FindAsync(id, http) is { } challenge
            ? await ShowAsync(http, challenge, null, sentences)
            : Trouble.Show(http, ChallengeRefusals.Unknown.With());

    /// <summary>A scan, for who may know of the one that asked: the issuer is given none.</summary>
    public static async Task<IResult> OpenScanAsync(string id, string attachment, HttpContext http) =>
        await FindAsync(id, http) is { } challenge
            ? await Scans.OpenAsync(
                http,
                challenge,
                ChallengeSight.IsConcerned((ChallengeState)challenge.State, Visit.Of(http).Standing),
                attachment
            )
            : Trouble.Show(http, ChallengeRefusals.Unknown.With());

    public static async Task<IResult> MoveAsync(string id, string verb, HttpContext http, RefusalSentences sentences)
    {
        var visit = Visit.Of(http);
        if (await FindAsync(id, http) is not { } challenge || !ChallengeForms.Knows(verb))
            return Trouble.Show(http, ChallengeRefusals.Unknown.With());
        var fields = await FormFields.ReadAsync(http, visit.Now);
        var mayAttach = ChallengeSight.MayAttach((ChallengeState)challenge.State, visit.Standing);
        var scans = await Scans.TakeAsync(http, fields, challenge.Case.Id, mayAttach);
        var command = ChallengeForms.Read(verb, fields, visit);
        var answer = await Sending.SendAsync(http, fields, challenge.Case, $"{challenge.Case}/{verb}", command);
        await visit.District.Attachments!.ForgetAsync(scans, CancellationToken.None);
        if (answer is null)
            return Page.SeeOther(http, visit.To($"{Path}/{challenge.Case.Id}"));
        var attempt = Attempt.Of(verb, fields, answer, sentences);
        return await FindAsync(id, http) is { } now
            ? await ShowAsync(http, now, attempt, sentences)
            : Trouble.Show(http, ChallengeRefusals.Unknown.With());
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http,
        CaseHistory challenge,
        Attempt? attempt,
        RefusalSentences sentences
    )
    {
        var visit = Visit.Of(http);
        var state = (ChallengeState)challenge.State;
        var context = await visit.District.ContextAsync(challenge.Case.Id, visit.Actor, http.RequestAborted);
        var asked = ChallengeMoves.All.Select(move => (Move: move, Refusal: move.WhyNot(state, context))).ToArray();
        var view = new ChallengeView(
            visit,
            challenge,
            [.. asked.Where(static one => one.Refusal is null).Select(static one => one.Move)],
            [
                .. asked
                    .Where(one => one.Refusal is { Kind: RefusalKind.Conflict } && one.Move.IsNear(state))
                    .Select(one => sentences.Of(one.Refusal!))
                    .Distinct(),
            ],
            attempt
        );
        return Page.Show<ChallengePage>(http, view, attempt?.Status ?? StatusCodes.Status200OK);
    }

    /// <summary>Null if there is no such challenge, or the reader may not know of it: never said which.</summary>
    private static async Task<CaseHistory?> FindAsync(string id, HttpContext http)
    {
        var visit = Visit.Of(http);
        if (!Guid.TryParseExact(id, "D", out var value))
            return null;
        var stream = new StreamRef(ChallengeDecider.Type.Name, new CaseId(value));
        var history = await visit.District.Reader.ReadAsync(stream, http.RequestAborted);
        return ChallengeSight.MaySee((ChallengeState)history.State, visit.Standing) ? history : null;
    }
}
