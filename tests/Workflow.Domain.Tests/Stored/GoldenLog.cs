using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket.Commands;
using Workflow.Engine.Log;
using Workflow.Engine.Proof;
using Workflow.Engine.Running;
using Workflow.Engine.Stored;
using Workflow.Host.Composition;
using Workflow.Testing;
using Workflow.Testing.Memory;
using Xunit;

namespace Workflow.Domain.Tests.Stored;

/// <summary>Reads golden files as the program reads its log, leaves and all, and writes one that is missing.</summary>
internal static class GoldenLog
{
    private const string District = "golden";

    public static async Task<IReadOnlyList<RecordedFact>> ReplayAsync(string name, params Fact[] example)
    {
        var path = GoldenFiles.PathOf(name);
        if (example is not [] && !File.Exists(path))
        {
            await File.WriteAllTextAsync(path, await MakeAsync(example));
            Assert.Fail($"{name} was missing and is made anew: look at it and keep it");
        }
        var golden = JsonNode.Parse(await File.ReadAllTextAsync(path))!;
        var keys = golden["keys"]!.AsObject().ToDictionary(k => Guid.Parse(k.Key), k => (string)k.Value!);
        var codec = new FactCodec(District, Registrations.Catalog(), new KeyRing(new FixedKeys(keys)));
        var rows = golden["events"]!.AsArray();
        var events = rows.Select((row, i) => Read(row!, i + 1)).ToArray();
        for (var i = 0; i < events.Length; i++)
            Assert.Equal((string)rows[i]!["leaf"]!, LeafOf(events[i]));
        return await codec.ReadAsync(events, CancellationToken.None);
    }

    private static StoredEvent Read(JsonNode row, long sequence)
    {
        Assert.True(Moment.TryParse((string)row["at"]!, out var at));
        return new StoredEvent(
            sequence,
            (Guid)row["id"]!,
            (Guid)row["stream"]!,
            (string)row["streamType"]!,
            (long)row["version"]!,
            (string)row["type"]!,
            at,
            (string?)row["correlation"],
            null,
            Encoding.UTF8.GetBytes(row["headers"]!.ToJsonString(Written)),
            Encoding.UTF8.GetBytes(row["data"]!.ToJsonString(Written))
        );
    }

    private static async Task<string> MakeAsync(Fact[] facts)
    {
        var store = new MemoryServer(TimeProvider.System).Open().Keys;
        var codec = new FactCodec(District, Registrations.Catalog(), new KeyRing(store));
        var made = new HashSet<Guid>();
        var rows = new JsonArray();
        var versions = new Dictionary<string, long>();
        foreach (var fact in facts)
        {
            var name = codec.Catalog.NameOf(fact);
            var type = name[..name.IndexOf('.')];
            var version = versions[type] = versions.GetValueOrDefault(type) + 1;
            var stream = new StreamRef(type, new CaseId(Ids.Derived($"golden/{type}")));
            var keyIds = new HashSet<Guid>();
            var marked = codec.Mark(fact, stream.Id, keyIds);
            made.UnionWith(keyIds);
            await new KeyRing(store).EnsureAsync(keyIds, CancellationToken.None);
            rows.Add(await RowAsync(codec, store, stream, version, name, marked, keyIds));
        }
        var keys = await store.FindAsync(made, CancellationToken.None);
        var golden = new JsonObject
        {
            ["keys"] = new JsonObject(
                keys.Select(k => KeyValuePair.Create(k.Key.ToString(), (JsonNode?)Convert.ToBase64String(k.Value!)))
            ),
            ["events"] = rows,
        };
        return golden.ToJsonString(Written) + "\n";
    }

    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static async Task<JsonObject> RowAsync(
        FactCodec codec,
        IKeyStore store,
        StreamRef stream,
        long version,
        string name,
        byte[] marked,
        HashSet<Guid> keyIds
    )
    {
        var ring = new KeyRing(store);
        await ring.EnsureAsync(keyIds, CancellationToken.None);
        var id = Ids.Derived($"golden/{stream.Type}/{version}");
        var data = new FactCodec(District, codec.Catalog, ring).Seal(marked, stream.Id.Value, id);
        var command = new CommandId(Ids.Derived($"golden/command/{version}"));
        var envelope = new Envelope(command, stream, new Sign(), SampleDistrict.ActorOf("paidan"), Channel.Page);
        var row = new JsonObject
        {
            ["stream"] = stream.Id.Value,
            ["streamType"] = stream.Type,
            ["version"] = version,
            ["id"] = id,
            ["type"] = name,
            ["at"] = (Spec.AnyMonday + TimeSpan.FromMicroseconds(version)).ToString(),
            ["correlation"] = "golden",
            ["headers"] = JsonNode.Parse(HeaderFormat.Write(envelope)),
            ["data"] = JsonNode.Parse(data),
        };
        row["leaf"] = LeafOf(Read(row, 1));
        return row;
    }

    private static string LeafOf(StoredEvent e)
    {
        var leaf = new byte[32];
        Leaf.Hash(District, e, leaf);
        return Convert.ToHexStringLower(leaf);
    }
}
