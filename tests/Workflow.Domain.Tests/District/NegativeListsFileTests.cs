using System.Text.Json;
using System.Text.RegularExpressions;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Screening;
using Workflow.Domain.Screening.Commands;
using Workflow.Host.Districts;
using Workflow.Testing;
using Xunit;

namespace Workflow.Domain.Tests.District;

/// <summary>`negative-lists.yaml`: what is wrong is said with its line; its published form is what is read.</summary>
public sealed partial class NegativeListsFileTests : IDisposable
{
    private const string Whole = """
        lists:
          - code: a
            name: 清单甲
            version: 一版
            effectiveFrom: 2026-01-01
            source: 示例
            clauses:
              - code: 一
                category: 类别
                text: 条款
                weight: 需说明
                instead: 改用
                when:
                  kinds: [发文]
                  issuers: [housing]
                  issuerKinds: [部门]
                  to: [street-1]
                  toKinds: [街道]
                  words: [台账]
                  question: 是吗？
                  yearly: { most: 12 }
                  limits:
                    - { measure: 字数, is: 超过, amount: 4000 }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("workflow-lists-").FullName;

    public NegativeListsFileTests()
    {
        foreach (var file in Directory.GetFiles(SampleDistrict.Folder))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [GeneratedRegex("(?:这里可以写的是|可以写的是)：(.*)。$")]
    private static partial Regex Listed { get; }

    [Fact(DisplayName = "每一项都读得出来；没有这个文件的区县没有清单")]
    public void The_whole_of_a_list_is_read()
    {
        var list = Assert.Single(Read(Whole).Select(static adopt => adopt.List));
        Assert.Equal(
            "清单甲 一版 2026-01-01 示例",
            $"{list.Name} {list.Version} {list.EffectiveFrom:yyyy-MM-dd} {list.Source}"
        );
        var expected = new ProhibitionRule(
            Text.From("一"),
            Text.From("类别"),
            Text.From("条款"),
            HitWeight.Soft,
            new ClauseCondition(
                [AdmissionKind.Document],
                [new UnitId("housing")],
                [Workflow.Domain.Organisation.UnitKind.Department],
                [new UnitId("street-1")],
                [Workflow.Domain.Organisation.UnitKind.Street],
                [Text.From("台账")],
                [new MeasureLimit(Measure.Length, Comparison.MoreThan, 4_000)],
                new YearlyLimit(12),
                Text.From("是吗？")
            ),
            Text.From("改用")
        );
        Assert.Equal<ProhibitionRule>([expected], list.Clauses);
        Assert.Null(Read(Whole.Replace("most: 12", "most: 上年"))[0].List.Clauses[0].When.Yearly!.Most);
        File.Delete(Path.Combine(folder, DistrictFiles.NegativeListsFile));
        Assert.Empty(Commands(DistrictFiles.Read(folder, out _)!));
    }

    [Fact(DisplayName = "示例清单写明是示例；全国性限额写明出处")]
    public void The_sample_says_that_it_is_one()
    {
        var lists = SampleDistrict.Reference.Screening.InForceOn(Spec.AnyMonday.DayInChina);
        Assert.Equal(["national-limits", "sample-district"], lists.Select(static list => list.Code.Value));
        Assert.Contains("整治形式主义为基层减负若干规定", lists[0].Source.Value);
        Assert.All(
            [lists[1].Name, lists[1].Version, lists[1].Source],
            static text => Assert.Contains("示例", text.Value)
        );
        Assert.All(lists.SelectMany(static list => list.Clauses), static clause => Assert.NotNull(clause.Instead));
    }

    [Theory(DisplayName = "写错的一行：说出文件、行号和原因")]
    [InlineData(
        "effectiveFrom: 2026-01-01",
        "effectiveFrom: 元旦",
        "“effectiveFrom”应是2026-01-01形式的日期，现为“元旦”。"
    )]
    [InlineData("weight: 需说明", "weight: 不行", "“weight”不能是“不行”，可以写的是：不能下达、需说明。")]
    [InlineData("kinds: [发文]", "kinds: [发函]", "“kinds”不能是“发函”，可以写的是：发文、开会、下派任务、")]
    [InlineData("issuerKinds: [部门]", "issuerKinds: [局]", "“issuerKinds”不能是“局”，可以写的是：")]
    [InlineData("toKinds: [街道]", "toKinds: [镇]", "“toKinds”不能是“镇”，可以写的是：")]
    [InlineData("words: [台账]", "words: 台账", "“words”应是若干项的列表，请对照样例。")]
    [InlineData("words: [台账]", "word: [台账]", "不认识“word”，这里可以写的是：kinds、issuers、")]
    [InlineData("measure: 字数", "measure: 字", "“measure”不能是“字”，可以写的是：字数、页数、参会人数、")]
    [InlineData("is: 超过", "is: 大于", "“is”不能是“大于”，可以写的是：超过、少于。")]
    [InlineData("amount: 4000", "amount: 四千", "“amount”应是整数，现为“四千”。")]
    [InlineData("most: 12", "most: 去年", "“most”应是整数，现为“去年”。")]
    [InlineData("yearly: { most: 12 }", "yearly: 12", "此处应写成“名称: 内容”的形式，请对照样例。")]
    public void A_wrong_line_is_named(string from, string to, string reason)
    {
        var line = Write(Whole, from, to);
        Assert.Null(DistrictFiles.Read(folder, out var problems));
        Assert.Contains(
            problems,
            one => (one.File, one.Line) == (DistrictFiles.NegativeListsFile, line) && one.Reason.StartsWith(reason)
        );
    }

    [Theory(DisplayName = "内容不能成立的：拒绝的话也找得到行号")]
    [InlineData("code: a", "code: A", 2, "负面清单“A 一版”缺少由小写字母")]
    [InlineData("source: 示例", "source: ''", 2, "负面清单“a 一版”缺少依据")]
    [InlineData("text: 条款", "text: ''", 8, "条款“a 一版 一”缺少正文")]
    [InlineData("words: [台账]", "words: [' ']", 8, "条款“a 一版 一”有空白的关键词")]
    [InlineData("issuers: [housing]", "issuers: [huosing]", 8, "条款“a 一版 一”提到的单位“huosing”不在组织中")]
    [InlineData("amount: 4000", "amount: 4000000", 8, "条款“a 一版 一”的限额为4000000")]
    public void A_refusal_finds_its_line(string from, string to, int line, string reason)
    {
        Write(Whole, from, to);
        var files = DistrictFiles.Read(folder, out _)!;
        var adopt = Assert.Single(Commands(files));
        var decision = Spec.For(ScreeningDecider.Type).With(SampleDistrict.Reference).When(adopt).Decision;
        var problem = files.Locate(Assert.IsType<Decision.Refused>(decision).Refusal);
        Assert.Equal((DistrictFiles.NegativeListsFile, line), (problem.File, problem.Line));
        Assert.StartsWith(reason, problem.Reason);
    }

    [Fact(DisplayName = "公开的写法说明与读取的完全一致：名称、必填、可选的词")]
    public void The_schema_and_the_reader_know_the_same()
    {
        var path = Path.Combine(Repository.Root, "docs", "reference", "negative-lists.schema.json");
        using var schema = JsonDocument.Parse(File.ReadAllText(path));
        var forms = schema.RootElement.GetProperty("$defs");
        (JsonElement Form, string Key, string Line)[] objects =
        [
            (schema.RootElement, "lists", "lists:"),
            (forms.GetProperty("list"), "code", "- code: a"),
            (forms.GetProperty("clause"), "category", "category: 类别"),
            (forms.GetProperty("condition"), "kinds", "kinds: [发文]"),
            (forms.GetProperty("limit"), "measure", "measure: 字数"),
            (forms.GetProperty("yearly"), "most", "{ most: 12 }"),
        ];
        foreach (var (form, key, line) in objects)
        {
            Assert.False(form.GetProperty("additionalProperties").GetBoolean());
            var reasons = ReasonsFor(line, line.Replace(key, "nonsense"));
            Assert.Equal(Names(form.GetProperty("properties")), Words(reasons, "nonsense"));
            var required = form.TryGetProperty("required", out var names) ? Texts(names) : [];
            Assert.Equal(required.Contains(key), reasons.Contains($"缺少“{key}”，请补填。"));
        }
        foreach (var name in Texts(forms.GetProperty("list").GetProperty("required")).Skip(1))
            Assert.Contains($"缺少“{name}”，请补填。", ReasonsFor($"    {name}:", $"    x{name}:"));

        Assert.Equal(EnumOf("clause", "weight"), Words(ReasonsFor("需说明", "nonsense"), "nonsense"));
        Assert.Equal(EnumOf("limit", "measure"), Words(ReasonsFor("字数", "nonsense"), "nonsense"));
        Assert.Equal(EnumOf("limit", "is"), Words(ReasonsFor("超过", "nonsense"), "nonsense"));
        var kinds = forms.GetProperty("condition").GetProperty("properties").GetProperty("kinds").GetProperty("items");
        Assert.Equal(Texts(kinds.GetProperty("enum")).Order(), AdmissionWords.Kinds.Keys.Order());
        Assert.Equal(
            Texts(forms.GetProperty("unitKind").GetProperty("enum")).Order(),
            Workflow.Domain.Organisation.OrganisationWords.Kinds.Keys.Order()
        );

        IEnumerable<string> EnumOf(string form, string field) =>
            Texts(forms.GetProperty(form).GetProperty("properties").GetProperty(field).GetProperty("enum")).Order();
    }

    private string[] ReasonsFor(string from, string to)
    {
        Write(Whole, from, to);
        DistrictFiles.Read(folder, out var problems);
        return [.. problems.Select(static problem => problem.Reason)];
    }

    /// <summary>The words that the reason about this one says could stand there.</summary>
    private static IEnumerable<string> Words(string[] reasons, string about) =>
        Listed.Match(reasons.Single(reason => reason.Contains($"“{about}”"))).Groups[1].Value.Split('、').Order();

    private static IEnumerable<string> Names(JsonElement properties) =>
        properties.EnumerateObject().Select(static one => one.Name).Order();

    private static List<string> Texts(JsonElement array) =>
        [.. array.EnumerateArray().Select(static one => one.GetString()!)];

    private AdoptNegativeList[] Read(string text)
    {
        File.WriteAllText(Path.Combine(folder, DistrictFiles.NegativeListsFile), text);
        var files = DistrictFiles.Read(folder, out var problems);
        Assert.Empty(problems);
        return [.. Commands(files!)];
    }

    private static IEnumerable<AdoptNegativeList> Commands(DistrictConfiguration files) =>
        files.Commands.Select(static one => one.Command).OfType<AdoptNegativeList>();

    /// <summary>The line that was changed.</summary>
    private int Write(string text, string from, string to)
    {
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"no “{from}”");
        File.WriteAllText(
            Path.Combine(folder, DistrictFiles.NegativeListsFile),
            text[..at] + to + text[(at + from.Length)..]
        );
        return 1 + text[..at].Count(static c => c == '\n');
    }
}
