using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Adjustment;

/// <summary>A unit that was asked, and what it said.</summary>
/// <param name="IsSilent">It did not answer in time. It may still answer, until the list is decided on.</param>
public sealed record AskedUnit(UnitAsked Asked, AdjustmentTerm Term, UnitAnswered? Answer, bool IsSilent)
{
    public UnitId Unit => Asked.Unit;

    /// <summary>The study waits for it.</summary>
    public bool IsAwaited => Answer is null && !IsSilent;
}

/// <summary>What is known about an adjustment case.</summary>
public sealed record AdjustmentState(AdjustmentPhase Phase) : State
{
    public static readonly AdjustmentState Initial = new(AdjustmentPhase.None);

    public AdjustmentTrigger Trigger { get; init; }
    public Text Subject { get; init; }
    public ImmutableArray<ListItemName> Items { get; init; } = [];

    /// <summary>Null unless a street or a community reported.</summary>
    public MisfitReported? Report { get; init; }

    /// <summary>Null unless an instrument of the library changed.</summary>
    public LawChangeNoted? Law { get; init; }

    /// <summary>Null for a report.</summary>
    public AdjustmentOpened? Opened { get; init; }
    public AdjustmentTerm? Review { get; init; }
    public bool IsWarned { get; init; }

    /// <summary>逾期: it was not decided in time.</summary>
    public bool IsEscalated { get; init; }
    public ImmutableArray<AskedUnit> Asked { get; init; } = [];
    public ImmutableArray<AdjustmentStudied> Studies { get; init; } = [];
    public ListAdjusted? Adjusted { get; init; }
    public ListKept? Kept { get; init; }
    public AdjustmentClosed? Closed { get; init; }
    public ReportTakenBack? TakenBack { get; init; }

    /// <summary>There is a case that anybody may know of.</summary>
    public bool IsShown => Phase >= AdjustmentPhase.Open;

    /// <summary>It is not decided yet.</summary>
    public bool IsRunning => Phase is AdjustmentPhase.Open or AdjustmentPhase.Studied;

    /// <summary>It is neither closed nor taken back.</summary>
    public bool IsOpen => IsShown && Phase is not (AdjustmentPhase.Closed or AdjustmentPhase.TakenBack);

    public AskedUnit? AskedOf(UnitId unit) => Asked.FirstOrDefault(one => one.Unit == unit);

    public static AdjustmentState Evolve(AdjustmentState state, Fact fact) =>
        fact switch
        {
            MisfitReported report => state with
            {
                Phase = AdjustmentPhase.Open,
                Trigger = AdjustmentTrigger.GrassrootsRequest,
                Subject = report.Subject,
                Items = report.Item is { } item ? [item] : [],
                Report = report,
                Review = report.Term,
            },
            LawChangeNoted noted => state with { Phase = AdjustmentPhase.Noted, Law = noted },
            NothingRested => state with { Phase = AdjustmentPhase.Nothing },
            AdjustmentOpened opened => state with
            {
                Phase = AdjustmentPhase.Open,
                Trigger = opened.Trigger,
                Subject = opened.Subject,
                Items = opened.Items,
                Opened = opened,
                Review = opened.Term,
            },
            UnitAsked asked => state with { Asked = With(state.Asked, new AskedUnit(asked, asked.Term, null, false)) },
            UnitAnswered answer => state.Changed(answer.Unit, one => one with { Answer = answer }),
            UnitFellSilent silent => state.Changed(silent.Unit, static one => one with { IsSilent = true }),
            AdjustmentStudied study => state with
            {
                Phase = AdjustmentPhase.Studied,
                Studies = state.Studies.Add(study),
            },
            ReviewWarned => state with { IsWarned = true },
            ReviewEscalated => state with { IsEscalated = true },
            ListAdjusted adjusted => state with { Phase = AdjustmentPhase.Adjusted, Adjusted = adjusted },
            ListKept kept => state with { Phase = AdjustmentPhase.Kept, Kept = kept },
            AdjustmentClosed closed => state with { Phase = AdjustmentPhase.Closed, Closed = closed },
            ReportTakenBack back => state with { Phase = AdjustmentPhase.TakenBack, TakenBack = back },
            AdjustmentTermsRederived again => Again(state, again),
            _ => throw new UnknownFactException(fact),
        };

    /// <summary>Asked anew, a unit has another limit, and what it said before stays in the course of events.</summary>
    private static ImmutableArray<AskedUnit> With(ImmutableArray<AskedUnit> asked, AskedUnit one) =>
        [.. asked.Where(other => other.Unit != one.Unit), one];

    private AdjustmentState Changed(UnitId unit, Func<AskedUnit, AskedUnit> change) =>
        this with
        {
            Asked = [.. Asked.Select(one => one.Unit == unit ? change(one) : one)],
        };

    private static AdjustmentState Again(AdjustmentState state, AdjustmentTermsRederived again) =>
        again.Answers.Aggregate(
            state with
            {
                Review = again.Review ?? state.Review,
            },
            static (next, answer) => next.Changed(answer.Unit, one => one with { Term = answer.Term })
        );
}
