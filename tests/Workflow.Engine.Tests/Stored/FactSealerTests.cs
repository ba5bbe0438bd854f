using System.Buffers;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Workflow.Domain.Kernel;
using Workflow.Engine.Proof;
using Workflow.Engine.Stored;
using Xunit;

namespace Workflow.Engine.Tests.Stored;

public sealed class FactSealerTests
{
    private static readonly Guid Case = new("01920000-0000-7000-8000-0000000000aa");
    private static readonly SealScope Scope = new("qinghe", Case, new Guid("01920000-0000-7000-8000-000000000001"));

    private static KeyFound AllKeys(Guid id, Span<byte> key)
    {
        key.Fill(7);
        id.TryWriteBytes(key);
        return KeyFound.Present;
    }

    private static byte[] Seal(ReadOnlySpan<byte> marked, KeyLookup? keys = null)
    {
        var output = new ArrayBufferWriter<byte>();
        FactSealer.Seal(marked, Scope, keys ?? AllKeys, output);
        return output.WrittenSpan.ToArray();
    }

    private static byte[] Open(ReadOnlySpan<byte> stored, SealScope? scope = null, KeyLookup? keys = null)
    {
        var output = new ArrayBufferWriter<byte>();
        FactSealer.Open(stored, scope ?? Scope, keys ?? AllKeys, output);
        return output.WrittenSpan.ToArray();
    }

    private static byte[] Canonical(ReadOnlySpan<byte> json)
    {
        var output = new ArrayBufferWriter<byte>();
        CanonicalJson.Write(json, output);
        return output.WrittenSpan.ToArray();
    }

    [Fact(DisplayName = "写入前的叶等于读回后的叶；读回的事实等于写入的事实")]
    public void TheLeafBeforeIsTheLeafAfterAndTheFactIsTheSame() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                seed =>
                {
                    var value = new GeneratedJson(seed).Object(markers: true);
                    var stored = Seal(GeneratedJson.Serialised(value));
                    var read = GeneratedJson.RewrittenAsJsonb(stored);
                    Assert.Equal(LeafOf(stored), LeafOf(read));
                    Assert.Equal(stored, Canonical(stored));
                    Assert.Equal(Canonical(GeneratedJson.Serialised(value)), Open(read));
                    return true;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static Digest LeafOf(byte[] data)
    {
        Span<byte> hash = stackalloc byte[32];
        var e = new StoredEvent(
            0,
            Scope.Event,
            Case,
            "ticket",
            1,
            "ticket.dispatched",
            new Moment(1),
            null,
            "c",
            "{}"u8.ToArray(),
            data
        );
        Leaf.Hash(Scope.District, e, hash);
        return new Digest(hash);
    }

    [Fact(DisplayName = "No byte of a stored fact shows a protected text")]
    public void NothingIsStoredInTheClear()
    {
        var stored = Encoding.UTF8.GetString(
            Seal(
                "{\"a\":{\"$case\":\"canary-1\"},\"b\":[{\"$person\":\"01920000-0000-7000-8000-0000000000bb\",\"text\":\"canary-2\"}]}"u8
            )
        );
        Assert.DoesNotContain("canary", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("$case", stored, StringComparison.Ordinal);
        Assert.StartsWith("{\"a\":{\"$sealed\":\"A256GCM\",\"ct\":\"", stored, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "销毁密钥后读出空标记，其余照旧")]
    public void ADestroyedKeyReadsAsErased()
    {
        var marked =
            "{\"a\":{\"$case\":\"x\"},\"b\":{\"$person\":\"01920000-0000-7000-8000-0000000000bb\",\"text\":\"y\"}}"u8;
        var opened = Open(Seal(marked), keys: (id, key) => id == Case ? AllKeys(id, key) : KeyFound.Destroyed);
        Assert.Equal(
            "{\"a\":{\"$case\":\"x\"},\"b\":{\"$person\":\"01920000-0000-7000-8000-0000000000bb\",\"text\":null}}",
            Encoding.UTF8.GetString(opened)
        );
    }

    [Fact(DisplayName = "没有密钥、已销毁的密钥、已删除的文本、保留的名称，一律不写入")]
    public void RefusesToSealWhatItMustNot()
    {
        Assert.Throws<MissingKeyException>(() => Seal("{\"a\":{\"$case\":\"x\"}}"u8, (_, _) => KeyFound.Destroyed));
        Assert.Throws<MissingKeyException>(() => Seal("{\"a\":{\"$case\":\"x\"}}"u8, (_, _) => KeyFound.Unknown));
        Assert.Throws<InvalidOperationException>(() => Seal("{\"a\":{\"$case\":null}}"u8));
        Assert.Throws<InvalidOperationException>(() =>
            Seal("{\"a\":{\"$person\":\"01920000-0000-7000-8000-0000000000bb\",\"text\":null}}"u8)
        );
        Assert.Throws<InvalidOperationException>(() => Seal("{\"a\":{\"$case\":\"x\",\"more\":1}}"u8));
        Assert.Throws<InvalidOperationException>(() => Seal("{\"$sealed\":\"A256GCM\"}"u8));
        Assert.Throws<InvalidOperationException>(() =>
            Seal(Encoding.UTF8.GetBytes($"{{\"a\":{{\"$person\":\"{Case}\",\"text\":\"x\"}}}}"))
        );
        Assert.Throws<InvalidOperationException>(() => Seal("{\"a\":{\"b\":1,\"\\u0024case\":\"x\",\"$x\":1}}"u8));
        Assert.Throws<CanonicalJsonException>(() => Seal("{\"a\":{\"$case\":\"x\"},\"n\":1.5}"u8));
        Assert.Throws<CanonicalJsonException>(() => Seal("{\"a\":{\"$case\":\"\\ud800\"}}"u8));
        Assert.Throws<CanonicalJsonException>(() => Seal("{\"a\":{\"$case\":\"x\"}"u8));
        Assert.Throws<MissingKeyException>(() =>
            Open(Seal("{\"a\":{\"$case\":\"x\"}}"u8), keys: (_, _) => KeyFound.Unknown)
        );
    }

    [Fact(DisplayName = "改动密文、随机数、承诺、密钥号、位置、区县、案件或事件后一律打不开")]
    public void NothingOpensAfterItWasAltered()
    {
        var stored = Encoding.UTF8.GetString(Seal("{\"a\":{\"$case\":\"路灯不亮\"}}"u8));
        var whole = JsonDocument.Parse(stored).RootElement.GetProperty("a");
        foreach (var name in new[] { "ct", "fk", "n" })
        {
            var text = whole.GetProperty(name).GetString()!;
            var bytes = Convert.FromBase64String(text);
            for (var i = 0; i < bytes.Length; i++)
            {
                bytes[i] ^= 1;
                Refused(stored.Replace(text, Convert.ToBase64String(bytes), StringComparison.Ordinal));
                bytes[i] ^= 1;
            }
            Refused(stored.Replace(text, Convert.ToBase64String(bytes[..^1]), StringComparison.Ordinal));
            Refused(stored.Replace(text, "?", StringComparison.Ordinal));
            Refused(stored.Replace($"\"{name}\"", "\"other\"", StringComparison.Ordinal));
        }
        Refused(stored.Replace(Case.ToString(), "01920000-0000-7000-8000-0000000000ab", StringComparison.Ordinal));
        Refused(stored.Replace("A256GCM", "none", StringComparison.Ordinal));
        Refused(stored.Replace("\"a\":", "\"b\":", StringComparison.Ordinal));
        Refused("{\"a\":{\"$case\":\"put there in the clear\"}}");
        Refused(stored, Scope with { District = "qingh" });
        Refused(stored, Scope with { Event = Case });
        // The key is found under the id in the field, so another stream does not change the key: the place refuses.
        Refused(stored, Scope with { Stream = Scope.Event });

        static void Refused(string altered, SealScope? scope = null) =>
            Assert.Throws<BrokenSealException>(() => Open(Encoding.UTF8.GetBytes(altered), scope));
    }

    [Fact(DisplayName = "CollectKeys names each person's key once, and the case's if it is needed")]
    public void CollectsKeysOnce()
    {
        var person = "01920000-0000-7000-8000-0000000000bb";
        var json =
            $"{{\"a\":{{\"$person\":\"{person}\",\"text\":\"1\"}},\"b\":[{{\"$person\":\"{person}\",\"text\":\"$case\"}}]}}";
        var needed = FactSealer.CollectKeys(Encoding.UTF8.GetBytes(json));
        Assert.False(needed.Case);
        Assert.Equal(new Guid(person), Assert.Single(needed.Persons));
        Assert.True(FactSealer.CollectKeys("[{\"$case\":\"\"}]"u8).Case);
        Assert.Empty(FactSealer.CollectKeys("{\"a\":1}"u8).Persons);
    }

    private sealed record Sample(
        Text Plain,
        CaseText Said,
        PersonalText Who,
        CaseText? None,
        Moment At,
        CaseId Case,
        PersonId Person,
        IReadOnlyDictionary<UnitId, CommandId> Units
    );

    [Fact(DisplayName = "事实经序列化、加密、jsonb、解密、反序列化后不变")]
    public void AFactSurvivesTheWholeWay()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        foreach (var converter in StoredConverters.All)
            options.Converters.Add(converter);
        var fact = new Sample(
            Text.From("明文 😀"),
            CaseText.From("第一行\n第二行 \"引号\" \u2028"),
            new PersonalText(new PersonKeyId(new Guid("01920000-0000-7000-8000-0000000000bb")), Text.From("王小明")),
            null,
            Moment.InChina(new DateOnly(2026, 11, 22), new TimeOnly(10, 19)),
            new CaseId(Case),
            new PersonId("p-0001"),
            new Dictionary<UnitId, CommandId> { [new UnitId("u-1")] = new(Case) }
        );
        var stored = Seal(JsonSerializer.SerializeToUtf8Bytes(fact, options));
        var read = JsonSerializer.Deserialize<Sample>(Open(GeneratedJson.RewrittenAsJsonb(stored)), options)!;
        Assert.Equal(fact with { Units = read.Units }, read);
        Assert.Equal(fact.Units, read.Units);
        var erased = JsonSerializer.Deserialize<Sample>(Open(stored, keys: (_, _) => KeyFound.Destroyed), options)!;
        Assert.Equal(Erasure.Shown, erased.Said.Shown);
        Assert.Equal(fact.Who.Person, erased.Who.Person);
        Assert.Null(erased.Who.Value);
    }
}
