using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Challenge;

/// <summary>Where a challenge stands. STORED FORMAT: the names are stored.</summary>
public enum ChallengePhase
{
    /// <summary>There is no such challenge.</summary>
    None,

    /// <summary>核查中</summary>
    Checking,

    /// <summary>待纠正</summary>
    Correcting,

    /// <summary>已办结</summary>
    Closed,

    /// <summary>已撤回</summary>
    TakenBack,
}

/// <summary>What is known about a challenge.</summary>
public sealed record ChallengeState(ChallengePhase Phase) : State
{
    public static readonly ChallengeState Initial = new(ChallengePhase.None);

    public DemandChallenged? Raised { get; init; }

    /// <summary>Who keeps the door for it now.</summary>
    public UnitId? Gatekeeper { get; init; }
    public IssuerQueried? Query { get; init; }
    public IssuerAnswered? Answer { get; init; }
    public bool IssuerWasSilent { get; init; }
    public VerdictGiven? Verdict { get; init; }
    public CorrectionReported? Correction { get; init; }

    /// <summary>How often a correction was not what had been ordered.</summary>
    public int NotDone { get; init; }
    public ImmutableArray<ChallengeWait> Waits { get; init; } = [];

    public ChallengeContent? Content => Raised?.Content;

    /// <summary>Who is asked or was told: the issuer as far as the gatekeeper established it.</summary>
    public UnitId? Issuer => Verdict is { } verdict ? verdict.Issuer : Query?.Issuer ?? Content?.Issuer;

    public bool IsOpen => Phase is ChallengePhase.Checking or ChallengePhase.Correcting;

    /// <summary>
    /// 免予追责: while it is checked, and for good unless the gatekeeper found that the demand must be met.
    /// </summary>
    public bool IsProtected =>
        Raised is not null
        && Phase != ChallengePhase.TakenBack
        && Verdict?.Verdict is null or ChallengeVerdict.NotAdmitted or ChallengeVerdict.Exceeds;

    public ChallengeWait? Wait(ChallengeStep step) => Waits.FirstOrDefault(wait => wait.Term.Step == step);

    /// <summary>How facts change what is known. No rule, never refuses.</summary>
    public static ChallengeState Evolve(ChallengeState state, Fact fact) =>
        fact switch
        {
            DemandChallenged raised => new ChallengeState(ChallengePhase.Checking)
            {
                Raised = raised,
                Gatekeeper = raised.Gatekeeper,
                Waits = [new ChallengeWait(raised.Term, false)],
            },
            ChallengeForwarded forwarded => state.Without(ChallengeStep.Verdict).With(forwarded.Term) with
            {
                Gatekeeper = forwarded.To,
            },
            IssuerQueried query => state.Without(ChallengeStep.IssuerAnswer).With(query.Term) with
            {
                Query = query,
                Answer = null,
                IssuerWasSilent = false,
            },
            IssuerAnswered answer => state.Without(ChallengeStep.IssuerAnswer) with { Answer = answer },
            IssuerSilent => state.Without(ChallengeStep.IssuerAnswer) with { IssuerWasSilent = true },
            VerdictGiven verdict => state with
            {
                Verdict = verdict,
                Phase = verdict.Correction is null ? ChallengePhase.Closed : ChallengePhase.Correcting,
                Waits = verdict.Correction is { } term ? [new ChallengeWait(term, false)] : [],
            },
            _ => Putting(state, fact),
        };

    private static ChallengeState Putting(ChallengeState state, Fact fact) =>
        fact switch
        {
            CorrectionReported reported => state with
            {
                Correction = reported,
                Waits = [new ChallengeWait(reported.Term, false)],
            },
            CorrectionChecked check => state with
            {
                Phase = check.IsDone ? ChallengePhase.Closed : ChallengePhase.Correcting,
                Correction = check.IsDone ? state.Correction : null,
                NotDone = state.NotDone + (check.IsDone ? 0 : 1),
                Waits = check.Again is { } again ? [new ChallengeWait(again, false)] : [],
            },
            ChallengeTakenBack => state with { Phase = ChallengePhase.TakenBack, Waits = [] },
            ChallengeUrged urged => state with
            {
                Waits =
                [
                    .. state.Waits.Select(wait => wait.Term.Step == urged.Step ? wait with { Urged = true } : wait),
                ],
            },
            ChallengeTermsRederived again => state with
            {
                Waits =
                [
                    .. state.Waits.Select(wait =>
                        again.Terms.FirstOrDefault(term => term.Step == wait.Term.Step) is { } term
                            ? wait with
                            {
                                Term = term,
                            }
                            : wait
                    ),
                ],
            },
            _ => throw new UnknownFactException(fact),
        };

    private ChallengeState Without(ChallengeStep step) =>
        this with
        {
            Waits = [.. Waits.Where(wait => wait.Term.Step != step)],
        };

    private ChallengeState With(ChallengeTerm term) => this with { Waits = Waits.Add(new ChallengeWait(term, false)) };
}
