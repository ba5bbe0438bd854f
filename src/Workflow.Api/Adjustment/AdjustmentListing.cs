using System.Globalization;
using Microsoft.AspNetCore.Http;
using Workflow.Api.Answering;
using Workflow.Api.Cases;
using Workflow.Api.DutyList;
using Workflow.Domain.Adjustment;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Engine.Doors;
using Workflow.ReadModels.Adjustment;

namespace Workflow.Api.Adjustment;

/// <summary>Adjustment cases, and those that wait for the one who asks.</summary>
internal static class AdjustmentListing
{
    private const int UsualLimit = 30;
    private const int MostLimit = 100;

    public static async Task<IResult> ListAsync(ApiCall call)
    {
        if (Wrong(call, "trigger", "open", "after", "limit") is { } wrong)
            return wrong;
        var query = call.Http.Request.Query;
        var trigger = query["trigger"].ToString() is { Length: > 0 } asked
            ? Enum.Parse<AdjustmentTrigger>(asked)
            : (AdjustmentTrigger?)null;
        _ = TryPlace(query["after"].ToString(), out var after);
        var limit = LimitOf(call);
        var rows = await call.Desk.Adjustments.ListAsync(trigger, query["open"] == "true", after, limit, call.Aborted);
        return await ShowAsync(call, rows, rows.Count < limit ? null : After(rows[^1]));
    }

    public static async Task<IResult> WorkAsync(ApiCall call)
    {
        if (Wrong(call, "limit") is { } wrong)
            return wrong;
        var reader = await ReaderAsync(call);
        var rows = await call.Desk.Adjustments.WaitingAsync(reader, LimitOf(call), call.Aborted);
        return await ShowAsync(call, rows, null);
    }

    private static async Task<Standing> ReaderAsync(ApiCall call) =>
        new((await call.ReferenceAsync()).Organisation, call.Actor, call.District.Now);

    private static async Task<IResult> ShowAsync(ApiCall call, IReadOnlyList<AdjustmentRow> rows, string? next)
    {
        var reader = await ReaderAsync(call);
        return Results.Json(
            new AdjustmentListView([.. rows.Select(row => Line(row, reader))], next),
            ApiJson.Ours.AdjustmentListView
        );
    }

    private static AdjustmentLine Line(AdjustmentRow row, Standing reader)
    {
        var reporter = row.Reporter is { } unit ? new UnitId(unit) : (UnitId?)null;
        var isKnown = reporter is { } own && (AdjustmentSight.IsKeeper(reader) || reader.ActsFor(own));
        return new AdjustmentLine(
            row.Case.Value,
            row.Version,
            row.Trigger!.Value,
            AdjustmentWords.Of(row.Trigger.Value),
            row.Phase,
            AdjustmentWords.Of(row.Phase),
            row.Subject!,
            row.Misfit,
            row.Items,
            isKnown ? Naming.UnitOf(reporter, reader.Organisation) : null,
            reporter is { } given ? AdjustmentSight.ReporterAs(given, reader.Organisation, isKnown) : null,
            row.DueAt?.ToChina(),
            row.Provisional,
            row.IsEscalated,
            row.ChangedAt.ToChina()
        );
    }

    /// <summary>The first fault of the query; null if there is none.</summary>
    private static Problem? Wrong(ApiCall call, params string[] parameters)
    {
        if (ListQuestion.Wrong(call.Http, parameters) is { } wrong)
            return wrong;
        foreach (var (name, values) in call.Http.Request.Query)
            if (FaultOf(name, values.ToString()) is { } fault)
                return Problem.Invalid(name, fault);
        return null;
    }

    private static Refusal? FaultOf(string name, string value) =>
        name switch
        {
            "trigger" when !Enum.GetNames<AdjustmentTrigger>().Contains(value, StringComparer.Ordinal) =>
                DoorRefusals.NotAChoice.With(name),
            "open" when value is not ("true" or "false") => DoorRefusals.NotAChoice.With(name),
            "after" when !TryPlace(value, out _) => ApiRefusals.BadCursor.With(),
            "limit" when !TryLimit(value, out _) => ApiRefusals.OutOfRange.With(
                name,
                "1",
                MostLimit.ToString(CultureInfo.InvariantCulture)
            ),
            _ => null,
        };

    private static int LimitOf(ApiCall call) =>
        TryLimit(call.Http.Request.Query["limit"].ToString(), out var limit) ? limit : UsualLimit;

    private static bool TryLimit(string text, out int limit) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out limit)
        && limit is >= 1 and <= MostLimit;

    private static string After(AdjustmentRow row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.ChangedAt.Micros}-{row.Case.Value:N}");

    private static bool TryPlace(string text, out AdjustmentPlace? place)
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
        place = new AdjustmentPlace(new Moment(micros), new CaseId(id));
        return true;
    }
}
