using System.Collections.Immutable;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.ListBuilding.Commands;

/// <summary>
/// 发起一轮: the units that are asked about the draft, until a day. After an examination or an approval it goes back to
/// drafting, and both are made again.
/// </summary>
public sealed record OpenRound(RoundKind Kind, ImmutableArray<UnitId> Units, Text Question) : Command
{
    public static Refusal? WhyNot(ListBuildingState state, Context context) =>
        ListBuildingChecks.ForKeeper(
            state,
            context,
            "发起一轮",
            ListBuildingPhase.Drafting,
            ListBuildingPhase.Reviewed,
            ListBuildingPhase.Approved,
            ListBuildingPhase.Filed
        );

    internal Decision Decide(ListBuildingState state, Context context)
    {
        var organisation = context.In().Organisation;
        var unknown = Units.FirstOrDefault(unit => organisation.UnitById(unit) is not { IsClosed: false });
        ImmutableArray<UnitId> units = [.. Units.Select(organisation.InstitutionOf).Distinct()];
        if (
            ListBuildingChecks.Keeper(context) is null
            && state.Round is { } open
            && open.Opened.Kind == Kind
            && open.Opened.Units.AsSpan().SequenceEqual(units.AsSpan())
            && open.Opened.Question.Value == Question
        )
            return Decision.AlreadySo;
        return ListBuildingChecks.Unless(
            WhyNot(state, context)
                ?? (Units.IsEmpty ? ListBuildingRefusals.NobodyAsked.With() : null)
                ?? (unknown == default ? null : ListBuildingRefusals.UnitUnknown.With(unknown.Value))
                ?? ListBuildingChecks.Fits("征集的问题", Question, ListBuildingChecks.MostNote),
            () =>
                Decision.Accept(
                    new RoundOpened(
                        state.Rounds.Length + 1,
                        Kind,
                        units,
                        new CaseText(Question),
                        ListBuildingPolicy.TermOf(Kind, context),
                        Hand.Of(context.Actor)
                    )
                )
        );
    }
}
