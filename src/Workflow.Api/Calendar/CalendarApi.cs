using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Workflow.Api.Answering;
using Workflow.Api.Describing;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;

namespace Workflow.Api.Calendar;

/// <summary>工作日历 over HTTP: the calendar of a year, and until when something would be.</summary>
internal static class CalendarApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var calendar = api.MapGroup("/{district}/calendar").WithTags("工作日历");
        calendar.MapGet("/deadline", ApiCall.Signed(DeadlineAsync)).Describe(Deadline);
        calendar.MapGet("/{year}", ApiCall.Signed(YearAsync)).Describe(Year);
    }

    private static async Task<IResult> YearAsync(ApiCall call)
    {
        var text = call.Http.Request.RouteValues["year"] as string ?? "";
        if (!WhatIfReading.TryReadYear(text, out var year))
            return Problem.Invalid("year", WhatIf.YearUnreadable.With());
        if (call.Http.Request.Query.Keys.FirstOrDefault() is { } extra)
            return Problem.Invalid(Shown(extra), ApiRefusals.UnknownField.With(Shown(extra)));
        return Results.Json(View((await call.ReferenceAsync()).Calendar, year), ApiJson.Ours.CalendarYearView);
    }

    private static async Task<IResult> DeadlineAsync(ApiCall call)
    {
        var query = call.Http.Request.Query;
        var faults = new List<(string Field, Refusal Refusal)>();
        foreach (var (name, values) in query)
            if (!WhatIfReading.Words.ContainsKey(name))
                faults.Add((Shown(name), ApiRefusals.UnknownField.With(Shown(name))));
            else if (values.Count > 1)
                faults.Add((name, ApiRefusals.DuplicateField.With(name)));
        if (faults.Count > 0)
            return Problem.Invalid(faults);
        var question = WhatIfReading.Read(name => query[name].ToString(), out var wrong);
        if (question is null)
            return Problem.Invalid([
                .. wrong.OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => (w.Key, w.Value)),
            ]);
        var deadline = question.Derive((await call.ReferenceAsync()).Calendar);
        return Results.Json(View(deadline), ApiJson.Ours.WhatIfView);
    }

    private static CalendarYearView View(WorkCalendar calendar, int year)
    {
        var content = calendar.Years.GetValueOrDefault(year)?.InOrder();
        var first = new DateOnly(year, 1, 1);
        var days = Enumerable.Range(0, new DateOnly(year, 12, 31).DayOfYear).Select(first.AddDays);
        return new CalendarYearView(
            year,
            content is not null,
            content?.Source.Value,
            calendar.Version,
            days.Count(calendar.IsWorkingDay),
            content is null ? [] : [.. content.DaysOff.Select(static d => new DayOffView(d.Day, d.Festival.Value))],
            content is null ? [] : [.. content.MakeUpWorkdays],
            [.. calendar.Hours.Sessions.Select(static s => new SessionView(Time(s.OpensAt), Time(s.ClosesAt)))],
            Time(calendar.Hours.DayEndsAt)
        );
    }

    private static WhatIfView View(Deadline deadline)
    {
        var last = DeadlineStrip.From(deadline);
        var strips = new List<StripView>();
        for (var strip = last; strip is not null; strip = strip.Before)
            strips.Insert(0, View(strip));
        return new WhatIfView(
            deadline.DueAt.ToChina(),
            deadline.Provisional,
            last.IsCapped,
            deadline.CalendarVersion,
            strips
        );
    }

    private static StripView View(DeadlineStrip strip) =>
        new(
            strip.Deadline.Start.ToChina(),
            strip.DueAt.ToChina(),
            strip.Deadline.Rule.Amount,
            strip.Deadline.Rule.Unit,
            [
                .. strip.Cells.Select(static c => new DayCellView(
                    c.Day,
                    c.Kind,
                    c.Number,
                    c.Reason.Value,
                    (int)c.Running.TotalMinutes,
                    c.IsDue,
                    c.IsCap
                )),
            ]
        );

    private static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A name that a caller made up, as far as it can be shown.</summary>
    private static string Shown(string name)
    {
        var storable = Text.TryFrom(name, out _) ? name : "?";
        return storable.Length <= 40 ? storable : string.Concat(storable.AsSpan(0, 40), "…");
    }

    private static readonly RouteWords Year = new(
        "read-calendar",
        "查看一年的工作日历",
        "放假、调休、办公时间和依据。年份为2000至2060。",
        StatusCodes.Status200OK,
        typeof(CalendarYearView),
        [400, 401, 404]
    );

    private static readonly RouteWords Deadline = new(
        "calculate-deadline",
        "期限试算",
        "按现行日历推算到期时间，逐日说明；只试算，不记录。时间写成2026-11-20T09:00（北京时间），或带时差的ISO 8601。",
        StatusCodes.Status200OK,
        typeof(WhatIfView),
        [400, 401, 404]
    )
    {
        Parameters =
        [
            ParameterWords.Query(WhatIfReading.Start, "起算时间。"),
            ParameterWords.Query(WhatIfReading.Amount, "数量，1至366。"),
            ParameterWords.Query(
                WhatIfReading.Unit,
                "单位：WorkingDay工作日、CalendarDay自然日、WorkingHour工作时、NaturalHour小时。"
            ),
            .. Enumerable
                .Range(1, WhatIf.MostPauses)
                .SelectMany(static number =>
                    (ParameterWords[])
                        [
                            ParameterWords.Query(WhatIfReading.PauseFrom(number), "暂停计时的开始；可不给。"),
                            ParameterWords.Query(WhatIfReading.PauseTo(number), "暂停计时的结束，不早于开始。"),
                        ]
                ),
            ParameterWords.Query(WhatIfReading.MoreAmount, "延期的数量，自原到期时间起算；可不给。"),
            ParameterWords.Query(WhatIfReading.MoreUnit, "延期的单位；给了moreAmount时必须给。"),
            ParameterWords.Query(WhatIfReading.Cap, "上限：无论怎样推算都不晚于它；可不给。"),
        ],
    };
}
