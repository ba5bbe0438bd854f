using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workflow.Tidy.Tests.Rules;

/// <summary>What the lower layers may not know, beyond what project references can say.</summary>
internal static partial class Layers
{
    private const string Engine = "src/Workflow.Engine/";
    private const string Postgres = "src/Workflow.Postgres/";
    private const string Files = "src/Workflow.Files/";
    private const string Domain = "src/Workflow.Domain/";
    private const string Kernel = Domain + "Kernel/";

    /// <summary>Makes ids for the doors: the one place of the domain where chance enters.</summary>
    private const string IdSource = Kernel + "Ids.cs";

    public static readonly Rule EngineSeesOnlyTheKernel = Rule.PerFile(
        "engine, storage and files see only the kernel of the domain",
        CheckKernelOnly,
        Example.Breach(Engine + "Loop.cs", "using Workflow.Domain.Kernel;\nusing Workflow.Domain.Calendar;", 2),
        Example.Breach(Engine + "Loop.cs", "using Days = Workflow.Domain.Calendar.Days;", 1),
        Example.Breach(Engine + "Loop.cs", "class A {\n object b = Workflow.Domain.Calendar.Days.None; }", 2),
        Example.Breach(Engine + "Loop.cs", "class A {\n Domain.Calendar.Days? b; }", 2),
        Example.Breach(Kernel + "CaseType.cs", "using Workflow.Domain.Calendar;", 1),
        Example.Breach(Postgres + "Log.cs", "using static Workflow.Domain.Organisation.Units;", 1),
        Example.Breach(Files + "TableFile.cs", "using Workflow.Domain.Organisation;", 1),
        Example.Clean(Files + "TableFile.cs", "using Workflow.Domain.Kernel;"),
        Example.Clean(Engine + "Loop.cs", "using Workflow.Domain.Kernel;\nclass A { Domain.Kernel.CaseId id; }"),
        Example.Clean("src/Workflow.Api/Routes.cs", "using Workflow.Domain.Calendar;")
    );

    public static readonly Rule EngineNamesNoCaseType = Rule.PerFile(
        "engine, storage and files name no case type",
        CheckCaseTypes,
        Example.Breach(Engine + "Loop.cs", "class Loop {\n int openTickets; }", 2),
        Example.Breach(Engine + "Loop.cs", "// As an Admission does.", 1),
        Example.Breach(Postgres + "Schema.sql", "create table a (\n ticket_id uuid)", 2),
        Example.Breach(Postgres + "Log.cs", "class Log { string kind = \"工单\"; }", 1),
        Example.Breach(Files + "TableFile.cs", "class TableFile { string header = \"诉求\"; }", 1),
        Example.Clean(Engine + "Loop.cs", "class Loop { int openCases; }"),
        Example.Clean("src/Workflow.ReadModels/Ticket/TicketList.cs", "class TicketList;")
    );

    public static readonly Rule DomainIsPure = Rule.PerFile(
        "the domain has no I/O, no clock and no chance",
        CheckPurity,
        Example.Breach(Domain + "A.cs", "using System.IO;\nusing System.Net.Http;\nusing Npgsql;", 1, 2, 3),
        Example.Breach(
            Domain + "A.cs",
            "class A {\n A(TimeProvider clock) { }\n int b = Random.Shared.Next(); }",
            2,
            3
        ),
        Example.Breach(
            Domain + "A.cs",
            "class A {\n object a = DateTime.Now;\n object b = DateOnly.FromDateTime; }",
            2
        ),
        Example.Breach(Domain + "A.cs", "class A { string b = File.ReadAllText(\"b\"); }", 1),
        Example.Breach(Domain + "A.cs", "class A { System.IO.Stream? b; }", 1),
        Example.Breach(Domain + "A.cs", "class A { object b = Ids.New(now); }", 1),
        Example.Breach(Domain + "A.cs", "class A { async Task B() =>\n await C(); }", 2),
        Example.Clean(IdSource, "class Ids { object b = Guid.CreateVersion7(now); }"),
        Example.Clean(Domain + "A.cs", "using System.Text;\nclass A { string s = \"File.Now\"; int Now; }"),
        Example.Clean(Engine + "A.cs", "class A { A(TimeProvider clock) { } }")
    );

    public static readonly Rule FactsHoldNoFloatingPoint = Rule.PerFile(
        "facts hold no floating point",
        CheckFloatingPoint,
        Example.Breach(Domain + "Ticket/TicketEvents.cs", "record A(\n double Share,\n float Rate);", 2, 3),
        Example.Clean(Domain + "Ticket/TicketEvents.cs", "record A(int Permille, decimal Amount);"),
        Example.Clean("src/Workflow.Web/Chart.cs", "record A(double Width);")
    );

    /// <summary>The case types of the mission, those to come included.</summary>
    [GeneratedRegex(
        "ticket|admission|whistle|complaint|petition|grievance|rectification|supervision|campaign|ballot|secondment"
            + "|duty_?list|legal_?basis|工单|哨单|诉求|准入|信访|督办|整改",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex CaseTypes { get; }

    [GeneratedRegex(@"^(System\.IO|System\.Net|System\.Data|System\.Diagnostics|Npgsql|Microsoft)(\.|$)")]
    private static partial Regex Outside { get; }

    private static readonly HashSet<string> ImpureTypes =
    [
        "TimeProvider",
        "Random",
        "RandomNumberGenerator",
        "Stopwatch",
        "Environment",
        "Console",
        "File",
        "Directory",
        "FileStream",
        "StreamReader",
        "StreamWriter",
        "HttpClient",
        "Thread",
        "Timer",
    ];

    private static readonly HashSet<string> ImpureMembers =
    [
        "DateTime.Now",
        "DateTime.UtcNow",
        "DateTime.Today",
        "DateTimeOffset.Now",
        "DateTimeOffset.UtcNow",
        "Guid.NewGuid",
        "Guid.CreateVersion7",
        "Ids.New",
        "Task.Run",
        "Task.Delay",
        "CultureInfo.CurrentCulture",
        "TimeZoneInfo.Local",
    ];

    private static IEnumerable<Finding> CheckKernelOnly(SourceFile file)
    {
        if (!file.IsCSharp || !(file.IsIn(Engine) || file.IsIn(Postgres) || file.IsIn(Files) || file.IsIn(Kernel)))
            return [];
        return Names(file.Root)
            .Where(static node => LeavesTheKernel(node.ToString()))
            .Select(node =>
                file.At(
                    node,
                    $"sees {node}",
                    "What serves any case knows Workflow.Domain.Kernel only: pass the rest as data"
                )
            );
    }

    private static bool LeavesTheKernel(string name)
    {
        var parts = name.Replace("global::", "", StringComparison.Ordinal).Split('.');
        var start = parts[0] == "Workflow" ? 1 : 0;
        return parts.Length > start
            && parts[start].Trim() == "Domain"
            && (parts.Length == start + 1 ? start == 1 : parts[start + 1].Trim() != "Kernel");
    }

    private static IEnumerable<Finding> CheckCaseTypes(SourceFile file)
    {
        if (!(file.IsIn(Engine) || file.IsIn(Postgres) || file.IsIn(Files)) || !file.Ends(".cs", ".sql"))
            return [];
        return CaseTypes
            .Matches(file.Path)
            .Select(match => file.At(1, $"the path names \"{match.Value}\"", "Find the word for any case"))
            .Concat(
                CaseTypes
                    .Matches(file.Text)
                    .Select(match =>
                        file.At(
                            file.LineOf(match.Index),
                            $"names a case type, \"{match.Value}\"",
                            "These serve any case: say it in words that fit all, comments included"
                        )
                    )
            );
    }

    private static IEnumerable<Finding> CheckPurity(SourceFile file)
    {
        if (!file.IsCSharp || !file.IsIn(Domain))
            return [];
        const string Remedy = "Whatever a decision needs comes in its context; I/O belongs to the engine's ports";
        var names = Names(file.Root)
            .Where(node => !(file.Path == IdSource && node.ToString() == "Guid.CreateVersion7"))
            .Where(static node => IsImpure(node.ToString().Replace("global::", "", StringComparison.Ordinal)))
            .Select(node => file.At(node, $"uses {node}", Remedy));
        var waits = file
            .Root.DescendantNodes()
            .OfType<AwaitExpressionSyntax>()
            .Select(node => file.At(node, "waits", "A pure function never waits: " + Remedy));
        return names.Concat(waits).OrderBy(static finding => finding.Line);
    }

    private static bool IsImpure(string name)
    {
        if (Outside.IsMatch(name))
            return true;
        var parts = name.Split('.');
        return ImpureTypes.Contains(parts[0])
            || ImpureTypes.Contains(parts[^1]) && parts[0] == "System"
            || Enumerable.Range(0, parts.Length - 1).Any(i => ImpureMembers.Contains($"{parts[i]}.{parts[i + 1]}"));
    }

    /// <summary>
    /// Every name that is used, at its longest: `System.IO.Stream` once, not its parts. What follows a dot after an
    /// expression (`a().Now`) is a member of that, not a name.
    /// </summary>
    private static IEnumerable<SyntaxNode> Names(SyntaxNode root) =>
        root.DescendantNodes()
            .Where(static node => node is NameSyntax or MemberAccessExpressionSyntax && IsPath(node))
            .Where(static node => node.Parent is not (QualifiedNameSyntax or AliasQualifiedNameSyntax))
            .Where(static node => node.Parent is not MemberAccessExpressionSyntax outer || !IsPartOf(node, outer))
            .Where(static node => node.Parent is not BaseNamespaceDeclarationSyntax);

    private static bool IsPartOf(SyntaxNode node, MemberAccessExpressionSyntax outer) =>
        outer.Name == node || IsPath(outer);

    private static bool IsPath(SyntaxNode node) =>
        node is NameSyntax || node is MemberAccessExpressionSyntax member && IsPath(member.Expression);

    private static IEnumerable<Finding> CheckFloatingPoint(SourceFile file)
    {
        if (!file.Ends("Events.cs") || !file.IsIn(Domain))
            return [];
        return file
            .Root.DescendantTokens()
            .Where(static token => token.IsKind(SyntaxKind.DoubleKeyword) || token.IsKind(SyntaxKind.FloatKeyword))
            .Select(token =>
                file.At(
                    token,
                    $"a fact holds a {token}",
                    "Numbers in facts are integers; amounts are decimals kept as text"
                )
            );
    }
}
