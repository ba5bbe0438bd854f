using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.DutyList.Commands;

/// <summary>
/// 确认报备: what a unit filed becomes its claim, from the day it named, or from today if that has passed.
/// </summary>
public sealed record ConfirmDutyItems(UnitId Unit) : Command
{
    public static readonly RefusalRule NothingFiled = new(
        "duty-list.nothing-filed",
        RefusalKind.Conflict,
        "这个单位没有等待确认的清单，可能已经确认或者退回。"
    );

    public static readonly RefusalRule ReasonWrong = new(
        "duty-list.reason-wrong",
        RefusalKind.Invalid,
        "请填写退回理由，最多2000字。"
    );

    public static readonly ImmutableArray<RefusalRule> Rules = [NothingFiled, ReasonWrong];

    internal Decision Decide(DutyListState state, Context context)
    {
        if (!state.Filed.TryGetValue(Unit, out var filed))
            return Decision.Refuse(NothingFiled);
        var today = context.Now.DayInChina;
        return Decision.Accept(
            new DutyItemsClaimed(Unit, filed.Version, filed.Items, filed.Name, filed.From < today ? today : filed.From)
        );
    }
}
