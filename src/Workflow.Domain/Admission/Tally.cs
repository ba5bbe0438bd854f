using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Admission;

/// <summary>One more of a kind was admitted this year. STORED FORMAT.</summary>
/// <param name="Count">How many there are with it.</param>
public sealed record MatterTallied(int Count) : Fact;

/// <summary>How many were admitted. STORED FORMAT: kept beside the register's facts.</summary>
public sealed record TallyState(int Count) : State;

/// <summary>
/// 年度件数: a register per kind of matter, issuer and year, that clauses with yearly limits are held against. A matter
/// is counted in the commit that publishes it.
/// </summary>
public static class Tally
{
    public static readonly CaseType Type = new(
        "tally",
        new TallyState(0),
        static (command, _, _) => throw new UnknownCommandException(command),
        static (_, fact) =>
            fact is MatterTallied tallied ? new TallyState(tallied.Count) : throw new UnknownFactException(fact)
    )
    {
        IsRegister = true,
    };

    public static StreamRef Of(AdmissionKind kind, UnitId issuer, int year) =>
        new(Type.Name, new CaseId(Ids.Derived($"tally/{kind}/{issuer.Value}/{year}")));

    public static int CountOf(State register) => ((TallyState)register).Count;
}

/// <summary>A matter counts among what communities carry. STORED FORMAT.</summary>
public sealed record CommunityItemEntered(CaseId Matter) : Fact;

/// <summary>A matter counts there no more. STORED FORMAT.</summary>
public sealed record CommunityItemLeft(CaseId Matter) : Fact;

/// <summary>Which admitted matters communities carry. STORED FORMAT: kept beside the register's facts.</summary>
public sealed record CommunityItemsState(ImmutableArray<CaseId> Items) : State
{
    public bool Equals(CommunityItemsState? other) =>
        other is not null && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    public override int GetHashCode() => Items.Length;
}

/// <summary>
/// 社区事项基数 (只减不增): the one register of what communities carry. A matter that would raise the count above the
/// policy's figure is admitted only if another leaves with it, in the same commit.
/// </summary>
public static class CommunityItems
{
    public static readonly CaseType Type = new(
        "community-items",
        new CommunityItemsState([]),
        static (command, _, _) => throw new UnknownCommandException(command),
        static (state, fact) =>
            fact switch
            {
                CommunityItemEntered entered => new CommunityItemsState(
                    ((CommunityItemsState)state).Items.Add(entered.Matter)
                ),
                CommunityItemLeft left => new CommunityItemsState(
                    ((CommunityItemsState)state).Items.Remove(left.Matter)
                ),
                _ => throw new UnknownFactException(fact),
            }
    )
    {
        IsRegister = true,
    };

    public static readonly StreamRef Register = new(Type.Name, new CaseId(Ids.Derived("community-items")));

    public static ImmutableArray<CaseId> Of(State register) => ((CommunityItemsState)register).Items;
}
