using System.Collections.Immutable;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Tests.DutyList;

/// <summary>Small lists, and a small library for them to rest on.</summary>
internal static class DutyLists
{
    public static readonly UnitId Housing = new("housing");
    public static readonly UnitId Street = new("street-1");

    public static readonly Instrument Law = new(
        T("law-1"),
        T("示例法"),
        InstrumentKind.Law,
        T("示例机关"),
        [new InstrumentVersion(T("2010年"), new(2010, 1, 1), [new Article(T("第三条"), null)])],
        null,
        []
    );

    public static readonly LegalBasisState Library = LegalBasisState.Evolve(
        LegalBasisState.Empty,
        new InstrumentEnacted(Law.Code, Law.Title, Law.Kind, Law.Issuer, Law.Versions[0])
    );

    public static readonly DutyItem Basic = Item("1", "居民来访接待", DutyClass.Basic) with
    {
        Tasks = [new DutyTask(T("1-1"), T("接待登记"), DutySide.Street, [new ArticleRef(T("law-1"), T("第三条"))])],
    };

    public static readonly DutyItem Assist = Item("2", "危旧房屋排查", DutyClass.Assist) with
    {
        Lead = Housing,
        Part = T("报告线索"),
    };

    public static readonly DutyItem TakenBack = Item("3", "房屋鉴定", DutyClass.TakenBack) with
    {
        Lead = Housing,
        Way = T("委托鉴定机构"),
    };

    public static readonly BoundaryParty Streets = new(null, UnitKind.Street, BoundaryRole.Assist, T("报告线索"));
    public static readonly BoundaryParty Markets = new(new("market"), null, BoundaryRole.Assist, T("提供数据"));

    public static readonly DutyListVersion First = new(
        T("streets"),
        T("街道清单"),
        DutyScheme.Street,
        [UnitKind.Street],
        [],
        T("1"),
        new(2026, 1, 1),
        T("示例"),
        [Basic, Assist, TakenBack]
    );

    /// <summary>After the Monday of these stories.</summary>
    public static readonly DutyListVersion Next = First with
    {
        Version = T("2"),
        EffectiveFrom = new DateOnly(2026, 4, 1),
    };

    public static readonly DutyListVersion Village = new(
        T("villages"),
        T("社区清单"),
        DutyScheme.Community,
        [UnitKind.Community],
        [],
        T("1"),
        new(2026, 1, 1),
        T("示例"),
        [
            Item("s1", "人民调解", DutyClass.Statutory),
            Item("x1", "救助入户核对", DutyClass.Assist) with
            {
                Lead = Housing,
                Part = T("协助核对"),
            },
            Item("j1", "失业证明", DutyClass.Prohibited) with
            {
                Instead = T("到经办窗口查询"),
            },
        ]
    );

    public static DutyItem Item(string code, string name, DutyClass duty) =>
        new(T(code), T(name), duty, null, null, null, null, null, []);

    public static Text T(string text) => Text.From(text);
}
