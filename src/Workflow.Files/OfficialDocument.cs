using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Workflow.Files;

/// <summary>What a day in a document is for.</summary>
public enum DocumentDayKind
{
    /// <summary>自2026年12月1日起</summary>
    From,

    /// <summary>至2026年12月1日止</summary>
    Until,

    /// <summary>于2026年12月1日前</summary>
    Before,
}

public sealed record DocumentDay(DocumentDayKind Kind, DateOnly On);

/// <summary>A document (公文) as far as it can be told apart without knowing who reads it.</summary>
/// <param name="Title">The first heading, or the first paragraph.</param>
/// <param name="Addressees">The line of 主送; empty if none was found.</param>
/// <param name="Body">What follows the title, a paragraph a line, the addressees left out.</param>
/// <param name="Days">With year, month and day, and a word that says what for; in the order of the text.</param>
public sealed partial record OfficialDocument(
    string Title,
    string Addressees,
    string Body,
    ImmutableArray<DocumentDay> Days
)
{
    private const string Main = "主送";

    /// <summary>So far below the title a line that ends in a colon is that of the addressees.</summary>
    private const int Near = 3;

    private const int LongestLine = 400;

    [GeneratedRegex(
        @"(?<before>自|从|至|到)?\s*(?<y>20[0-9]{2})\s*年\s*(?<m>[0-9]{1,2})\s*月\s*(?<d>[0-9]{1,2})\s*日\s*"
            + @"(?<after>前|以前|之前|起|止|至)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Day { get; }

    public static OfficialDocument Of(Document document)
    {
        var lines = document.Paragraphs;
        var title = Math.Max(0, lines.ToList().FindIndex(static line => line.IsHeading));
        var addressees = AddresseesIn(lines, title);
        var body = string.Join(
            '\n',
            lines.Where((_, i) => i > title && i != addressees).Select(static line => line.Text)
        );
        return new OfficialDocument(
            lines[title].Text,
            addressees < 0 ? "" : lines[addressees].Text,
            body,
            [.. DaysIn(body)]
        );
    }

    /// <summary>Written 主送：…, wherever; or where the form of documents has it, right below the title.</summary>
    private static int AddresseesIn(ImmutableArray<DocumentParagraph> lines, int title)
    {
        for (var i = 0; i < lines.Length; i++)
            if (lines[i].Text.StartsWith(Main, StringComparison.Ordinal) && lines[i].Text.Length <= LongestLine)
                return i;
        for (var i = title + 1; i < lines.Length && i <= title + Near; i++)
            if (lines[i].Text is [.., '：' or ':'] and { Length: <= LongestLine })
                return i;
        return -1;
    }

    private static IEnumerable<DocumentDay> DaysIn(string text)
    {
        foreach (Match match in Day.Matches(Narrow(text)))
        {
            int Number(string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
            var (year, month, day) = (Number("y"), Number("m"), Number("d"));
            if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
                continue;
            if (KindOf(match.Groups["before"].Value, match.Groups["after"].Value) is { } kind)
                yield return new DocumentDay(kind, new DateOnly(year, month, day));
        }
    }

    private static DocumentDayKind? KindOf(string before, string after) =>
        (before, after) switch
        {
            (_, "前" or "以前" or "之前") => DocumentDayKind.Before,
            (_, "止") or ("至" or "到", _) => DocumentDayKind.Until,
            (_, "起" or "至") or ("自" or "从", _) => DocumentDayKind.From,
            _ => null,
        };

    /// <summary>Full-width digits, as some people type them.</summary>
    private static string Narrow(string text) =>
        string.Concat(text.Select(static c => c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c));
}
