using System.Collections.Immutable;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Admission;

/// <summary>How facts change what is known. No rule, never refuses.</summary>
public sealed partial record AdmissionState
{
    public static AdmissionState Evolve(AdmissionState state, Fact fact) =>
        fact switch
        {
            RequestDrafted drafted => Drafting(state, drafted),
            DraftChecked check => state with { Checked = check.By, Authors = state.Authors.Add(check.By) },
            CoSignAsked asked => Asking(state, asked),
            CoSigned signed => state.Signing(signed.Unit, one => one with { Said = signed, Settled = null }),
            DisagreementSettled settled => state.Signing(settled.Unit, one => one with { Settled = settled }),
            ScreeningBlocked blocked => state with { Hits = blocked.Hits, IsBlocked = true },
            RequestSubmitted submitted => Submitting(state, submitted),
            PreReviewPassed passed => state.PassedFirstLevel(passed.Terms, passed.Asked) with { PreReview = passed },
            LeaderSigned signed => state.PassedFirstLevel(signed.Terms, signed.Asked) with { LeaderSign = signed },
            ReviewGiven review => (state with { Reviews = state.Reviews.Add(review) }).Reviewed(
                review.Step,
                review.Next
            ),
            ConsultationAnswered answer => Answering(state, answer),
            ConsultationClosed closed => (state with { Silent = closed.Silent }).Reviewed(
                AdmissionStep.Consultation,
                closed.Next
            ),
            GatekeeperPassed passed => state.Entering(
                passed.Next.Step == AdmissionStep.Deliberation ? AdmissionPhase.Deliberating : AdmissionPhase.Approved,
                [passed.Next]
            ) with
            {
                Gatekeeping = passed,
            },
            DeliberationPassed passed => state.Entering(AdmissionPhase.Approved, [passed.Next]) with
            {
                Deliberation = passed,
            },
            RequestSentBack back => SendingBack(state, back),
            RequestRejected rejected => state.Entering(AdmissionPhase.Rejected, []) with
            {
                Rejection = rejected,
                EndsAt = null,
                Overall = null,
            },
            RequestTakenBack taken => TakingBack(state, taken),
            StepHandedOn handed => state.Waiting(handed.Step, wait => wait with { With = handed.To }),
            RequestCopied copied => state with { Copied = [.. state.Copied.Union(copied.Units)] },
            AdmissionUrged urged => state.Waiting(urged.Step, wait => Urging(wait, urged)),
            AdmissionEscalated up => state.Waiting(
                up.Step,
                wait => wait with { EscalateAt = null, IsEscalated = true }
            ),
            AdmissionSupervised => state,
            AdmissionTermsRederived again => Rederiving(state, again),
            _ => OfTheMatter(state, fact),
        };

    private static AdmissionWait Urging(AdmissionWait wait, AdmissionUrged urged) =>
        urged.By is null
            ? wait with
            {
                Urged = true,
                IsMissed = true,
                EscalateAt = urged.EscalateAt,
            }
            : wait with
            {
                Urged = true,
            };

    private static AdmissionState OfTheMatter(AdmissionState state, Fact fact) =>
        fact switch
        {
            MatterPublished published => state.Entering(AdmissionPhase.InForce, []) with
            {
                Published = published,
                EndsAt = published.EndsAt,
                WarnAt = published.WarnAt,
                Overall = null,
            },
            EmergencyBegun begun => state.Entering(AdmissionPhase.Emergency, [begun.Filing]) with
            {
                Emergency = begun,
                EndsAt = begun.EndsAt,
            },
            EmergencyEnded => state with { EndsAt = null },
            OrderedMatterRegistered ordered => state with
            {
                Phase = AdmissionPhase.Ordered,
                Applicant = null,
                Content = ordered.Content,
                Ordered = ordered,
                EndsAt = ordered.EndsAt,
            },
            OrderReportedUp => state,
            MatterRelayed relayed => state with { Relays = state.Relays.Add(relayed) },
            TermExtensionAsked asked => state with
            {
                ExtensionAsked = asked,
                Waits = state.Waits.Add(new AdmissionWait(asked.Term, false)),
            },
            TermExtensionDecided decided => state.Without(AdmissionStep.TermExtension) with
            {
                ExtensionAsked = null,
                EndsAt = decided.EndsAt ?? state.EndsAt,
                WarnAt = decided.IsGranted ? decided.WarnAt : state.WarnAt,
                Extensions = state.Extensions + (decided.IsGranted ? 1 : 0),
            },
            PaperNumbered paper => state with { Papers = state.Papers.Add(paper) },
            PaperVoided gone => state with
            {
                Papers = state.Papers.RemoveAll(paper =>
                    paper.Unit == gone.Unit && paper.Year == gone.Year && paper.Number == gone.Number
                ),
            },
            MatterSuspended => state with { Phase = AdmissionPhase.Suspended },
            MatterResumed => state with { Phase = AdmissionPhase.InForce },
            ExpiryWarned => state with { WarnAt = null },
            MatterExited exited => state.Entering(AdmissionPhase.Exited, []) with
            {
                Exit = exited,
                EndsAt = null,
                WarnAt = null,
                ExtensionAsked = null,
                Overall = null,
            },
            _ => throw new UnknownFactException(fact),
        };

    /// <summary>What was signed was another text: everybody asked for the draft signs again.</summary>
    private static AdmissionState Drafting(AdmissionState state, RequestDrafted drafted) =>
        state with
        {
            Phase = state.Phase is AdmissionPhase.None ? AdmissionPhase.Draft : state.Phase,
            Applicant = drafted.Applicant,
            Content = drafted.Content,
            Authors = state.Authors.Contains(drafted.By) ? state.Authors : state.Authors.Add(drafted.By),
            Checked = null,
            Hits = [],
            IsBlocked = false,
            CoSigners = [.. state.CoSigners.Select(static one => one with { Said = null, Settled = null })],
        };

    private static AdmissionState Asking(AdmissionState state, CoSignAsked asked)
    {
        var known = state.CoSigners.RemoveAll(one => asked.Units.Contains(one.Unit));
        return state with
        {
            CoSigners = [.. known, .. asked.Units.Select(unit => new CoSigner(unit, asked.At, null, null))],
            Waits =
            [
                .. state.Waits.Where(static wait => wait.Term.Step != AdmissionStep.CoSign),
                new AdmissionWait(asked.Term, false),
            ],
        };
    }

    private AdmissionState Signing(UnitId unit, Func<CoSigner, CoSigner> change)
    {
        var signers = CoSigners.Select(one => one.Unit == unit ? change(one) : one).ToImmutableArray();
        var isOver = signers.All(one => one.Said is not null || one.At != Phase);
        return (isOver ? Without(AdmissionStep.CoSign) : this) with { CoSigners = signers };
    }

    private static AdmissionState Submitting(AdmissionState state, RequestSubmitted submitted) =>
        state.Entering(AdmissionPhase.PreReview, [submitted.Term]) with
        {
            Number = submitted.Number,
            Submitted = submitted,
            Authors = state.Authors.Contains(submitted.By) ? state.Authors : state.Authors.Add(submitted.By),
            Hits = submitted.Hits,
            IsBlocked = false,
            Overall = submitted.Overall,
            Pauses = submitted.Overall.Pauses ?? [],
            ReturnedAt = null,
            PreReview = null,
            LeaderSign = null,
            Reviews = [],
            Answers = [],
            Silent = null,
            Gatekeeping = null,
            Deliberation = null,
        };

    private static AdmissionState Answering(AdmissionState state, ConsultationAnswered answer)
    {
        var answers = state.Answers.Add(answer);
        var isLast = state.Asked.All(unit => answers.Any(one => one.Unit == unit));
        var after = state with { Answers = answers };
        return isLast ? (after with { Silent = [] }).Reviewed(AdmissionStep.Consultation, answer.Next) : after;
    }

    /// <summary>What earlier steps said still stands only for the steps before the one it goes back to.</summary>
    private static AdmissionState SendingBack(AdmissionState state, RequestSentBack back)
    {
        var after = state.Entering(back.To, back.Terms) with
        {
            SentBack = back,
            Returns = state.Returns + 1,
            Gatekeeping = null,
        };
        return back.To switch
        {
            AdmissionPhase.Returned => after with { ReturnedAt = back.At },
            AdmissionPhase.PreReview => after with
            {
                PreReview = null,
                LeaderSign = null,
                Reviews = [],
                Answers = [],
                Silent = null,
            },
            AdmissionPhase.Reviewing => after with { Reviews = [] },
            _ => after,
        };
    }

    private static AdmissionState TakingBack(AdmissionState state, RequestTakenBack taken) =>
        state.Entering(taken.IsForGood ? AdmissionPhase.TakenBack : AdmissionPhase.Draft, []) with
        {
            EndsAt = taken.IsForGood ? null : state.EndsAt,
            Overall = null,
        };

    private static AdmissionState Rederiving(AdmissionState state, AdmissionTermsRederived again) =>
        state with
        {
            Overall = again.Overall ?? state.Overall,
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
        };

    /// <summary>A step ends and another begins: nobody owes what belonged to the old one.</summary>
    private AdmissionState Entering(AdmissionPhase phase, ImmutableArray<AdmissionTerm> terms) =>
        this with
        {
            Phase = phase,
            Waits = [.. terms.Select(static term => new AdmissionWait(term, false))],
        };

    /// <summary>To the leader, the reviewers or the gatekeeper: what begins now tells.</summary>
    private AdmissionState PassedFirstLevel(ImmutableArray<AdmissionTerm> terms, ImmutableArray<UnitId> asked) =>
        Entering(
            terms.Any(static term => term.Step == AdmissionStep.LeaderSign) ? AdmissionPhase.LeaderSigning
                : terms.Any(static term => term.Step == AdmissionStep.Gatekeeping) ? AdmissionPhase.Gatekeeping
                : AdmissionPhase.Reviewing,
            terms
        ) with
        {
            Silent = asked.IsEmpty ? [] : null,
        };

    private AdmissionState Reviewed(AdmissionStep step, AdmissionTerm? next)
    {
        var after = Without(step);
        return next is null
            ? after
            : after with
            {
                Phase = AdmissionPhase.Gatekeeping,
                Waits = [.. after.Waits, new AdmissionWait(next, false)],
            };
    }

    private AdmissionState Without(AdmissionStep step) =>
        this with
        {
            Waits = Waits.RemoveAll(wait => wait.Term.Step == step),
        };

    private AdmissionState Waiting(AdmissionStep step, Func<AdmissionWait, AdmissionWait> change) =>
        this with
        {
            Waits = [.. Waits.Select(wait => wait.Term.Step == step ? change(wait) : wait)],
        };
}
