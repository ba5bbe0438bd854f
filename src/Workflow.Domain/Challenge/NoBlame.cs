using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Challenge;

/// <summary>
/// 追责前对照: before a street or community is held to account, it is held against the no-blame clauses (润州: 八个不究).
/// Pure; nothing is stored.
/// </summary>
/// <param name="Clauses">The clauses that apply.</param>
/// <param name="Challenges">What the unit refused or had checked, and is protected for.</param>
public sealed record NoBlame(ImmutableArray<NoBlameClause> Clauses, ImmutableArray<ChallengeState> Challenges)
{
    /// <summary>It must not be held to account.</summary>
    public bool Forbids => !Clauses.IsEmpty || !Challenges.IsEmpty;

    /// <param name="met">The codes of the clauses whose case it is, as whoever asks answered.</param>
    /// <param name="cited">Challenges that concern the same matter.</param>
    /// <param name="reader">Whoever may not know who challenged does not learn it by asking unit after unit.</param>
    public static NoBlame Of(
        ChallengePolicy policy,
        UnitId unit,
        IReadOnlyCollection<Text> met,
        IEnumerable<ChallengeState> cited,
        Standing reader
    ) =>
        new(
            [.. policy.NoBlame.Where(clause => met.Contains(clause.Code))],
            [
                .. cited.Where(state =>
                    state.IsProtected && state.Raised!.Unit == unit && ChallengeSight.MayKnowWho(state, reader)
                ),
            ]
        );

    public string Sentence =>
        Forbids
            ? "触碰免予追责的规定，不得追责。"
            : "没有触碰免予追责的规定；仍应查清是否属于本单位的职责，依规依纪办理。";
}
