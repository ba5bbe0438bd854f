using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Workflow.Domain.Kernel;
using Workflow.Engine.Proof;
using Workflow.Engine.Stored;
using Xunit;

namespace Workflow.Engine.Tests.Proof;

/// <summary>
/// The vectors were made by another program in another language and are kept for ever: whoever must change one of them
/// has changed the format of every log there is.
/// </summary>
public sealed class GoldenVectorTests
{
    private static readonly JsonElement Vectors = JsonDocument
        .Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Proof", "golden-vectors.json")))
        .RootElement;

    private static string Of(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static byte[] Bytes(JsonElement element, string name) => Encoding.UTF8.GetBytes(Of(element, name));

    [Fact(DisplayName = "规范形式与金样一致")]
    public void CanonicalForms()
    {
        foreach (var vector in Vectors.GetProperty("canonical").EnumerateArray())
        {
            var output = new ArrayBufferWriter<byte>();
            CanonicalJson.Write(Bytes(vector, "json"), output);
            Assert.Equal(Of(vector, "canonical"), Encoding.UTF8.GetString(output.WrittenSpan));
        }
    }

    [Fact(DisplayName = "叶与金样一致")]
    public void Leaves()
    {
        foreach (var vector in Vectors.GetProperty("leaves").EnumerateArray())
        {
            var e = vector.GetProperty("event");
            var stored = new StoredEvent(
                1,
                e.GetProperty("id").GetGuid(),
                e.GetProperty("stream").GetGuid(),
                Of(e, "streamType"),
                e.GetProperty("version").GetInt64(),
                Of(e, "type"),
                new Moment(e.GetProperty("recordedAt").GetInt64()),
                e.GetProperty("correlation").GetString(),
                e.GetProperty("causation").GetString(),
                Bytes(vector, "headers"),
                Bytes(vector, "data")
            );
            var hash = new byte[32];
            Leaf.Hash(Of(vector, "district"), stored, hash);
            var bytes = Leaf.Bytes(Of(vector, "district"), stored);
            Assert.Equal("\0workflow/leaf/1" + Of(vector, "canonical"), Encoding.UTF8.GetString(bytes));
            Assert.Equal(Of(vector, "hash"), Convert.ToHexStringLower(hash));
        }
    }

    [Fact(DisplayName = "节点与零至二十条的树根与金样一致")]
    public void NodesAndRoots()
    {
        var node = Vectors.GetProperty("node");
        var joined = MerkleHash.Node(Hash(node, "left"), Hash(node, "right"));
        Assert.Equal(Of(node, "hash"), joined.ToString());
        var range = new CompactRange();
        foreach (var root in Vectors.GetProperty("roots").EnumerateArray())
        {
            Assert.Equal(root.GetString(), range.Root().ToString());
            range.Append(new Digest(SHA256.HashData([0, (byte)range.Size])));
        }
        Assert.Equal(21, range.Size);

        static Digest Hash(JsonElement element, string name) => new(Convert.FromHexString(Of(element, name)));
    }

    [Fact(DisplayName = "字段密钥、承诺、密文与金样一致，并能打开")]
    public void Fields()
    {
        foreach (var vector in Vectors.GetProperty("fields").EnumerateArray())
        {
            var sealedField = JsonDocument.Parse(Of(vector, "sealed")).RootElement;
            byte[] path = Bytes(vector, "path"),
                text = Bytes(vector, "text"),
                ciphertext = sealedField.GetProperty("ct").GetBytesFromBase64(),
                nonce = sealedField.GetProperty("n").GetBytesFromBase64(),
                fieldKey = new byte[32],
                commitment = new byte[32];
            var scope = new SealScope(
                Of(vector, "district"),
                vector.GetProperty("stream").GetGuid(),
                vector.GetProperty("event").GetGuid()
            );
            FieldSeal.DeriveKey(Convert.FromHexString(Of(vector, "key")), scope.Event, path, fieldKey);
            Assert.Equal(Of(vector, "fieldKey"), Convert.ToHexStringLower(fieldKey));
            FieldSeal.Commit(fieldKey, commitment);
            Assert.Equal(Of(sealedField, "fk"), Convert.ToBase64String(commitment));
            var again = new byte[FieldSeal.CiphertextBytes(text.Length)];
            FieldSeal.Seal(text, fieldKey, nonce, scope, path, again);
            Assert.Equal(ciphertext, again);
            var opened = new byte[ciphertext.Length];
            Assert.Equal(
                FieldOpening.Opened,
                FieldSeal.Open(ciphertext, nonce, commitment, fieldKey, scope, path, opened, out var length)
            );
            Assert.Equal(text, opened[..length]);
            fieldKey[0] ^= 1;
            Assert.Equal(
                FieldOpening.OtherKey,
                FieldSeal.Open(ciphertext, nonce, commitment, fieldKey, scope, path, opened, out _)
            );
        }
    }

    [Fact(DisplayName = "会签树头的金样可读可验，逐字还原")]
    public void CheckpointText()
    {
        var vector = Vectors.GetProperty("checkpoint");
        Assert.True(Checkpoint.TryParse(Of(vector, "text"), out var checkpoint));
        Assert.Equal(Of(vector, "text"), checkpoint.ToString());
        Assert.Equal(20, checkpoint.Head.Size);
        Assert.Equal("2026-11-22T02:20:00.000000Z", checkpoint.CountersignedAt.ToString());
        var office = new TrustedKey("workflow/qinghe", vector.GetProperty("office").GetBytesFromBase64());
        var second = new TrustedKey("city-supervision", vector.GetProperty("countersigner").GetBytesFromBase64());
        Assert.Equal(CheckpointTrust.Trusted, checkpoint.Verify([office], [second]));
        Assert.Equal(CheckpointTrust.CountersignerUnknown, checkpoint.Verify([office], [office]));
        Assert.Equal(CheckpointTrust.OfficeUnknown, checkpoint.Verify([second], [second]));
    }
}
