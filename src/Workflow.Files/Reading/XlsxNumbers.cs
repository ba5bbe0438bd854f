using System.Globalization;

namespace Workflow.Files.Reading;

/// <summary>The numbers of a workbook as text that can be read in one way only.</summary>
internal static class XlsxNumbers
{
    private const int SecondsOfDay = 86_400;

    /// <summary>Year 10000 begins here; spreadsheets count no further.</summary>
    private const double LastDay = 2_958_466;

    /// <summary>Days from the first day of the one way of counting to that of the other.</summary>
    private const int DaysFrom1900To1904 = 1_462;

    private static readonly DateTime DayZero = new(1899, 12, 30);

    public static ReadCell Read(string value, NumberShape shape, bool is1904, FileLimits limits)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return ReadCell.Breaking(FileRefusals.UnclearValue);
        return shape switch
        {
            NumberShape.Number => Plain(number, limits),
            NumberShape.Duration => ReadCell.Breaking(FileRefusals.Duration),
            _ => Time(number, shape, is1904, limits),
        };
    }

    /// <summary>A moment as ISO 8601 writes it, which newer workbooks may hold instead of a number.</summary>
    public static ReadCell ReadIso(string value, FileLimits limits)
    {
        const DateTimeStyles Styles = DateTimeStyles.AdjustToUniversal;
        string[] formats =
        [
            "yyyy-MM-dd",
            "yyyy-MM-dd'T'HH:mm",
            "yyyy-MM-dd'T'HH:mm:ss",
            "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        ];
        return DateTime.TryParseExact(value.TrimEnd('Z'), formats, CultureInfo.InvariantCulture, Styles, out var time)
            ? Of(time, value.Contains('T', StringComparison.Ordinal), limits)
            : ReadCell.Breaking(FileRefusals.UnclearValue);
    }

    /// <summary>
    /// A spreadsheet keeps 15 digits. What has more, such as a number of an identity card typed as a number, is already
    /// another number.
    /// </summary>
    private static ReadCell Plain(double number, FileLimits limits)
    {
        const double FirstWith16Digits = 1e15;
        if (!double.IsFinite(number))
            return ReadCell.Breaking(FileRefusals.UnclearValue);
        if (Math.Abs(number) >= FirstWith16Digits)
            return ReadCell.Breaking(FileRefusals.LostDigits);
        // The conversion keeps 15 digits, so that 0.1 + 0.2 reads as 0.3, as the spreadsheet showed it.
        var text = ((decimal)number).ToString("0.############################", CultureInfo.InvariantCulture);
        return ReadCell.From(text, limits);
    }

    private static ReadCell Time(double number, NumberShape shape, bool is1904, FileLimits limits)
    {
        if (!(number >= 0 && number < LastDay))
            return ReadCell.Breaking(FileRefusals.UnclearValue);
        // Whole seconds: a fraction of a day has no exact minute.
        var seconds = (long)Math.Round(number * SecondsOfDay);
        var isTimeOnly = seconds < SecondsOfDay && (shape == NumberShape.TimeOfDay || !is1904);
        if (isTimeOnly && shape == NumberShape.Day)
            return ReadCell.Breaking(FileRefusals.UnclearValue);
        var days = seconds / SecondsOfDay + (is1904 ? DaysFrom1900To1904 : 0);
        // 1900 had no 29 February, but day 60 is that: what lies before counts from one day later.
        if (!isTimeOnly && days == 60)
            return ReadCell.Breaking(FileRefusals.UnclearValue);
        var time = DayZero.AddDays(days < 60 ? days + 1 : days).AddSeconds(seconds % SecondsOfDay);
        if (isTimeOnly)
            return ReadCell.From(time.ToString(FormatOf(time), CultureInfo.InvariantCulture), limits);
        return Of(time, shape != NumberShape.Day, limits);
    }

    /// <summary>A time that is not midnight is never dropped, whatever the format shows.</summary>
    private static ReadCell Of(DateTime time, bool showsTime, FileLimits limits)
    {
        var format = showsTime || time.TimeOfDay != TimeSpan.Zero ? "yyyy-MM-dd " + FormatOf(time) : "yyyy-MM-dd";
        return ReadCell.From(time.ToString(format, CultureInfo.InvariantCulture), limits);
    }

    private static string FormatOf(DateTime time) => time.Second == 0 ? "HH:mm" : "HH:mm:ss";
}
