using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Workflow.Domain.Calendar;
using Workflow.Domain.CleanUp;
using Workflow.Domain.CleanUp.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;
using Workflow.ReadModels.CleanUp;
using Workflow.Web.Parts;
using Workflow.Web.Serving;

namespace Workflow.Web.CleanUps;

/// <param name="Own">Clean-ups that the reader's institution owes.</param>
/// <param name="ToConfirm">Proposals that the reader may confirm.</param>
public sealed record InventoriesView(
    Visit Visit,
    IReadOnlyList<InventoryCounts> Inventories,
    IReadOnlyList<CleanUpRow> Own,
    IReadOnlyList<CleanUpRow> ToConfirm
);

public sealed record InventoryView(Visit Visit, InventoryCounts Counts, IReadOnlyDictionary<string, CleanUpRow> Rows);

/// <summary>A clean-up as its page shows it to one reader.</summary>
public sealed record CleanUpView(
    Visit Visit,
    CaseHistory History,
    ImmutableArray<CleanUpMove> Offered,
    ImmutableArray<string> NotNow,
    Attempt? Attempt
)
{
    public CleanUpState State => (CleanUpState)History.State;

    /// <summary>The limit of the step with its way; null once it is closed.</summary>
    public Deadline? Deadline =>
        State.Term is { } term
            ? StepDeadline.Of(
                Visit,
                term.Start,
                term.Amount,
                term.Unit,
                term.Step == CleanUpStep.Proposal
                    ? State.Opened!.Policy.Proposal.Source
                    : State.Opened!.Policy.Confirmation.Source,
                null,
                term.DueAt
            )
            : null;

    public string Address => Visit.To($"{CleanUpPages.Path}/{History.Case.Id}");
}

/// <summary>`/{district}/inventories` and `/{district}/clean-ups/…`: 清理台账.</summary>
internal static class CleanUpPages
{
    public const string InventoriesPath = "/inventories";
    public const string Path = "/clean-ups";
    private const int Most = 60;

    public static readonly Choice[] Outcomes =
    [
        .. Enum.GetValues<CleanUpOutcome>().Select(static one => new Choice(one.ToString(), CleanUpWords.Of(one))),
    ];

    public static async Task<IResult> InventoriesAsync(HttpContext http)
    {
        var visit = Visit.Of(http);
        var cancel = http.RequestAborted;
        var counts = await visit.Desk.Inventories.AllAsync(cancel);
        var own = visit.Holds(Domain.Organisation.Duty.Apply)
            ? await visit.Desk.CleanUps.ListAsync(
                new CleanUpQuestion(null, InstitutionOf(visit), CleanUpPhase.Open, false),
                null,
                Most,
                cancel
            )
            : [];
        var toConfirm = visit.Holds(Domain.Organisation.Duty.KeepLists)
            ? await visit.Desk.CleanUps.ListAsync(
                new CleanUpQuestion(null, null, CleanUpPhase.Proposed, false),
                null,
                Most,
                cancel
            )
            : [];
        return Page.Show<InventoriesPage>(http, new InventoriesView(visit, counts, own, toConfirm));
    }

    public static async Task<IResult> InventoryAsync(string code, HttpContext http)
    {
        var visit = Visit.Of(http);
        return await visit.Desk.Inventories.FindAsync(code, http.RequestAborted) is { } found
            ? Page.Show<InventoryPage>(http, new InventoryView(visit, found.Counts, found.Rows))
            : Trouble.Show(http, CleanUpRefusals.Unknown.With());
    }

    public static async Task<IResult> ShowAsync(string id, HttpContext http, RefusalSentences sentences) =>
        await FindAsync(id, http) is { } cleanUp
            ? await ShowAsync(http, cleanUp, null, sentences)
            : Trouble.Show(http, CleanUpRefusals.Unknown.With());

    public static async Task<IResult> MoveAsync(string id, string verb, HttpContext http, RefusalSentences sentences)
    {
        var visit = Visit.Of(http);
        if (await FindAsync(id, http) is not { } cleanUp || CleanUpMoves.All.All(move => move.Verb != verb))
            return Trouble.Show(http, CleanUpRefusals.Unknown.With());
        var fields = await FormFields.ReadAsync(http, visit.Now);
        var command = Read(verb, fields);
        var answer = await Sending.SendAsync(http, fields, cleanUp.Case, $"{cleanUp.Case}/{verb}", command);
        if (answer is null)
            return Page.SeeOther(http, visit.To($"{Path}/{cleanUp.Case.Id}"));
        return await FindAsync(id, http) is { } now
            ? await ShowAsync(http, now, Attempt.Of(verb, fields, answer, sentences), sentences)
            : Trouble.Show(http, CleanUpRefusals.Unknown.With());
    }

    private static Command Read(string verb, FormFields fields)
    {
        fields.Blame("basis", CleanUpRefusals.BasisMissing);
        return verb switch
        {
            "propose" => new ProposeCleanUp(
                fields.ChoiceOf("outcome", "清理意见", Enum.GetValues<CleanUpOutcome>()),
                fields.TextOf("what", "清理情况") ?? default,
                fields.TextOf("basis", "依据") is { } basis
                    ? new ArticleRef(basis, fields.TextOf("article", "条款"))
                    : null
            ),
            "confirm" => new ConfirmCleanUp(),
            "send-back" => new SendCleanUpBack(fields.TextOf("reason", "退回理由") ?? default),
            _ => new ForceCleanUp(fields.TextOf("reason", "取消理由") ?? default),
        };
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http,
        CaseHistory cleanUp,
        Attempt? attempt,
        RefusalSentences sentences
    )
    {
        var visit = Visit.Of(http);
        var state = (CleanUpState)cleanUp.State;
        var context = await visit.District.ContextAsync(cleanUp.Case.Id, visit.Actor, http.RequestAborted);
        var asked = CleanUpMoves.All.Select(move => (Move: move, Refusal: move.WhyNot(state, context))).ToArray();
        var view = new CleanUpView(
            visit,
            cleanUp,
            [.. asked.Where(static one => one.Refusal is null).Select(static one => one.Move)],
            [
                .. asked
                    .Where(one => one.Refusal is { Kind: RefusalKind.Conflict } && state.IsOpen)
                    .Select(one => sentences.Of(one.Refusal!))
                    .Distinct(),
            ],
            attempt
        );
        return Page.Show<CleanUpPage>(http, view, attempt?.Status ?? StatusCodes.Status200OK);
    }

    private static UnitId InstitutionOf(Visit visit) =>
        Domain.Admission.AdmissionUnits.InstitutionOf(visit.Organisation, visit.Actor.Unit);

    private static async Task<CaseHistory?> FindAsync(string id, HttpContext http)
    {
        if (!Guid.TryParseExact(id, "D", out var value))
            return null;
        var stream = new StreamRef(CleanUpDecider.Type.Name, new CaseId(value));
        var history = await Visit.Of(http).District.Reader.ReadAsync(stream, http.RequestAborted);
        return ((CleanUpState)history.State).Phase == CleanUpPhase.None ? null : history;
    }
}
