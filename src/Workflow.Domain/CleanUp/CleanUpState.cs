using Workflow.Domain.Kernel;

namespace Workflow.Domain.CleanUp;

/// <summary>Where a clean-up stands. STORED FORMAT: the names are stored.</summary>
public enum CleanUpPhase
{
    /// <summary>There is no such clean-up.</summary>
    None,

    /// <summary>待清理</summary>
    Open,

    /// <summary>待确认</summary>
    Proposed,

    /// <summary>已办结</summary>
    Closed,
}

/// <summary>What is known about a thing without a basis.</summary>
public sealed record CleanUpState(CleanUpPhase Phase) : State
{
    public static readonly CleanUpState Initial = new(CleanUpPhase.None);

    public CleanUpOpened? Opened { get; init; }
    public CleanUpProposed? Proposal { get; init; }
    public CleanUpSentBack? SentBack { get; init; }
    public CleanUpOutcome? Outcome { get; init; }

    /// <summary>What is owed; null once it is closed.</summary>
    public CleanUpTerm? Term { get; init; }
    public bool Urged { get; init; }

    /// <summary>How often it was counted again after it had been cancelled or trimmed (反弹).</summary>
    public int Returned { get; init; }

    public bool IsOpen => Phase is CleanUpPhase.Open or CleanUpPhase.Proposed;

    public UnitId? Issuer => Opened?.Item.Issuer;

    /// <summary>How facts change what is known. No rule, never refuses.</summary>
    public static CleanUpState Evolve(CleanUpState state, Fact fact) =>
        fact switch
        {
            CleanUpOpened opened => new CleanUpState(CleanUpPhase.Open)
            {
                Opened = opened,
                Term = opened.Term,
                Returned = state.Returned + (state.Phase == CleanUpPhase.Closed ? 1 : 0),
            },
            CleanUpProposed proposed => state with
            {
                Phase = CleanUpPhase.Proposed,
                Proposal = proposed,
                Term = proposed.Term,
                Urged = false,
            },
            CleanUpSentBack back => state with
            {
                Phase = CleanUpPhase.Open,
                Proposal = null,
                SentBack = back,
                Term = back.Term,
                Urged = false,
            },
            CleanUpConfirmed confirmed => state.Ended(confirmed.Outcome),
            CleanUpForced => state.Ended(CleanUpOutcome.Cancelled),
            CleanUpUrged => state with { Urged = true },
            CleanUpTermRederived again => state with { Term = again.Term },
            _ => throw new UnknownFactException(fact),
        };

    private CleanUpState Ended(CleanUpOutcome outcome) =>
        this with
        {
            Phase = CleanUpPhase.Closed,
            Outcome = outcome,
            Term = null,
            Urged = false,
        };
}
