using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Workflow.Domain.Kernel;
using Workflow.Engine.Log;
using Workflow.Engine.Proof;
using Workflow.Engine.Stored;
using Workflow.Testing;
using Workflow.Testing.Contracts;
using Xunit;
using Xunit.Abstractions;

namespace Workflow.Postgres.Tests.Log;

/// <summary>Whatever is stored comes back with the leaf it was written with: a million generated events.</summary>
[Collection(OnPostgres.Name)]
public sealed class GeneratedLeavesTests(DistrictFixture district, ITestOutputHelper output)
    : IClassFixture<DistrictFixture>
{
    private const int Events = 1_000_000;
    private const int InBatch = 4_000;
    private const int InStream = 200;

    private static readonly string[] Words =
    [
        "",
        "a",
        "名称",
        "\t\n",
        "😀🏙️",
        "\"\\/",
        "é\u0301\u200b",
        "\uffff\ufffd",
        "0",
        "<script>&'",
        "2026-11-22T02:19:12.123456Z",
        "\u2028\u2029\u00ad",
        "ﬀ龙沙区",
    ];

    [Fact(DisplayName = "生成的事件：写前的叶子等于读回后的叶子，一个不差")]
    public async Task The_leaf_before_the_write_is_the_leaf_after_the_read()
    {
        var started = TimeProvider.System.GetTimestamp();
        await using var database = await district.OpenDatabaseAsync();
        var random = new Random(20261122);
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        Task<AppendOutcome>? writing = null;
        for (var written = 0; written < Events; written += InBatch)
        {
            var batch = Generate(random, buffer);
            if (writing is not null)
                Assert.IsType<AppendOutcome.Committed>(await writing);
            writing = database.Log.AppendAsync(batch);
        }
        Assert.IsType<AppendOutcome.Committed>(await writing!);
        output.WriteLine($"{Events} written after {TimeProvider.System.GetElapsedTime(started)}");

        await CompareAsync(database);
        output.WriteLine($"{Events} compared after {TimeProvider.System.GetElapsedTime(started)}");
    }

    private static async Task CompareAsync(DistrictDatabase database)
    {
        var leaf = new byte[32];
        Position? position = null;
        var stored = ReadOnlyMemory<byte>.Empty;
        for (long after = 0; after < Events; after += InBatch)
        {
            var read = await database.Log.ReadAsync(after, InBatch, default);
            Assert.Equal(InBatch, read.Count);
            stored = await LeavesAsync(database, after);
            for (var i = 0; i < read.Count; i++)
            {
                Leaf.Hash(DraftBatch.District, read[i], leaf);
                if (!stored.Span.Slice(i * 32, 32).SequenceEqual(leaf))
                    Assert.Fail($"event {after + i + 1}: {Encoding.UTF8.GetString(read[i].Data.Span)}");
            }
            position = await database.Checkpoints.PositionAtAsync(after + InBatch, default);
            Assert.Equal(leaf, position!.Leaf.ToArray());
        }
    }

    private static async Task<ReadOnlyMemory<byte>> LeavesAsync(DistrictDatabase database, long after)
    {
        await using var command = database.Serving.CreateCommand("select leaves from wf_block where first_seq = $1");
        command.Parameters.Add(new Npgsql.NpgsqlParameter<long> { TypedValue = after + 1 });
        return (byte[])(await command.ExecuteScalarAsync())!;
    }

    private static AppendBatch Generate(Random random, System.Buffers.ArrayBufferWriter<byte> buffer)
    {
        var batch = new DraftBatch(LogTail.Empty, DraftBatch.Now);
        for (var stream = 0; stream < InBatch / InStream; stream++)
        {
            var of = DraftBatch.NewStream();
            batch = batch.Append(
                of,
                0,
                [.. Enumerable.Range(1, InStream).Select(version => NewEvent(random, buffer, of, version, batch.At))]
            );
        }
        return batch.Done();
    }

    private static StoredEvent NewEvent(
        Random random,
        System.Buffers.ArrayBufferWriter<byte> buffer,
        StreamRef stream,
        int version,
        Moment at
    ) =>
        new(
            0,
            Ids.New(at),
            stream.Id.Value,
            stream.Type,
            version,
            "thing.happened",
            at,
            random.Next(3) == 0 ? Words[random.Next(1, Words.Length)] : null,
            random.Next(3) == 0 ? "caused" : null,
            NewJson(random, buffer, 1),
            NewJson(random, buffer, 3)
        );

    private static byte[] NewJson(Random random, System.Buffers.ArrayBufferWriter<byte> buffer, int depth)
    {
        buffer.ResetWrittenCount();
        using var json = new Utf8JsonWriter(buffer);
        WriteObject(random, json, depth);
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteObject(Random random, Utf8JsonWriter json, int depth)
    {
        json.WriteStartObject();
        var names = Enumerable.Range(0, random.Next(5)).Select(_ => Words[random.Next(Words.Length)]).Distinct();
        foreach (var name in names.ToArray())
        {
            json.WritePropertyName(name);
            WriteValue(random, json, depth - 1);
        }
        json.WriteEndObject();
    }

    private static void WriteValue(Random random, Utf8JsonWriter json, int depth)
    {
        switch (random.Next(depth > 0 ? 8 : 6))
        {
            case 0:
                json.WriteNumberValue(random.NextInt64(-9_007_199_254_740_991, 9_007_199_254_740_992));
                break;
            case 1:
                json.WriteNumberValue(random.Next(-9, 10));
                break;
            case 2:
                json.WriteBooleanValue(random.Next(2) == 0);
                break;
            case 3:
                json.WriteNullValue();
                break;
            case 4 or 5:
                json.WriteStringValue(Words[random.Next(Words.Length)] + Words[random.Next(Words.Length)]);
                break;
            case 6:
                WriteObject(random, json, depth);
                break;
            default:
                json.WriteStartArray();
                for (var i = random.Next(4); i > 0; i--)
                    WriteValue(random, json, depth - 1);
                json.WriteEndArray();
                break;
        }
    }
}
