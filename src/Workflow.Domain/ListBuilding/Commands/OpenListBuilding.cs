using System.Collections.Immutable;
using Workflow.Domain.Adjustment;
using Workflow.Domain.Admission;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.ListBuilding.Commands;

/// <summary>立项: a new version of a list, from its newest one; or a list that is new, with its whole draft.</summary>
/// <param name="Name">What the case is called.</param>
/// <param name="Draft">Of a new list; null to begin from the newest version.</param>
public sealed record OpenListBuilding(Text Name, Text List, DutyListVersion? Draft, ImmutableArray<ListChange> Changes)
    : ListCommand(List)
{
    /// <summary>Whether this actor may open one at all.</summary>
    public static Refusal? WhyNot(Context context) => ListBuildingChecks.Keeper(context);

    internal Decision Decide(ListBuildingState state, Context context)
    {
        if (WhyNot(context) is { } no)
            return new Decision.Refused(no);
        if (state.Opened is { } known)
            return known.Name == Name && known.Draft.Code == List
                ? Decision.AlreadySo
                : Decision.Refuse(ListBuildingRefusals.NotInPhase, ListBuildingWords.Of(state.Phase), "再次立项");
        if (ListBuildingChecks.Fits("名称", Name, ListBuildingChecks.MostName) is { } wrong)
            return new Decision.Refused(wrong);
        var list = ListOf(context);
        if (Draft is null && list.Versions.IsEmpty)
            return Decision.Refuse(ListBuildingRefusals.ListUnknown, List.Value);
        if (Draft is not null && !list.Versions.IsEmpty)
            return Decision.Refuse(ListBuildingRefusals.ListThere, List.Value);
        var from = Draft is null ? list.Versions[^1] : Draft with { Code = List };
        var (draft, problem) = Make(from, Changes, 1, context);
        return draft is null
            ? new Decision.Refused(problem!)
            : Decision.Accept(
                new ListBuildingOpened(
                    Name,
                    draft,
                    NewestOf(list),
                    context.In().Organisation.InstitutionOf(context.Actor.Unit),
                    Hand.Of(context.Actor)
                )
            );
    }
}
