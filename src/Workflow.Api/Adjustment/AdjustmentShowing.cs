using Workflow.Api.Cases;
using Workflow.Domain;
using Workflow.Domain.Adjustment;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;

namespace Workflow.Api.Adjustment;

/// <summary>An adjustment case as its reader may see it: who reported is not for everybody.</summary>
internal static class AdjustmentShowing
{
    public static AdjustmentView Of(
        CaseHistory history,
        DistrictReference reference,
        Standing reader,
        RefusalSentences sentences
    )
    {
        var state = (AdjustmentState)history.State;
        var organisation = reference.Organisation;
        var knows = AdjustmentSight.MaySeeReporter(state, reader);
        return new AdjustmentView(
            history.Case.Id.Value,
            history.Version,
            state.Trigger,
            AdjustmentWords.Of(state.Trigger),
            state.Phase,
            AdjustmentWords.Of(state.Phase),
            state.Subject.Value,
            state.Opened?.Source?.Value,
            state.Opened?.Reason?.Shown,
            state.Report is { } report ? ReportOf(report, organisation, knows) : null,
            state.Law is { Change: var change } ? LawOf(change) : null,
            [.. state.Items.Select(static one => new ListItemView(one.List.Value, one.Item.Value, one.Name.Value))],
            state is { IsRunning: true, Review: { } review } ? ReviewOf(state, review) : null,
            [.. state.Asked.Select(one => AskedOf(one, organisation))],
            [.. state.Studies.Select(static one => one.Findings.Shown)],
            state.Adjusted is { } adjusted ? AdjustedOf(adjusted) : null,
            state.Kept?.Reason.Shown,
            knows ? state.Closed?.Told?.Shown : null,
            CaseShowing.CourseOf(
                history,
                organisation,
                (fact, names) => AdjustmentFactWords.Of((AdjustmentFact)fact, names, knows),
                fact => !knows && AdjustmentSight.IsByReporter((AdjustmentFact)fact)
            ),
            MovesOf(history, reference, reader, sentences)
        );
    }

    private static MisfitView ReportOf(MisfitReported report, OrganisationState organisation, bool knows) =>
        new(
            report.Kind,
            AdjustmentWords.Of(report.Kind),
            knows ? Naming.UnitOf(report.Reporter, organisation) : null,
            AdjustmentSight.ReporterAs(report.Reporter, organisation, knows),
            knows ? report.Account.Shown : null,
            AdjustmentWords.WithoutBlame
        );

    private static LawChangeView LawOf(LawChange change) =>
        new(change.Instrument.Value, change.Kind, AdjustmentWords.Of(change.Kind), change.On, change.By.Value);

    private static ReviewTermView ReviewOf(AdjustmentState state, AdjustmentTerm review) =>
        new(review.DueAt.ToChina(), review.Provisional, state.IsWarned, state.IsEscalated, review.Source.Value);

    private static AskedUnitView AskedOf(AskedUnit one, OrganisationState organisation) =>
        new(
            Naming.UnitOf(one.Unit, organisation),
            one.Asked.Question.Shown,
            one.Term.DueAt.ToChina(),
            one.Answer?.Opinion.Shown,
            one.IsSilent
        );

    private static ListAdjustedView AdjustedOf(ListAdjusted adjusted) =>
        new(
            adjusted.List.Value,
            adjusted.Version.Value,
            adjusted.EffectiveFrom,
            adjusted.Reason.Shown,
            [
                .. adjusted.Changes.Select(static one => new ListChangeView(
                    one.Kind,
                    AdjustmentWords.Of(one.Kind),
                    one.Item.Value,
                    one.To,
                    one.Name?.Value,
                    one.Lead?.Value,
                    one.Part?.Value,
                    one.Way?.Value,
                    one.Instead?.Value
                )),
            ]
        );

    private static MoveView[] MovesOf(
        CaseHistory history,
        DistrictReference reference,
        Standing reader,
        RefusalSentences sentences
    )
    {
        var state = (AdjustmentState)history.State;
        var context = new Context(reader.At, reader.Actor, history.Case.Id, reference, []);
        return
        [
            .. AdjustmentMoves.All.Select(move =>
            {
                var refusal = move.WhyNot(state, context);
                var whyNot =
                    refusal is not null && move.IsNear(state) ? new WhyNot(refusal.Code, sentences.Of(refusal)) : null;
                return new MoveView(move.Verb, move.Word, refusal is null, whyNot);
            }),
        ];
    }
}
