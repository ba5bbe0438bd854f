using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workflow.Tidy.Tests.Rules;

/// <summary>SQL lies in .sql files, where it is read as SQL and its columns are named.</summary>
internal static partial class SqlFiles
{
    public static readonly Rule SqlLiesInSqlFiles = Rule.PerFile(
        "SQL lies in .sql files",
        Check,
        Example.Breach("src/A/A.cs", "class A {\n string b = \"select c from d\"; }", 2),
        Example.Breach("src/A/A.cs", "var a = \"\"\"\n  Insert  Into b (c) values (1)\n  \"\"\";", 1),
        Example.Breach("src/A/A.cs", "var a = $\"update {b} set c = 1\";\nvar d = \"delete from e\"u8;", 1, 2),
        Example.Breach("src/A/A.cs", "var a = \"select 1\";\nvar b = \"select wf_tail()\";", 1, 2),
        Example.Breach("src/A/A.cs", "var a = \"create table b (c int)\";", 1),
        Example.Clean("src/A/A.cs", "var a = \"Selects a district.\"; var b = \"update the schema\";"),
        Example.Clean("src/A/A.cs", "// select a from b\nvar a = rows.Select(static b => b);"),
        Example.Clean("tests/A/A.cs", "var a = \"delete from mt_events\";"),
        Example.Clean("src/A/A.sql", "select a from b;")
    );

    [GeneratedRegex(
        @"\bselect\b.*\bfrom\s|^\s*select\s+([\d*$:@]|\w+\s*\()|\binsert\s+into\s|\bupdate\s+\S+\s+set\s|\bdelete\s+from\s"
            + @"|\bcreate\s+((unlogged|temp|temporary|unique)\s+)*(table|index)\s|\balter\s+table\s|\bdrop\s+table\s"
            + @"|\btruncate\s+table\s",
        RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex Sql { get; }

    private static IEnumerable<Finding> Check(SourceFile file) =>
        !file.IsCSharp || !file.IsIn("src/")
            ? []
            : file
                .Root.DescendantNodes()
                .Where(static node => TextOf(node) is { } text && Sql.IsMatch(text))
                .Select(node =>
                    file.At(node, "has SQL in C#", "Put it into a .sql file beside this one, columns named")
                );

    private static string? TextOf(SyntaxNode node) =>
        node switch
        {
            LiteralExpressionSyntax literal when literal.Token.Value is string text => text,
            InterpolatedStringExpressionSyntax text => text.Contents.ToString(),
            _ => null,
        };
}
