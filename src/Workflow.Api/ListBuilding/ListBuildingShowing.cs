using Workflow.Api.Cases;
using Workflow.Domain;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Domain.ListBuilding;
using Workflow.Domain.Organisation;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;

namespace Workflow.Api.ListBuilding;

/// <summary>A case that builds a duty list, as a view.</summary>
internal static class ListBuildingShowing
{
    public static ListBuildingView Of(
        CaseHistory history,
        DistrictReference reference,
        Standing reader,
        RefusalSentences sentences
    )
    {
        var state = (ListBuildingState)history.State;
        var organisation = reference.Organisation;
        return new ListBuildingView(
            history.Case.Id.Value,
            history.Version,
            state.Opened!.Name.Value,
            state.Draft.List.Code.Value,
            state.Draft.List.Name.Value,
            state.Phase,
            ListBuildingWords.Of(state.Phase, state.Published?.EffectiveFrom, reader.At.DayInChina),
            [.. state.Drafts.Select(draft => DraftOf(state, draft))],
            [.. state.Rounds.Select(round => RoundOf(round, organisation))],
            state.Examiner is { } examiner ? Naming.UnitOf(examiner, organisation) : null,
            [
                .. state.Reviews.Select(one => new LegalityView(
                    Naming.UnitOf(one.Unit, organisation),
                    one.Passes,
                    one.Opinion.Shown
                )),
            ],
            [
                .. state.Approvals.Select(static one => new ApprovalView(
                    one.Body.Value,
                    one.Paper.Value,
                    one.On,
                    one.Passes,
                    one.Result.Shown
                )),
            ],
            state.Filed is { } filed ? new ListFiledView(filed.With.Value, filed.Number.Value, filed.On) : null,
            state.Published is { } published
                ? new ListPublishedView(published.Version.Value, published.EffectiveFrom, published.Source.Value)
                : null,
            state.Withdrawn?.Reason.Shown,
            CaseShowing.CourseOf(
                history,
                organisation,
                static (fact, names) => ListBuildingFactWords.Of((ListBuildingFact)fact, names)
            ),
            MovesOf(history, reference, reader, sentences)
        );
    }

    private static ListDraftView DraftOf(ListBuildingState state, ListDraft draft) =>
        new(
            draft.Number,
            draft.Round,
            draft.List.Items.Length,
            draft.Number == 1
                ? null
                : DutyListDifference.Between(state.Drafts[draft.Number - 2].List, draft.List).Changes.Length
        );

    private static RoundView RoundOf(ListRound round, OrganisationState organisation) =>
        new(
            round.Number,
            round.Opened.Kind,
            ListBuildingWords.Of(round),
            round.Draft,
            round.Opened.Question.Shown,
            round.Term.DueAt.ToChina(),
            round.Term.Provisional,
            round.Term.Source.Value,
            round.IsDue,
            round.IsClosed,
            [
                .. round.Opened.Units.Select(unit => new RoundUnitView(
                    Naming.UnitOf(unit, organisation),
                    round.HandedInBy(unit) is not null,
                    round.Silent.Contains(unit),
                    [
                        .. round
                            .Comments.Where(one => one.Unit == unit)
                            .Select(static one => new CommentView(
                                one.Comment.Number,
                                one.Comment.Item?.Value,
                                one.Comment.Says.Shown,
                                one.Answer?.Accepted,
                                one.Answer?.Says.Shown
                            )),
                    ]
                )),
            ]
        )
        {
            Warned = round.IsWarned,
        };

    private static MoveView[] MovesOf(
        CaseHistory history,
        DistrictReference reference,
        Standing reader,
        RefusalSentences sentences
    )
    {
        var state = (ListBuildingState)history.State;
        var context = new Context(reader.At, reader.Actor, history.Case.Id, reference, []);
        return
        [
            .. ListBuildingMoves.All.Select(move =>
            {
                var refusal = move.WhyNot(state, context);
                var whyNot =
                    refusal is not null && move.IsNear(state) ? new WhyNot(refusal.Code, sentences.Of(refusal)) : null;
                return new MoveView(move.Verb, move.Word, refusal is null, whyNot);
            }),
        ];
    }
}
