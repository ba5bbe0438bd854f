using Workflow.Domain.Admission;
using Workflow.Domain.Challenge;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.ReadModels.Challenge;

/// <summary>A challenge as lists show it. Lists of codes are parted by blanks.</summary>
/// <param name="Unit">Who raised it: shown only to those who may know.</param>
/// <param name="Issuer">Null where it is no unit of the district.</param>
/// <param name="IssuerKnows">It was asked or told, so the challenge stands in its list.</param>
/// <param name="Waiting">Who owes what: `Verdict/party-office`.</param>
/// <param name="DueAt">The nearest of the limits.</param>
public sealed record ChallengeRow(
    CaseId Case,
    long Version,
    ChallengePhase Phase,
    bool IsOpen,
    string Number,
    ChallengeMode Mode,
    string Title,
    string Unit,
    string Gatekeeper,
    string? Issuer,
    bool IssuerKnows,
    ChallengeVerdict? Verdict,
    string Waiting,
    Moment? DueAt,
    bool Provisional,
    bool Urged,
    Moment RaisedAt,
    Moment ChangedAt
)
{
    /// <summary>Who raised it may be told to this reader, who has it in their list.</summary>
    public bool MayKnowWho(Standing reader) =>
        reader.ActsFor(new UnitId(Unit)) || Issuer is null || !reader.IsInvolvedIn(new UnitId(Issuer));
}
