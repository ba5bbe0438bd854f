using System.Collections.Immutable;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Adjustment;

/// <summary>Something that happened to an adjustment case (动态调整). STORED FORMAT.</summary>
public abstract record AdjustmentFact : Fact
{
    private protected AdjustmentFact() { }
}

/// <summary>反映不符: a street or a community says where a list does not fit. STORED FORMAT.</summary>
/// <param name="Reporter">Known to the keeper of the lists and to the reporter's own unit alone.</param>
/// <param name="Subject">The item's name, or what power is asked for.</param>
/// <param name="Item">Null where no list has such an item.</param>
public sealed record MisfitReported(
    UnitId Reporter,
    MisfitKind Kind,
    Text Subject,
    ListItemName? Item,
    CaseText Account,
    Hand By,
    AdjustmentTerm Term
) : AdjustmentFact;

/// <summary>An instrument changed; what rests on it is looked for. STORED FORMAT.</summary>
/// <param name="Lists">The lists that there were, by code.</param>
public sealed record LawChangeNoted(LawChange Change, ImmutableArray<Text> Lists) : AdjustmentFact
{
    public bool Equals(LawChangeNoted? other) =>
        other is not null && Change == other.Change && Lists.AsSpan().SequenceEqual(other.Lists.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Change, Lists.Length);
}

/// <summary>No item rests on the instrument: nothing to review, and no case to be seen. STORED FORMAT.</summary>
public sealed record NothingRested : AdjustmentFact;

/// <summary>立案: whatever did not come from a street or a community. STORED FORMAT.</summary>
/// <param name="Source">The paper behind it: number of an instrument, of an admission, of a review.</param>
/// <param name="By">Null for what followed from the library of laws: nobody acted.</param>
public sealed record AdjustmentOpened(
    AdjustmentTrigger Trigger,
    Text Subject,
    Text? Source,
    ImmutableArray<ListItemName> Items,
    CaseText? Reason,
    Hand? By,
    AdjustmentTerm Term
) : AdjustmentFact
{
    public bool Equals(AdjustmentOpened? other) =>
        other is not null
        && Trigger == other.Trigger
        && Subject == other.Subject
        && Source == other.Source
        && Items.AsSpan().SequenceEqual(other.Items.AsSpan())
        && Reason == other.Reason
        && By == other.By
        && Term == other.Term;

    public override int GetHashCode() => HashCode.Combine(Trigger, Subject, Items.Length);
}

/// <summary>征求单位意见, until a day. STORED FORMAT.</summary>
public sealed record UnitAsked(UnitId Unit, CaseText Question, Hand By, AdjustmentTerm Term) : AdjustmentFact;

/// <summary>A unit's opinion. STORED FORMAT.</summary>
public sealed record UnitAnswered(UnitId Unit, CaseText Opinion, Hand By) : AdjustmentFact;

/// <summary>到期未答复: the clock's doing. Silence is labelled as silence, never as agreement. STORED FORMAT.</summary>
public sealed record UnitFellSilent(UnitId Unit) : AdjustmentFact;

/// <summary>研判: what the keeper found. STORED FORMAT.</summary>
public sealed record AdjustmentStudied(CaseText Findings, Hand By) : AdjustmentFact;

/// <summary>研判期限临近: the clock's doing. STORED FORMAT.</summary>
public sealed record ReviewWarned : AdjustmentFact;

/// <summary>研判逾期, handed up to whoever supervises: the clock's doing. STORED FORMAT.</summary>
public sealed record ReviewEscalated : AdjustmentFact;

/// <summary>决定调整. STORED FORMAT.</summary>
/// <param name="Version">The version of the list in which it takes effect.</param>
/// <param name="Changes">What was changed for it; empty where the version had been adopted before.</param>
public sealed record ListAdjusted(
    Text List,
    Text Version,
    DateOnly EffectiveFrom,
    ImmutableArray<ListChange> Changes,
    CaseText Reason,
    Hand By
) : AdjustmentFact
{
    public bool Equals(ListAdjusted? other) =>
        other is not null
        && List == other.List
        && Version == other.Version
        && EffectiveFrom == other.EffectiveFrom
        && Changes.AsSpan().SequenceEqual(other.Changes.AsSpan())
        && Reason == other.Reason
        && By == other.By;

    public override int GetHashCode() => HashCode.Combine(List, Version, Changes.Length);
}

/// <summary>决定不调整, with reasons for whoever reported. STORED FORMAT.</summary>
public sealed record ListKept(CaseText Reason, Hand By) : AdjustmentFact;

/// <summary>办结. STORED FORMAT.</summary>
/// <param name="Told">How whoever reported was told; null where nobody reported.</param>
public sealed record AdjustmentClosed(CaseText? Told, Hand By) : AdjustmentFact;

/// <summary>收回反映: whoever reported takes it back before anything is decided. STORED FORMAT.</summary>
/// <param name="Reason">Null if none was given; known to those alone who may know the reporter.</param>
public sealed record ReportTakenBack(CaseText? Reason, Hand By) : AdjustmentFact;

/// <summary>期限重新推算: the calendar of a year was published or amended. STORED FORMAT.</summary>
/// <param name="Review">Null if it did not change.</param>
/// <param name="Answers">Of those units whose limit changed.</param>
public sealed record AdjustmentTermsRederived(AdjustmentTerm? Review, ImmutableArray<AnswerTerm> Answers)
    : AdjustmentFact
{
    public bool Equals(AdjustmentTermsRederived? other) =>
        other is not null && Review == other.Review && Answers.AsSpan().SequenceEqual(other.Answers.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Review, Answers.Length);
}

/// <summary>Until when a unit is asked. STORED FORMAT.</summary>
public sealed record AnswerTerm(UnitId Unit, AdjustmentTerm Term);
