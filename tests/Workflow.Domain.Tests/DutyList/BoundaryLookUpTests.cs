using System.Collections.Immutable;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Xunit;
using static Workflow.Domain.Tests.DutyList.DutyLists;

namespace Workflow.Domain.Tests.DutyList;

/// <summary>Who answers for a matter, looked up in the boundaries of lists.</summary>
public sealed class BoundaryLookUpTests
{
    private static readonly ImmutableArray<BoundaryParty> Parties =
    [
        new(Housing, null, BoundaryRole.Lead, T("认定并处理")),
        new(null, UnitKind.Street, BoundaryRole.Assist, T("报告线索")),
    ];

    private static readonly DutyItem Houses = Drawn("h", "危旧房屋");
    private static readonly DutyItem Survey = Drawn("s", "危旧房屋排查");
    private static readonly DutyItem Stalls = Drawn("t", "市容环境卫生");

    [Fact(DisplayName = "事项名称写在工单里的在前，名称长的更在前；其次任务，再其次类别；没有划定边界的不算")]
    public void The_nearest_come_first()
    {
        var leaks = Drawn("l", "房屋安全") with { Tasks = [new DutyTask(T("1"), T("屋顶渗漏"), DutySide.Street, [])] };
        var list = First with { Items = [Stalls, leaks, Houses, Survey, Basic with { Name = T("屋顶") }] };
        Assert.Equal(["s", "h", "l", "t"], Found(list, "市容环境", "申请 危旧房屋排查：屋顶渗漏"));
        Assert.Equal(["t"], Found(list, "市容环境卫生管理", "别的"));
        Assert.Empty(Found(list, null, "别的"));
        Assert.Empty(Found(list, "", ""));
    }

    [Fact(DisplayName = "全角、空格不影响；一个字的名称不算；最多五项")]
    public void Names_are_compared_in_plain_form()
    {
        Assert.Equal(["h"], Found(First with { Items = [Houses] }, null, "危 旧　房屋漏雨"));
        Assert.Empty(Found(First with { Items = [Drawn("x", "路")] }, "路", "路"));
        ImmutableArray<DutyItem> many = [.. Enumerable.Range(1, 9).Select(i => Drawn($"n{i}", "危旧房屋"))];
        Assert.Equal(BoundaryLookUp.Most, Found(First with { Items = many }, null, "危旧房屋").Length);
    }

    private static string[] Found(DutyListVersion list, string? category, string words) =>
        [.. BoundaryLookUp.Find([list], category, words).Select(static one => one.Item.Code.Value)];

    private static DutyItem Drawn(string code, string name) =>
        Item(code, name, DutyClass.Basic) with
        {
            Boundary = Parties,
        };
}
