namespace Workflow.Tidy.Tests;

/// <summary>
/// Findings that are allowed, each with the reason. One that is no longer found is refused, so the list stays true.
/// </summary>
public static class Exemptions
{
    public static IReadOnlyList<Exemption> All { get; } = [];
}

/// <param name="Rule">The name of the rule.</param>
/// <param name="Path">The file, relative to the root.</param>
/// <param name="What">A part of what the rule says about it: the exemption covers only findings that say this.</param>
/// <param name="Reason">Why following the rule would make things worse here.</param>
public sealed record Exemption(string Rule, string Path, string What, string Reason)
{
    public bool Covers(string rule, Finding finding) =>
        rule == Rule && finding.Path == Path && finding.What.Contains(What, StringComparison.Ordinal);
}
