using System.Buffers;
using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Workflow.Domain.Kernel;

namespace Workflow.Engine.Stored;

/// <summary>
/// Reads a fact of an old shape as one of a newer name. Works on the opened JSON; the stored bytes, and so the leaf,
/// stay what they were.
/// </summary>
public sealed record Upcaster(string From, string To, Func<JsonObject, JsonObject> Change);

/// <summary>A name is stored that this program does not know: the log was written by a newer one.</summary>
public sealed class UnknownStoredNameException(string name) : Exception($"unknown stored name {name}");

/// <summary>
/// Facts to JSON and back, by the explicit table of stored names. Thread-safe. What it writes still carries protected
/// text in markers; <see cref="FactSealer"/> seals them before anything is stored.
/// </summary>
public sealed class FactCatalog
{
    private readonly FrozenDictionary<Type, (string Name, JsonTypeInfo Json)> byType;
    private readonly FrozenDictionary<string, JsonTypeInfo> byName;
    private readonly FrozenDictionary<string, Upcaster> upcasters;

    public FactCatalog(
        IJsonTypeInfoResolver resolver,
        IEnumerable<StoredName> names,
        IEnumerable<Upcaster>? upcasters = null
    )
    {
        Options = NewOptions(resolver);
        var table = names.ToArray();
        byType = table.ToFrozenDictionary(n => n.Fact, n => (n.Name, Options.GetTypeInfo(n.Fact)));
        byName = table.ToFrozenDictionary(n => n.Name, n => Options.GetTypeInfo(n.Fact), StringComparer.Ordinal);
        this.upcasters = (upcasters ?? []).ToFrozenDictionary(u => u.From, StringComparer.Ordinal);
    }

    /// <summary>The options of the stored form; registers' states are written with them too.</summary>
    public JsonSerializerOptions Options { get; }

    public string NameOf(Fact fact) => byType[fact.GetType()].Name;

    public void Write(Fact fact, IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { SkipValidation = true });
        JsonSerializer.Serialize(writer, fact, byType[fact.GetType()].Json);
    }

    /// <summary>Reads opened JSON (markers, no ciphertext), through as many upcasters as its name needs.</summary>
    public Fact Read(string name, ReadOnlySpan<byte> json)
    {
        if (!upcasters.ContainsKey(name))
            return (Fact)JsonSerializer.Deserialize(json, TypeOf(name))!;
        var node = JsonNode.Parse(json)!.AsObject();
        while (upcasters.TryGetValue(name, out var upcaster))
            (name, node) = (upcaster.To, upcaster.Change(node));
        return (Fact)node.Deserialize(TypeOf(name))!;
    }

    private JsonTypeInfo TypeOf(string name) =>
        byName.TryGetValue(name, out var type) ? type : throw new UnknownStoredNameException(name);

    private static JsonSerializerOptions NewOptions(IJsonTypeInfoResolver resolver)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            TypeInfoResolver = resolver.WithAddedModifier(AsStored),
        };
        options.Converters.Add(new JsonStringEnumConverter(allowIntegerValues: false));
        foreach (var converter in StoredConverters.All)
            options.Converters.Add(converter);
        options.MakeReadOnly();
        return options;
    }

    /// <summary>
    /// Keys are written in canonical order, so that the canonical form costs a copy and not a sort. What is only
    /// computed is not stored. What may be null is left out when it is; all else must be there when read.
    /// </summary>
    private static void AsStored(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        var stored = type
            .Properties.Where(p => p.Set is not null)
            .OrderBy(p => p.Name, StringComparer.Ordinal)
            .ToArray();
        type.Properties.Clear();
        foreach (var property in stored)
        {
            property.IsRequired = !MayBeNull(property);
            type.Properties.Add(property);
        }
    }

    private static bool MayBeNull(JsonPropertyInfo property) =>
        property.PropertyType.IsValueType
            ? Nullable.GetUnderlyingType(property.PropertyType) is not null
            : property.IsGetNullable;
}
