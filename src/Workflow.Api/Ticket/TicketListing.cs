using System.Globalization;
using Microsoft.AspNetCore.Http;
using Workflow.Api.Answering;
using Workflow.Api.Cases;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;
using Workflow.Engine.Doors;
using Workflow.ReadModels;
using Workflow.ReadModels.Ticket;

namespace Workflow.Api.Ticket;

/// <summary>Lists tickets, newest first, or searches them. A handling unit sees those dispatched to it.</summary>
internal static class TicketListing
{
    private static readonly string[] Parameters = ["q", "phase", "lead", "open", "after"];

    public static async Task<IResult> ListAsync(ApiCall call)
    {
        var organisation = (await call.ReferenceAsync()).Organisation;
        var asked = Ask(call.Http.Request.Query, organisation, out var faults);
        if (faults.Count > 0)
            return Problem.Invalid(faults);
        var filter = asked.Filter with
        {
            Scope = TicketSight.ScopeOf(new Standing(organisation, call.Actor, call.District.Now)),
        };
        return asked.Words.Length > 0
            ? await SearchAsync(call, asked with { Filter = filter })
            : await PageAsync(call, asked with { Filter = filter });
    }

    private static async Task<IResult> PageAsync(ApiCall call, Asked asked)
    {
        TicketCursor? cursor = null;
        if (asked.After.Length > 0 && !TicketCursor.TryParse(asked.After, out cursor))
            return Problem.Invalid("after", ApiRefusals.BadCursor.With());
        var page = await call.Desk.Tickets.ListAsync(asked.Filter, cursor, call.Aborted);
        return await ShowAsync(call, page.Rows, page.Next?.ToString(), false);
    }

    private static async Task<IResult> SearchAsync(ApiCall call, Asked asked)
    {
        long? from = null;
        if (asked.After.Length > 0)
        {
            if (!long.TryParse(asked.After, NumberStyles.None, CultureInfo.InvariantCulture, out var given))
                return Problem.Invalid("after", ApiRefusals.BadCursor.With());
            from = given;
        }
        var hits = await call.Desk.Tickets.SearchAsync(asked.Words, asked.Filter, from, call.Aborted);
        // The index knows no "open": what is closed is left out here, so a page of hits may hold fewer than a page.
        var rows = hits.Rows.Where(r => !asked.Filter.OpenOnly || TicketListRows.IsOpen(r.Phase));
        return await ShowAsync(call, [.. rows], hits.Next?.ToString(CultureInfo.InvariantCulture), hits.TimeIsUp);
    }

    private static async Task<IResult> ShowAsync(
        ApiCall call,
        IReadOnlyList<TicketRow> rows,
        string? next,
        bool timeIsUp
    )
    {
        var organisation = (await call.ReferenceAsync()).Organisation;
        var lines = rows.Select(row => Line(row, organisation));
        return Results.Json(new TicketListView([.. lines], next, timeIsUp), ApiJson.Ours.TicketListView);
    }

    private static TicketLine Line(TicketRow row, OrganisationState organisation) =>
        new(
            row.Case.Value,
            row.Version,
            row.Number,
            row.SourceId,
            row.Phase,
            TicketWords.Of(row.Phase),
            row.Title,
            row.Origin,
            row.Lead?.Value,
            row.Limit,
            row.Confidential,
            row.FiledAt.ToChina(),
            row.DueAt?.ToChina(),
            row.Provisional,
            row.Urged,
            row.ChangedAt.ToChina()
        )
        {
            Asks = row.Asks,
            Step = row.Step,
            StepDueAt = row.StepDueAt?.ToChina(),
            Section = row.Section?.Value,
            Handler = Naming.PersonOf(row.Handler, organisation)?.Name,
        };

    internal static Asked Ask(
        IQueryCollection query,
        OrganisationState organisation,
        out List<(string Field, Refusal Refusal)> faults
    )
    {
        faults = [];
        foreach (var (name, values) in query)
            if (FaultOf(name, values.Count, values.ToString()) is { } fault)
                faults.Add((Shown(name), fault));
        string Get(string name) => query[name].ToString();
        TicketPhase? phase = Enum.GetNames<TicketPhase>().Contains(Get("phase"), StringComparer.Ordinal)
            ? Enum.Parse<TicketPhase>(Get("phase"))
            : null;
        UnitId? lead = Get("lead").Length > 0 ? new UnitId(Get("lead")) : null;
        if (faults.Count == 0 && lead is { } unit && organisation.UnitById(unit) is null)
            faults.Add(("lead", DoorRefusals.NotAChoice.With("lead")));
        return new Asked(
            Get("q").Trim(),
            new TicketFilter(TicketScope.Everything, phase, lead, Get("open") == "true"),
            Get("after")
        );
    }

    private static Refusal? FaultOf(string name, int count, string value)
    {
        if (!Parameters.Contains(name, StringComparer.Ordinal))
            return ApiRefusals.UnknownField.With(Shown(name));
        if (count > 1)
            return ApiRefusals.DuplicateField.With(name);
        if (!Text.TryFrom(value, out var text))
        {
            var place = (Text.FirstUnstorable(value) ?? 0) + 1;
            return DoorRefusals.Unstorable.With(name, place.ToString(CultureInfo.InvariantCulture));
        }
        return name switch
        {
            "q" when text.Length > ChineseWords.MostQuestion => ApiRefusals.TooLong.With(
                name,
                $"{ChineseWords.MostQuestion}"
            ),
            "phase" when !IsPhase(value) => DoorRefusals.NotAChoice.With(name),
            "open" when value is not ("true" or "false") => DoorRefusals.NotAChoice.With(name),
            _ => null,
        };
    }

    private static bool IsPhase(string value) =>
        value != nameof(TicketPhase.None) && Enum.GetNames<TicketPhase>().Contains(value, StringComparer.Ordinal);

    private static string Shown(string name)
    {
        var storable = Text.TryFrom(name, out _) ? name : "?";
        return storable.Length <= 40 ? storable : string.Concat(storable.AsSpan(0, 40), "…");
    }

    internal sealed record Asked(string Words, TicketFilter Filter, string After);
}
