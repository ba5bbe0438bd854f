using System.Buffers;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Workflow.Engine.Stored;
using Xunit;

namespace Workflow.Engine.Tests.Stored;

public sealed class CanonicalJsonTests
{
    private static string Canonical(ReadOnlySpan<byte> json)
    {
        var output = new ArrayBufferWriter<byte>();
        CanonicalJson.Write(json, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static CanonicalFault FaultOf(ReadOnlySpan<byte> json)
    {
        var output = new ArrayBufferWriter<byte>();
        var fault = CanonicalJson.TryWrite(json, output);
        Assert.Equal(fault == CanonicalFault.None, output.WrittenCount > 0);
        return fault;
    }

    [Theory(DisplayName = "拒绝没有规范形式的 JSON，并说明原因")]
    [InlineData("", CanonicalFault.Malformed)]
    [InlineData(" ", CanonicalFault.Malformed)]
    [InlineData("{", CanonicalFault.Malformed)]
    [InlineData("{\"a\":1", CanonicalFault.Malformed)]
    [InlineData("{\"a\":1,}", CanonicalFault.Malformed)]
    [InlineData("[1,]", CanonicalFault.Malformed)]
    [InlineData("{a:1}", CanonicalFault.Malformed)]
    [InlineData("{'a':1}", CanonicalFault.Malformed)]
    [InlineData("{}{}", CanonicalFault.Malformed)]
    [InlineData("1 2", CanonicalFault.Malformed)]
    [InlineData("{} // comment", CanonicalFault.Malformed)]
    [InlineData("\uFEFF{}", CanonicalFault.Malformed)]
    [InlineData("\"\n\"", CanonicalFault.Malformed)]
    [InlineData("\"\\x\"", CanonicalFault.Malformed)]
    [InlineData("nul", CanonicalFault.Malformed)]
    [InlineData("NaN", CanonicalFault.Malformed)]
    [InlineData("01", CanonicalFault.Malformed)]
    [InlineData("+1", CanonicalFault.Malformed)]
    [InlineData("-", CanonicalFault.Malformed)]
    [InlineData("1.0", CanonicalFault.NotAnInteger)]
    [InlineData("1e3", CanonicalFault.NotAnInteger)]
    [InlineData("1E3", CanonicalFault.NotAnInteger)]
    [InlineData("-0", CanonicalFault.NotAnInteger)]
    [InlineData("9007199254740992", CanonicalFault.NotAnInteger)]
    [InlineData("-9007199254740992", CanonicalFault.NotAnInteger)]
    [InlineData("99999999999999999999999999", CanonicalFault.NotAnInteger)]
    [InlineData("{\"a\":1,\"a\":1}", CanonicalFault.DuplicateKey)]
    [InlineData("{\"b\":1,\"a\":2,\"b\":3}", CanonicalFault.DuplicateKey)]
    [InlineData("{\"a\":1,\"\\u0061\":2}", CanonicalFault.DuplicateKey)]
    [InlineData("\"\\ud800\"", CanonicalFault.UnpairedSurrogate)]
    [InlineData("\"\\udc00\\ud800\"", CanonicalFault.UnpairedSurrogate)]
    [InlineData("{\"\\ud800\":1}", CanonicalFault.UnpairedSurrogate)]
    public void RefusesWithTheReason(string json, CanonicalFault fault) =>
        Assert.Equal(fault, FaultOf(Encoding.UTF8.GetBytes(json)));

    [Theory(DisplayName = "拒绝不是 UTF-8 的字节")]
    [InlineData(0xFF)]
    [InlineData(0xC0, 0x80)]
    [InlineData(0xED, 0xA0, 0x80)]
    [InlineData(0xF4, 0x90, 0x80, 0x80)]
    [InlineData(0xE4, 0xB8)]
    public void RefusesBytesThatAreNotUtf8(params int[] bytes)
    {
        byte[] json = [(byte)'"', .. bytes.Select(b => (byte)b), (byte)'"'];
        Assert.Equal(CanonicalFault.NotUtf8, FaultOf(json));
        Assert.Equal(CanonicalFault.NotUtf8, FaultOf([(byte)'{', .. json, .. ":\"\\n\"}"u8]));
    }

    [Fact(DisplayName = "嵌套六十四层可以，六十五层不行")]
    public void SixtyFourLevelsAndNoMore()
    {
        static byte[] Nested(int levels) => Encoding.UTF8.GetBytes(new string('[', levels) + new string(']', levels));
        Assert.Equal(CanonicalFault.None, FaultOf(Nested(64)));
        Assert.Equal(CanonicalFault.TooDeep, FaultOf(Nested(65)));
        // Beyond what the reader itself follows; still refused, if by another name.
        Assert.NotEqual(CanonicalFault.None, FaultOf(Nested(5000)));
    }

    [Fact(DisplayName = "A hostile object of twenty thousand names in reverse order is sorted all the same")]
    public void ManyNamesAreSorted()
    {
        var names = Enumerable.Range(0, 20_000).Select(i => $"\"{i:D6}\":{i}").ToArray();
        var sorted = "{" + string.Join(",", names) + "}";
        Array.Reverse(names);
        Assert.Equal(sorted, Canonical(Encoding.UTF8.GetBytes("{" + string.Join(", ", names) + "}")));
    }

    [Fact(DisplayName = "A fault inside one call leaves nothing behind for the next")]
    public void AFaultLeavesNothingBehind()
    {
        Assert.Equal(CanonicalFault.DuplicateKey, FaultOf("{\"x\":[{\"b\":1,\"a\":2,\"a\":3}]}"u8));
        Assert.Equal("{\"a\":2,\"b\":1}", Canonical("{\"b\":1,\"a\":2}"u8));
    }

    [Fact(DisplayName = "However a value is printed, its canonical form is the same, and is its own canonical form")]
    public void OneFormForOneValue() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                seed =>
                {
                    var value = new GeneratedJson(seed).Object(markers: false);
                    var canonical = Canonical(GeneratedJson.Serialised(value));
                    return canonical == Canonical(GeneratedJson.AsJsonb(value))
                        && canonical == Canonical(Encoding.UTF8.GetBytes(canonical))
                        && canonical.Length <= GeneratedJson.AsJsonb(value).Length;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
}
