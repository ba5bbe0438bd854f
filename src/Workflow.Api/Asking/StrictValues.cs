using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Workflow.Domain.Kernel;
using Workflow.Engine.Doors;

namespace Workflow.Api.Asking;

/// <summary>
/// What may stand in one field: text that can be stored, true or false, one of the names of a choice, a whole number in
/// its range, or a date written as year, month and day.
/// </summary>
internal static class StrictValues
{
    /// <summary>Null if the value can be read as the field's type.</summary>
    public static Refusal? FaultOf(JsonPropertyInfo field, JsonElement value) =>
        value.ValueKind != JsonValueKind.Null
            ? FaultOf(Nullable.GetUnderlyingType(field.PropertyType) ?? field.PropertyType, field, value)
        : field.IsRequired ? DoorRefusals.Missing.With(WordOf(field))
        : null;

    /// <summary>The same for a value of this type, such as an entry of a list.</summary>
    public static Refusal? FaultOf(Type type, JsonPropertyInfo field, JsonElement value)
    {
        if (type == typeof(bool))
            return value.ValueKind is JsonValueKind.True or JsonValueKind.False
                ? null
                : ApiRefusals.WrongType.With(WordOf(field), "true或false");
        if (type == typeof(int))
            return FaultOfNumber(field, value);
        if (value.ValueKind != JsonValueKind.String)
            return ApiRefusals.WrongType.With(WordOf(field), "文字");
        var text = TextOf(value);
        if (type.IsEnum)
            return text is not null && Enum.GetNames(type).Contains(text, StringComparer.Ordinal)
                ? null
                : DoorRefusals.NotAChoice.With(WordOf(field));
        if (type == typeof(DateOnly))
            return IsDate(text) ? null : ApiRefusals.NotADate.With(WordOf(field));
        return text is null ? Unstorable(field, 0) : FaultOfText(field, text);
    }

    public static string WordOf(JsonPropertyInfo field) => WordsOf(field)?.Word ?? field.Name;

    /// <summary>Written as digits and nothing else: `5.0` and `1e1` are other numbers to other programs.</summary>
    private static Refusal? FaultOfNumber(JsonPropertyInfo field, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Number)
            return ApiRefusals.WrongType.With(WordOf(field), "整数");
        var (least, most) = WordsOf(field) is { } words ? (words.Least, words.Most) : (int.MinValue, int.MaxValue);
        return value.TryGetInt32(out var number) && number >= least && number <= most
            ? null
            : ApiRefusals.OutOfRange.With(WordOf(field), Shown(least), Shown(most));
    }

    private static bool IsDate(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static Refusal? FaultOfText(JsonPropertyInfo field, string text)
    {
        if (!Text.TryFrom(text, out _))
            return Unstorable(field, Text.FirstUnstorable(text.Replace("\r\n", "\n", StringComparison.Ordinal)) ?? 0);
        return WordsOf(field) is { Most: > 0 and var most } && text.Length > most
            ? ApiRefusals.TooLong.With(WordOf(field), Shown(most))
            : null;
    }

    private static Refusal Unstorable(JsonPropertyInfo field, int place) =>
        DoorRefusals.Unstorable.With(WordOf(field), Shown(place + 1));

    /// <summary>Null for text with half of a surrogate pair, which the framework refuses to read at all.</summary>
    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public static FieldAttribute? WordsOf(JsonPropertyInfo field) =>
        field.AttributeProvider?.GetCustomAttributes(typeof(FieldAttribute), true) is [FieldAttribute words]
            ? words
            : null;

    private static string Shown(int number) => number.ToString(CultureInfo.InvariantCulture);
}
