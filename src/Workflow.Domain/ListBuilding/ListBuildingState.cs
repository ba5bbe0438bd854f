using System.Collections.Immutable;
using Workflow.Domain.Adjustment;
using Workflow.Domain.Admission;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.ListBuilding;

/// <summary>Where the building of a list stands.</summary>
public enum ListBuildingPhase
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>起草</summary>
    Drafting,

    /// <summary>一轮进行中</summary>
    InRound,

    /// <summary>合法性审查中</summary>
    LegalReview,

    /// <summary>审查通过，待批准</summary>
    Reviewed,

    /// <summary>已批准，待备案</summary>
    Approved,

    /// <summary>已备案，待公布</summary>
    Filed,

    /// <summary>已公布</summary>
    Published,

    /// <summary>已撤销</summary>
    Withdrawn,
}

/// <summary>A draft of the case; every one stays.</summary>
/// <param name="Over">The newest version of the list when it was made; null if there was none.</param>
/// <param name="Round">The round whose end it came of; null for the first, and for one between rounds.</param>
/// <param name="By">Who wrote it.</param>
public sealed record ListDraft(int Number, DutyListVersion List, Text? Over, int? Round, Hand By)
{
    /// <summary>There is a draft before it, or a version that it began from.</summary>
    public bool HasBefore => Number > 1 || Over is not null;
}

/// <summary>A comment with what became of it.</summary>
public sealed record RoundComment(UnitId Unit, DraftComment Comment, CommentAnswered? Answer);

/// <summary>A round as it stands.</summary>
/// <param name="OfKind">第几轮 of its kind.</param>
/// <param name="Draft">The draft that is asked about.</param>
/// <param name="Silent">Who had not handed in when it fell due; they still may until it is closed.</param>
public sealed record ListRound(RoundOpened Opened, int OfKind, int Draft, AdjustmentTerm Term)
{
    public int Number => Opened.Number;
    public ImmutableArray<CommentsHandedIn> HandedIn { get; init; } = [];
    public ImmutableArray<RoundComment> Comments { get; init; } = [];
    public ImmutableArray<UnitId> Silent { get; init; } = [];
    public bool IsDue { get; init; }

    /// <summary>Its end is near, and whoever had not handed in was warned.</summary>
    public bool IsWarned { get; init; }
    public bool IsClosed { get; init; }

    public CommentsHandedIn? HandedInBy(UnitId unit) => HandedIn.FirstOrDefault(one => one.Unit == unit);

    /// <summary>Who was asked and has not handed in, silent or not.</summary>
    public IEnumerable<UnitId> Missing => Opened.Units.Where(unit => HandedInBy(unit) is null);

    public IEnumerable<RoundComment> Unanswered => Comments.Where(static one => one.Answer is null);
}

/// <summary>What is known about the building of a list.</summary>
public sealed record ListBuildingState(ListBuildingPhase Phase) : State
{
    public static readonly ListBuildingState Initial = new(ListBuildingPhase.None);

    public ListBuildingOpened? Opened { get; init; }
    public ImmutableArray<ListDraft> Drafts { get; init; } = [];
    public ImmutableArray<ListRound> Rounds { get; init; } = [];

    /// <summary>The unit that was asked to examine legality last.</summary>
    public UnitId? Examiner { get; init; }
    public ImmutableArray<LegalityReviewed> Reviews { get; init; } = [];
    public ImmutableArray<ListApproved> Approvals { get; init; } = [];
    public ListFiled? Filed { get; init; }
    public ListPublished? Published { get; init; }
    public ListBuildingWithdrawn? Withdrawn { get; init; }

    /// <summary>Anybody who has signed in may know of it.</summary>
    public bool IsShown => Phase != ListBuildingPhase.None;

    public bool IsOpen => IsShown && Phase is not (ListBuildingPhase.Published or ListBuildingPhase.Withdrawn);

    public ListDraft Draft => Drafts[^1];

    /// <summary>The round that goes on; null between rounds.</summary>
    public ListRound? Round => Phase == ListBuildingPhase.InRound ? Rounds[^1] : null;

    public RoundComment? CommentOf(int number) =>
        Rounds.SelectMany(static round => round.Comments).FirstOrDefault(one => one.Comment.Number == number);

    public int CommentCount => Rounds.Sum(static round => round.Comments.Length);

    public static ListBuildingState Evolve(ListBuildingState state, Fact fact) =>
        fact switch
        {
            ListBuildingOpened opened => (state with { Phase = ListBuildingPhase.Drafting, Opened = opened }).With(
                opened.Draft,
                opened.Over,
                null,
                opened.By
            ),
            DraftRevised revised => state.With(revised.Draft, revised.Over, null, revised.By),
            RoundOpened opened => state.With(opened),
            CommentsHandedIn handed => state.Changed(
                handed.Round,
                round =>
                    round with
                    {
                        HandedIn = round.HandedIn.Add(handed),
                        Comments = round.Comments.AddRange(
                            handed.Comments.Select(one => new RoundComment(handed.Unit, one, null))
                        ),
                    }
            ),
            CommentAnswered answer => state.Answered(answer),
            RoundWarned warned => state.Changed(warned.Round, static round => round with { IsWarned = true }),
            RoundFellDue due => state.Changed(due.Round, round => round with { IsDue = true, Silent = due.Silent }),
            RoundClosed closed => state.Closed(closed),
            LegalityAsked asked => state with { Phase = ListBuildingPhase.LegalReview, Examiner = asked.Unit },
            LegalityReviewed review => state with
            {
                Phase = review.Passes ? ListBuildingPhase.Reviewed : ListBuildingPhase.Drafting,
                Reviews = state.Reviews.Add(review),
            },
            ListApproved approved => state with
            {
                Phase = approved.Passes ? ListBuildingPhase.Approved : ListBuildingPhase.Drafting,
                Approvals = state.Approvals.Add(approved),
            },
            ListFiled filed => state with { Phase = ListBuildingPhase.Filed, Filed = filed },
            ListPublished published => state with { Phase = ListBuildingPhase.Published, Published = published },
            ListBuildingWithdrawn withdrawn => state with
            {
                Phase = ListBuildingPhase.Withdrawn,
                Withdrawn = withdrawn,
            },
            RoundTermRederived again => state.Changed(again.Round, round => round with { Term = again.Term }),
            _ => throw new UnknownFactException(fact),
        };

    private ListBuildingState With(DutyListVersion draft, Text? over, int? round, Hand by) =>
        this with
        {
            Drafts = Drafts.Add(new ListDraft(Drafts.Length + 1, draft, over, round, by)),
        };

    private ListBuildingState With(RoundOpened opened) =>
        this with
        {
            Phase = ListBuildingPhase.InRound,
            Filed = null,
            Rounds = Rounds.Add(
                new ListRound(
                    opened,
                    Rounds.Count(one => one.Opened.Kind == opened.Kind) + 1,
                    Drafts.Length,
                    opened.Term
                )
            ),
        };

    private ListBuildingState Changed(int round, Func<ListRound, ListRound> change) =>
        this with
        {
            Rounds = [.. Rounds.Select(one => one.Number == round ? change(one) : one)],
        };

    private ListBuildingState Answered(CommentAnswered answer) =>
        this with
        {
            Rounds =
            [
                .. Rounds.Select(round =>
                    round with
                    {
                        Comments =
                        [
                            .. round.Comments.Select(one =>
                                one.Comment.Number == answer.Number ? one with { Answer = answer } : one
                            ),
                        ],
                    }
                ),
            ],
        };

    private ListBuildingState Closed(RoundClosed closed)
    {
        var next = Changed(closed.Round, static round => round with { IsClosed = true }) with
        {
            Phase = ListBuildingPhase.Drafting,
        };
        return closed.Draft is { } draft ? next.With(draft, closed.Over, closed.Round, closed.By) : next;
    }
}
