using System.Globalization;
using Workflow.Api.Answering;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Engine.Doors;
using Workflow.ReadModels;
using Workflow.ReadModels.Admission;

namespace Workflow.Api.Admission;

/// <summary>What a query asks of the lists of requests and matters.</summary>
/// <param name="Only">`open` or `executable` is true.</param>
internal sealed record AdmissionQuestion(
    string? Words,
    bool Only,
    AdmissionKind? Kind,
    Unit? Unit,
    AdmissionPlace? After,
    int Limit
)
{
    private const int UsualLimit = 30;
    private const int MostLimit = 100;

    /// <summary>Null, and the problem, if the query is wrong; all of it is said at once.</summary>
    public static AdmissionQuestion? Read(
        ApiCall call,
        OrganisationState organisation,
        string[] parameters,
        out Problem? problem
    )
    {
        var query = call.Http.Request.Query;
        var faults = new List<(string, Refusal)>();
        foreach (var (name, values) in query)
            if (FaultOf(name, values.Count, values.ToString(), parameters) is { } fault)
                faults.Add((Shown(name), fault));
        string Get(string name) => query[name].ToString();
        Unit? unit = null;
        if (Get("unit").Length > 0)
        {
            unit = organisation.UnitById(new UnitId(Get("unit")));
            if (unit is null)
                faults.Add(("unit", DoorRefusals.NotAChoice.With("unit")));
        }
        problem = faults.Count > 0 ? Problem.Invalid(faults) : null;
        if (problem is not null)
            return null;
        return new AdmissionQuestion(
            Get("q").Trim() is { Length: > 0 } words ? words : null,
            Get("open") == "true" || Get("executable") == "true",
            Get("kind") is { Length: > 0 } kind ? Enum.Parse<AdmissionKind>(kind) : null,
            unit,
            AdmissionCursor.TryParse(Get("after"), out var after) ? after : null,
            TryLimit(Get("limit"), out var limit) ? limit : UsualLimit
        );
    }

    private static Refusal? FaultOf(string name, int count, string value, string[] parameters)
    {
        if (!parameters.Contains(name, StringComparer.Ordinal))
            return ApiRefusals.UnknownField.With(Shown(name));
        if (count > 1)
            return ApiRefusals.DuplicateField.With(name);
        if (!Text.TryFrom(value, out var text))
        {
            var place = (Text.FirstUnstorable(value) ?? 0) + 1;
            return DoorRefusals.Unstorable.With(name, Number(place));
        }
        return name switch
        {
            "q" when text.Length > ChineseWords.MostQuestion => ApiRefusals.TooLong.With(
                name,
                Number(ChineseWords.MostQuestion)
            ),
            "open" or "executable" when value is not ("true" or "false") => DoorRefusals.NotAChoice.With(name),
            "kind" when !Enum.GetNames<AdmissionKind>().Contains(value, StringComparer.Ordinal) =>
                DoorRefusals.NotAChoice.With(name),
            "after" when !AdmissionCursor.TryParse(value, out _) => ApiRefusals.BadCursor.With(),
            "limit" when !TryLimit(value, out _) => ApiRefusals.OutOfRange.With(name, "1", Number(MostLimit)),
            _ => null,
        };
    }

    private static bool TryLimit(string text, out int limit) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out limit)
        && limit is >= 1 and <= MostLimit;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A name that a caller made up, as far as it can be shown.</summary>
    private static string Shown(string name)
    {
        var storable = Text.TryFrom(name, out _) ? name : "?";
        return storable.Length <= 40 ? storable : string.Concat(storable.AsSpan(0, 40), "…");
    }
}
