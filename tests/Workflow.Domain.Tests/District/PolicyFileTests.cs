using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Policy;
using Workflow.Domain.Policy.Commands;
using Workflow.Domain.Ticket;
using Workflow.Host.Districts;
using Workflow.Testing;
using Xunit;

namespace Workflow.Domain.Tests.District;

/// <summary>`policy.yaml`, part `steps`: what is wrong is said with its line.</summary>
public sealed class PolicyFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("workflow-policy-").FullName;

    public PolicyFileTests()
    {
        foreach (var file in Directory.GetFiles(SampleDistrict.Folder))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact(DisplayName = "示例规定：各步时限、次数、单位内审签步数读得出来")]
    public void The_sample_policy_says_what_its_file_says()
    {
        var rules = SampleDistrict.Reference.TicketPolicyAt(Spec.AnyMonday)!.StepRulesInForce;
        Assert.Equal((1, TimeUnit.NaturalHour), (rules.DispatchUrgent.Amount, rules.DispatchUrgent.Unit));
        Assert.Equal((1, 10, 1, 3, 2, 2), Counts(rules));
        Assert.Equal(new WarningLead(1, TimeUnit.WorkingDay), rules.UpstreamLead);
        Assert.Equal(1, rules.StepsInside(new UnitId("city-management")));
        Assert.Equal(2, rules.StepsInside(new UnitId("housing")));
        Assert.Equal(0, rules.StepsInside(new UnitId("street-1")));
    }

    [Fact(DisplayName = "没有各步一节的规定照样可用，按通行值")]
    public void A_policy_without_steps_is_read()
    {
        var path = Path.Combine(folder, "policy.yaml");
        var text = File.ReadAllText(path);
        File.WriteAllText(path, text[..text.IndexOf("\n  steps:", StringComparison.Ordinal)]);
        var adopt = DistrictFiles
            .Read(folder, out _)!
            .Commands.Select(static one => one.Command)
            .OfType<AdoptTicketPolicy>()
            .Single();
        Assert.Null(adopt.Policy.StepRules);
        Assert.Equal(TicketStepRules.Usual, adopt.Policy.StepRulesInForce);
    }

    [Theory(DisplayName = "写错的一行：说出文件、行号和原因")]
    [InlineData("sign: { amount: 2,", "sign: { amount: 两,", "“amount”应是整数，现为“两”。")]
    [InlineData(
        "audit: { amount: 1, unit: 工作日",
        "audit: { amount: 1, unit: 天",
        "“unit”不能是“天”，可以写的是：小时、工作时、工作日、自然日。"
    )]
    [InlineData("rework: { most: 2 }", "rework: { least: 2 }", "不认识“least”，这里可以写的是：most。")]
    [InlineData(
        "extension: { workingDays: 10, most: 1 }",
        "extension: 10",
        "此处应写成“名称: 内容”的形式，请对照样例。"
    )]
    [InlineData("unit: housing, steps: 2", "unit: huosing, steps: 2", "没有编号为“huosing”的单位，请更正编号。")]
    [InlineData(
        "unit: housing, steps: 2",
        "unit: city-management, steps: 2",
        "单位“city-management”写了两次，请删去一处。"
    )]
    public void A_wrong_line_is_named(string from, string to, string reason)
    {
        var line = Change(from, to);
        Assert.Null(DistrictFiles.Read(folder, out var problems));
        Assert.Contains(problems, one => (one.File, one.Line, one.Reason) == ("policy.yaml", line, reason));
    }

    [Theory(DisplayName = "数量越界：拒绝的话也找得到行号")]
    [InlineData("sign: { amount: 2,", "sign: { amount: 0,", "“签收”的时限或提前提醒为0")]
    [InlineData("upstreamLead: { amount: 1,", "upstreamLead: { amount: 0,", "“上级时限提前量”的时限或提前提醒为0")]
    [InlineData("most: 1, source: 《安阳", "most: 6, source: 《安阳", "退单次数为6，应在0至5之间")]
    [InlineData("workingDays: 10", "workingDays: 61", "一次延期的工作日数为61，应在1至60之间")]
    [InlineData("attempts: 3", "attempts: 0", "回访次数为0，应在1至10之间")]
    [InlineData("rework: { most: 2 }", "rework: { most: 6 }", "重新办理次数为6，应在0至5之间")]
    public void A_number_out_of_range_is_refused_with_its_line(string from, string to, string reason)
    {
        var line = Change(from, to);
        var files = DistrictFiles.Read(folder, out _)!;
        var adopt = files.Commands.Select(static one => one.Command).OfType<AdoptTicketPolicy>().Single();
        var decision = Spec.For(PolicyDecider.Type).When(adopt).Decision;
        var problem = files.Locate(Assert.IsType<Decision.Refused>(decision).Refusal);
        Assert.Equal(("policy.yaml", line), (problem.File, problem.Line));
        Assert.StartsWith(reason, problem.Reason);
    }

    private static (int, int, int, int, int, int) Counts(TicketStepRules rules) =>
        (
            rules.MostReturns,
            rules.MostExtension,
            rules.MostExtensions,
            rules.CallbackAttempts,
            rules.CallbackDays,
            rules.MostReworks
        );

    /// <summary>The line that was changed.</summary>
    private int Change(string from, string to)
    {
        var path = Path.Combine(folder, "policy.yaml");
        var text = File.ReadAllText(path);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"policy.yaml has no “{from}”");
        File.WriteAllText(path, text[..at] + to + text[(at + from.Length)..]);
        return 1 + text[..at].Count(static c => c == '\n');
    }
}
