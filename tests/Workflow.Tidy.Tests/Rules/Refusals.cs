using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workflow.Tidy.Tests.Rules;

/// <summary>Refusals are read by people: whole sentences, correctly set, under codes that never clash.</summary>
internal static partial class Refusals
{
    private sealed record Declared(SourceFile File, SyntaxNode Node, string? Code, string? Sentence);

    public static readonly Rule SentencesReadWell = Rule.PerFile(
        "refusals are whole Chinese sentences",
        CheckSentences,
        Example.Breach("src/A/A.cs", Declaration("ticket.closed", "该件已结案"), 1),
        Example.Breach("src/A/A.cs", Declaration("ticket.closed", "该件已结案！不能再办。"), 1),
        Example.Breach("src/A/A.cs", Declaration("ticket.closed", "该件已结案,不能再办。"), 1),
        Example.Breach("src/A/A.cs", Declaration("ticket.closed", "该件(编号{0})已结案。"), 1, 1),
        Example.Breach("src/A/A.cs", "RefusalRule a =\n new(Code, RefusalKind.Conflict, Say(\"已结案。\"));", 2),
        Example.Breach("src/A/A.cs", "var a = new RefusalRule(Sentence: \"已结案\", Code: \"a.b\", Kind: kind);", 1),
        Example.Clean("src/A/A.cs", Declaration("ticket.closed", "该件（{0}）已结案，不能再办。")),
        Example.Clean("src/A/A.cs", "object a = new Refusal(\"a.b\", RefusalKind.Conflict, []);"),
        Example.Clean("src/A/A.cs", "RefusalRule With(RefusalRule rule) => new(rule.Code, rule.Kind, rule.Sentence);")
    );

    public static readonly Rule CodesAreUniqueAndKebab = new(
        "codes of refusals are unique and kebab-case",
        CheckCodes,
        Example.Breach("src/A/A.cs", Declaration("ticketClosed", "已结案。"), 1),
        Example.Breach("src/A/A.cs", Declaration("ticket.Already_closed", "已结案。"), 1),
        Example.Breach(
            "src/A/A.cs",
            Declaration("ticket.closed", "已结案。") + "\n" + Declaration("ticket.closed", "已归档。"),
            2
        ),
        Example.Clean(
            "src/A/A.cs",
            Declaration("ticket.return-after-designation", "已结案。") + "\n" + Declaration("ticket.closed", "已归档。")
        )
    );

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*\\.[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex Code { get; }

    private const string HalfWidth = ",;:?()\"'.";

    private static IEnumerable<Finding> CheckSentences(SourceFile file)
    {
        foreach (var rule in Find(file))
        {
            if (rule.Sentence is not { } sentence || rule.Code is null)
            {
                yield return file.At(
                    rule.Node,
                    "a refusal is not written out",
                    "Write code and sentence as literals where the rule is declared: only so can they be checked"
                );
                continue;
            }
            if (!sentence.EndsWith('。'))
                yield return file.At(rule.Node, $"\"{sentence}\" does not end with 。", "Say it as a whole sentence");
            if (sentence.AsSpan().ContainsAny('!', '！'))
                yield return file.At(rule.Node, $"\"{sentence}\" shouts", "Say what, where and what to do, calmly");
            foreach (var mark in HalfWidthBesideChinese(sentence))
                yield return file.At(
                    rule.Node,
                    $"\"{sentence}\" has the half-width mark {mark} beside a Chinese character",
                    "Use full-width punctuation and “ ”"
                );
        }
    }

    private static IEnumerable<char> HalfWidthBesideChinese(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (HalfWidth.Contains(text[i]) && (IsChinese(text, i - 1) || IsChinese(text, i + 1)))
                yield return text[i];
    }

    private static bool IsChinese(string text, int index) =>
        index >= 0 && index < text.Length && Chinese.Is(text[index]);

    private static IEnumerable<Finding> CheckCodes(IReadOnlyList<SourceFile> files)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var rule in files.SelectMany(Find).Where(static rule => rule.Code is not null))
        {
            if (!Code.IsMatch(rule.Code!))
                yield return rule.File.At(rule.Node, $"the code {rule.Code} is oddly built", "Write word.word-word");
            var here = rule.File.At(rule.Node, "", "").Place;
            if (!seen.TryAdd(rule.Code!, here))
                yield return rule.File.At(
                    rule.Node,
                    $"the code {rule.Code} is taken by {seen[rule.Code!]}",
                    "Use that rule, or find the word for the difference"
                );
        }
    }

    /// <summary>
    /// `new RefusalRule(…)`, and `new(…)` with a `RefusalKind.…` among its three arguments. What has a list as its
    /// third is a refusal, not a rule.
    /// </summary>
    private static IEnumerable<Declared> Find(SourceFile file)
    {
        if (!file.IsCSharp || !file.IsIn("src/"))
            yield break;
        foreach (var node in file.Root.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>())
        {
            if (node.ArgumentList is not { Arguments: { Count: 3 } arguments } || !IsRule(node, arguments))
                continue;
            yield return new Declared(
                file,
                node,
                TextOf(Argument(arguments, nameof(Declared.Code), 0)),
                TextOf(Argument(arguments, nameof(Declared.Sentence), 2))
            );
        }
    }

    private static bool IsRule(
        BaseObjectCreationExpressionSyntax node,
        SeparatedSyntaxList<ArgumentSyntax> arguments
    ) =>
        node is ObjectCreationExpressionSyntax { Type: var type }
            ? type.ToString().EndsWith("RefusalRule", StringComparison.Ordinal)
            : arguments.Any(static one =>
                one.Expression.ToString().StartsWith("RefusalKind.", StringComparison.Ordinal)
            ) && arguments[2].Expression is not CollectionExpressionSyntax;

    private static ExpressionSyntax Argument(SeparatedSyntaxList<ArgumentSyntax> all, string name, int index) =>
        (all.FirstOrDefault(one => one.NameColon?.Name.Identifier.Text == name) ?? all[index]).Expression;

    /// <summary>The text of a literal, or of literals joined by +; null for anything else.</summary>
    private static string? TextOf(ExpressionSyntax expression) =>
        expression switch
        {
            LiteralExpressionSyntax literal => literal.Token.Value as string,
            BinaryExpressionSyntax { OperatorToken.Text: "+" } sum when TextOf(sum.Left) is { } left => left
                + TextOf(sum.Right),
            _ => null,
        };

    private static string Declaration(string code, string sentence) =>
        $"RefusalRule a = new(\"{code}\", RefusalKind.Conflict, \"{sentence}\");";
}
