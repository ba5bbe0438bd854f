using Workflow.Api.Cases;
using Workflow.Domain.Admission;
using Workflow.Domain.Organisation;

namespace Workflow.Api.Admission;

/// <summary>What was said of a request: who decided, and not who typed, stands first.</summary>
internal static class JudgementShowing
{
    public static CoSignerView Of(CoSigner signer, OrganisationState organisation) =>
        new(
            Naming.UnitOf(signer.Unit, organisation),
            signer.At,
            signer.Said?.Agrees,
            signer.Said?.Opinion?.Shown,
            signer.Settled?.How.Shown
        );

    public static JudgementView? Of(PreReviewPassed? passed, OrganisationState organisation) =>
        passed is null ? null : new JudgementView(Of(passed.Ruling, organisation), passed.Opinion?.Shown, null);

    public static JudgementView? Of(LeaderSigned? signed, OrganisationState organisation) =>
        signed is null ? null : new JudgementView(Of(signed.Ruling, organisation), signed.Opinion?.Shown, null);

    public static JudgementView? Of(GatekeeperPassed? passed, OrganisationState organisation) =>
        passed is null
            ? null
            : new JudgementView(Of(passed.Ruling, organisation), passed.Opinion?.Shown, passed.Conditions?.Shown);

    public static JudgementView? Of(RequestRejected? rejected, OrganisationState organisation) =>
        rejected is null ? null : new JudgementView(Of(rejected.Ruling, organisation), rejected.Reason.Shown, null);

    public static ReviewView Of(ReviewGiven review, OrganisationState organisation) =>
        new(
            review.Step,
            AdmissionWords.Of(review.Step),
            review.Passed,
            review.Opinion.Shown,
            Of(review.Ruling, organisation)
        );

    public static ConsultationView Of(ConsultationAnswered answer, OrganisationState organisation) =>
        new(
            Naming.UnitOf(answer.Unit, organisation),
            answer.Stance,
            AdmissionWords.Of(answer.Stance),
            answer.Opinion?.Shown
        );

    public static SentBackView? Of(RequestSentBack? back, OrganisationState organisation) =>
        back is null
            ? null
            : new SentBackView(
                back.From,
                back.To,
                AdmissionWords.Of(back.To),
                back.At.ToChina(),
                back.Reason.Shown,
                Of(back.Ruling, organisation)
            );

    public static DeliberationView? DeliberationOf(AdmissionState state) =>
        state.Deliberation is { } held
            ? new DeliberationView(state.Submitted?.Door.Body?.Value, held.HeldOn, held.Record.Shown)
            : null;

    public static RulingView Of(Ruling ruling, OrganisationState organisation) =>
        new(
            Naming.PersonOf(ruling.By.Person, organisation),
            Naming.PersonOf(ruling.By.OnBehalfOf, organisation),
            Naming.UnitOf(ruling.Unit, organisation),
            ruling.On,
            Naming.PersonOf(ruling.EnteredBy?.Person, organisation),
            ruling.Paper?.Value
        );
}
