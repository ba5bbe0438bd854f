using Workflow.Tidy.Tests.Rules;

namespace Workflow.Tidy.Tests;

/// <summary>
/// Findings that are allowed, each with the reason. One that is no longer found is refused, so the list stays true.
/// </summary>
public static class Exemptions
{
    public static IReadOnlyList<Exemption> All { get; } =
    [
        new(
            TestHabits.NoSleeps.Name,
            "tests/Workflow.Postgres.Tests/Embedded/EmbeddedPostgresTest.cs",
            "Delay",
            "An initdb whose maker was killed belongs to nobody: nothing tells when it has stopped writing to its folder."
        ),
    ];
}

/// <param name="Rule">The name of the rule.</param>
/// <param name="Path">The file, relative to the root; null where the reason holds for any file.</param>
/// <param name="What">A part of the finding: the exemption covers only findings that say this.</param>
/// <param name="Reason">Why following the rule would make things worse here.</param>
public sealed record Exemption(string Rule, string? Path, string What, string Reason)
{
    public bool Covers(string rule, Finding finding) =>
        rule == Rule && finding.Path == (Path ?? finding.Path) && finding.What.Contains(What, StringComparison.Ordinal);
}
