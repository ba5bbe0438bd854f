using Xunit;

namespace Workflow.Tidy.Tests;

/// <summary>The repository keeps every rule; every rule finds its breaches and leaves its clean examples be.</summary>
public sealed class RuleTests
{
    public static TheoryData<string> Names => [.. House.Rules.Select(static rule => rule.Name)];

    public static TheoryData<string, int> Examples
    {
        get
        {
            var examples = new TheoryData<string, int>();
            foreach (var rule in House.Rules)
                for (var i = 0; i < rule.Examples.Length; i++)
                    examples.Add(rule.Name, i);
            return examples;
        }
    }

    [Theory(DisplayName = "仓库守规矩")]
    [MemberData(nameof(Names))]
    public void The_repository_keeps_the_rule(string name)
    {
        var findings = Find(name)
            .Check(Repository.Files)
            .Where(finding => !Exemptions.All.Any(one => one.Covers(name, finding)))
            .ToList();
        Assert.True(findings.Count == 0, $"{name}: {findings.Count} found\n{string.Join('\n', findings)}");
    }

    [Theory(DisplayName = "每条规矩都见过违反它的例子")]
    [MemberData(nameof(Examples))]
    public void The_rule_finds_what_its_example_says(string name, int index)
    {
        var rule = Find(name);
        var example = rule.Examples[index];
        Assert.Equal(example.Places, rule.Check(example.Files).Select(static finding => finding.Place));
    }

    [Theory(DisplayName = "每条规矩既有反例也有正例")]
    [MemberData(nameof(Names))]
    public void The_rule_has_a_breach_and_a_clean_example(string name)
    {
        var rule = Find(name);
        Assert.Contains(rule.Examples, static example => example.Places.Count > 0);
        Assert.Contains(rule.Examples, static example => example.Places.Count == 0);
    }

    [Fact(DisplayName = "豁免都有理由且仍有必要")]
    public void Every_exemption_is_reasoned_and_still_needed()
    {
        foreach (var exemption in Exemptions.All)
        {
            Assert.True(exemption.Reason.Length > 20, $"{exemption.Path}: give the reason in a sentence.");
            Assert.True(
                Find(exemption.Rule).Check(Repository.Files).Any(finding => exemption.Covers(exemption.Rule, finding)),
                $"Nothing breaks \"{exemption.Rule}\" by \"{exemption.What}\" any more: strike it from Exemptions.cs."
            );
        }
    }

    [Fact(DisplayName = "仓库读得到")]
    public void The_repository_is_read()
    {
        Assert.Contains(Repository.Files, static file => file.Path == "Workflow.sln");
        Assert.Contains(Repository.Files, static file => file.Path == "src/Workflow.Domain/Kernel/Decision.cs");
        Assert.DoesNotContain(Repository.Files, static file => file.Path.Contains("/obj/", StringComparison.Ordinal));
    }

    private static Rule Find(string name) => House.Rules.Single(rule => rule.Name == name);
}
