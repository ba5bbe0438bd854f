using System.Collections.Immutable;
using Workflow.Domain.Adjustment;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.ListBuilding.Commands;

/// <summary>修改草案, between two rounds: the next draft, while the last one stays.</summary>
public sealed record ReviseDraft(Text List, ImmutableArray<ListChange> Changes) : ListCommand(List)
{
    public static Refusal? WhyNot(ListBuildingState state, Context context) =>
        ListBuildingChecks.ForKeeper(state, context, "修改草案", ListBuildingPhase.Drafting);

    internal Decision Decide(ListBuildingState state, Context context)
    {
        if ((WhyNot(state, context) ?? IsOf(state)) is { } no)
            return new Decision.Refused(no);
        if (Changes.IsEmpty)
            return Decision.Refuse(ListBuildingRefusals.NothingChanged);
        var (draft, problem) = Make(state.Draft.List, Changes, state.Drafts.Length + 1, context);
        return draft is null
            ? new Decision.Refused(problem!)
            : Decision.Accept(new DraftRevised(draft, NewestOf(ListOf(context)), Hand.Of(context.Actor)));
    }
}
