using System.Text.Json;
using System.Text.Json.Serialization;
using Workflow.Domain.Kernel;

namespace Workflow.Engine.Stored;

/// <summary>
/// The marker of text under the key of its case: <c>{"$case":"text"}</c>. Never stored: <see cref="FactSealer"/> puts
/// the sealed form in its place. An erased text is written as null, which the sealer refuses.
/// </summary>
public sealed class CaseTextConverter : JsonConverter<CaseText>
{
    public override CaseText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ProtectedText.Begin(ref reader, "$case"u8);
        var text = ProtectedText.ReadTextOrNull(ref reader);
        ProtectedText.End(ref reader);
        return new CaseText(text);
    }

    public override void Write(Utf8JsonWriter writer, CaseText value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("$case"u8, value.Value?.Value);
        writer.WriteEndObject();
    }
}

/// <summary>
/// The marker of text under the key of a person: <c>{"$person":"key id","text":"text"}</c>, in this order.
/// </summary>
public sealed class PersonalTextConverter : JsonConverter<PersonalText>
{
    public override PersonalText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ProtectedText.Begin(ref reader, "$person"u8);
        if (!reader.Read() || reader.TokenType != JsonTokenType.String || !reader.TryGetGuid(out var person))
            throw new JsonException("not the id of a person's key");
        if (!reader.Read() || reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("text"u8))
            throw new JsonException("not a protected text");
        var text = ProtectedText.ReadTextOrNull(ref reader);
        ProtectedText.End(ref reader);
        return new PersonalText(new PersonKeyId(person), text);
    }

    public override void Write(Utf8JsonWriter writer, PersonalText value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("$person"u8, value.Person.Value);
        writer.WriteString("text"u8, value.Value?.Value);
        writer.WriteEndObject();
    }
}

/// <summary>What the two markers share.</summary>
internal static class ProtectedText
{
    public static void Begin(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        if (
            reader.TokenType != JsonTokenType.StartObject
            || !reader.Read()
            || reader.TokenType != JsonTokenType.PropertyName
            || !reader.ValueTextEquals(name)
        )
            throw new JsonException("not a protected text");
    }

    public static Text? ReadTextOrNull(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
            throw new JsonException("not a protected text");
        return reader.TokenType == JsonTokenType.Null ? null : StoredConverters.ReadText(ref reader);
    }

    public static void End(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.EndObject)
            throw new JsonException("not a protected text");
    }
}
