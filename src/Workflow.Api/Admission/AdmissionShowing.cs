using Workflow.Api.Cases;
using Workflow.Api.Screening;
using Workflow.Domain;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;

namespace Workflow.Api.Admission;

/// <summary>An admission request as its reader may see it now.</summary>
internal static class AdmissionShowing
{
    public static AdmissionView Of(
        CaseHistory history,
        DistrictReference reference,
        Standing reader,
        RefusalSentences sentences
    )
    {
        var whole = (AdmissionState)history.State;
        var isConcerned = AdmissionSight.IsConcerned(whole, reader);
        var state = isConcerned ? whole : Published(whole);
        var organisation = reference.Organisation;
        return new AdmissionView(
            history.Case.Id.Value,
            history.Version,
            state.Number?.Value,
            state.MatterNumber?.Value,
            state.Phase,
            AdmissionWords.Of(state.Phase),
            MatterStatus.Of(state, reader.At.DayInChina).IsExecutable,
            Naming.UnitOf(state.Applicant, organisation),
            ContentShowing.Of(state.Content!, organisation),
            ScreeningShowing.View(reference.Screening, state.Hits),
            state.IsBlocked,
            isConcerned ? CaseShowing.CourseOf(history, organisation, WordsOf) : [],
            MovesOf(history, reference, reader, sentences)
        )
        {
            Track = state.Submitted?.Door.Track,
            Gatekeeper = Naming.UnitOf(state.Submitted?.Gatekeeper, organisation),
            Authors =
            [
                .. state.Authors.Select(one => one.Person).Distinct().Select(one => Naming.PersonOf(one, organisation)),
            ],
            CheckedBy = Naming.PersonOf(state.Checked?.Person, organisation),
            CoSigners = [.. state.CoSigners.Select(one => JudgementShowing.Of(one, organisation))],
            PreReview = JudgementShowing.Of(state.PreReview, organisation),
            LeaderSign = JudgementShowing.Of(state.LeaderSign, organisation),
            Reviews = [.. state.Reviews.Select(one => JudgementShowing.Of(one, organisation))],
            Asked = Units(state.Asked, organisation),
            Answers = [.. state.Answers.Select(one => JudgementShowing.Of(one, organisation))],
            Silent = state.Silent is { } silent ? Units(silent, organisation) : null,
            Gatekeeping = JudgementShowing.Of(state.Gatekeeping, organisation),
            Deliberation = JudgementShowing.DeliberationOf(state),
            SentBack = JudgementShowing.Of(state.SentBack, organisation),
            Rejection = JudgementShowing.Of(state.Rejection, organisation),
            Published = MatterShowing.PublishedOf(state),
            Emergency = MatterShowing.EmergencyOf(state),
            Ordered = MatterShowing.OrderedOf(state),
            ExtensionAsked = MatterShowing.TermAskedOf(state),
            Exit = MatterShowing.ExitOf(history),
            Copied = Units(state.Copied, organisation),
            Relays = [.. whole.Relays.Select(one => RelayOf(one, organisation))],
            Waits = [.. state.Waits.Select(wait => WaitOf(wait, organisation))],
            EndsAt = state.EndsAt?.ToChina(),
            Papers = PaperReading.Of(state, organisation),
            Returns = state.Returns,
            Attachments = isConcerned ? CaseShowing.AttachmentsOf(history) : [],
        };
    }

    /// <summary>What everybody may know of it: nothing of what was said before it was published.</summary>
    private static AdmissionState Published(AdmissionState state) =>
        state with
        {
            Content = state.Content! with { Exemptions = [], Answers = [] },
            Authors = [],
            Checked = null,
            CoSigners = [],
            Hits = [],
            PreReview = null,
            LeaderSign = null,
            Reviews = [],
            Answers = [],
            Silent = null,
            Gatekeeping = state.Gatekeeping is { } gate ? gate with { Opinion = null } : null,
            Deliberation = null,
            SentBack = null,
            Rejection = null,
            ExtensionAsked = null,
            Papers = [.. state.Papers.Where(AdmissionPapers.IsPublic)],
            Copied = [],
            Waits = [],
        };

    private static RelayView RelayOf(MatterRelayed relay, OrganisationState organisation) =>
        new(
            Naming.UnitOf(relay.Street, organisation),
            Units(relay.To, organisation),
            relay.NeededOn,
            [.. relay.DataAsked.Select(static asked => asked.Value)],
            relay.Words.Shown,
            relay.Findings
        );

    private static UnitName[] Units(IEnumerable<UnitId> units, OrganisationState organisation) =>
        [.. units.Select(unit => Naming.UnitOf(unit, organisation))];

    private static AdmissionWaitView WaitOf(AdmissionWait wait, OrganisationState organisation) =>
        new(
            wait.Term.Step,
            AdmissionWords.Of(wait.Term.Step),
            wait.Term.DueAt.ToChina(),
            wait.Term.Provisional,
            wait.Urged,
            wait.IsEscalated,
            Naming.PersonOf(wait.With, organisation)
        );

    private static FactWords WordsOf(Fact fact, FactNames names) => AdmissionFactWords.Of((AdmissionFact)fact, names);

    private static MoveView[] MovesOf(
        CaseHistory history,
        DistrictReference reference,
        Standing reader,
        RefusalSentences sentences
    )
    {
        var state = (AdmissionState)history.State;
        var context = new Context(reader.At, reader.Actor, history.Case.Id, reference, []);
        return
        [
            .. AdmissionMoves.All.Select(move =>
            {
                var refusal = move.WhyNot(state, context);
                var whyNot =
                    refusal is not null && move.IsNear(state) ? new WhyNot(refusal.Code, sentences.Of(refusal)) : null;
                return new MoveView(move.Verb, move.Word, refusal is null, whyNot);
            }),
        ];
    }
}
