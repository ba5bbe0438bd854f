using System.Globalization;
using System.Text.RegularExpressions;
using Workflow.Domain.Kernel;

namespace Workflow.Files.Columns;

internal static partial class CellParsers
{
    [GeneratedRegex(@"^[+-]?[0-9]+(\.[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainNumber { get; }

    /// <summary>The year first, then the same mark twice: whatever may be read in two ways is not read.</summary>
    [GeneratedRegex(
        @"^(?<y>(19|2[0-9])[0-9]{2})(?:(?<m>[0-9]{2})(?<d>[0-9]{2})"
            + @"|(?<mark>[-/.])(?<m>[0-9]{1,2})\k<mark>(?<d>[0-9]{1,2})"
            + @"|年(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})日)(?<rest>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Day { get; }

    [GeneratedRegex(
        @"^[ T]*(?<h>[0-9]{1,2})[:时](?<m>[0-9]{2})([:分](?<s>[0-9]{2})秒?|分)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex TimeOfDay { get; }

    public static CellParser<Text> Text(int longest) =>
        (string text, out Text value) =>
            Domain.Kernel.Text.TryFrom(text, out value) && (text.Length <= longest || value.Length <= longest);

    public static CellParser<decimal> Number(int decimals, decimal least, decimal most) =>
        (string text, out decimal value) =>
            TryNumber(Narrow(text), out value)
            && value >= least
            && value <= most
            && decimal.Round(value, decimals) == value;

    public static bool TryDay(string text, out DateOnly value) =>
        TryDay(Narrow(text), out value, out var rest) && rest.Length == 0;

    public static bool TryMoment(string text, out Moment value)
    {
        var narrow = Narrow(text);
        // With an offset it names a moment anywhere; the years are bounded as elsewhere.
        if (narrow.StartsWith("19", StringComparison.Ordinal) || narrow.StartsWith('2'))
            if (Moment.TryParse(narrow, out value) && narrow.Contains('T', StringComparison.Ordinal))
                return true;
        value = default;
        if (!TryDay(narrow, out var day, out var rest) || !TryTime(rest, out var time))
            return false;
        value = Moment.InChina(day, time);
        return true;
    }

    private static bool TryNumber(string text, out decimal value)
    {
        value = 0;
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return PlainNumber.IsMatch(text) && decimal.TryParse(text, Styles, CultureInfo.InvariantCulture, out value);
    }

    private static bool TryDay(string text, out DateOnly value, out string rest)
    {
        (value, rest) = (default, "");
        if (Day.Match(text) is not { Success: true } match)
            return false;
        rest = match.Groups["rest"].Value;
        var (year, month, day) = (Number(match, "y"), Number(match, "m"), Number(match, "d"));
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        value = new DateOnly(year, month, day);
        return true;
    }

    private static bool TryTime(string text, out TimeOnly value)
    {
        value = default;
        if (TimeOfDay.Match(text) is not { Success: true } match)
            return false;
        var (hour, minute) = (Number(match, "h"), Number(match, "m"));
        var second = match.Groups["s"].Success ? Number(match, "s") : 0;
        if (hour > 23 || minute > 59 || second > 59)
            return false;
        value = new TimeOnly(hour, minute, second);
        return true;
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Full-width digits, signs and spaces as people type them between Chinese characters.</summary>
    private static string Narrow(string text) =>
        string.Create(
            text.Length,
            text,
            static (narrow, text) =>
            {
                for (var i = 0; i < text.Length; i++)
                    narrow[i] = text[i] switch
                    {
                        >= '！' and <= '～' => (char)(text[i] - '！' + '!'),
                        '\u3000' => ' ',
                        _ => text[i],
                    };
            }
        );
}
