using System.Globalization;
using Workflow.Domain.Kernel;

namespace Workflow.Web.Tickets;

/// <summary>What may be a ticket's number, as people type it.</summary>
internal static class TicketNumbers
{
    private const int MostDigits = 6;
    private const int MostSource = 40;

    /// <summary>
    /// `GD-2026-000012` in any case, `12` for this year's twelfth, or a number as its source has it; null for words.
    /// </summary>
    public static (string Number, string SourceId)? Read(string asked, Moment now)
    {
        if (
            asked.Length is 0 or > MostSource
            || asked.Any(static c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '/'))
        )
            return null;
        var number =
            asked.All(char.IsAsciiDigit) && asked.Length <= MostDigits
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"GD-{now.DayInChina.Year}-{int.Parse(asked, CultureInfo.InvariantCulture):D6}"
                )
                : asked.ToUpperInvariant();
        return (number, asked);
    }
}
