using System.Collections.Immutable;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.DutyList.Commands;

/// <summary>
/// 报备: a street or a community makes its own list out of a version (一街一单). It holds once whoever keeps the lists
/// has confirmed it.
/// </summary>
public sealed record FileDutyItems(Text Version, Text Name, DateOnly From, ImmutableArray<Text> Items) : Command
{
    private const int MostName = 100;

    public static readonly RefusalRule NotYours = new(
        "duty-list.not-yours",
        RefusalKind.Forbidden,
        "本单位的清单由街道、社区有“准入申请”或者“反映意见”职责的岗位报备。"
    );

    public static readonly RefusalRule NameWrong = new(
        "duty-list.name-wrong",
        RefusalKind.Invalid,
        "请填写清单名称，最多100字。"
    );

    public static readonly RefusalRule NothingChosen = new(
        "duty-list.nothing-chosen",
        RefusalKind.Invalid,
        "请至少选择一个事项。"
    );

    public static readonly RefusalRule FromTooEarly = new(
        "duty-list.from-too-early",
        RefusalKind.Invalid,
        "生效日期应不早于今天，也不早于所选版本的生效日期。"
    );

    public static readonly ImmutableArray<RefusalRule> Rules = [NotYours, NameWrong, NothingChosen, FromTooEarly];

    /// <summary>Whether this actor may file a list of their unit at all.</summary>
    public static Refusal? WhyNot(Context context)
    {
        var standing = Standing.Of(context);
        return
            UnitOf(standing)?.Kind is UnitKind.Street or UnitKind.Community
            && (standing.Holds(Duty.Apply) || standing.Holds(Duty.GiveOpinion))
            ? null
            : NotYours.With();
    }

    internal Decision Decide(DutyListState state, Context context)
    {
        if (WhyNot(context) is { } no)
            return new Decision.Refused(no);
        var unit = UnitOf(Standing.Of(context))!;
        if (state.Find(Version) is not { } version)
            return Decision.Refuse(ClaimDutyItems.VersionUnknown, Version.Value);
        if (!version.IsFor(unit))
            return Decision.Refuse(ClaimDutyItems.NotForUnit, unit.Name.Value);
        if (string.IsNullOrWhiteSpace(Name.Value) || Name.Length > MostName)
            return Decision.Refuse(NameWrong);
        foreach (var item in Items)
            if (version.Find(item) is null)
                return Decision.Refuse(ClaimDutyItems.ItemUnknown, item.Value);
        // In the order of the list, so that the same filing is the same fact.
        ImmutableArray<Text> items = [.. version.Items.Select(static item => item.Code).Where(Items.Contains)];
        if (items.IsEmpty)
            return Decision.Refuse(NothingChosen);
        var filed = new DutyItemsFiled(unit.Id, Version, Name, From, items);
        if (state.Filed.GetValueOrDefault(unit.Id) == filed)
            return Decision.AlreadySo;
        return From < context.Now.DayInChina || From < version.EffectiveFrom
            ? Decision.Refuse(FromTooEarly)
            : Decision.Accept(filed);
    }

    public bool Equals(FileDutyItems? other) =>
        other is not null
        && Version == other.Version
        && Name == other.Name
        && From == other.From
        && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Version, Name, Items.Length);

    private static Unit? UnitOf(Standing standing) =>
        standing.Organisation.UnitById(standing.Organisation.InstitutionOf(standing.Actor.Unit));
}
