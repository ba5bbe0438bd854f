using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Workflow.Api.Answering;
using Workflow.Domain.Kernel;
using Workflow.Engine.Doors;

namespace Workflow.Api.Asking;

/// <summary>
/// A list in a request: of values, or of objects that are looked over as the request itself is; and a single object.
/// </summary>
internal static class StrictLists
{
    /// <summary>The type of an entry; null if the field is no list.</summary>
    public static Type? EntryOf(JsonPropertyInfo field) =>
        field.PropertyType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            ? type.GenericTypeArguments[0]
            : null;

    /// <summary>The type of an object within the request; null if the field is a value or a list.</summary>
    public static Type? ObjectOf(JsonPropertyInfo field) =>
        field.PropertyType is { IsClass: true } type && type != typeof(string) ? type : null;

    /// <summary>A fault names the field within: `paper.on`.</summary>
    public static IEnumerable<(string Field, Refusal Refusal)> FaultsOfObject(
        Type type,
        string name,
        JsonPropertyInfo field,
        JsonElement value,
        JsonTypeInfo shape
    ) =>
        value.ValueKind == JsonValueKind.Null && !field.IsRequired
            ? []
            : FaultsOfEntry(type, name, field, value, shape);

    /// <summary>A fault names the entry: `answers[2].clause`.</summary>
    public static IEnumerable<(string Field, Refusal Refusal)> FaultsOf(
        Type entry,
        string name,
        JsonPropertyInfo field,
        JsonElement value,
        JsonTypeInfo shape
    )
    {
        var word = StrictValues.WordOf(field);
        if (value.ValueKind == JsonValueKind.Null && !field.IsRequired)
            return [];
        if (value.ValueKind != JsonValueKind.Array)
            return [(name, ApiRefusals.WrongType.With(word, "列表"))];
        var (count, most) = (value.GetArrayLength(), StrictValues.WordsOf(field)?.MostEntries ?? 0);
        if (count > most)
            return [(name, ApiRefusals.TooManyEntries.With(word, Number(count), Number(most)))];
        if (count == 0 && field.IsRequired)
            return [(name, DoorRefusals.Missing.With(word))];
        return value
            .EnumerateArray()
            .SelectMany((one, i) => FaultsOfEntry(entry, $"{name}[{Number(i)}]", field, one, shape));
    }

    private static IEnumerable<(string Field, Refusal Refusal)> FaultsOfEntry(
        Type entry,
        string name,
        JsonPropertyInfo field,
        JsonElement value,
        JsonTypeInfo shape
    )
    {
        if (entry == typeof(string) || entry.IsEnum)
            return StrictValues.FaultOf(entry, field, value) is { } fault ? [(name, fault)] : [];
        if (value.ValueKind != JsonValueKind.Object)
            return [(name, ApiRefusals.WrongType.With(StrictValues.WordOf(field), "对象"))];
        return StrictJson
            .Faults(value, shape.Options.GetTypeInfo(entry))
            .Select(inner => (inner.Field.Length == 0 ? name : $"{name}.{inner.Field}", inner.Refusal));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
