using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workflow.Tidy.Tests.Rules;

/// <summary>What people leave behind when they stop halfway.</summary>
internal static partial class LeftOvers
{
    public static readonly Rule NoRegions = Rule.PerFile(
        "no regions",
        CheckRegions,
        Example.Breach("src/A/A.cs", "class A {\n#region B\n#endregion\n}", 2),
        Example.Clean("src/A/A.cs", "class A { string b = \"#region\"; }")
    );

    public static readonly Rule NothingUnfinished = Rule.PerFile(
        "nothing is marked as unfinished",
        CheckUnfinished,
        Example.Breach("src/A/A.cs", "class A {\n // TODO: more\n}", 2),
        Example.Breach("src/A/A.cs", "class A {\n /// <summary>\n /// HACK\n /// </summary>\n int b; }", 3),
        Example.Breach("src/A/A.cs", "throw new NotImplementedException();", 1),
        Example.Breach("src/A/A.sql", "-- a\n-- FIXME", 2),
        Example.Breach("src/A/A.razor", "@* TODO *@", 1),
        Example.Breach("run", "# TODO", 1),
        Example.Clean("src/A/A.cs", "class A { string b = \"TODO\"; } // todos los dias"),
        Example.Clean("CONTRIBUTING.md", "Leave no TODO.")
    );

    public static readonly Rule NoCommentedOutCode = Rule.PerFile(
        "no code is commented out",
        CheckCommentedOut,
        Example.Breach("src/A/A.cs", "class A {\n// var a = Load(b);\n// if (a) {\n// }\n}", 2, 3, 4),
        Example.Breach("src/A/A.cs", "/*\n return;\n*/", 2),
        Example.Breach("src/A/A.sql", "-- the reason;\n-- select a from b;", 2),
        Example.Clean(
            "src/A/A.cs",
            "// The lock first (in a statement of its own); then the tail;\n/// <code>a();</code>"
        ),
        Example.Clean("src/A/A.sql", "-- Select what waits; oldest first.")
    );

    public static readonly Rule NoPlanFiles = Rule.PerFile(
        "no plan, report or note files",
        CheckPlanFiles,
        Example.Breach("PLAN.md", "", 1),
        Example.Breach("docs/REPORT-2026.md", "", 1),
        Example.Breach("src/A/notes.txt", "", 1),
        Example.Breach("todo.md", "", 1),
        Example.Clean("docs/how-to/report-a-clue.md", ""),
        Example.Clean("src/A/PlanFiled.cs", "")
    );

    public static readonly Rule NoRegistryHosts = Rule.PerFile(
        "no package registry is named",
        CheckRegistries,
        [
            .. Registries.Select(static host => Example.Breach("run", $"a\ncurl https://{host}/b", 2)),
            Example.Clean("run", "apt-get install postgresql"),
        ]
    );

    /// <summary>In pieces, so that this file does not name them.</summary>
    private static string[] Registries =>
        [
            "nuget" + ".org",
            "npmjs" + ".org",
            "npmjs" + ".com",
            "debian" + ".org",
            "ubuntu" + ".com",
            "pypi" + ".org",
            "v3/" + "index.json",
        ];

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b")]
    private static partial Regex Mark { get; }

    [GeneratedRegex(
        @"^--\s*(select|insert|update|delete|create|alter|drop|grant)\b[^.]*;\s*$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex SqlInComment { get; }

    [GeneratedRegex(@"^(PLAN|NOTE|REPORT|STATUS|PROGRESS|SUMMARY|HANDOFF|SCRATCH)[A-Z0-9_.-]*\.(md|txt)$")]
    private static partial Regex ShoutedPlan { get; }

    [GeneratedRegex(
        @"^(plans?|notes?|reports?|todos?|status|progress|summary|handoff|scratch)\.(md|txt)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Plan { get; }

    private static IEnumerable<Finding> CheckRegions(SourceFile file) =>
        !file.IsCSharp
            ? []
            : file
                .Root.DescendantTrivia()
                .Where(static trivia => trivia.IsKind(SyntaxKind.RegionDirectiveTrivia))
                .Select(trivia => At(file, trivia.SpanStart, "has a region", "Split the file instead"));

    private static IEnumerable<Finding> CheckUnfinished(SourceFile file)
    {
        const string Remedy = "Finish it, or write an issue and say here what holds";
        if (!file.IsCSharp)
            return !IsCode(file)
                ? []
                : Mark.Matches(file.Text).Select(match => At(file, match.Index, $"says {match.Value}", Remedy));
        var marks = Comments(file)
            .SelectMany(trivia =>
                Mark.Matches(trivia.ToFullString())
                    .Select(match => At(file, trivia.FullSpan.Start + match.Index, $"says {match.Value}", Remedy))
            );
        var holes = file
            .Root.DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Where(static name => name.Identifier.Text == "NotImplementedException")
            .Select(name => file.At(name, "is not implemented", Remedy));
        return marks.Concat(holes);
    }

    private static bool IsCode(SourceFile file) =>
        file.Ends(".razor", ".sql", ".css", ".js", ".sh", ".props", ".csproj", ".yaml", ".yml")
        || file.Path is "run" or "test" or ".ci/run";

    private static IEnumerable<SyntaxTrivia> Comments(SourceFile file) =>
        file
            .Root.DescendantTrivia()
            .Where(static trivia =>
                trivia.Kind()
                    is SyntaxKind.SingleLineCommentTrivia
                        or SyntaxKind.MultiLineCommentTrivia
                        or SyntaxKind.SingleLineDocumentationCommentTrivia
                        or SyntaxKind.MultiLineDocumentationCommentTrivia
            );

    private static IEnumerable<Finding> CheckCommentedOut(SourceFile file)
    {
        const string Remedy = "Delete it: the history keeps it";
        if (file.Ends(".sql"))
        {
            for (var i = 0; i < file.Lines.Length; i++)
                if (SqlInComment.IsMatch(file.Lines[i].Trim()))
                    yield return file.At(i + 1, "has SQL in a comment", Remedy);
            yield break;
        }
        if (!file.IsCSharp)
            yield break;
        foreach (var comment in Comments(file).Where(static trivia => !trivia.HasStructure))
        {
            var lines = comment.ToString().Split('\n');
            for (var i = 0; i < lines.Length; i++)
                if (IsCodeLine(lines[i].Trim(' ', '\t', '/', '*')))
                    yield return file.At(file.LineOf(comment.SpanStart) + i, "has code in a comment", Remedy);
        }
    }

    /// <summary>
    /// A line that ends as statements do and that the compiler reads as one. "First the lock;" is read as one too, so
    /// a call, an assignment or a jump is asked for besides.
    /// </summary>
    private static bool IsCodeLine(string line) =>
        line switch
        {
            "}" or "{" => true,
            [.., ';'] => (line.Contains('(') || line.Contains('=') || line is "return;" or "break;" or "continue;")
                && Parses(line),
            [.., '{'] => Parses(line + " }"),
            _ => false,
        };

    private static bool Parses(string line) => !SyntaxFactory.ParseStatement(line).ContainsDiagnostics;

    private static IEnumerable<Finding> CheckPlanFiles(SourceFile file)
    {
        if (ShoutedPlan.IsMatch(file.Name) || Plan.IsMatch(file.Name))
            yield return file.At(
                1,
                "is a plan, report or note",
                "What holds belongs into docs, what is decided into an ADR, what is to do into an issue"
            );
    }

    private static IEnumerable<Finding> CheckRegistries(SourceFile file) =>
        from host in Registries
        let index = file.Text.IndexOf(host, StringComparison.OrdinalIgnoreCase)
        where index >= 0
        select At(file, index, $"names the registry {host}", "Where packages come from is the machine's own business");

    private static Finding At(SourceFile file, int position, string what, string remedy) =>
        file.At(file.LineOf(position), what, remedy);
}
