using System.Globalization;
using Microsoft.AspNetCore.Http;
using Workflow.Domain;
using Workflow.Domain.Kernel;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;
using Workflow.Web.Serving;

namespace Workflow.Web.Organisation;

/// <summary>What forms about the organisation have in common: codes, days and times, and where they are sent.</summary>
internal static class ReferenceForm
{
    private const int MostCode = 40;

    /// <summary>A code that was chosen; refused if it is missing or no code.</summary>
    public static string CodeOf(this FormFields fields, string name, string label)
    {
        var code = fields.TextOf(name, label)?.Value.Trim() ?? "";
        if (code.Length == 0)
            fields.Refuse(DoorRefusals.Missing.With(label), name);
        else if (code.Length > MostCode)
            fields.Refuse(DoorRefusals.NotAChoice.With(label), name);
        return code;
    }

    public static DateOnly DayOf(this FormFields fields, string name, string label)
    {
        if (!TryGiven(fields, name, label, out var given))
            return default;
        if (!DateOnly.TryParseExact(given, "yyyy-MM-dd", out var day) || day.Year is < 2000 or >= 2200)
            fields.Refuse(DoorRefusals.Malformed.With($"“{label}”应是2026-11-16形式的日期"), name);
        return day;
    }

    public static TimeOnly TimeOf(this FormFields fields, string name, string label)
    {
        if (!TryGiven(fields, name, label, out var given))
            return default;
        if (!TimeOnly.TryParseExact(given, "HH:mm", out var time))
            fields.Refuse(DoorRefusals.Malformed.With($"“{label}”应是17:30形式的时间"), name);
        return time;
    }

    /// <summary>A moment that a page of ours wrote into a hidden field.</summary>
    public static Moment MomentOf(this FormFields fields, string name, string label)
    {
        if (!Moment.TryParse(fields.Typed(name), out var at))
            fields.Refuse(DoorRefusals.NotAChoice.With(label), name);
        return at;
    }

    public static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Null if it was done, or was so already.</summary>
    public static Task<Answer?> SendAsync(
        HttpContext http,
        Visit visit,
        FormFields fields,
        string address,
        Command command,
        StreamRef? to = null
    ) =>
        Sending.SendAsync(
            http,
            fields,
            to ?? DistrictReference.OrganisationStream,
            $"{address} {Acting.Write(visit.Actor)}",
            command
        );

    private static bool TryGiven(FormFields fields, string name, string label, out string given)
    {
        given = fields.TextOf(name, label)?.Value.Trim() ?? "";
        if (given.Length == 0)
            fields.Refuse(DoorRefusals.Missing.With(label), name);
        return given.Length > 0;
    }
}
