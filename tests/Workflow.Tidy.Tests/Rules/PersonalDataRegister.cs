using System.Text.RegularExpressions;

namespace Workflow.Tidy.Tests.Rules;

/// <summary>
/// Every table stands in docs/reference/personal-data.md with what it may hold of a person and how that is purged: a
/// table that nobody thought of is where erased names survive.
/// </summary>
internal static partial class PersonalDataRegister
{
    private const string Register = "docs/reference/personal-data.md";
    private const string Schema = "src/Workflow.Postgres/Schema/0001.sql";

    public static readonly Rule EveryTableIsRegistered = new(
        "every table is in the register of personal data",
        Check,
        new Example([new SourceFile(Schema, "-- a\ncreate table wf_new (id uuid);"), Page("")], [Schema + ":2"]),
        new Example(
            [new SourceFile(Schema, "CREATE UNLOGGED TABLE IF NOT EXISTS public.wf_new (id uuid);")],
            [Schema + ":1"]
        ),
        new Example([Page("| `wf_gone` | no personal data | – |")], [Register + ":3"]),
        new Example(
            [
                new SourceFile(Schema, "create table wf_here (id uuid);"),
                Page("| `wf_here` (planned) | names | truncated |"),
            ],
            [Register + ":3"]
        ),
        new Example(
            [new SourceFile(Schema, "create table wf_here ();"), Page("| `wf_here` | names | |")],
            [Register + ":3"]
        ),
        Example.Clean(
            new SourceFile(Schema, "create table if not exists wf_here (id uuid);\ncreate temp table t (a int);"),
            Page(
                "| `wf_here` | no personal data | – |\n| `t` | names | at commit |\n| `wf_next` (planned) | names | row |"
            ),
            new SourceFile("src/Workflow.Postgres/Read.sql", "select a from b;")
        )
    );

    private sealed record Row(int Line, string Table, bool IsPlanned, string What, string Purge);

    [GeneratedRegex(
        @"\bcreate\s+(?:(?:unlogged|temp|temporary|global|local)\s+)*table\s+(?:if\s+not\s+exists\s+)?(?:""?\w+""?\.)?""?(\w+)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex CreateTable { get; }

    [GeneratedRegex("^\\| *`(\\w+)`( \\(planned\\))? *\\|([^|]*)\\|([^|]*)\\|")]
    private static partial Regex TableRow { get; }

    private static List<Finding> Check(IReadOnlyList<SourceFile> files)
    {
        var page = files.SingleOrDefault(static file => file.Path == Register);
        var rows = page is null ? [] : Rows(page);
        var registered = rows.Select(static row => row.Table).ToHashSet(StringComparer.Ordinal);
        var created = Created(files).ToList();
        var existing = created.Select(static one => one.Table).ToHashSet(StringComparer.Ordinal);
        var findings = created
            .Where(one => !registered.Contains(one.Table))
            .Select(one =>
                one.File.At(
                    one.Line,
                    $"the table {one.Table} is not in {Register}",
                    "Add a row: what it may hold of a person in clear (or \"no personal data\"), and how that is purged"
                )
            )
            .ToList();
        if (page is not null)
            findings.AddRange(rows.SelectMany(row => CheckRow(page, row, existing.Contains(row.Table))));
        return findings;
    }

    private static IEnumerable<Finding> CheckRow(SourceFile page, Row row, bool exists)
    {
        if (!exists && !row.IsPlanned)
            yield return page.At(row.Line, $"no .sql file creates {row.Table}", "Strike the row or mark it (planned)");
        if (exists && row.IsPlanned)
            yield return page.At(
                row.Line,
                $"{row.Table} is no longer planned: it is here",
                "Strike the word (planned)"
            );
        if (row.What.Length == 0 || row.Purge.Length == 0)
            yield return page.At(
                row.Line,
                $"{row.Table} lacks a column",
                "Say what it may hold and how that is purged"
            );
    }

    private static IEnumerable<(SourceFile File, string Table, int Line)> Created(IReadOnlyList<SourceFile> files) =>
        from file in files
        where file.IsIn("src/") && file.Ends(".sql")
        from match in CreateTable.Matches(file.Text)
        select (file, match.Groups[1].Value, file.LineOf(match.Index));

    private static List<Row> Rows(SourceFile page)
    {
        var rows = new List<Row>();
        for (var i = 0; i < page.Lines.Length; i++)
            if (TableRow.Match(page.Lines[i]) is { Success: true, Groups: var parts })
                rows.Add(
                    new Row(i + 1, parts[1].Value, parts[2].Success, parts[3].Value.Trim(), parts[4].Value.Trim())
                );
        return rows;
    }

    private static SourceFile Page(string rows) =>
        new(Register, "| Place | What | Purge |\n| --- | --- | --- |\n" + rows);
}
