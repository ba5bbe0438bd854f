using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workflow.Tidy.Tests.Rules;

/// <summary>A test waits for what it waits for, and runs.</summary>
internal static class TestHabits
{
    public static readonly Rule NoSleeps = Rule.PerFile(
        "no sleeps in tests",
        CheckSleeps,
        Example.Breach("tests/A/A.cs", "class A {\n void B() => Thread.Sleep(5);\n}", 2),
        Example.Breach("tests/A/A.cs", "await Task\n.Delay(5, stop);", 1),
        Example.Breach("tests/A/A.cs", "await System.Threading.Tasks.Task.Delay(5);", 1),
        Example.Clean("tests/A/A.cs", "class A { string b = \"Task.Delay\"; object c = clock.Delay(5); }"),
        Example.Clean("src/A/A.cs", "await Task.Delay(pause, clock);")
    );

    public static readonly Rule NoSkips = Rule.PerFile(
        "no test is skipped",
        CheckSkips,
        Example.Breach("tests/A/A.cs", "class A {\n [Fact(Skip = \"later\")] void B() { } }", 2),
        Example.Breach("tests/A/A.cs", "class A {\n [InlineData(1, Skip = Why)] void B() { } }", 2),
        Example.Clean("tests/A/A.cs", "class A { [Fact(DisplayName = \"Skip = \")] void B() => rows.Skip(1); }")
    );

    private static IEnumerable<Finding> CheckSleeps(SourceFile file) =>
        !file.IsCSharp || !file.IsIn("tests/")
            ? []
            : file
                .Root.DescendantNodes()
                .OfType<MemberAccessExpressionSyntax>()
                .Where(static node => IsSleep(node.Expression.ToString().Trim(), node.Name.Identifier.Text))
                .Select(node =>
                    file.At(node, $"sleeps by {node.Name}", "Wait for the thing itself, or move the fake clock")
                );

    private static bool IsSleep(string type, string member) =>
        member == "Sleep" && type.EndsWith("Thread", StringComparison.Ordinal)
        || member == "Delay" && (type == "Task" || type.EndsWith(".Task", StringComparison.Ordinal));

    private static IEnumerable<Finding> CheckSkips(SourceFile file) =>
        !file.IsCSharp || !file.IsIn("tests/")
            ? []
            : file
                .Root.DescendantNodes()
                .OfType<AttributeArgumentSyntax>()
                .Where(static argument => argument.NameEquals?.Name.Identifier.Text == "Skip")
                .Select(argument => file.At(argument, "a test is skipped", "Mend it or delete it"));
}
