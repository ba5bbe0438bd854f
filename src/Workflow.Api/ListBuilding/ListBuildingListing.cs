using System.Globalization;
using Microsoft.AspNetCore.Http;
using Workflow.Api.Answering;
using Workflow.Api.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Domain.ListBuilding;
using Workflow.Engine.Doors;
using Workflow.ReadModels.DutyList;
using Workflow.ReadModels.ListBuilding;

namespace Workflow.Api.ListBuilding;

/// <summary>Cases that build duty lists, and how their drafts differ.</summary>
internal static class ListBuildingListing
{
    private const int UsualLimit = 30;
    private const int MostLimit = 100;

    public static async Task<IResult> ListAsync(ApiCall call)
    {
        if (Wrong(call) is { } wrong)
            return wrong;
        var query = call.Http.Request.Query;
        _ = TryPlace(query["after"].ToString(), out var after);
        var limit = TryLimit(query["limit"].ToString(), out var asked) ? asked : UsualLimit;
        var rows = await call.Desk.ListBuildings.ListAsync(query["open"] == "true", after, limit, call.Aborted);
        return Results.Json(
            new ListBuildingListView(
                [.. rows.Select(row => Line(row, call.District.Now.DayInChina))],
                rows.Count < limit ? null : After(rows[^1])
            ),
            ApiJson.Ours.ListBuildingListView
        );
    }

    /// <summary>A draft, item by item.</summary>
    public static async Task<IResult> DraftAsync(ApiCall call)
    {
        var (state, shelf, number, wrong) = await FindAsync(call);
        if (state is null)
            return wrong!;
        if (DraftDifferences.Find(state, number) is not { } draft)
            return Problem.Of(ShelfRefusals.NoVersion.With());
        var showing = new DutyListShowing(shelf!, (await call.ReferenceAsync()).Organisation);
        return Results.Json(
            new ListDraftItemsView(draft.Number, [.. draft.List.Items.Select(item => showing.View(draft.List, item))]),
            ApiJson.Ours.ListDraftItemsView
        );
    }

    /// <summary>A draft against the one before.</summary>
    public static async Task<IResult> CompareAsync(ApiCall call)
    {
        var (state, shelf, number, wrong) = await FindAsync(call);
        if (state is null)
            return wrong!;
        if (DraftDifferences.Of(state, number, shelf!) is not { } difference)
            return Problem.Of(ShelfRefusals.NoVersion.With());
        var showing = new DutyListShowing(shelf!, (await call.ReferenceAsync()).Organisation);
        return Results.Json(showing.View(difference), ApiJson.Ours.DutyListDifferenceView);
    }

    /// <summary>The case that is asked for, or what is answered instead.</summary>
    private static async Task<(ListBuildingState? State, Shelf? Shelf, string? Number, Problem? Wrong)> FindAsync(
        ApiCall call
    )
    {
        if (ListQuestion.Wrong(call.Http) is { } wrong)
            return (null, null, null, wrong);
        var values = call.Http.Request.RouteValues;
        return
            Guid.TryParseExact(values["id"] as string, "D", out var id)
            && await ListBuildingCommands.Door.FindAsync(call, new CaseId(id)) is { } found
            ? (
                (ListBuildingState)found.History.State,
                await call.Desk.Shelf.ReadAsync(call.Aborted),
                values["number"] as string,
                null
            )
            : (null, null, null, ListBuildingCommands.Door.Nothing());
    }

    private static ListBuildingLine Line(ListBuildingRow row, DateOnly today) =>
        new(
            row.Case.Value,
            row.Version,
            row.Name!,
            row.List!,
            row.ListName!,
            row.Phase,
            ListBuildingWords.Of(row.Phase, row.EffectiveFrom, today),
            row.Rounds,
            row.Drafts,
            row.DueAt?.ToChina(),
            row.Provisional,
            row.EffectiveFrom,
            row.ChangedAt.ToChina()
        );

    /// <summary>The first fault of the query; null if there is none.</summary>
    private static Problem? Wrong(ApiCall call)
    {
        if (ListQuestion.Wrong(call.Http, "open", "after", "limit") is { } wrong)
            return wrong;
        foreach (var (name, values) in call.Http.Request.Query)
            if (FaultOf(name, values.ToString()) is { } fault)
                return Problem.Invalid(name, fault);
        return null;
    }

    private static Refusal? FaultOf(string name, string value) =>
        name switch
        {
            "open" when value is not ("true" or "false") => DoorRefusals.NotAChoice.With(name),
            "after" when !TryPlace(value, out _) => ApiRefusals.BadCursor.With(),
            "limit" when !TryLimit(value, out _) => ApiRefusals.OutOfRange.With(
                name,
                "1",
                MostLimit.ToString(CultureInfo.InvariantCulture)
            ),
            _ => null,
        };

    private static bool TryLimit(string text, out int limit) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out limit)
        && limit is >= 1 and <= MostLimit;

    private static string After(ListBuildingRow row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.ChangedAt.Micros}-{row.Case.Value:N}");

    private static bool TryPlace(string text, out ListBuildingPlace? place)
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
        place = new ListBuildingPlace(new Moment(micros), new CaseId(id));
        return true;
    }
}
