using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Workflow.Api.Answering;
using Workflow.Domain.Kernel;
using Workflow.Engine.Doors;

namespace Workflow.Api.Asking;

/// <summary>
/// Reads a JSON object into a request, flat or with objects and lists of values and of flat objects in it. The shape is
/// that of the record itself, by the metadata that the compiler wrote; it is looked over before it is read, because the
/// reader of the framework stops at the first fault and speaks English. All faults are reported together, each with its
/// field.
/// </summary>
internal static class StrictJson
{
    private const int MostDepth = 16;

    /// <summary>So many faults are told; an answer must not grow with the nonsense that was sent.</summary>
    private const int MostFaults = 20;

    public static T? Read<T>(ReadOnlyMemory<byte> body, JsonTypeInfo<T> shape, out Problem? problem)
        where T : class
    {
        problem = null;
        if (!Utf8.IsValid(body.Span))
        {
            problem = Problem.Of(DoorRefusals.Malformed.With("不是UTF-8编码"));
            return null;
        }
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = MostDepth });
        }
        catch (JsonException fault)
        {
            problem = Malformed(fault);
            return null;
        }
        using (document)
        {
            var faults = Faults(document.RootElement, shape);
            if (faults.Count == 0)
                return document.RootElement.Deserialize(shape);
            problem = faults[0].Field.Length == 0 ? Problem.Of(faults[0].Refusal) : Problem.Invalid(faults);
            return null;
        }
    }

    private static Problem Malformed(JsonException fault)
    {
        var line = ((fault.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
        var place = ((fault.BytePositionInLine ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
        return Problem.Of(DoorRefusals.Malformed.With($"第{line}行第{place}个字节处不是正确的JSON"));
    }

    /// <summary>A fault of the object as a whole has an empty field.</summary>
    public static List<(string Field, Refusal Refusal)> Faults(JsonElement root, JsonTypeInfo shape)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return [("", DoorRefusals.Malformed.With("应当是一个JSON对象"))];
        var faults = new List<(string, Refusal)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var given in root.EnumerateObject())
        {
            if (faults.Count == MostFaults)
                return faults;
            if (!TryName(given, out var name))
                faults.Add(("", DoorRefusals.Malformed.With("字段名中有不能保存的字符")));
            else if (shape.Properties.FirstOrDefault(p => p.Name == name) is not { } field)
                faults.Add((Shown(name), ApiRefusals.UnknownField.With(Shown(name))));
            else if (!seen.Add(name))
                faults.Add((name, ApiRefusals.DuplicateField.With(name)));
            else if (StrictLists.EntryOf(field) is { } entry)
                faults.AddRange(StrictLists.FaultsOf(entry, name, field, given.Value, shape).Take(MostFaults));
            else if (StrictLists.ObjectOf(field) is { } inner)
                faults.AddRange(StrictLists.FaultsOfObject(inner, name, field, given.Value, shape).Take(MostFaults));
            else if (StrictValues.FaultOf(field, given.Value) is { } fault)
                faults.Add((name, fault));
        }
        foreach (var field in shape.Properties.Where(p => p.IsRequired && !seen.Contains(p.Name)))
            faults.Add((field.Name, DoorRefusals.Missing.With(StrictValues.WordOf(field))));
        return faults;
    }

    private static bool TryName(JsonProperty given, out string name)
    {
        name = "";
        try
        {
            name = given.Name;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
        return Text.TryFrom(name, out _);
    }

    private static string Shown(string name) => name.Length <= 40 ? name : string.Concat(name.AsSpan(0, 40), "…");
}
