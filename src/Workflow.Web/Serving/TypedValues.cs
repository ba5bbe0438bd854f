using System.Globalization;

namespace Workflow.Web.Serving;

/// <summary>What people type for a number or a day, read leniently: what is clear is not sent back.</summary>
public static class TypedValues
{
    private static readonly string[] Days = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyy年M月d号"];

    /// <summary>
    /// Full-width digits and signs as plain ones, without white space. By hand: the program runs without the tables of
    /// cultures, and so without compatibility forms.
    /// </summary>
    public static string Halfwidth(string typed) =>
        string.Concat(typed.Where(static c => !char.IsWhiteSpace(c)).Select(static c => IsWide(c) ? Narrow(c) : c));

    /// <summary>`2026-12-01`, `2026/12/1` and `2026年12月1日` are the same day.</summary>
    public static bool TryReadDay(string typed, out DateOnly day) =>
        DateOnly.TryParseExact(Halfwidth(typed), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static bool IsWide(char c) => c is >= '！' and <= '～';

    private static char Narrow(char c) => (char)(c - ('！' - '!'));
}
