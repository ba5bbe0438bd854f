using System.Collections.Immutable;
using System.Text;
using Workflow.Domain.Calendar;
using Workflow.Domain.Calendar.Commands;
using Workflow.Domain.Organisation;
using Workflow.Domain.Tests.Calendar;
using Workflow.Host.Districts;
using Workflow.Testing;
using Xunit;

namespace Workflow.Domain.Tests.District;

public sealed class DistrictFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("workflow-district-").FullName;

    public DistrictFilesTests()
    {
        foreach (var file in Directory.GetFiles(SampleDistrict.Folder))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact(DisplayName = "示例区县装载一次即成，再装载一次没有变化")]
    public void The_sample_district_loads_and_loads_again()
    {
        var reference = SampleDistrict.Load(DistrictReference.Empty, SampleDistrict.Configuration, out var facts);
        Assert.Equal(facts.Length, reference.Version);
        Assert.Equal("龙沙区", reference.DistrictName.Value);
        Assert.True(reference.IsSample);
        Assert.Equal(7, reference.Organisation.Units.Values.Count(static unit => unit.Kind == UnitKind.Street));
        var organisation = reference.Organisation;
        Assert.Equal(363, organisation.Units.Values.Count(static unit => unit.Kind == UnitKind.Grid));
        var inGrids = organisation.Posts.Values.SelectMany(static posts => posts).Where(IsInGrid).ToList();
        Assert.Equal(1_489, inGrids.Count);
        Assert.Equal(1_489, inGrids.Select(static post => post.Person).Distinct().Count());
        Assert.True(inGrids.Exists(static post => post.Name.Value == "兼职网格员"));
        Assert.Equal(2, organisation.PostsOf(new("p-018")).Length);
        Assert.Equal(
            [("dengji", ""), ("paidan", ""), ("shenhe", ""), ("huifang", ""), ("chengguan", "p-010")],
            SampleDistrict
                .Configuration.Accounts.Take(5)
                .Select(static one => (one.Name, one.Name == "chengguan" ? one.Person.Value : ""))
        );
        Assert.Equal(15, SampleDistrict.Configuration.Accounts.Length);

        bool IsInGrid(Post post) => organisation.UnitById(post.Unit)!.Kind == UnitKind.Grid;
        SampleDistrict.Load(reference, SampleDistrict.Configuration, out var again);
        Assert.Empty(again);
    }

    [Fact(DisplayName = "随附的日历与放假通知一致")]
    public void The_shipped_calendar_is_the_published_one()
    {
        foreach (var year in (CalendarYear[])[Calendars.Of2024, Calendars.Of2025, Calendars.Of2026])
        {
            var shipped = SampleDistrict.Reference.Calendar.Years[year.Year];
            Assert.Equal(year with { Source = shipped.Source }, shipped);
        }
        Assert.Equal(BusinessHours.Sample, SampleDistrict.Reference.Calendar.Hours);
    }

    [Fact(DisplayName = "一次说出所有文件的所有问题，带文件名和行号")]
    public void All_problems_are_said_at_once()
    {
        Change("calendar.yaml", "from: 2026-01-01", "from: 2026年元旦");
        Change("calendar.yaml", "  dayEndsAt:", "  dayEnds:");
        Change("policy.yaml", "unit: 小时", "unit: 钟头");
        Change("accounts.yaml", "name: dengji", "name: 登记");
        Change("organisation.yaml", "kind: 热线中心", "kind: 热线");
        var problems = Problems();
        Assert.Equal(
            ["organisation.yaml", "calendar.yaml", "policy.yaml", "accounts.yaml"],
            problems.Select(static problem => problem.File).Distinct()
        );
        Assert.All(problems, static problem => Assert.True(problem.Line > 1));
        Assert.Contains(
            problems,
            problem => problem.Reason == "不认识“dayEnds”，这里可以写的是：sessions、dayEndsAt。"
        );
        Assert.Contains(problems, problem => problem.Reason.StartsWith("缺少“dayEndsAt”"));
        Assert.Contains(problems, problem => problem.Reason.Contains("2026年元旦"));
        Assert.Equal(LineOf("organisation.yaml", "kind: 热线 }"), problems[0].Line);
    }

    [Theory(DisplayName = "写法不合规的文件整体拒绝，不会占满内存")]
    [InlineData("a: &x 1\nb: *x\n", "引用")]
    [InlineData("a: [1\n", "YAML")]
    [InlineData("", "空的")]
    [InlineData("- 1\n", "名称: 内容")]
    [InlineData("ticket: 1\nticket: 2\n", "写了两次")]
    [InlineData("---\nticket: {}\n---\nticket: {}\n", "第一份")]
    public void Malformed_files_are_refused(string content, string reason)
    {
        File.WriteAllText(Path.Combine(folder, "policy.yaml"), content);
        Assert.Contains(Problems(), problem => problem.File == "policy.yaml" && problem.Reason.Contains(reason));
    }

    [Fact(DisplayName = "过深、过大、缺失、不是 UTF-8 的文件被拒绝")]
    public void Limits_hold()
    {
        Refused(Encoding.UTF8.GetBytes(new string('[', 5000)), "层次超过32层");
        Refused(Encoding.UTF8.GetBytes(new string('#', 1_000_001)), "1兆字节");
        Refused([0xC0, 0xFF], "UTF-8");
        File.Delete(Path.Combine(folder, "policy.yaml"));
        Assert.Contains(Problems(), static problem => problem.Reason.Contains("不存在"));

        void Refused(byte[] content, string reason)
        {
            File.WriteAllBytes(Path.Combine(folder, "policy.yaml"), content);
            Assert.Contains(Problems(), problem => problem.Reason.Contains(reason));
        }
    }

    [Fact(DisplayName = "控制字符在读取时即被指出")]
    public void Text_that_cannot_be_stored_is_refused()
    {
        Change("organisation.yaml", "name: 龙沙区", "name: \"龙沙\\0区\"");
        Assert.Contains(Problems(), static problem => problem.Reason.Contains("控制字符"));
    }

    [Fact(DisplayName = "内容被拒绝时能指出文件和行号")]
    public void A_refusal_finds_its_line()
    {
        Change("calendar.yaml", "- 2026-10-10", "- 2026-10-12");
        var files = DistrictFiles.Read(folder, out _)!;
        var publish = files.Commands.Select(static one => one.Command).OfType<PublishYear>().Last();
        var decision = Spec.For(CalendarDecider.Type).When(publish).Decision;
        var refusal = Assert.IsType<Kernel.Decision.Refused>(decision).Refusal;
        var problem = files.Locate(refusal);
        Assert.Equal(("calendar.yaml", LineOf("calendar.yaml", "- 2026-10-12")), (problem.File, problem.Line));
        Assert.StartsWith("调休上班日2026-10-12", problem.Reason);
    }

    [Fact(DisplayName = "只有示例区县的账号文件可以带口令")]
    public void Real_districts_have_no_password_in_files()
    {
        Change("organisation.yaml", "sample: true", "sample: false");
        Assert.Contains(Problems(), static problem => problem.Reason.Contains("口令"));
    }

    private void Change(string file, string from, string to)
    {
        var path = Path.Combine(folder, file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} has no “{from}”");
        File.WriteAllText(path, text[..at] + to + text[(at + from.Length)..]);
    }

    private int LineOf(string file, string text) =>
        1 + File.ReadLines(Path.Combine(folder, file)).TakeWhile(line => !line.Contains(text)).Count();

    private ImmutableArray<FileProblem> Problems()
    {
        Assert.Null(DistrictFiles.Read(folder, out var problems));
        return problems;
    }
}
