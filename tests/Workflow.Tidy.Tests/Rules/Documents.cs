using System.Text.RegularExpressions;

namespace Workflow.Tidy.Tests.Rules;

/// <summary>Documents are short, found, and lead somewhere.</summary>
internal static partial class Documents
{
    private const int PageLines = 60;

    private static readonly string[] Headings = ["## Context", "## Options", "## Decision", "## Consequences"];

    public static readonly Rule AdrsAreOnePage = Rule.PerFile(
        "an ADR is one page with its four parts",
        CheckAdr,
        Example.Breach("docs/adr/1-one.md", Adr, 1),
        Example.Breach("docs/adr/0001-One_committer.md", Adr, 1),
        Example.Breach("docs/adr/0001-one.md", Adr + new string('\n', 60), 61),
        Example.Breach("docs/adr/0001-one.md", Adr.Replace("## Options", "", StringComparison.Ordinal), 1),
        Example.Clean("docs/adr/0001-one-committer.md", Adr),
        Example.Clean("docs/how-to/Restore.md", "")
    );

    public static readonly Rule TheMapIsShort = Rule.PerFile(
        "the map has at most 60 lines",
        CheckMap,
        Example.Breach("docs/README.md", new string('\n', 61), 61),
        Example.Clean("docs/README.md", new string('\n', 60)),
        Example.Clean("docs/glossary.md", new string('\n', 90))
    );

    public static readonly Rule LinksResolve = new(
        "every relative link leads somewhere",
        CheckLinks,
        Example.Breach("docs/a.md", "# A\n[b](b.md) and ![c](../c.svg)", 2, 2),
        Example.Breach("README.md", "[up](../outside.md)", 1),
        new Example(
            [
                new SourceFile("docs/a.md", "[b](b.md#gone)\n[b](b.md#two-words)"),
                new SourceFile("docs/b.md", "## Two words"),
            ],
            ["docs/a.md:1"]
        ),
        Example.Clean(
            new SourceFile("docs/a.md", "[b](adr/b.md \"B\") [adr](adr/) [up](../README.md) [x](https://a.example/b)"),
            new SourceFile("docs/adr/b.md", "[here](#here)\n```\n[no](link.md)\n```\nor `[no](link.md)`\n# Here"),
            new SourceFile("README.md", "")
        )
    );

    private const string Adr = "# 0001 One\n## Context\n## Options\n## Decision\n## Consequences\n";

    [GeneratedRegex("^[0-9]{4}(-[a-z0-9]+)+\\.md$")]
    private static partial Regex AdrName { get; }

    [GeneratedRegex(@"\]\(([^)\s]+)(?:\s+""[^""]*"")?\)")]
    private static partial Regex Link { get; }

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex InlineCode { get; }

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor { get; }

    private static IEnumerable<Finding> CheckAdr(SourceFile file)
    {
        if (!file.IsIn("docs/adr/"))
            yield break;
        if (!AdrName.IsMatch(file.Name))
            yield return file.At(1, "is not named NNNN-kebab-case.md", "Take the next number and short English words");
        if (file.Lines.Length > PageLines)
            yield return file.At(
                PageLines + 1,
                "is longer than a page",
                "One decision, one page; details go to docs/reference"
            );
        foreach (var heading in Headings.Where(heading => !file.Lines.Contains(heading)))
            yield return file.At(1, $"lacks \"{heading}\"", "An ADR has context, options, decision, consequences");
    }

    private static IEnumerable<Finding> CheckMap(SourceFile file)
    {
        if (file.Path == "docs/README.md" && file.Lines.Length > PageLines)
            yield return file.At(PageLines + 1, "the map is longer than a page", "Name places, do not describe them");
    }

    private static IEnumerable<Finding> CheckLinks(IReadOnlyList<SourceFile> files)
    {
        var byPath = files.ToDictionary(static file => file.Path, StringComparer.Ordinal);
        return files
            .Where(static file => file.Ends(".md"))
            .SelectMany(file => Links(file).Select(link => (File: file, Link: link)))
            .Where(one => !Resolves(one.File, one.Link.Target, byPath))
            .Select(static one =>
                one.File.At(
                    one.Link.Line,
                    $"the link {one.Link.Target} leads nowhere",
                    "Mend the link or write the page"
                )
            );
    }

    private static List<(int Line, string Target)> Links(SourceFile file)
    {
        var links = new List<(int, string)>();
        var inFence = false;
        for (var i = 0; i < file.Lines.Length; i++)
        {
            if (file.Lines[i].TrimStart().StartsWith("```", StringComparison.Ordinal))
                inFence = !inFence;
            else if (!inFence)
                foreach (Match match in Link.Matches(InlineCode.Replace(file.Lines[i], "")))
                    if (!IsAbsolute(match.Groups[1].Value))
                        links.Add((i + 1, match.Groups[1].Value));
        }
        return links;
    }

    private static bool IsAbsolute(string target) =>
        target.Contains("://", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal);

    private static bool Resolves(SourceFile from, string target, Dictionary<string, SourceFile> files)
    {
        var (path, anchor) = target.Split('#', 2) is [var before, var after] ? (before, after) : (target, "");
        var full = path.Length == 0 ? from.Path : Combine(from.Path, path);
        if (files.TryGetValue(full, out var file))
            return anchor.Length == 0 || Anchors(file).Contains(anchor);
        return files.Keys.Any(key => key.StartsWith(full.TrimEnd('/') + "/", StringComparison.Ordinal));
    }

    private static string Combine(string from, string target)
    {
        var parts = from.Split('/')[..^1].ToList();
        foreach (var part in target.Split('/'))
            if (part == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or ""))
                parts.Add(part);
        return string.Join('/', parts);
    }

    private static List<string> Anchors(SourceFile file)
    {
        var anchors = new List<string>();
        foreach (var line in file.Lines)
            if (line.StartsWith('#'))
                anchors.Add(NotInAnchor.Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));
        return anchors;
    }
}
