using Workflow.Domain.Admission;
using Workflow.Domain.DutyList;
using Workflow.Domain.DutyList.Commands;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.ListBuilding.Commands;

/// <summary>公布: the last draft becomes a version of the list, adopted in this very commit.</summary>
/// <param name="Version">What the version is called.</param>
/// <param name="Source">By whom it is issued, and under which number.</param>
public sealed record PublishList(Text List, Text Version, DateOnly From, Text Source) : ListCommand(List)
{
    public static Refusal? WhyNot(ListBuildingState state, Context context) =>
        ListBuildingChecks.ForKeeper(state, context, "公布", ListBuildingPhase.Filed);

    internal Decision Decide(ListBuildingState state, Context context)
    {
        if (
            ListBuildingChecks.Keeper(context) is null
            && state.Published is { } done
            && (done.Version, done.EffectiveFrom, done.Source) == (Version, From, Source)
        )
            return Decision.AlreadySo;
        var list = ListOf(context);
        if ((WhyNot(state, context) ?? IsOf(state) ?? Wrong(state, list, context)) is { } wrong)
            return new Decision.Refused(wrong);
        var version = state.Draft.List with { Version = Version, EffectiveFrom = From, Source = Source };
        // As whoever adopts a list by hand: its rules, its name among the lists, and its refusals.
        var decision = new AdoptDutyList(version).Decide(list, context);
        if (decision is not Decision.Facts adopted)
            return decision;
        var published = new ListPublished(Version, From, Source, Hand.Of(context.Actor));
        return new Decision.Facts([
            new Placed(published),
            .. adopted.Placed.Select(one =>
                one.Register is null ? one with { Register = DutyListDecider.StreamOf(List) } : one
            ),
        ]);
    }

    private Refusal? Wrong(ListBuildingState state, DutyListState list, Context context) =>
        ListBuildingChecks.Fits("版本", Version, 40)
        ?? ListBuildingChecks.Fits("依据文件", Source, 500)
        ?? (list.Find(Version) is null ? null : ListBuildingRefusals.VersionTaken.With(Version.Value))
        ?? (
            NewestOf(list) is { } newest && newest != state.Draft.Over
                ? ListBuildingRefusals.ListMoved.With(newest.Value)
                : null
        )
        ?? (
            From < context.Now.DayInChina || list.Versions.Any(one => one.EffectiveFrom >= From)
                ? ListBuildingRefusals.TooEarly.With()
                : null
        );
}
