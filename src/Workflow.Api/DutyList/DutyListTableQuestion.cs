using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Workflow.Api.Answering;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Engine.Doors;
using Workflow.ReadModels.DutyList.Tables;

namespace Workflow.Api.DutyList;

/// <summary>What the query says of a version whose items are the body.</summary>
internal static class DutyListTableQuestion
{
    public const string Name = "name";
    public const string Scheme = "scheme";
    public const string Kinds = "kinds";
    public const string Units = "units";
    public const string Version = "version";
    public const string From = "effectiveFrom";
    public const string Source = "source";

    private const int Longest = 1_000;

    private static readonly char[] Separators = [',', '，', '、'];

    /// <summary>Null if something is wrong: how long the texts may be is for the check of lists to say.</summary>
    public static DutyListHead? Read(HttpContext http, out Problem? problem)
    {
        problem = ListQuestion.Wrong(http, Name, Scheme, Kinds, Units, Version, From, Source);
        if (problem is not null)
            return null;
        var faults = new List<(string Field, Refusal Refusal)>();
        var query = http.Request.Query;
        var code = ListQuestion.Code(http);
        if (!Text.TryFrom(code, out var ofList) || code.Length > Longest)
            faults.Add(("code", DoorRefusals.NotAChoice.With("code")));
        var head = new DutyListHead(
            ofList,
            query.ContainsKey(Name) ? TextOf(query, Name, faults) : null,
            query.ContainsKey(Scheme) ? WordOf<DutyScheme>(query[Scheme].ToString(), Scheme, faults) : null,
            [.. Listed(query, Kinds).Select(kind => WordOf<UnitKind>(kind, Kinds, faults))],
            [.. Listed(query, Units).Select(static unit => new UnitId(unit))],
            TextOf(query, Version, faults),
            DayOf(query, faults),
            TextOf(query, Source, faults)
        );
        problem = faults.Count > 0 ? Problem.Invalid(faults) : null;
        return problem is null ? head : null;
    }

    private static Text TextOf(IQueryCollection query, string name, List<(string, Refusal)> faults)
    {
        var given = query[name].ToString().Trim();
        if (given.Length == 0)
            faults.Add((name, DoorRefusals.Missing.With(name)));
        else if (given.Length > Longest)
            faults.Add((name, ApiRefusals.TooLong.With(name, Longest.ToString(CultureInfo.InvariantCulture))));
        else if (Text.TryFrom(given, out var text))
            return text;
        else
            faults.Add((name, DoorRefusals.NotAChoice.With(name)));
        return default;
    }

    private static DateOnly DayOf(IQueryCollection query, List<(string, Refusal)> faults)
    {
        var given = query[From].ToString();
        if (DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, 0, out var day))
            return day;
        faults.Add((From, given.Length == 0 ? DoorRefusals.Missing.With(From) : ApiRefusals.NotADate.With(From)));
        return default;
    }

    /// <summary>By name, never by number.</summary>
    private static T WordOf<T>(string given, string name, List<(string, Refusal)> faults)
        where T : struct, Enum
    {
        foreach (var one in Enum.GetValues<T>())
            if (one.ToString() == given)
                return one;
        faults.Add((name, DoorRefusals.NotAChoice.With(name)));
        return default;
    }

    private static ImmutableArray<string> Listed(IQueryCollection query, string name)
    {
        var given = query[name].ToString();
        // What cannot be stored is no code of anything; it is left for the check to say.
        return Text.TryFrom(given, out _) && given.Length <= Longest
            ? [.. given.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]
            : ["?"];
    }
}
