using Workflow.Tidy.Tests.Rules;

namespace Workflow.Tidy.Tests;

/// <summary>
/// Findings that are allowed, each with the reason. One that is no longer found is refused, so the list stays true.
/// </summary>
public static class Exemptions
{
    public static IReadOnlyList<Exemption> All { get; } = [Awaited("reference/host.md"), Awaited("reference/proof.md")];

    private static Exemption Awaited(string page) =>
        new(
            Documents.LinksResolve.Name,
            null,
            $"{page} leads nowhere",
            "The page is written with the code it describes and comes with it; the map already shows where."
        );
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
