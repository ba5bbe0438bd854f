using System.Collections.Immutable;
using Workflow.Domain.DutyList;
using Workflow.Domain.DutyList.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.Domain.LegalBasis.Commands;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.DutyList.DutyLists;

namespace Workflow.Domain.Tests.DutyList;

/// <summary>How versions differ, what rests on a law, what a village may be asked for.</summary>
public sealed class DutyListQuestionTests
{
    private static readonly ImmutableArray<DutyListVersion> Sample =
    [
        .. SampleDistrict
            .Configuration.Lists.Select(static one => one.Command)
            .OfType<AdoptDutyList>()
            .Select(static adopt => adopt.List),
    ];

    [Fact(DisplayName = "两个版本的差别按类计数：新增、删去、改变类别、内容调整")]
    public void Differences_are_counted_by_kind()
    {
        var to = Next with
        {
            Items =
            [
                Basic with
                {
                    Name = T("居民来访接待和登记"),
                },
                TakenBack with
                {
                    Class = DutyClass.Basic,
                },
                Item("4", "新事项", DutyClass.Basic),
            ],
        };
        var difference = DutyListDifference.Between(First, to);
        Assert.Equal(
            ["1 Changed", "3 Moved", "4 Added", "2 Removed"],
            difference.Changes.Select(static change => $"{change.Item.Code} {change.Kind}")
        );
        Assert.All(Enum.GetValues<ItemChangeKind>(), kind => Assert.Equal(1, difference.CountOf(kind)));
        Assert.Empty(DutyListDifference.Between(First, Next).Changes);
    }

    [Fact(DisplayName = "示例清单的规模与公开报道相同：494部、693项条款、112项=389+333、21项=99+74、社区52项")]
    public void The_sample_has_the_sizes_that_were_reported()
    {
        var library = Assert.Single(
            SampleDistrict.Configuration.Lists.Select(static one => one.Command).OfType<RecordInstruments>()
        );
        Assert.Equal(494, library.Instruments.Length);
        var streets = Sample.Where(static list => list.Scheme == DutyScheme.Street).ToList();
        var index = new LegalBasisIndex(streets);
        Assert.Equal((397, 693), (index.Instruments, index.Articles));
        var cited = library.Instruments.Where(one => !index.RestingOn(one.Code).IsEmpty).ToLookup(one => one.Kind);
        Assert.Equal(225, cited[InstrumentKind.NormativeDocument].Count());
        Assert.Equal(172, cited.Where(static kind => kind.Key != InstrumentKind.NormativeDocument).Sum(k => k.Count()));
        Assert.Equal([(112, 389, 333), (21, 99, 74)], Sizes("street-duties", "street-differentiated"));
        Assert.Equal(52, Sample.Single(static list => list.Scheme == DutyScheme.Community).Items.Length);
        Assert.All(Sample, static list => Assert.Contains("示例", list.Name.Value));
    }

    [Fact(DisplayName = "六部修改过的法律恰好涉及十四个事项，逐项说出任务和条款；反过来也查得到")]
    public void Six_amended_instruments_name_fourteen_items()
    {
        var library = Assert.Single(
            SampleDistrict.Configuration.Lists.Select(static one => one.Command).OfType<RecordInstruments>()
        );
        var today = Spec.AnyMonday.DayInChina;
        var amended = library.Instruments.Where(one => one.StatusOn(today) == InstrumentStatus.Amended).ToList();
        Assert.Equal(6, amended.Count);
        var resting = new LegalBasisIndex(Sample).RestingOn(amended.Select(static one => one.Code));
        Assert.Equal(14, resting.Length);
        Assert.Distinct(resting.Select(static one => one.Item.Code));
        foreach (var one in resting)
        foreach (var task in one.Tasks)
            Assert.All(task.Bases, basis => Assert.Contains(basis, task.Task.Bases));
        Assert.Empty(new LegalBasisIndex(Sample).RestingOn(T("law-999")));
    }

    [Theory(DisplayName = "能不能要求村里办：叫法全半角、长短不论；清单中没有的，不能当作可以")]
    [InlineData("失业证明", VillageAnswer.MustNot, "j1")]
    [InlineData("请村里开具失业 证明", VillageAnswer.MustNot, "j1")]
    [InlineData("入户核对", VillageAnswer.Assist, "x1")]
    [InlineData("调解", VillageAnswer.May, "s1")]
    [InlineData("证", VillageAnswer.MustNot, "j1")]
    [InlineData("房屋鉴定", VillageAnswer.NotListed, "")]
    [InlineData(" ", VillageAnswer.NotListed, "")]
    public void A_village_is_looked_up(string asked, VillageAnswer answer, string item)
    {
        var findings = VillageLookUp.Find([First, Village], asked);
        Assert.Equal(answer, VillageLookUp.AnswerOf(findings));
        Assert.Equal(item, findings.IsEmpty ? "" : findings[0].Item.Code.Value);
    }

    [Fact(DisplayName = "同一个词触到几个事项的，最严的在前")]
    public void The_strictest_comes_first()
    {
        var findings = VillageLookUp.Find([Village], "人民调解、救助入户核对、失业证明");
        Assert.Equal(
            [VillageAnswer.MustNot, VillageAnswer.Assist, VillageAnswer.May],
            findings.Select(static finding => finding.Answer)
        );
    }

    private static IEnumerable<(int, int, int)> Sizes(params string[] codes) =>
        codes
            .Select(static code => Sample.Single(list => list.Code.Value == code))
            .Select(static list =>
                (
                    list.Items.Length,
                    list.Items.Sum(static item => item.Tasks.Count(static one => one.Side == DutySide.Department)),
                    list.Items.Sum(static item => item.Tasks.Count(static one => one.Side == DutySide.Street))
                )
            );
}
