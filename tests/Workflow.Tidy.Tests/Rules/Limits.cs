using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workflow.Tidy.Tests.Rules;

/// <summary>A limit on everything.</summary>
internal static class Limits
{
    private const int FileLines = 400;
    private const int FunctionLines = 60;
    private const int Columns = 120;

    public static readonly Rule FilesAreShort = Rule.PerFile(
        "files have at most 400 lines",
        CheckFile,
        Example.Breach("src/A/A.cs", Repeated("// a\n", 401), 401),
        Example.Breach("src/A/A.sql", Repeated("-- a\n", 402), 401),
        Example.Breach("src/A/wwwroot/a.css", Repeated("a {}\n", 401), 401),
        Example.Clean("src/A/A.razor", Repeated("<p>\n", 400)),
        Example.Clean("docs/a.md", Repeated("a\n", 500))
    );

    public static readonly Rule LinesAreShort = Rule.PerFile(
        "lines of C# have at most 120 columns",
        CheckLines,
        Example.Breach("src/A/A.cs", "// short\n// " + Repeated("a", 118), 2),
        Example.Breach("src/A/A.cs", "string a = \"" + Repeated("a", 118) + "\";", 1),
        Example.Breach("tests/A/A.cs", "// " + Repeated("a", 118), 1),
        Example.Clean("src/A/A.cs", "// " + Repeated("字", 117)),
        Example.Clean("tests/A/A.cs", "string a = \"" + Repeated("a", 118) + "\";"),
        Example.Clean("tests/A/A.cs", "string a = \"\"\"\n" + Repeated("a", 130) + "\n\"\"\";")
    );

    public static readonly Rule FunctionsAreShort = Rule.PerFile(
        "functions have at most 60 lines",
        CheckFunctions,
        Example.Breach("src/A/A.cs", $"class A {{\nvoid B() {{\n{Repeated("b();\n", 59)}}} }}", 2),
        Example.Breach("src/A/A.cs", $"class A {{\nint B {{ get {{\n{Repeated("b();\n", 60)}}} }} }}", 2),
        Example.Breach("src/A/Program.cs", Repeated("b();\n", 61), 1),
        Example.Breach("src/A/A.cs", $"class A {{\nAction b = () => {{\n{Repeated("b();\n", 60)}}}; }}", 2),
        Example.Clean("src/A/A.cs", $"class A {{\nvoid B() {{\n{Repeated("b();\n", 58)}}} }}"),
        Example.Clean("src/A/A.cs", $"class A {{\nvoid B() {{\n{Repeated("// b\n\n", 58)}}} }}"),
        Example.Clean("tests/A/A.cs", $"class A {{\nvoid B() => C(\"\"\"\n{Repeated("b\n", 90)}\"\"\"); }}")
    );

    private static IEnumerable<Finding> CheckFile(SourceFile file)
    {
        if (file.Ends(".cs", ".razor", ".sql", ".css", ".js") && file.Lines.Length > FileLines)
            yield return file.At(
                FileLines + 1,
                $"has {file.Lines.Length} lines, more than {FileLines}",
                "Find the second thing it does and give that a file of its own"
            );
    }

    /// <summary>
    /// A column is a character, a Chinese one too. In tests a line may be longer where text between quotes reaches
    /// past the limit: given input and expected output are not broken for the sake of the page.
    /// </summary>
    private static List<Finding> CheckLines(SourceFile file)
    {
        var findings = new List<Finding>();
        if (!file.IsCSharp)
            return findings;
        var lines = file.Lines;
        for (var i = 0; i < lines.Length; i++)
            if (lines[i].Length > Columns && !(file.IsIn("tests/") && HoldsText(file, i + 1)))
                findings.Add(file.At(i + 1, $"has {lines[i].Length} columns, more than {Columns}", "Break the line"));
        return findings;
    }

    private static bool HoldsText(SourceFile file, int line) =>
        file
            .Root.DescendantTokens()
            .Where(static token => token.IsKind(SyntaxKind.InterpolatedStringTextToken) || IsLiteral(token))
            .Any(token => file.LineOf(token.SpanStart) <= line && line <= file.LineOf(token.Span.End));

    private static bool IsLiteral(SyntaxToken token) =>
        token.Kind()
            is SyntaxKind.StringLiteralToken
                or SyntaxKind.Utf8StringLiteralToken
                or SyntaxKind.SingleLineRawStringLiteralToken
                or SyntaxKind.MultiLineRawStringLiteralToken
                or SyntaxKind.Utf8MultiLineRawStringLiteralToken;

    /// <summary>
    /// The measure: the lines, from the signature to the end of the body, on which something of the code begins. Blank
    /// lines, comments, attributes and the inside of a long text do not count; what is nested counts for both.
    /// </summary>
    private static IEnumerable<Finding> CheckFunctions(SourceFile file)
    {
        if (!file.IsCSharp)
            yield break;
        foreach (var function in file.Root.DescendantNodes().Where(IsFunction))
        {
            var lines = CountLines(file, function.DescendantTokens().Where(token => !IsInAttribute(token)));
            if (lines > FunctionLines)
                yield return TooLong(file, function, lines);
        }
        var statements = file.Root.ChildNodes().OfType<GlobalStatementSyntax>().ToList();
        var all = CountLines(file, statements.SelectMany(static statement => statement.DescendantTokens()));
        if (all > FunctionLines)
            yield return TooLong(file, statements[0], all);
    }

    private static int CountLines(SourceFile file, IEnumerable<SyntaxToken> tokens) =>
        tokens.Select(token => file.LineOf(token.SpanStart)).Distinct().Count();

    private static bool IsFunction(SyntaxNode node) =>
        node
            is BaseMethodDeclarationSyntax
                or AccessorDeclarationSyntax
                or LocalFunctionStatementSyntax
                or AnonymousFunctionExpressionSyntax;

    private static bool IsInAttribute(SyntaxToken token) =>
        token.Parent?.FirstAncestorOrSelf<AttributeListSyntax>() is not null;

    private static Finding TooLong(SourceFile file, SyntaxNode function, int lines) =>
        file.At(
            function,
            $"a function has {lines} lines, more than {FunctionLines}",
            "Keep the branching in it and move plain work into functions of their own"
        );

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
