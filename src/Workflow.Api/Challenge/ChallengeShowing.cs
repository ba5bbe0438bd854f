using Workflow.Api.Admission;
using Workflow.Api.Cases;
using Workflow.Domain;
using Workflow.Domain.Admission;
using Workflow.Domain.Challenge;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Engine.Doors;

namespace Workflow.Api.Challenge;

/// <summary>A challenge as its reader may see it now.</summary>
internal static class ChallengeShowing
{
    public static ChallengeView Of(Found found, Standing reader, RefusalSentences sentences)
    {
        var history = found.History;
        var state = (ChallengeState)history.State;
        var organisation = found.Reference.Organisation;
        var isConcerned = ChallengeSight.IsConcerned(state, reader);
        var content = state.Content!;
        return new ChallengeView(
            history.Case.Id.Value,
            history.Version,
            state.Raised!.Number.Value,
            content.Mode,
            ChallengeWords.Of(content.Mode),
            state.Phase,
            ChallengeWords.Of(state.Phase),
            content.Title.Shown,
            content.Kind,
            ChallengeSight.MayKnowWho(state, reader) ? Naming.UnitOf(state.Raised.Unit, organisation) : null,
            Naming.UnitOf(state.Gatekeeper!.Value, organisation),
            Naming.UnitOf(state.Issuer, organisation),
            ProtectionOf(state, found.Reference, reader.At),
            isConcerned
                ? CaseShowing.CourseOf(
                    history,
                    organisation,
                    static (fact, names) => ChallengeFactWords.Of((ChallengeFact)fact, names)
                )
                : [],
            MovesOf(found, reader, sentences)
        )
        {
            Demand = isConcerned ? DemandOf(state.Raised) : null,
            Query = state.Query is { } query
                ? new QueryView(Naming.UnitOf(query.Issuer, organisation), query.Question.Shown)
                : null,
            Answer = state.Answer is { } answer
                ? new AnswerView(
                    answer.Stand,
                    ChallengeWords.Of(answer.Stand),
                    answer.Number?.Value,
                    answer.Answer.Shown
                )
                : null,
            IssuerSilent = state.IssuerWasSilent,
            Verdict = state.Verdict is { } verdict
                ? new VerdictView(
                    verdict.Verdict,
                    ChallengeWords.Of(verdict.Verdict),
                    [.. verdict.Excesses.Select(ExcessOf)],
                    verdict.Reasons.Shown,
                    JudgementShowing.Of(verdict.Ruling, organisation)
                )
                : null,
            Correction = state.Correction is { } done
                ? new CorrectionView(done.Kind, ChallengeWords.Of(done.Kind), done.Number?.Value, done.What.Shown)
                : null,
            Waits = [.. state.Waits.Select(WaitOf)],
            Attachments = isConcerned ? CaseShowing.AttachmentsOf(history) : [],
        };
    }

    private static ProtectionView ProtectionOf(ChallengeState state, DistrictReference reference, Moment at) =>
        new(
            state.IsProtected,
            ChallengeWords.ProtectionOf(state),
            [
                .. (reference.AdmissionPolicyAt(at)?.Challenges?.NoBlame ?? []).Select(static clause => new NoBlameView(
                    clause.Code.Value,
                    clause.Words.Value
                )),
            ]
        );

    private static DemandView DemandOf(DemandChallenged raised)
    {
        var content = raised.Content;
        return new DemandView(
            content.Words.Shown,
            content.IssuerName.Value,
            content.Means?.Value,
            content.ReceivedOn,
            content.CitedNumber?.Value,
            raised.Stood,
            [
                .. content.Grounds.Select(static ground =>
                {
                    var (word, why) = ChallengeWords.Of(ground);
                    return new GroundView(ground, word, why);
                }),
            ],
            [.. content.Excesses.Select(ExcessOf)],
            content.Why?.Shown
        );
    }

    private static ExcessView ExcessOf(DemandExcess excess) => new(excess, AdmissionWords.Of(excess));

    private static ChallengeWaitView WaitOf(ChallengeWait wait) =>
        new(
            wait.Term.Step,
            ChallengeWords.Of(wait.Term.Step),
            wait.Term.DueAt.ToChina(),
            wait.Term.Provisional,
            wait.Urged
        );

    private static MoveView[] MovesOf(Found found, Standing reader, RefusalSentences sentences)
    {
        var state = (ChallengeState)found.History.State;
        var context = new Context(reader.At, reader.Actor, found.History.Case.Id, found.Reference, []);
        return
        [
            .. ChallengeMoves.All.Select(move =>
            {
                var refusal = move.WhyNot(state, context);
                var whyNot =
                    refusal is not null && move.IsNear(state) ? new WhyNot(refusal.Code, sentences.Of(refusal)) : null;
                return new MoveView(move.Verb, move.Word, refusal is null, whyNot);
            }),
        ];
    }
}
