using System.Collections.Immutable;
using Workflow.Domain.DutyList;
using Workflow.Domain.DutyList.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.DutyList.DutyLists;

namespace Workflow.Domain.Tests.DutyList;

/// <summary>Boundaries of items (职责边界): who leads, who assists, who answers for what.</summary>
public sealed class BoundaryTests
{
    private static readonly BoundaryParty Lead = new(Housing, null, BoundaryRole.Lead, T("认定并处理"));

    private static OrganisationState Organisation => SampleDistrict.Reference.Organisation;

    [Fact(DisplayName = "边界写对了的，装载；没有写边界的照旧")]
    public void A_good_boundary_is_adopted()
    {
        Assert.Empty(Wrong([Lead, Streets]));
        Assert.Empty(Wrong([Lead, Markets, Streets]));
        Assert.Empty(DutyListCheck.Wrong(First, Organisation, Library));
    }

    [Fact(DisplayName = "没有牵头方、两个牵头方、只有一方、一方写两次、单位不存在、没写负责什么：各说各的")]
    public void Each_mistake_is_said()
    {
        Assert.Equal(["duty-list.lead-not-one 0"], Wrong([Streets, Markets]));
        Assert.Equal(["duty-list.lead-not-one 2"], Wrong([Lead, Markets with { Role = BoundaryRole.Lead }]));
        Assert.Equal(["duty-list.part-missing 边界的另一方"], Wrong([Lead]));
        Assert.Equal(["duty-list.party-twice 街道"], Wrong([Lead, Streets, Streets]));
        Assert.Equal(["duty-list.unit-unknown nobody"], Wrong([Lead, Markets with { Unit = new UnitId("nobody") }]));
        Assert.Equal(["duty-list.part-missing 边界一方负责的内容"], Wrong([Lead, Streets with { AnswersFor = T("") }]));
        var neither = "duty-list.part-missing 边界一方的单位或者单位类别（只写一项）";
        Assert.Equal([neither], Wrong([Lead, Streets with { Kind = null }]));
        Assert.Equal([neither], Wrong([Lead, Streets with { Unit = Street }]));
        var tooLong = Streets with { AnswersFor = T(new string('长', 501)) };
        Assert.Equal(["duty-list.too-long 边界一方负责的内容 500"], Wrong([Lead, tooLong]));
    }

    [Fact(DisplayName = "事项的牵头单位与边界的牵头方不一致的，拒绝")]
    public void The_lead_is_one_and_the_same()
    {
        var other = Markets with { Role = BoundaryRole.Lead };
        Assert.Equal(["duty-list.lead-differs housing market"], Wrong([other, Streets]));
        var list = With(Basic with { Boundary = [other, Streets] });
        Assert.Empty(DutyListCheck.Wrong(list, Organisation, Library));
        Spec.For(DutyListDecider.Type)
            .With(SampleDistrict.Reference)
            .WithRegisters(Library, DutyListNames.Type.Initial)
            .When(new AdoptDutyList(With(Assist with { Boundary = [other, Streets] })))
            .ThenRefused(BoundaryCheck.LeadDiffers, "streets/1/2", "housing", "market");
    }

    [Fact(DisplayName = "边界在谁之间：有街道、社区或者其下单位的，是部门与街道；否则是部门之间")]
    public void It_is_known_between_whom()
    {
        Assert.Null(Assist.BoundaryOf(Organisation));
        Assert.Equal(BoundaryBetween.Departments, Between(Markets));
        Assert.Equal(BoundaryBetween.DepartmentsAndStreets, Between(Streets));
        Assert.Equal(BoundaryBetween.DepartmentsAndStreets, Between(Markets with { Unit = Street }));
        var community = Markets with { Unit = new UnitId("street-1-community-1") };
        Assert.Equal(BoundaryBetween.DepartmentsAndStreets, Between(community));
        var list = First with
        {
            Items = [Basic, Assist with { Boundary = [Lead, Streets] }, TakenBack with { Boundary = [Lead, Markets] }],
        };
        Assert.Equal(1, list.CountOf(BoundaryBetween.Departments, Organisation));
        Assert.Equal(1, list.CountOf(BoundaryBetween.DepartmentsAndStreets, Organisation));

        static BoundaryBetween? Between(BoundaryParty party) =>
            (Assist with { Boundary = [Lead, party] }).BoundaryOf(Organisation);
    }

    [Fact(DisplayName = "只改了边界，版本对比里是内容调整；内容相同的边界是同一项")]
    public void A_changed_boundary_is_a_change()
    {
        var before = With(Assist with { Boundary = [Lead, Streets] });
        var after = With(Assist with { Boundary = [Lead, Markets] });
        var same = With(Assist with { Boundary = [Lead, Streets] });
        Assert.Equal(1, DutyListDifference.Between(before, after).CountOf(ItemChangeKind.Changed));
        Assert.Equal(1, DutyListDifference.Between(With(Assist), after).CountOf(ItemChangeKind.Changed));
        Assert.Empty(DutyListDifference.Between(before, same).Changes);
    }

    private static DutyListVersion With(DutyItem item) => First with { Items = [item] };

    /// <summary>Its code, and its arguments without what names the item.</summary>
    private static IEnumerable<string> Wrong(ImmutableArray<BoundaryParty> parties) =>
        DutyListCheck
            .Wrong(With(Assist with { Boundary = parties }), Organisation, Library)
            .Select(static fault => fault.Refusal)
            .Select(static one => string.Join(' ', one.Arguments.Skip(1).Prepend(one.Code)));
}
