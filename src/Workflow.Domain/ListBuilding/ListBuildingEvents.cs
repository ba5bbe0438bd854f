using System.Collections.Immutable;
using Workflow.Domain.Adjustment;
using Workflow.Domain.Admission;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.ListBuilding;

/// <summary>What a round is for. STORED FORMAT: the names are stored.</summary>
public enum RoundKind
{
    /// <summary>摸底上报</summary>
    Reporting,

    /// <summary>征求意见</summary>
    Consultation,

    /// <summary>审核</summary>
    Review,
}

/// <summary>Something that happened while a list was built (清单编制). STORED FORMAT.</summary>
public abstract record ListBuildingFact : Fact
{
    private protected ListBuildingFact() { }
}

/// <summary>立项, with the first draft. STORED FORMAT.</summary>
/// <param name="Over">The newest version of the list at that time; null for a list that is new.</param>
/// <param name="Unit">Whose keeper of lists builds it.</param>
public sealed record ListBuildingOpened(Text Name, DutyListVersion Draft, Text? Over, UnitId Unit, Hand By)
    : ListBuildingFact;

/// <summary>修改草案, between two rounds. STORED FORMAT.</summary>
public sealed record DraftRevised(DutyListVersion Draft, Text? Over, Hand By) : ListBuildingFact;

/// <summary>发起一轮. STORED FORMAT.</summary>
/// <param name="Number">Counted through the whole case, from 1.</param>
/// <param name="Units">Who is asked.</param>
public sealed record RoundOpened(
    int Number,
    RoundKind Kind,
    ImmutableArray<UnitId> Units,
    CaseText Question,
    AdjustmentTerm Term,
    Hand By
) : ListBuildingFact
{
    public bool Equals(RoundOpened? other) =>
        other is not null
        && Number == other.Number
        && Kind == other.Kind
        && Units.AsSpan().SequenceEqual(other.Units.AsSpan())
        && Question == other.Question
        && Term == other.Term
        && By == other.By;

    public override int GetHashCode() => HashCode.Combine(Number, Kind, Units.Length);
}

/// <summary>One comment of a unit. STORED FORMAT.</summary>
/// <param name="Number">Counted through the whole case, from 1.</param>
/// <param name="Item">The item of the draft; null where one is missed that the draft does not have.</param>
public sealed record DraftComment(int Number, Text? Item, CaseText Says);

/// <summary>报送意见; without a comment it says that it has none. STORED FORMAT.</summary>
public sealed record CommentsHandedIn(int Round, UnitId Unit, ImmutableArray<DraftComment> Comments, Hand By)
    : ListBuildingFact
{
    public bool Equals(CommentsHandedIn? other) =>
        other is not null
        && Round == other.Round
        && Unit == other.Unit
        && Comments.AsSpan().SequenceEqual(other.Comments.AsSpan())
        && By == other.By;

    public override int GetHashCode() => HashCode.Combine(Round, Unit, Comments.Length);
}

/// <summary>答复意见: what changes with it, or why nothing does. STORED FORMAT.</summary>
public sealed record CommentAnswered(int Number, bool Accepted, CaseText Says, Hand By) : ListBuildingFact;

/// <summary>本轮期限临近: the clock's doing. STORED FORMAT.</summary>
/// <param name="Missing">Who had not handed in, and is warned.</param>
public sealed record RoundWarned(int Round, ImmutableArray<UnitId> Missing) : ListBuildingFact
{
    public bool Equals(RoundWarned? other) =>
        other is not null && Round == other.Round && Missing.AsSpan().SequenceEqual(other.Missing.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Round, Missing.Length);
}

/// <summary>本轮到期: the clock's doing. Silence is labelled as silence, never as agreement. STORED FORMAT.</summary>
public sealed record RoundFellDue(int Round, ImmutableArray<UnitId> Silent) : ListBuildingFact
{
    public bool Equals(RoundFellDue? other) =>
        other is not null && Round == other.Round && Silent.AsSpan().SequenceEqual(other.Silent.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Round, Silent.Length);
}

/// <summary>结束本轮. STORED FORMAT.</summary>
/// <param name="Draft">The next draft; null where the last one stays.</param>
/// <param name="Over">The newest version of the list when the next draft was made.</param>
public sealed record RoundClosed(int Round, DutyListVersion? Draft, Text? Over, Hand By) : ListBuildingFact;

/// <summary>送合法性审查. STORED FORMAT.</summary>
public sealed record LegalityAsked(UnitId Unit, Hand By) : ListBuildingFact;

/// <summary>合法性审查意见. STORED FORMAT.</summary>
public sealed record LegalityReviewed(UnitId Unit, bool Passes, CaseText Opinion, Hand By) : ListBuildingFact;

/// <summary>审议结果, as a body decided it outside. STORED FORMAT.</summary>
/// <param name="Paper">The number of its minutes or its reply.</param>
public sealed record ListApproved(Text Body, Text Paper, DateOnly On, bool Passes, CaseText Result, Hand By)
    : ListBuildingFact;

/// <summary>备案. STORED FORMAT.</summary>
/// <param name="With">Whom it was filed with.</param>
public sealed record ListFiled(Text With, Text Number, DateOnly On, Hand By) : ListBuildingFact;

/// <summary>公布: the version is adopted in the same commit. STORED FORMAT.</summary>
public sealed record ListPublished(Text Version, DateOnly EffectiveFrom, Text Source, Hand By) : ListBuildingFact;

/// <summary>撤销编制. STORED FORMAT.</summary>
public sealed record ListBuildingWithdrawn(CaseText Reason, Hand By) : ListBuildingFact;

/// <summary>期限重新推算: the calendar of a year was published or amended. STORED FORMAT.</summary>
public sealed record RoundTermRederived(int Round, AdjustmentTerm Term) : ListBuildingFact;
