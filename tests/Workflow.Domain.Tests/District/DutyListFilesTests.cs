using System.Text.Json;
using Workflow.Domain.DutyList.Commands;
using Workflow.Domain.LegalBasis.Commands;
using Workflow.Host.Composition;
using Workflow.Host.Districts;
using Workflow.Testing;
using Xunit;

namespace Workflow.Domain.Tests.District;

/// <summary>`legal-basis.yaml` and `duty-lists/*.yaml`: all that is wrong is said at once, with its line.</summary>
public sealed class DutyListFilesTests : IDisposable
{
    private const string Library = """
        instruments:
          - { code: law-1, title: 示例法, kind: 法律, issuer: 示例机关, versions: [{ label: 甲, effectiveFrom: 2010-01-01, articles: [第三条, { number: 第四条, text: 内容 }] }] }
          - code: law-2
            title: 旧法
            kind: 规章
            issuer: 示例机关
            versions: [{ label: 甲, effectiveFrom: 2010-01-01 }]
            repealed: { on: 2020-01-01, by: 新法 }
            interpretations: [{ on: 2011-01-01, by: 示例机关, text: 这样理解 }]
        """;

    private const string List = """
        code: streets
        name: 街道清单
        scheme: 街道
        kinds: [街道]
        units: [street-1]
        version: 一版
        effectiveFrom: 2026-01-01
        source: 示例
        items:
          - code: '1'
            name: 事项
            class: 配合履职
            lead: housing
            part: 协助
            way: 承接
            instead: 去处
            service: { flow: 流程, materials: 材料, within: 时限, feedback: 反馈 }
            boundary:
              - { unit: housing, role: 牵头, answersFor: 认定 }
              - { kind: 街道, role: 配合, answersFor: 报告 }
            tasks:
              - { code: 1-1, of: 部门, name: 任务, bases: [law-1 第三条, law-2] }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("workflow-duties-").FullName;

    public DutyListFilesTests()
    {
        foreach (var file in Directory.GetFiles(SampleDistrict.Folder))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        Directory.CreateDirectory(Path.Combine(folder, DistrictFiles.DutyListsFolder));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact(DisplayName = "每一项都读得出来；没有这些文件的区县没有职责清单")]
    public void The_whole_of_both_is_read()
    {
        Write(Library, List);
        var files = DistrictFiles.Read(folder, out var problems);
        Assert.Empty(problems);
        var record = Assert.IsType<RecordInstruments>(files!.Lists[0].Command);
        Assert.Equal(["law-1", "law-2"], record.Instruments.Select(static one => one.Code.Value));
        Assert.Equal(
            ["第三条 ", "第四条 内容"],
            record.Instruments[0].Versions[0].Articles.Select(static one => $"{one.Number} {one.Content}")
        );
        Assert.Equal(
            "2020-01-01 新法",
            $"{record.Instruments[1].Repeal!.On:yyyy-MM-dd} {record.Instruments[1].Repeal!.By}"
        );
        Assert.Equal("这样理解", Assert.Single(record.Instruments[1].Interpretations).Content.Value);
        var list = Assert.IsType<AdoptDutyList>(files.Lists[1].Command).List;
        var item = Assert.Single(list.Items);
        Assert.Equal(
            "housing 协助 承接 去处 流程 材料 时限 反馈",
            $"{item.Lead?.Value} {item.Part} {item.Way} {item.Instead} {item.Service!.Flow} {item.Service.Materials} "
                + $"{item.Service.Within} {item.Service.Feedback}"
        );
        Assert.Equal(
            ["housing  Lead 认定", " Street Assist 报告"],
            item.Boundary!.Value.Select(static one => $"{one.Unit?.Value} {one.Kind} {one.Role} {one.AnswersFor}")
        );
        Assert.Equal(["law-1 第三条", "law-2"], item.Tasks[0].Bases.Select(static one => one.ToString()));
        Assert.Empty(Rehearsed(files));

        File.Delete(Path.Combine(folder, DistrictFiles.LegalBasisFile));
        Directory.Delete(Path.Combine(folder, DistrictFiles.DutyListsFolder), recursive: true);
        Assert.Empty(DistrictFiles.Read(folder, out _)!.Lists);
    }

    [Theory(DisplayName = "写错的一行：说出文件、行号和原因")]
    [InlineData("scheme: 街道", "scheme: 镇", 3, "“scheme”不能是“镇”，可以写的是：街道、社区。")]
    [InlineData("class: 配合履职", "class: 配合", 12, "“class”不能是“配合”，可以写的是：基本履职、配合履职、")]
    [InlineData("of: 部门", "of: 局", 22, "“of”不能是“局”，可以写的是：部门、街道、社区。")]
    [InlineData("part: 协助", "parts: 协助", 14, "不认识“parts”，这里可以写的是：code、name、")]
    [InlineData("role: 牵头", "role: 主办", 19, "“role”不能是“主办”，可以写的是：牵头、配合。")]
    [InlineData("kind: 街道,", "kind: 镇,", 20, "“kind”不能是“镇”，可以写的是：")]
    [InlineData("role: 配合", "roles: 配合", 20, "缺少“role”，请补填。")]
    [InlineData("effectiveFrom: 2026-01-01", "effectiveFrom: 元旦", 7, "“effectiveFrom”应是2026-01-01形式的日期")]
    [InlineData("bases: [law-1 第三条, law-2]", "bases: law-1", 22, "“bases”应是若干项的列表")]
    public void A_wrong_line_is_named(string from, string to, int line, string reason)
    {
        Write(Library, List.Replace(from, to));
        Assert.Null(DistrictFiles.Read(folder, out var problems));
        Assert.Contains(
            problems,
            one => (one.File, one.Line) == ("duty-lists/streets.yaml", line) && one.Reason.StartsWith(reason)
        );
    }

    [Fact(DisplayName = "二十处不同的错误，说出二十行，各有文件、行号和原因")]
    public void Twenty_mistakes_are_twenty_lines()
    {
        var item = "  - { code: 'N', name: 事项, class: 基本履职";
        string[] lines =
        [
            "code: streets",
            "name: ''",
            "scheme: 街道",
            "units: [steet]",
            "version: 一版",
            "effectiveFrom: 1999-01-01",
            "source: ''",
            "items:",
            "  - { code: '1', name: '', class: 基本履职 }",
            "  - { code: '2', name: 事项, class: 不得要求, instead: 窗口 }",
            "  - { code: '3', name: 事项, class: 配合履职, part: 协助 }",
            "  - { code: '4', name: 事项, class: 配合履职, lead: housing }",
            "  - { code: '5', name: 事项, class: 上级收回, way: 自办 }",
            "  - { code: '6', name: 事项, class: 上级收回, lead: housing }",
            item.Replace("N", "7") + ", lead: huosing }",
            item.Replace("N", "8") + ", tasks: [{ code: 8-1, of: 街道, name: '' }] }",
            item.Replace("N", "9") + ", tasks: [{ code: 9-1, of: 街道, name: 任务, bases: [law-1 第九条] }] }",
            item.Replace("N", "10") + ", tasks: [{ code: 10-1, of: 街道, name: 任务, bases: [law-9] }] }",
            item.Replace("N", "7") + " }",
            item.Replace("N", "11") + $", part: {new string('长', 1_001)} }}",
            item.Replace("N", "12") + ", service: { flow: '', materials: 无, within: 当天, feedback: 短信 } }",
            item.Replace("N", "13") + ", tasks: [{ code: '', of: 街道, name: 任务 }] }",
        ];
        var library = Library
            .Replace("title: 旧法", "title: ''")
            .Replace("on: 2020-01-01", "on: 2000-01-01")
            .Replace("[第三条, {", "[第三条, 第三条, {");
        Write(library, string.Join('\n', lines));
        var wrong = Rehearsed(DistrictFiles.Read(folder, out _)!);
        Assert.Distinct(wrong.Select(static one => one.ToString()));
        Assert.Equal(
            [2, 3, 3],
            wrong.Where(static one => one.File == DistrictFiles.LegalBasisFile).Select(static one => one.Line)
        );
        var ofList = wrong.Where(static one => one.File == "duty-lists/streets.yaml").ToList();
        Assert.Equal(
            [1, 1, 1, 1, .. Enumerable.Range(9, 10), 15, .. Enumerable.Range(20, 3)],
            ofList.Select(static one => one.Line)
        );
        Assert.True(wrong.Count >= 20, string.Join('\n', wrong));
    }

    [Theory(DisplayName = "公开的写法说明与读取的完全一致：名称、可选的词")]
    [InlineData("legal-basis.schema.json", "instrument", "code: law-2")]
    [InlineData("duty-list.schema.json", "item", "name: 事项")]
    [InlineData("duty-list.schema.json", "party", "role: 牵头")]
    [InlineData("duty-list.schema.json", "service", "flow: 流程")]
    [InlineData("duty-list.schema.json", "task", "of: 部门")]
    public void The_schema_and_the_reader_know_the_same(string schemaFile, string form, string line)
    {
        var path = Path.Combine(Repository.Root, "docs", "reference", schemaFile);
        using var schema = JsonDocument.Parse(File.ReadAllText(path));
        var known = schema.RootElement.GetProperty("$defs").GetProperty(form);
        Assert.False(known.GetProperty("additionalProperties").GetBoolean());
        Write(Library.Replace(line, "nonsense: 1"), List.Replace(line, "nonsense: 1"));
        DistrictFiles.Read(folder, out var problems);
        var reason = problems.Select(static one => one.Reason).Single(one => one.Contains("不认识“nonsense”"));
        var words = reason[(reason.IndexOf('：') + 1)..^1].Split('、').Order();
        Assert.Equal(known.GetProperty("properties").EnumerateObject().Select(static one => one.Name).Order(), words);
    }

    private static IReadOnlyList<FileProblem> Rehearsed(DistrictConfiguration files) =>
        DistrictLoading.Rehearse(DistrictReference.Empty, files, Spec.AnyMonday).Problems;

    private void Write(string library, string list)
    {
        File.WriteAllText(Path.Combine(folder, DistrictFiles.LegalBasisFile), library);
        File.WriteAllText(Path.Combine(folder, DistrictFiles.DutyListsFolder, "streets.yaml"), list);
    }
}
