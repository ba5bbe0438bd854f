using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Workflow.Domain.Kernel;
using Workflow.Engine.Running;

namespace Workflow.Engine.Log;

/// <summary>
/// What a receipt keeps of an outcome, so that the same request gets the same answer, rendered anew. STORED FORMAT:
/// `{"facts":2,"version":5}`, `{"version":5}` or `{"code":…,"kind":…,"arguments":[…]}`.
/// </summary>
public static class ReceiptFormat
{
    public static string Write(Outcome outcome)
    {
        var stored = outcome switch
        {
            Outcome.Done done => new StoredOutcome { Facts = done.Facts, Version = done.Version },
            Outcome.Unchanged same => new StoredOutcome { Version = same.Version },
            Outcome.Refused { Refusal: var refusal } => new StoredOutcome
            {
                Code = refusal.Code,
                Kind = refusal.Kind.ToString(),
                Arguments = refusal.Arguments,
            },
            _ => throw new InvalidOperationException($"{outcome.GetType().Name} is never receipted"),
        };
        return JsonSerializer.Serialize(stored, ReceiptJson.Default.StoredOutcome);
    }

    public static Outcome Read(string json)
    {
        var stored = JsonSerializer.Deserialize(json, ReceiptJson.Default.StoredOutcome)!;
        if (stored.Code is { } code)
            return new Outcome.Refused(
                new Refusal(code, Enum.Parse<RefusalKind>(stored.Kind!), stored.Arguments ?? [])
            );
        return stored.Facts is { } facts
            ? new Outcome.Done(stored.Version!.Value, facts)
            : new Outcome.Unchanged(stored.Version!.Value);
    }
}

internal sealed record StoredOutcome
{
    public int? Facts { get; init; }
    public long? Version { get; init; }
    public string? Code { get; init; }
    public string? Kind { get; init; }
    public ImmutableArray<string>? Arguments { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(StoredOutcome))]
internal sealed partial class ReceiptJson : JsonSerializerContext;
