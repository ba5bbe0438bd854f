using System.Globalization;
using Microsoft.AspNetCore.Http;
using Workflow.Api.Answering;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Engine.Doors;

namespace Workflow.Api.Organisation;

/// <summary>What a query asks of the organisation.</summary>
/// <param name="Unit">The unit that is named, or that of the one who asks.</param>
/// <param name="From">The first day; today unless it is named.</param>
internal sealed record OrganisationQuestion(UnitId Unit, string After, DateOnly From)
{
    private const int MostCode = 40;

    /// <summary>Null, and the problem, if the query is wrong.</summary>
    public static OrganisationQuestion? Read(
        ApiCall call,
        OrganisationState organisation,
        string[] parameters,
        out Problem? problem
    )
    {
        var faults = new List<(string, Refusal)>();
        foreach (var (name, values) in call.Http.Request.Query)
            if (!parameters.Contains(name, StringComparer.Ordinal))
                faults.Add((Shown(name), ApiRefusals.UnknownField.With(Shown(name))));
            else if (values.Count > 1)
                faults.Add((name, ApiRefusals.DuplicateField.With(name)));
        string Get(string name) => call.Http.Request.Query[name].ToString();
        var unit = Get("unit").Length > 0 ? new UnitId(Get("unit")) : call.Actor.Unit;
        if (organisation.UnitById(unit) is not { IsClosed: false })
            faults.Add(("unit", DoorRefusals.NotAChoice.With("unit")));
        if (Get("after").Length > MostCode)
            faults.Add(("after", ApiRefusals.BadCursor.With()));
        var from = call.District.Now.DayInChina;
        if (Get("from").Length > 0 && !TryDay(Get("from"), out from))
            faults.Add(("from", ApiRefusals.WrongType.With("from", "日期，例如2026-11-16")));
        problem = faults.Count > 0 ? Problem.Invalid(faults) : null;
        return problem is null ? new OrganisationQuestion(unit, Get("after"), from) : null;
    }

    /// <summary>A day of the years that a calendar can be about.</summary>
    public static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
        && day.Year is >= 2000 and < 2200;

    private static string Shown(string name)
    {
        var storable = Text.TryFrom(name, out _) ? name : "?";
        return storable.Length <= MostCode ? storable : string.Concat(storable.AsSpan(0, MostCode), "…");
    }
}
