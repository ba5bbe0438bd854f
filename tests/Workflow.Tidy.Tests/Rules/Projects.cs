using System.Xml;
using System.Xml.Linq;

namespace Workflow.Tidy.Tests.Rules;

/// <summary>Who may see whom: project and package references, read from the project files.</summary>
internal static class Projects
{
    private sealed record Allowed(string[] References, string[] Packages);

    private static readonly string[] Layers =
    [
        "Workflow.Domain",
        "Workflow.Engine",
        "Workflow.Postgres",
        "Workflow.ReadModels",
        "Workflow.Files",
        "Workflow.Api",
        "Workflow.Web",
    ];

    private static readonly string[] Door =
    [
        "Workflow.Domain",
        "Workflow.Engine",
        "Workflow.ReadModels",
        "Workflow.Files",
    ];

    private static readonly string[] ByTests =
    [
        .. Layers,
        "Workflow.Host",
        "Workflow.Testing",
        "Workflow.Testing.Process",
    ];

    private static readonly string[] Testing = ["Microsoft.NET.Test.Sdk", "xunit", "xunit.runner.visualstudio"];

    private static readonly string[] Properties = [.. Testing, "FsCheck", "FSharp.Core"];

    /// <summary>
    /// In src a project has exactly these references; in tests it has at most these. Packages: at most these.
    /// Benchmarks are run by the Host, so they see neither it nor the doors. Testing.Process is the second process
    /// that tests start.
    /// </summary>
    private static readonly Dictionary<string, Allowed> Table = new()
    {
        ["Workflow.Domain"] = new([], []),
        ["Workflow.Engine"] = new(["Workflow.Domain"], ["Microsoft.Extensions.Logging.Abstractions"]),
        ["Workflow.Postgres"] = new(["Workflow.Engine"], ["Npgsql"]),
        ["Workflow.ReadModels"] = new(["Workflow.Domain", "Workflow.Engine", "Workflow.Files"], ["Npgsql"]),
        ["Workflow.Files"] = new(["Workflow.Domain"], ["CsvHelper", "DocumentFormat.OpenXml"]),
        ["Workflow.Api"] = new(Door, ["Microsoft.AspNetCore.OpenApi"]),
        ["Workflow.Web"] = new(Door, ["QRCoder"]),
        ["Workflow.Host"] = new(
            [.. Layers, "Workflow.Benchmarks"],
            [
                "Npgsql",
                "OpenTelemetry",
                "OpenTelemetry.Exporter.OpenTelemetryProtocol",
                "Spectre.Console",
                "System.CommandLine",
                "YamlDotNet",
            ]
        ),
        ["Workflow.Benchmarks"] = new(Layers[..4], ["Npgsql"]),
        ["Workflow.Testing"] = new([.. Layers, "Workflow.Host"], ["xunit", "FsCheck", "FSharp.Core", "Npgsql"]),
        ["Workflow.Testing.Process"] = new([.. Layers, "Workflow.Host"], []),
        ["Workflow.Domain.Tests"] = new(ByTests, Properties),
        ["Workflow.Engine.Tests"] = new(ByTests, Properties),
        ["Workflow.Postgres.Tests"] = new(ByTests, [.. Properties, "Npgsql"]),
        ["Workflow.Api.Tests"] = new(ByTests, [.. Properties, "Npgsql"]),
        ["Workflow.Files.Tests"] = new(ByTests, Properties),
        ["Workflow.Web.Tests"] = new(ByTests, [.. Properties, "Microsoft.Playwright", "Deque.AxeCore.Playwright"]),
        ["Workflow.Tidy.Tests"] = new([], [.. Testing, "Microsoft.CodeAnalysis.CSharp"]),
    };

    public static readonly Rule SeeOnlyWhatTheyMay = Rule.PerFile(
        "project references point downwards only",
        CheckReferences,
        Example.Breach(Path("src", "Workflow.Engine"), Project("Workflow.Domain", "Workflow.Postgres"), 4),
        Example.Breach(Path("src", "Workflow.Web"), Project([.. Door, "Workflow.Api"]), 7),
        Example.Breach(Path("src", "Workflow.Api"), Project([.. Door, "Workflow.Postgres"]), 7),
        Example.Breach(Path("src", "Workflow.Files"), Project("Workflow.Domain", "Workflow.Engine"), 4),
        Example.Breach(Path("src", "Workflow.Domain"), Project("Workflow.Engine"), 3),
        Example.Breach(Path("src", "Workflow.ReadModels"), Project("Workflow.Engine", "Workflow.Files"), 1),
        Example.Breach(Path("tests", "Workflow.Benchmarks"), Project("Workflow.Host"), 3),
        Example.Breach(Path("src", "Workflow.Unheard"), Project(), 1),
        Example.Breach(Path("src", "Workflow.Engine"), "<Project", 1),
        Example.Clean(Path("src", "Workflow.Engine"), Project("Workflow.Domain")),
        Example.Clean(Path("src", "Workflow.Host"), Project([.. Layers, "Workflow.Benchmarks"]))
    );

    public static readonly Rule UseOnlyTheirPackages = Rule.PerFile(
        "each project uses only its own packages",
        CheckPackages,
        Example.Breach(Path("src", "Workflow.Domain"), WithItem("<PackageReference Include=\"Npgsql\" />"), 2),
        Example.Breach(Path("src", "Workflow.Web"), WithItem("<PackageReference Include=\"YamlDotNet\" />"), 2),
        Example.Breach(Path("src", "Workflow.Web"), WithItem("<PackageReference Include=\"CsvHelper\" />"), 2),
        Example.Breach(
            Path("src", "Workflow.Files"),
            WithItem("<FrameworkReference Include=\"Microsoft.AspNetCore.App\" />"),
            2
        ),
        Example.Breach(
            Path("src", "Workflow.Postgres"),
            WithItem("<PackageReference Include=\"Npgsql\" Version=\"10.0.0\" />"),
            2
        ),
        Example.Breach(
            Path("src", "Workflow.Engine"),
            WithItem("<FrameworkReference Include=\"Microsoft.AspNetCore.App\" />"),
            2
        ),
        Example.Clean(Path("src", "Workflow.Postgres"), WithItem("<PackageReference Include=\"Npgsql\" />")),
        Example.Clean(
            Path("src", "Workflow.Web"),
            WithItem("<FrameworkReference Include=\"Microsoft.AspNetCore.App\" />")
        )
    );

    public static readonly Rule StandInTheSolution = new(
        "every project stands in Workflow.sln",
        CheckSolution,
        new Example(
            [new SourceFile("Workflow.sln", ""), new SourceFile(Path("src", "Workflow.Engine"), Project())],
            [Path("src", "Workflow.Engine") + ":1"]
        ),
        Example.Clean(
            new SourceFile("Workflow.sln", "\"src\\Workflow.Engine\\Workflow.Engine.csproj\""),
            new SourceFile(Path("src", "Workflow.Engine"), Project())
        )
    );

    public static readonly Rule PackagesAreRecorded = new(
        "every package has a line in an ADR",
        CheckRecorded,
        new Example(
            [
                new SourceFile("Directory.Packages.props", WithItem("<PackageVersion Include=\"Npgsql.Other\" />")),
                new SourceFile("docs/adr/0005-packages.md", "`Npgsql`: the driver."),
            ],
            ["Directory.Packages.props:2"]
        ),
        Example.Clean(
            new SourceFile("Directory.Packages.props", WithItem("<PackageVersion Include=\"Npgsql\" />")),
            new SourceFile("docs/adr/0005-packages.md", "`Npgsql`: the driver.")
        )
    );

    private static IEnumerable<Finding> CheckReferences(SourceFile file)
    {
        if (!file.Ends(".csproj"))
            yield break;
        if (Read(file) is not { } project)
        {
            yield return file.At(1, "is not XML", "Mend the project file");
            yield break;
        }
        if (!Table.TryGetValue(NameOf(file.Path), out var allowed))
        {
            yield return file.At(
                1,
                "is a project the architecture does not know",
                "Add it to Projects.Table and say why"
            );
            yield break;
        }
        var seen = new HashSet<string>();
        foreach (var reference in project.Descendants("ProjectReference"))
        {
            var name = NameOf(Include(reference));
            seen.Add(name);
            if (!allowed.References.Contains(name))
                yield return file.At(
                    Line(reference),
                    $"sees {name}",
                    "Dependencies point downwards only: move what is needed to where both may see it"
                );
        }
        if (file.IsIn("src/"))
            foreach (var missing in allowed.References.Where(name => !seen.Contains(name)))
                yield return file.At(1, $"does not name {missing}", "Name each project it may see");
    }

    private static IEnumerable<Finding> CheckPackages(SourceFile file)
    {
        if (!file.Ends(".csproj") || Read(file) is not { } project)
            yield break;
        if (!Table.TryGetValue(NameOf(file.Path), out var allowed))
            yield break;
        foreach (var package in project.Descendants("PackageReference"))
        {
            if (!allowed.Packages.Contains(Include(package)))
                yield return file.At(
                    Line(package),
                    $"uses the package {Include(package)}",
                    "A package needs a line in an ADR and in Projects.Table"
                );
            if (package.Attribute("Version") is not null)
                yield return file.At(Line(package), "names a version", "Versions stand in Directory.Packages.props");
        }
        if (!IsWithoutFrameworks(NameOf(file.Path)))
            yield break;
        foreach (var framework in project.Descendants("FrameworkReference"))
            yield return file.At(
                Line(framework),
                $"uses {Include(framework)}",
                "Only the doors and the Host know HTTP"
            );
        if (project.Attribute("Sdk")?.Value is not "Microsoft.NET.Sdk")
            yield return file.At(
                1,
                "has a special SDK",
                "Only the doors and the Host know HTTP: use Microsoft.NET.Sdk"
            );
    }

    private static IEnumerable<Finding> CheckSolution(IReadOnlyList<SourceFile> files)
    {
        var solution = files.SingleOrDefault(static file => file.Path == "Workflow.sln")?.Text ?? "";
        return files
            .Where(static file => file.Ends(".csproj"))
            .Where(file => !solution.Contains(file.Path.Replace('/', '\\'), StringComparison.Ordinal))
            .Select(static file => file.At(1, "is not in Workflow.sln", "Run: dotnet sln add " + file.Path));
    }

    private static IEnumerable<Finding> CheckRecorded(IReadOnlyList<SourceFile> files)
    {
        var recorded = string.Concat(
            files.Where(static file => file.IsIn("docs/adr/")).Select(static file => file.Text)
        );
        foreach (var file in files.Where(static file => file.Path == "Directory.Packages.props"))
        foreach (var package in Read(file)?.Descendants("PackageVersion") ?? [])
            if (!recorded.Contains($"`{Include(package)}`", StringComparison.Ordinal))
                yield return file.At(
                    Line(package),
                    $"the package {Include(package)} is in no ADR",
                    "Write one line in docs/adr: what it is for and what the alternative was"
                );
    }

    private static bool IsWithoutFrameworks(string project) => Layers.AsSpan(0, 5).Contains(project);

    private static XElement? Read(SourceFile file)
    {
        try
        {
            return XElement.Parse(file.Text, LoadOptions.SetLineInfo);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string NameOf(string path) => System.IO.Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));

    private static string Include(XElement item) => item.Attribute("Include")?.Value ?? "";

    private static int Line(XElement item) => ((IXmlLineInfo)item).LineNumber;

    private static string Path(string folder, string name) => $"{folder}/{name}/{name}.csproj";

    private static string Project(params string[] references) =>
        "<Project Sdk=\"Microsoft.NET.Sdk\">\n<ItemGroup>\n"
        + string.Concat(references.Select(static name => $"<ProjectReference Include=\"../{name}/{name}.csproj\" />\n"))
        + "</ItemGroup></Project>";

    private static string WithItem(string item) =>
        $"<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup>\n{item}\n</ItemGroup></Project>";
}
