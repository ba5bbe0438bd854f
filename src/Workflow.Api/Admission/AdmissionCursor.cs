using System.Globalization;
using Workflow.Domain.Kernel;
using Workflow.ReadModels.Admission;

namespace Workflow.Api.Admission;

/// <summary>Where a list goes on, as a caller hands it back.</summary>
internal static class AdmissionCursor
{
    /// <summary>Null if the page was not full: there is nothing after it.</summary>
    public static string? After(IReadOnlyList<AdmissionRow> rows, int limit) =>
        rows.Count < limit ? null : Write(rows[^1].ChangedAt, rows[^1].Case);

    public static string Write(Moment changedAt, CaseId last) =>
        string.Create(CultureInfo.InvariantCulture, $"{changedAt.Micros}-{last.Value:N}");

    public static bool TryParse(string text, out AdmissionPlace? place)
    {
        place = null;
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        if (
            dash < 0
            || !long.TryParse(text.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var micros)
            || micros > Moment.MaxMicros / 4
            || !Guid.TryParseExact(text.AsSpan(dash + 1), "N", out var id)
        )
            return false;
        place = new AdmissionPlace(new Moment(micros), new CaseId(id));
        return true;
    }
}
