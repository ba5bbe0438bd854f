using System.Collections.Frozen;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Organisation;

/// <summary>The office's words for kinds of units and duties of posts: in files, on pages, over HTTP.</summary>
public static class OrganisationWords
{
    /// <summary>In the order in which files and pages name them.</summary>
    public static readonly FrozenDictionary<string, UnitKind> Kinds = Table(
        ("区县", UnitKind.District),
        ("办公室", UnitKind.Office),
        ("部门", UnitKind.Department),
        ("科室", UnitKind.Section),
        ("街道", UnitKind.Street),
        ("社区", UnitKind.Community),
        ("网格", UnitKind.Grid),
        ("热线中心", UnitKind.HotlineCentre),
        ("公用事业", UnitKind.Utility),
        ("历史导入", UnitKind.HistoricalImport)
    );

    public static readonly FrozenDictionary<string, Duty> Duties = Table(
        ("登记", Duty.Register),
        ("派单", Duty.Dispatch),
        ("承办", Duty.Handle),
        ("审核", Duty.Audit),
        ("回访", Duty.CallBack),
        ("督查", Duty.Supervise),
        ("维护", Duty.LoadReference),
        ("上报", Duty.Report),
        ("吹哨", Duty.Whistle),
        ("分办", Duty.Assign),
        ("科室审核", Duty.Review),
        ("领导审签", Duty.SignOff),
        ("准入申请", Duty.Apply),
        ("预审", Duty.PreReview),
        ("准入审查", Duty.Examine),
        ("反映意见", Duty.GiveOpinion),
        ("扎口", Duty.KeepDoor),
        ("代录", Duty.EnterRuling),
        ("清单管理", Duty.KeepLists)
    );

    private static readonly FrozenDictionary<UnitKind, string> OfKinds = Kinds.ToFrozenDictionary(
        static word => word.Value,
        static word => word.Key
    );

    private static readonly FrozenDictionary<Duty, string> OfDuties = Duties.ToFrozenDictionary(
        static word => word.Value,
        static word => word.Key
    );

    public static string Of(UnitKind kind) => OfKinds[kind];

    public static string Of(Duty duty) => OfDuties[duty];

    /// <summary>`2026-11-16至2026-12-31`</summary>
    public static string Of(DateOnly from, DateOnly to) =>
        FormattableString.Invariant($"{from:yyyy-MM-dd}至{to:yyyy-MM-dd}");

    /// <summary>`2026-11-16 17:30`, in China's time.</summary>
    public static string Of(Moment at) =>
        FormattableString.Invariant($"{at.DayInChina:yyyy-MM-dd} {at.TimeInChina:HH\\:mm}");

    private static FrozenDictionary<string, T> Table<T>(params ReadOnlySpan<(string Word, T Value)> words)
    {
        var table = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (word, value) in words)
            table.Add(word, value);
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
