using System.Collections.Immutable;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Domain.ListBuilding;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;
using Workflow.Web.Parts;
using Workflow.Web.Serving;
using Workflow.Web.Tickets;

namespace Workflow.Web.ListBuildings;

/// <summary>A case that builds a duty list, as its page shows it to one reader.</summary>
/// <param name="Offered">The moves that can be made now, in the order of the course.</param>
/// <param name="NotNow">Why others cannot, one sentence each; only where people look for them.</param>
public sealed record ListBuildingPageView(
    Visit Visit,
    CaseHistory History,
    ImmutableArray<ListBuildingMove> Offered,
    ImmutableArray<string> NotNow,
    Attempt? Attempt
)
{
    public ListBuildingState State => (ListBuildingState)History.State;

    public string Address => Visit.To($"{ListBuildingPages.Path}/{History.Case.Id}");

    public string PhaseWord => ListBuildingWords.Of(State.Phase, State.Published?.EffectiveFrom, Visit.Now.DayInChina);

    public string? Open =>
        Attempt is { } tried && Offered.Any(move => move.Verb == tried.Verb)
            ? tried.Verb
            : Offered.FirstOrDefault(move => move.Verb is not ("withdraw" or "revise"))?.Verb;

    /// <summary>The comparison with the draft before, or the version that it began from; null if none.</summary>
    public string? DifferenceOf(ListDraft draft) =>
        draft.HasBefore ? $"{Address}/drafts/{draft.Number}/difference" : null;

    /// <summary>How many items changed from the draft before; null for the first.</summary>
    public int? ChangesOf(ListDraft draft) =>
        draft.Number == 1
            ? null
            : DutyListDifference.Between(State.Drafts[draft.Number - 2].List, draft.List).Changes.Length;

    public IReadOnlyList<CourseStep> Course
    {
        get
        {
            var names = new FactNames(
                Visit.UnitName,
                person => Visit.PersonName(person) ?? person.Value,
                at => ShownTime.Of(at, Visit.Now)
            );
            return
            [
                .. History.Facts.Select(recorded => new CourseStep(
                    recorded.RecordedAt,
                    null,
                    recorded.Headers.Actor == Actor.Clock
                        ? "自动进行，没有人操作"
                        : CourseWords.By(recorded.Headers, Visit),
                    recorded.Headers.Actor == Actor.Clock,
                    ListBuildingFactWords.Of((ListBuildingFact)recorded.Fact, names)
                )),
            ];
        }
    }

    public static ListBuildingPageView Of(
        Visit visit,
        CaseHistory history,
        Context context,
        Attempt? attempt,
        RefusalSentences sentences
    )
    {
        var state = (ListBuildingState)history.State;
        var asked = ListBuildingMoves.All.Select(move => (Move: move, Refusal: move.WhyNot(state, context))).ToArray();
        return new ListBuildingPageView(
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
