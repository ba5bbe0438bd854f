using Workflow.Api.Cases;
using Workflow.Domain.CleanUp;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Engine.Doors;
using Workflow.ReadModels.CleanUp;

namespace Workflow.Api.CleanUp;

/// <summary>Clean-ups and inventories as their readers see them.</summary>
internal static class CleanUpShowing
{
    public static CleanUpView Of(Found found, Standing reader, RefusalSentences sentences)
    {
        var state = (CleanUpState)found.History.State;
        var opened = state.Opened!;
        var organisation = found.Reference.Organisation;
        return new CleanUpView(
            found.History.Case.Id.Value,
            found.History.Version,
            state.Phase,
            CleanUpWords.Of(state.Phase),
            opened.Inventory.Value,
            opened.Kind.Value,
            opened.Item.Name.Value,
            Naming.UnitOf(opened.Item.Issuer, organisation),
            opened.Counted,
            state.Proposal is { } proposal
                ? new ProposalView(
                    proposal.Outcome,
                    CleanUpWords.Of(proposal.Outcome),
                    proposal.What.Shown,
                    proposal.Basis?.ToString()
                )
                : null,
            state.Outcome,
            state.Term?.DueAt.ToChina(),
            state.Term?.Provisional ?? false,
            state.Urged,
            state.Returned,
            CaseShowing.CourseOf(
                found.History,
                organisation,
                static (fact, names) => CleanUpFactWords.Of((CleanUpFact)fact, names)
            ),
            MovesOf(found, reader, sentences)
        );
    }

    public static InventoryLine Line(InventoryCounts counts) =>
        new(
            counts.Newest.Code.Value,
            counts.Newest.Name.Value,
            counts.Newest.EffectiveFrom,
            counts.Newest.Source.Value,
            counts.Before,
            counts.Baseless,
            counts.Cancelled,
            counts.Trimmed,
            counts.Kept,
            counts.Open,
            counts.Now
        );

    public static CleanUpLine Line(CleanUpRow row, OrganisationState organisation) =>
        new(
            row.Case.Value,
            row.Version,
            row.Phase,
            CleanUpWords.Of(row.Phase),
            row.IsOpen,
            row.Inventory,
            row.Kind,
            row.Name,
            Naming.UnitOf(new UnitId(row.Issuer), organisation),
            row.Outcome,
            row.DueAt?.ToChina(),
            row.Provisional,
            row.Urged,
            row.Returned,
            row.ChangedAt.ToChina()
        );

    private static MoveView[] MovesOf(Found found, Standing reader, RefusalSentences sentences)
    {
        var state = (CleanUpState)found.History.State;
        var context = new Context(reader.At, reader.Actor, found.History.Case.Id, found.Reference, []);
        return
        [
            .. CleanUpMoves.All.Select(move =>
            {
                var refusal = move.WhyNot(state, context);
                var whyNot =
                    refusal is { Kind: RefusalKind.Conflict } && state.IsOpen
                        ? new WhyNot(refusal.Code, sentences.Of(refusal))
                        : null;
                return new MoveView(move.Verb, move.Word, refusal is null, whyNot);
            }),
        ];
    }
}
