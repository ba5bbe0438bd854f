using System.Globalization;
using Workflow.Domain.Kernel;

namespace Workflow.Files;

/// <summary>What is written into one cell. Immutable.</summary>
public abstract record TableCell
{
    private TableCell() { }

    /// <summary>How a yes is written and read.</summary>
    public const string Yes = "是";

    /// <summary>How a no is written and read.</summary>
    public const string No = "否";

    public static readonly TableCell Empty = new Words(default);

    /// <summary>Never a formula, whatever it begins with.</summary>
    public sealed record Words(Text Text) : TableCell;

    /// <summary>In a workbook a number; with more than 15 digits, which a spreadsheet would lose, a text.</summary>
    public sealed record Number(decimal Value) : TableCell;

    public sealed record Day(DateOnly Value) : TableCell;

    /// <summary>The time in China, cut to whole seconds.</summary>
    public sealed record At(Moment Value) : TableCell;

    public sealed record YesNo(bool Value) : TableCell;

    public static TableCell Of(Text text) => new Words(text);

    /// <exception cref="ArgumentException">It cannot be stored, see <see cref="Text"/>.</exception>
    public static TableCell Of(string text) => new Words(Text.From(text));

    public static TableCell Of(decimal number) => new Number(number);

    public static TableCell Of(DateOnly day) => new Day(day);

    public static TableCell Of(Moment moment) => new At(moment);

    public static TableCell Of(bool yes) => new YesNo(yes);

    /// <summary>As a CSV holds it, and as reading a workbook gives it back.</summary>
    public string InWords() =>
        this switch
        {
            Words words => words.Text.Value,
            Number number => number.Value.ToString("0.############################", CultureInfo.InvariantCulture),
            Day day => day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            At at => InWords(at.Value.ToChina().DateTime),
            YesNo yesNo => yesNo.Value ? Yes : No,
            _ => throw new InvalidOperationException("a cell of no known kind"),
        };

    private static string InWords(DateTime time) =>
        time.ToString(time.Second == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
