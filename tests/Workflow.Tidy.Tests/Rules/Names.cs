using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workflow.Tidy.Tests.Rules;

/// <summary>Names say what a thing is.</summary>
internal static partial class Names
{
    private static readonly HashSet<string> Empty =
    [
        "Manager",
        "Managers",
        "Helper",
        "Helpers",
        "Util",
        "Utils",
        "Utility",
        "Utilities",
        "Common",
        "Base",
        "Impl",
        "Info",
        "Infos",
        "Dto",
        "Dtos",
        "Processor",
        "Processors",
    ];

    public static readonly Rule TypesSayWhatTheyAre = Rule.PerFile(
        "no type has a name that says nothing",
        CheckTypes,
        Example.Breach("src/A/A.cs", "class A;\nclass TicketManager;\nrecord UnitInfo;\ninterface IBase;", 2, 3, 4),
        Example.Breach(
            "src/A/A.cs",
            "enum TicketData { }\nstruct Data;\nclass Service;\ndelegate void DueDto();",
            1,
            2,
            3,
            4
        ),
        Example.Breach("src/A/A.cs", "namespace Workflow.Common;", 1),
        Example.Breach("src/Workflow.Web/TicketHelper.razor", "<p>", 1),
        Example.Breach("src/Workflow.Web/Utils/Days.razor", "<p>", 1),
        Example.Clean("src/A/A.cs", "class DataFolder;\nclass DatabaseUrl;\nclass CallbackService;\nrecord Basis;"),
        Example.Clean("src/Workflow.Web/TicketPage.razor", "<p>")
    );

    public static readonly Rule IdentifiersAreEnglish = Rule.PerFile(
        "identifiers are English",
        CheckIdentifiers,
        Example.Breach("src/A/A.cs", "class A {\n int 工单; }", 2),
        Example.Breach("tests/A/A.cs", "class A {\n void 登记_后派发() { } }", 2),
        Example.Clean("src/A/A.cs", "class A { string b = \"工单\"; /* 工单 */ }")
    );

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z][a-z0-9]*|[a-z0-9]+")]
    private static partial Regex Word { get; }

    private static IEnumerable<Finding> CheckTypes(SourceFile file)
    {
        const string Remedy = "Say what it is or does: what would its users call it";
        if (file.Ends(".razor"))
        {
            var parts = file.Path[..^".razor".Length].Split('/');
            return parts.Where(SaysNothing).Select(part => file.At(1, $"\"{part}\" says nothing", Remedy));
        }
        if (!file.IsCSharp)
            return [];
        return file
            .Root.DescendantNodes()
            .Select(static node => (Node: node, Names: DeclaredNames(node)))
            .SelectMany(static pair => pair.Names.Where(SaysNothing).Select(name => (pair.Node, Name: name)))
            .Select(pair => file.At(pair.Node, $"the name {pair.Name} says nothing", Remedy));
    }

    private static string[] DeclaredNames(SyntaxNode node) =>
        node switch
        {
            BaseTypeDeclarationSyntax type => [type.Identifier.Text],
            DelegateDeclarationSyntax type => [type.Identifier.Text],
            BaseNamespaceDeclarationSyntax space => space.Name.ToString().Split('.'),
            _ => [],
        };

    /// <summary>`Data` may stand before a noun that says which (DataFolder); at the end it says nothing.</summary>
    private static bool SaysNothing(string name)
    {
        var words = Word.Matches(name).Select(static match => match.Value).ToList();
        return words.Exists(Empty.Contains)
            || words is [.., "Data"]
            || words is ["Service" or "Services"] or ["I", "Service"];
    }

    private static IEnumerable<Finding> CheckIdentifiers(SourceFile file) =>
        !file.IsCSharp
            ? []
            : file
                .Root.DescendantTokens()
                .Where(static token => token.IsKind(SyntaxKind.IdentifierToken) && Chinese.IsIn(token.Text))
                .Select(token =>
                    file.At(
                        token,
                        $"the identifier {token.Text} is Chinese",
                        "Use the English term of docs/glossary.md"
                    )
                );
}
