namespace Workflow.Tidy.Tests;

/// <summary>
/// Files that may break a rule, each with the reason. One that is no longer needed is refused, so the list stays true.
/// </summary>
public static class Exemptions
{
    public static IReadOnlyList<Exemption> All { get; } = [];
}

/// <param name="Rule">The name of the rule.</param>
/// <param name="Path">The file, relative to the root.</param>
/// <param name="Reason">Why following the rule would make the code worse here.</param>
public sealed record Exemption(string Rule, string Path, string Reason);
