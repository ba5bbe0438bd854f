using System.Collections.Immutable;
using System.Text;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.Domain.Organisation;
using Workflow.Engine.Doors;
using Workflow.Files;
using Workflow.Host.Composition;
using Workflow.ReadModels.DutyList.Tables;
using Workflow.ReadModels.Ticket.Tables;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.DutyList.DutyLists;
using Text = Workflow.Domain.Kernel.Text;

namespace Workflow.Domain.Tests.DutyList;

/// <summary>Duty lists go out as tables and come back in.</summary>
public sealed class DutyListTableTests
{
    private const int Seeds = 300;

    private static readonly RefusalSentences Sentences = new(Registrations.Refusals());

    private static readonly OrganisationState Organisation = SampleDistrict.Reference.Organisation;

    private static readonly ListsAsTheyStand Against = new(
        Organisation,
        Library,
        DutyListState.Empty,
        new DateOnly(2026, 3, 9)
    );

    public static TheoryData<TableFormat> Formats => [.. Enum.GetValues<TableFormat>()];

    [Theory(DisplayName = "导出再导入，与原来的版本相等：事项、任务、依据、边界、办事说明")]
    [MemberData(nameof(Formats))]
    public void A_version_comes_back_as_it_was(TableFormat format)
    {
        var boundary = Assist with { Boundary = [Streets, Markets, new(Housing, null, BoundaryRole.Lead, T("认定"))] };
        var service = Basic with { Service = new(T("登记\n受理"), T("身份证"), T("当场"), T("电话")) };
        DutyListVersion[] lists =
        [
            First,
            First with
            {
                Items = [service, boundary, TakenBack],
            },
            Village,
            Village with
            {
                Items = [],
            },
        ];
        foreach (var list in lists)
            Assert.Equal(list, CameBack(list, format));
    }

    [Theory(DisplayName = "随意造出的清单，导出再导入都相等，同样的清单写出同样的字节")]
    [MemberData(nameof(Formats))]
    public void Whatever_a_list_says_comes_back(TableFormat format)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var list = RandomList(new Random(seed));
            var back = CameBack(list, format);
            Assert.True(list == back, $"seed {seed}: {DutyListDifference.Between(list, back).Changes.Length}");
            var export = new DutyListExport(Organisation);
            Assert.True(export.Write(list, format).AsSpan().SequenceEqual(export.Write(list, format)), $"seed {seed}");
        }
    }

    /// <summary>Each row with the place and the beginning of what is said; null: nothing is wrong with it.</summary>
    private static readonly (string Row, string? Place)[] Rows =
    [
        ("1,来访接待,基本履职,,,,,,1-1,登记,街道,law-1 第三条,,,,", null),
        ("1,,,,,,,,1-2,转办,街道,law-1,,,,", null),
        (",没有编号,基本履职,,,,,,,,,,,,,", "第4行“事项编号”：职责清单“streets/2/”缺少事项编号"),
        ("3,,基本履职,,,,,,,,,,,,,", "第5行“事项名称”：职责清单“streets/2/3”缺少事项名称"),
        ("4,事项,不得要求,,,,窗口,,,,,,,,,", "第6行“类别”：职责清单“streets/2/4”的类别“不得要求”不属于街道"),
        ("5,事项,随便,,,,,,,,,,,,,", "第7行“类别”：应为清单所用的类别"),
        ("6,事项,,,,,,,,,,,,,,", "第8行“类别”：没有填写"),
        ("7,事项,配合履职,,配合,,,,,,,,,,,", "第9行“牵头单位”：职责清单“streets/2/7”缺少牵头单位"),
        ("8,事项,配合履职,住建局,,,,,,,,,,,,", "第10行“配合职责”：职责清单“streets/2/8”缺少配合内容"),
        ("9,事项,上级收回,,,委托,,,,,,,,,,", "第11行“牵头单位”：职责清单“streets/2/9”缺少承接单位"),
        ("10,事项,上级收回,住建局,,,,,,,,,,,,", "第12行“承接方式”：职责清单“streets/2/10”缺少承接方式"),
        ("11,事项,基本履职,没有这个局,,,,,,,,,,,,", "第13行“牵头单位”：职责清单“streets/2/11”提到的单位“没有这个局”"),
        ("12,事项,基本履职,,,,,谁都管,,,,,,,,", "第14行“职责边界”：应为每方一行的边界"),
        ("13,事项,基本履职,,,,,牵头 住建局：认定,,,,,,,,", "第15行“职责边界”：职责清单“streets/2/13”缺少边界的另一方"),
        ("14,事项,基本履职,,,,,,14-1,任务,街道,law-1 第九条,,,,", "第16行“依据”：职责清单“streets/2/14/14-1”"),
        ("14,,,,,,,,14-1,又一个,街道,,,,,", "第17行“任务编号”：职责清单“streets/2/14/14-1”的编号出现了两次"),
        ("14,,,,,,,,14-2,,街道,,,,,", "第18行“任务”：职责清单“streets/2/14/14-2”缺少任务名称"),
        ("14,,,,,,,,14-3,任务,乡里,,,,,", "第19行“任务由谁”：应为“部门”“街道”或“社区”"),
        ("14,别的名称,,,,,,,14-4,任务,街道,,,,,", "第20行“事项名称”：与同一事项的第16行不同"),
        ("14,,,,,,,,,,,,,,,", "第21行“任务编号”：没有填写"),
        ("15,事项,基本履职,,,,,,,,,,流程,,当场,电话", "第22行“材料”：职责清单“streets/2/15”缺少所需材料"),
        ("1,又一次,基本履职,,,,,,,,,,,,,", "第23行“事项编号”：职责清单“streets/2/1”的编号出现了两次"),
    ];

    [Fact(DisplayName = "一张表里二十处错误，说成二十行，各有行号和列名，什么也没有漏、没有多")]
    public void Twenty_mistakes_are_twenty_lines()
    {
        var places = Rows.Select(static row => row.Place).OfType<string>().ToArray();
        Assert.Equal(20, places.Length);
        var report = Check(string.Join("\r\n", Rows.Select(static row => row.Row).Prepend(Header)));
        Assert.False(report.MayBeAdopted);
        Assert.Equal(places.Length, report.Troubles.Length);
        Assert.All(
            places.Zip(report.Troubles),
            static one => Assert.StartsWith(one.First, one.Second.InWords, StringComparison.Ordinal)
        );
    }

    [Theory(DisplayName = "公式：导出时不会运行，导入的表里有公式即为错误，写成文字的不算")]
    [InlineData("=1+1", "第2行“事项名称”：")]
    [InlineData("＝HYPERLINK(1)", "第2行“事项名称”：")]
    [InlineData("'=1+1", null)]
    [InlineData("-1", null)]
    public void A_formula_is_a_mistake(string cell, string? place)
    {
        var report = Check($"{Header}\r\n1,{cell},基本履职");
        Assert.Equal(place is null, report.MayBeAdopted);
        Assert.Equal(place is null ? 0 : 1, report.Troubles.Length);
        Assert.All(report.Troubles, static one => Assert.Contains("是公式", one.InWords, StringComparison.Ordinal));
        var list = First with { Items = [Basic with { Name = T("=1+1") }] };
        var csv = Encoding.UTF8.GetString(new DutyListExport(Organisation).Write(list, TableFormat.Csv));
        Assert.Contains(",'=1+1,", csv, StringComparison.Ordinal);
        Assert.Equal('\uFEFF', csv[0]);
    }

    [Theory(DisplayName = "表头不对、文件不是表格：只说这一处，不去猜每一行")]
    [InlineData("事项编号,事项名称\r\n1,事项", "缺少“类别”列")]
    [InlineData("事项编号,事项名称,类别,备注\r\n1,事项,基本履职,无", "D列的列名不认识")]
    [InlineData("", "文件是空的")]
    public void A_wrong_header_is_said_once(string text, string sentence)
    {
        var report = Check(text);
        Assert.Null(report.List);
        Assert.Contains(sentence, Assert.Single(report.Troubles).InWords, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "已有的清单只写版本、日期和依据，其余沿用；与今天生效的版本对比计数")]
    public void A_known_list_lends_its_head_and_is_compared()
    {
        var known = DutyListState.Evolve(DutyListState.Empty, new DutyListVersionAdopted(First));
        var changed = First with
        {
            Items =
            [
                Basic with
                {
                    Name = T("改了"),
                },
                Assist with
                {
                    Class = DutyClass.Basic,
                },
                Item("9", "新的", Basic.Class),
            ],
        };
        var head = HeadOf(Next) with { Name = null, Scheme = null, ForKinds = [] };
        var file = new DutyListExport(Organisation).Write(changed, TableFormat.Xlsx);
        var sent = new SentDutyList(head, file, ".xlsx");
        var report = DutyListImport.Check(sent, Against with { Known = known }, Sentences);
        Assert.Empty(report.Troubles);
        Assert.Equal(Next with { Items = changed.Items }, report.List);
        Assert.Equal(First, report.InForce);
        Assert.Equal([1, 1, 1, 1], Enum.GetValues<ItemChangeKind>().Select(report.Difference!.CountOf));

        var without = DutyListImport.Check(sent, Against, Sentences);
        Assert.Contains(
            without.Troubles,
            static one => one.InWords.Contains("新的清单请选择", StringComparison.Ordinal)
        );
        var late = DutyListImport.Check(
            sent with
            {
                Head = head with { EffectiveFrom = First.EffectiveFrom },
            },
            Against with
            {
                Known = known,
            },
            Sentences
        );
        Assert.Equal((null, null), (Assert.Single(late.Troubles).Row, late.Troubles[0].Column));
        Assert.Contains("已自2026-01-01起生效", late.Troubles[0].InWords, StringComparison.Ordinal);
    }

    private static readonly string Header = string.Join(',', DutyListColumns.All.Select(static one => one.Header));

    private static DutyListReport Check(string text) =>
        DutyListImport.Check(
            new SentDutyList(HeadOf(First) with { Version = T("2") }, Encoding.UTF8.GetBytes(text), ".csv"),
            Against,
            Sentences
        );

    private static DutyListVersion CameBack(DutyListVersion list, TableFormat format)
    {
        var file = new DutyListExport(Organisation).Write(list, format);
        var sent = new SentDutyList(HeadOf(list), file, TicketExport.EndingOf(format));
        var report = DutyListImport.Check(sent, Against, Sentences);
        Assert.True(report.MayBeAdopted, string.Join('\n', report.Troubles.Select(static one => one.InWords)));
        return report.List!;
    }

    private static DutyListHead HeadOf(DutyListVersion list) =>
        new(
            list.Code,
            list.Name,
            list.Scheme,
            list.ForKinds,
            list.ForUnits,
            list.Version,
            list.EffectiveFrom,
            list.Source
        );

    private static DutyListVersion RandomList(Random random)
    {
        var scheme = random.Next(2) == 0 ? DutyScheme.Street : DutyScheme.Community;
        return First with
        {
            Scheme = scheme,
            Items = [.. Enumerable.Range(0, random.Next(6)).Select(i => RandomItem(random, i, scheme))],
        };
    }

    private static DutyItem RandomItem(Random random, int number, DutyScheme scheme)
    {
        var duty = DutyListWords.ClassesOf(scheme)[random.Next(3)];
        var lead = Maybe(random, duty is DutyClass.Assist or DutyClass.TakenBack) ? RandomUnit(random) : (UnitId?)null;
        Text? Said(DutyClass needing) => Maybe(random, duty == needing) ? RandomText(random) : null;
        var leader = new BoundaryParty(lead ?? Housing, null, BoundaryRole.Lead, RandomText(random));
        var other = Streets with { AnswersFor = RandomText(random) };
        return new DutyItem(
            T($"{number}"),
            RandomText(random),
            duty,
            lead,
            Said(DutyClass.Assist),
            Said(DutyClass.TakenBack),
            Said(DutyClass.Prohibited),
            random.Next(3) == 0
                ? new(RandomText(random), RandomText(random), RandomText(random), RandomText(random))
                : null,
            [.. Enumerable.Range(0, random.Next(4)).Select(i => RandomTask(random, $"{number}-{i}"))],
            random.Next(3) > 0 ? null
                : random.Next(2) > 0 ? [leader, other]
                : [other, leader]
        );
    }

    private static DutyTask RandomTask(Random random, string code)
    {
        ArticleRef[] known = [new(Law.Code, T("第三条")), new(Law.Code, null)];
        var bases = Enumerable.Range(0, random.Next(4)).Select(_ => known[random.Next(2)]);
        return new DutyTask(T(code), RandomText(random), Enum.GetValues<DutySide>()[random.Next(3)], [.. bases]);
    }

    private static bool Maybe(Random random, bool must) => must || random.Next(3) == 0;

    private static UnitId RandomUnit(Random random) =>
        Organisation
            .Units.Values.Select(static unit => unit.Id)
            .OrderBy(static unit => unit.Value, StringComparer.Ordinal)
            .ElementAt(random.Next(Organisation.Units.Count));

    /// <summary>What breaks tables. Space around a text is dropped when a table is read, so there is none.</summary>
    private static Text RandomText(Random random)
    {
        string[] pieces =
        [
            "=",
            "@",
            "-",
            "'",
            "\"",
            ",",
            ";",
            "；",
            "：",
            ":",
            "\n",
            "\n\n",
            "　",
            " ",
            "牵头 街道：",
            "危房",
            "𠮷",
            "_x000D_",
            "1-1",
            "0012",
        ];
        var text = string.Concat(
            Enumerable.Range(0, random.Next(1, 7)).Select(_ => pieces[random.Next(pieces.Length)])
        );
        return T(text.Trim() is { Length: > 0 } said ? said : "事");
    }
}
