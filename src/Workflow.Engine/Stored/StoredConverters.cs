using System.Text.Json;
using System.Text.Json.Serialization;
using Workflow.Domain.Kernel;

namespace Workflow.Engine.Stored;

/// <summary>
/// STORED FORMAT. How the kernel's types stand in stored facts. Every serialiser context of facts takes exactly these,
/// so that a type has one form everywhere. Reading refuses what writing never makes, with <see cref="JsonException"/>.
/// </summary>
public static class StoredConverters
{
    public static IReadOnlyList<JsonConverter> All { get; } =
    [
        new TextConverter(),
        new MomentConverter(),
        new CaseTextConverter(),
        new PersonalTextConverter(),
        new UuidConverter<CaseId>(static value => new CaseId(value), static id => id.Value),
        new UuidConverter<CommandId>(static value => new CommandId(value), static id => id.Value),
        new UuidConverter<PersonKeyId>(static value => new PersonKeyId(value), static id => id.Value),
        new CodeConverter<PersonId>(static value => new PersonId(value), static id => id.Value),
        new CodeConverter<PostId>(static value => new PostId(value), static id => id.Value),
        new CodeConverter<UnitId>(static value => new UnitId(value), static id => id.Value),
        new CodeConverter<BlobId>(static value => new BlobId(value), static id => id.Value),
    ];

    internal static Text ReadText(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String && Text.TryFrom(reader.GetString(), out var text))
            return text;
        throw new JsonException("text that cannot be stored");
    }
}

/// <summary>Plain text in the clear: a JSON string.</summary>
public sealed class TextConverter : JsonConverter<Text>
{
    public override Text Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        StoredConverters.ReadText(ref reader);

    public override void Write(Utf8JsonWriter writer, Text value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}

/// <summary>`2026-11-22T02:19:12.123456Z`, always six decimals.</summary>
public sealed class MomentConverter : JsonConverter<Moment>
{
    public override Moment Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Moment.TryParse(reader.GetString(), out var moment)
            ? moment
            : throw new JsonException("not a moment");

    public override void Write(Utf8JsonWriter writer, Moment value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

/// <summary>An id over a UUID: the 36-character lower-case string; also as the key of a dictionary.</summary>
public sealed class UuidConverter<T>(Func<Guid, T> from, Func<T, Guid> to) : JsonConverter<T>
    where T : struct
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetGuid(out var value)
            ? from(value)
            : throw new JsonException($"not a {typeof(T).Name}");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(to(value));

    public override T ReadAsPropertyName(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        Guid.TryParseExact(reader.GetString(), "D", out var value) ? from(value) : throw new JsonException("not an id");

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(to(value).ToString());
}

/// <summary>An id over a short code: the code as a string, never empty; also as the key of a dictionary.</summary>
public sealed class CodeConverter<T>(Func<string, T> from, Func<T, string> to) : JsonConverter<T>
    where T : struct
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.GetString() is { Length: > 0 } value
            ? from(value)
            : throw new JsonException($"not a {typeof(T).Name}");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(to(value));

    public override T ReadAsPropertyName(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => reader.GetString() is { Length: > 0 } value ? from(value) : throw new JsonException("not a code");

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(to(value));
}
