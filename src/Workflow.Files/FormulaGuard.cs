namespace Workflow.Files;

/// <summary>
/// Keeps a spreadsheet from running text of somebody's as a formula when it opens a CSV. What begins with a sign that
/// starts a formula gets an apostrophe before it, unless it is a plain number. A text that already has apostrophes
/// before such a sign gets one more, so that taking one off always gives back what was written.
/// </summary>
internal static class FormulaGuard
{
    /// <summary>The full-width signs too: spreadsheets set to Chinese take them for the narrow ones.</summary>
    private const string Starts = "=+-@\t\r\n＝＋－＠";

    public static string Guard(string text) => IsAtRisk(text) ? "'" + text : text;

    public static string Unguard(string text) => text.StartsWith('\'') && IsAtRisk(text) ? text[1..] : text;

    private static bool IsAtRisk(string text)
    {
        var rest = text.AsSpan().TrimStart('\'');
        return !rest.IsEmpty && Starts.Contains(rest[0], StringComparison.Ordinal) && !IsPlainNumber(rest);
    }

    private static bool IsPlainNumber(ReadOnlySpan<char> text)
    {
        var digits = text[0] is '-' or '+' ? text[1..] : text;
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        return IsDigits(whole) && (point < 0 || IsDigits(digits[(point + 1)..]));
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
