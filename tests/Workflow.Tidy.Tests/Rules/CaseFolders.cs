namespace Workflow.Tidy.Tests.Rules;

/// <summary>The same seven names in every case folder: a newcomer who has read one can read all.</summary>
internal static class CaseFolders
{
    private const string Domain = "src/Workflow.Domain/";

    /// <summary>
    /// Reference data: recorded by loading files, read by every decision. It has facts and a state, but no process:
    /// nobody moves it by steps, it tells nobody, and no policy but itself governs it.
    /// </summary>
    private static readonly string[] ReferenceData =
    [
        "Calendar",
        "Organisation",
        "Policy",
        "District",
        "Screening",
        "DutyList",
        "LegalBasis",
        "Inventory",
    ];

    public static readonly Rule HaveTheSevenNames = new(
        "a case folder has the seven names",
        CheckNames,
        new Example([.. Case("Ticket").Where(static file => !file.Ends("State.cs"))], [Events("Ticket") + ":1"]),
        new Example([.. Case("Ticket").Where(static file => !file.Ends(".md"))], [Events("Ticket") + ":1"]),
        new Example(
            [.. Case("Ticket").Where(static file => !file.Path.Contains("/Commands/", StringComparison.Ordinal))],
            [Events("Ticket") + ":1"]
        ),
        new Example([File("Ticket", "RequestEvents.cs")], [Domain + "Ticket/RequestEvents.cs:1"]),
        Example.Clean([.. Case("Ticket"), .. Case("Admission")]),
        Example.Clean(File("Calendar", "CalendarEvents.cs"), File("Kernel", "Text.cs"))
    );

    public static readonly Rule EventsAreMarkedAsStored = Rule.PerFile(
        "STORED FORMAT stands in every file of events",
        CheckMark,
        Example.Breach(Events("Ticket"), "record TicketRegistered : Fact;", 1),
        Example.Clean(Events("Ticket"), "// STORED FORMAT\nrecord TicketRegistered : Fact;"),
        Example.Clean(Domain + "Ticket/TicketState.cs", "record TicketState;")
    );

    private static IEnumerable<Finding> CheckNames(IReadOnlyList<SourceFile> files)
    {
        var paths = files.Select(static file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var events in files.Where(static file => file.IsIn(Domain) && file.Ends("Events.cs")))
        {
            var folder = events.Path[..^(events.Name.Length + 1)];
            var name = folder[(folder.LastIndexOf('/') + 1)..];
            if (ReferenceData.Contains(name))
                continue;
            var missing = Wanted(name)
                .Where(file => !paths.Contains($"{folder}/{file}"))
                .Concat(paths.Any(path => IsCommand(path, folder)) ? [] : ["Commands/<Verb>.cs"])
                .ToList();
            if (missing.Count > 0)
                yield return events.At(
                    1,
                    $"the case folder {name} lacks {string.Join(", ", missing)}",
                    "Every case type has the same seven names; reference data is listed in CaseFolders.cs"
                );
        }
    }

    private static bool IsCommand(string path, string folder) =>
        path.StartsWith(folder + "/Commands/", StringComparison.Ordinal)
        && path.EndsWith(".cs", StringComparison.Ordinal);

    private static string[] Wanted(string name) =>
        [
            "README.md",
            $"{name}Events.cs",
            $"{name}State.cs",
            $"{name}Decider.cs",
            $"{name}Reactions.cs",
            $"{name}Policy.cs",
        ];

    private static IEnumerable<Finding> CheckMark(SourceFile file)
    {
        if (
            file.IsIn(Domain)
            && file.Ends("Events.cs")
            && !file.Text.Contains("STORED FORMAT", StringComparison.Ordinal)
        )
            yield return file.At(
                1,
                "holds events and does not say STORED FORMAT",
                "Say above them that they lie in the database and are never changed, only added to"
            );
    }

    private static IEnumerable<SourceFile> Case(string name) =>
        Wanted(name).Append("Commands/Register.cs").Select(file => File(name, file));

    private static SourceFile File(string folder, string name) => new($"{Domain}{folder}/{name}", "");

    private static string Events(string name) => $"{Domain}{name}/{name}Events.cs";
}
