using System.Collections.Immutable;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Challenge;

/// <summary>A clause under which a street or community is not held to account (免予追责). STORED FORMAT.</summary>
public sealed record NoBlameClause(Text Code, Text Words);

/// <summary>
/// The limits of a challenge and the clauses that protect whoever challenges: part of the admission policy. STORED
/// FORMAT.
/// </summary>
/// <param name="Verdict">扎口核查: from the challenge, or the correction, to the gatekeeper's word.</param>
/// <param name="Answer">发出单位答复: from the gatekeeper's question.</param>
/// <param name="Correction">纠正: from the verdict.</param>
/// <param name="NoBlame">润州 has eight (八个不究).</param>
public sealed record ChallengePolicy(
    DeadlineRule Verdict,
    DeadlineRule Answer,
    DeadlineRule Correction,
    ImmutableArray<NoBlameClause> NoBlame
)
{
    public IEnumerable<(string Word, DeadlineRule Rule)> Rules =>
        [("扎口核查", Verdict), ("发出单位答复", Answer), ("纠正", Correction)];

    public DeadlineRule RuleOf(ChallengeStep step) =>
        step switch
        {
            ChallengeStep.Verdict or ChallengeStep.CorrectionCheck => Verdict,
            ChallengeStep.IssuerAnswer => Answer,
            ChallengeStep.Correction => Correction,
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "unknown step"),
        };

    public bool Equals(ChallengePolicy? other) =>
        other is not null
        && Verdict == other.Verdict
        && Answer == other.Answer
        && Correction == other.Correction
        && NoBlame.AsSpan().SequenceEqual(other.NoBlame.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Verdict, Answer, NoBlame.Length);
}
