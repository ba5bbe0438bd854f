using System.Collections.Immutable;
using Workflow.Domain.Adjustment;
using Workflow.Domain.Calendar;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;
using Workflow.ReadModels.DutyList;
using Workflow.Web.DutyList;
using Workflow.Web.Serving;

namespace Workflow.Web.Adjustments;

/// <summary>An adjustment case as its page shows it to one reader.</summary>
/// <param name="Offered">The moves that can be made now, in the order of the course.</param>
/// <param name="NotNow">Why others cannot, one sentence each; only where people look for them.</param>
public sealed record AdjustmentPageView(
    Visit Visit,
    CaseHistory History,
    Shelf Shelf,
    ImmutableArray<AdjustmentMove> Offered,
    ImmutableArray<string> NotNow,
    Attempt? Attempt
)
{
    public AdjustmentState State => (AdjustmentState)History.State;

    public string Address => Visit.To($"{AdjustmentPages.Path}/{History.Case.Id}");

    /// <summary>Who reported, and in which words.</summary>
    public bool KnowsReporter => AdjustmentSight.MaySeeReporter(State, Visit.Standing);

    /// <summary>Stands folded below the others: to ask, to take back, and to study what is studied.</summary>
    public bool IsAside(AdjustmentMove move) =>
        move.Verb is "ask" or "take-back" || (move.Verb == "study" && State.Phase == AdjustmentPhase.Studied);

    public string? Open =>
        Attempt is { } tried && Offered.Any(move => move.Verb == tried.Verb)
            ? tried.Verb
            : Offered.FirstOrDefault(move => !IsAside(move))?.Verb;

    /// <summary>The review's limit with its way, as the calendar counts it now; null once it is decided.</summary>
    public Deadline? Deadline =>
        State is { IsRunning: true, Review: { } review }
            ? Visit.Reference.Calendar.Derive(
                review.Start,
                new DeadlineRule(review.Amount, review.Unit, review.Source),
                [],
                null
            )
            : null;

    public string? ListName(Text list) => Latest(list)?.Name.Value;

    /// <summary>Where an item stands in its list today; null if it is not there any more.</summary>
    public string? AddressOf(ListItemName item) =>
        Shelf.Find(item.List.Value)?.State.On(Visit.Now.DayInChina)?.Find(item.Item) is { } known
            ? Visit.To($"{DutyListPages.Path}/{item.List}#{Uri.EscapeDataString(DutyListPage.AnchorOf(known))}")
            : null;

    /// <summary>The comparison with the version before; null while it is not in force, or for the first.</summary>
    public string? DifferenceOf(ListAdjusted adjusted)
    {
        var versions = Shelf.Find(adjusted.List.Value)?.State.Versions ?? [];
        var at = versions.IndexOf(versions.FirstOrDefault(one => one.Version == adjusted.Version)!);
        if (at < 1 || versions[at].EffectiveFrom > Visit.Now.DayInChina)
            return null;
        var from = Uri.EscapeDataString(versions[at - 1].Version.Value);
        var to = Uri.EscapeDataString(adjusted.Version.Value);
        return Visit.To($"{DutyListPages.Path}/{adjusted.List}/differences?from={from}&to={to}");
    }

    /// <summary>The latest version of a list, in force or to come.</summary>
    public DutyListVersion? Latest(Text list) => Shelf.Find(list.Value)?.State.Versions.LastOrDefault();

    public static AdjustmentPageView Of(
        Visit visit,
        CaseHistory history,
        Shelf shelf,
        Context context,
        Attempt? attempt,
        RefusalSentences sentences
    )
    {
        var state = (AdjustmentState)history.State;
        var asked = AdjustmentMoves.All.Select(move => (Move: move, Refusal: move.WhyNot(state, context))).ToArray();
        return new AdjustmentPageView(
            visit,
            history,
            shelf,
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
