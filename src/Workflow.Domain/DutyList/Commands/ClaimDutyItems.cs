using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.DutyList.Commands;

/// <summary>
/// 认领: says which items of a version are those of a unit (一街一单). All of them at once; the last claim counts.
/// </summary>
public sealed record ClaimDutyItems(UnitId Unit, Text Version, ImmutableArray<Text> Items) : Command
{
    public static readonly RefusalRule VersionUnknown = new(
        "duty-list.version-unknown",
        RefusalKind.Unseen,
        "这份清单没有“{0}”这个版本，请从清单页面重新选择。"
    );

    public static readonly RefusalRule ItemUnknown = new(
        "duty-list.item-unknown",
        RefusalKind.Invalid,
        "这个版本没有编号为“{0}”的事项，请核对编号。"
    );

    public static readonly RefusalRule NotForUnit = new(
        "duty-list.not-for-unit",
        RefusalKind.Invalid,
        "这份清单不适用于“{0}”，请选择清单所适用的街道或者社区。"
    );

    public static readonly ImmutableArray<RefusalRule> Rules = [VersionUnknown, ItemUnknown, NotForUnit];

    internal Decision Decide(DutyListState state, Context context)
    {
        if (state.Find(Version) is not { } version)
            return Decision.Refuse(VersionUnknown, Version.Value);
        var unit = ((DistrictReference)context.Reference).Organisation.UnitById(Unit);
        if (unit is not { IsClosed: false } || !version.IsFor(unit))
            return Decision.Refuse(NotForUnit, unit?.Name.Value ?? Unit.Value);
        foreach (var item in Items)
            if (version.Find(item) is null)
                return Decision.Refuse(ItemUnknown, item.Value);
        // In the order of the list, so that the same claim is the same fact.
        var claimed = new DutyItemsClaimed(
            Unit,
            Version,
            [.. version.Items.Select(static item => item.Code).Where(Items.Contains)]
        );
        return state.Claims.GetValueOrDefault(Unit) == claimed ? Decision.AlreadySo : Decision.Accept(claimed);
    }
}
