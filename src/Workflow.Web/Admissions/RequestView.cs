using System.Collections.Immutable;
using Workflow.Domain.Admission;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Screening;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;
using Workflow.Web.Parts;
using Workflow.Web.Serving;

namespace Workflow.Web.Admissions;

/// <summary>A request as its page shows it to one reader.</summary>
/// <param name="Offered">The moves that can be made now, in the order of the course.</param>
/// <param name="NotNow">Why others cannot, one sentence each; only where people look for them.</param>
public sealed record RequestView(
    Visit Visit,
    CaseHistory History,
    ImmutableArray<AdmissionMove> Offered,
    ImmutableArray<string> NotNow,
    Attempt? Attempt
)
{
    /// <summary>The numbers of the matters that end when this one is published.</summary>
    public ImmutableArray<string> Exits { get; init; } = [];

    /// <summary>What its addressees carry already; null once nobody judges it any more.</summary>
    public BurdenSight? Burden { get; init; }

    /// <summary>The reader may read what was said of it, too.</summary>
    public bool IsConcerned => AdmissionSight.IsConcerned(State, Visit.Standing);

    /// <summary>Moves that are seldom made stand folded below the others.</summary>
    private static readonly string[] Aside =
    [
        "ask-co-sign",
        "hand-on",
        "copy",
        "urge",
        "supervise",
        "take-back",
        "emergency",
        "relay",
        "void-paper",
    ];

    /// <summary>The nearest of the limits with its way; null if nobody owes anything.</summary>
    public Deadline? Deadline =>
        State.Waits.MinBy(static wait => wait.Term.DueAt) is { Term: var term }
            ? StepDeadline.Of(
                Visit,
                term.Start,
                term.Amount,
                term.Unit,
                Visit.Reference.AdmissionPolicyAt(term.Start)?.RuleOf(term.Step).Source,
                term.Pauses,
                term.DueAt
            )
            : null;

    public CaseId Id => History.Case.Id;

    public AdmissionState State => (AdmissionState)History.State;

    public AdmissionContent Content => State.Content!;

    public string Address => Visit.To($"{AdmissionPages.Path}/{Id}");

    public string Number => State.MatterNumber?.Value ?? State.Number?.Value ?? "草稿";

    public string? Open =>
        Attempt is { } tried && Offered.Any(m => m.Verb == tried.Verb) ? tried.Verb
        : Offered.FirstOrDefault(m => !IsAside(m)) is { } first ? first.Verb
        : null;

    public static bool IsAside(AdmissionMove move) => Aside.Contains(move.Verb);

    public (NegativeList List, ProhibitionRule Clause) Found(ClauseRef reference) =>
        Visit.Reference.Screening.Find(reference) ?? throw new InvalidOperationException($"no clause {reference}");

    public static RequestView Of(
        Visit visit,
        CaseHistory history,
        Context context,
        Attempt? attempt,
        RefusalSentences sentences
    )
    {
        var state = (AdmissionState)history.State;
        var asked = AdmissionMoves.All.Select(move => (Move: move, Refusal: move.WhyNot(state, context))).ToArray();
        return new RequestView(
            visit,
            history,
            [.. asked.Where(static one => one.Refusal is null).Select(static one => one.Move)],
            [
                .. asked
                    .Where(one => one.Refusal is { Kind: RefusalKind.Conflict } && one.Move.IsNear(state))
                    .Select(one => sentences.Of(one.Refusal!))
                    .Distinct(),
            ],
            attempt
        );
    }
}
