using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace Workflow.Engine.Stored;

/// <summary>
/// Writes one canonical JSON text, token by token. Members are written where they come; when an object ends whose names
/// came out of order its members are moved. One per thread, because its buffers are worth keeping; not thread-safe.
/// </summary>
internal sealed class CanonicalWriter : IComparer<CanonicalWriter.Member>
{
    private const int KeptBytes = 1 << 20;
    private const int InsertionSortLimit = 24;

    /// <summary>Offsets: the name, unescaped, in `keys`; the whole member, escaped, in `text`.</summary>
    internal record struct Member(int KeyStart, int KeyEnd, int Start, int End);

    private struct Frame
    {
        public bool IsArray;
        public bool OutOfOrder;
        public int Count;
        public int FirstMember;
        public int KeysStart;
    }

    private static readonly SearchValues<byte> Escaped = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Select(static b => (byte)b),
        (byte)'"',
        (byte)'\\',
    ]);

    [ThreadStatic]
    private static CanonicalWriter? spare;

    private readonly Frame[] frames = new Frame[CanonicalJson.MaxDepth + 1];
    private byte[] text = new byte[4096];
    private byte[] keys = new byte[1024];
    private byte[] moved = new byte[1024];
    private byte[] unescaped = new byte[256];
    private Member[] members = new Member[64];
    private int depth;
    private int length;
    private int keysLength;
    private int memberCount;

    public ReadOnlySpan<byte> Written => text.AsSpan(0, length);

    /// <summary>Takes the thread's writer out of its place, so that a call within a call gets another one.</summary>
    public static CanonicalWriter Rent()
    {
        var writer = spare ?? new CanonicalWriter();
        spare = null;
        writer.depth = writer.length = writer.keysLength = writer.memberCount = 0;
        writer.frames[0] = default;
        return writer;
    }

    public static void Return(CanonicalWriter writer)
    {
        if (writer.text.Length <= KeptBytes && writer.unescaped.Length <= KeptBytes)
            spare = writer;
    }

    /// <summary>Writes the token on which the reader stands.</summary>
    public void Token(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                Begin(isArray: false);
                break;
            case JsonTokenType.EndObject:
                EndObject();
                break;
            case JsonTokenType.StartArray:
                Begin(isArray: true);
                break;
            case JsonTokenType.EndArray:
                depth--;
                Append((byte)']');
                break;
            case JsonTokenType.PropertyName:
                Key(Unescape(ref reader), clean: !reader.ValueIsEscaped);
                break;
            case JsonTokenType.String:
                String(Unescape(ref reader), clean: !reader.ValueIsEscaped);
                break;
            case JsonTokenType.Number:
                Number(reader.ValueSpan);
                break;
            default:
                BeforeValue();
                Append(reader.ValueSpan);
                break;
        }
    }

    /// <summary>
    /// The characters of the name or string on which the reader stands, valid until the next call: the reader's own
    /// bytes, which hold nothing that must be escaped, or this writer's buffer.
    /// </summary>
    public ReadOnlySpan<byte> Unescape(ref Utf8JsonReader reader)
    {
        var raw = reader.ValueSpan;
        if (!Utf8.IsValid(raw))
            throw new CanonicalJsonException(CanonicalFault.NotUtf8);
        if (!reader.ValueIsEscaped)
            return raw;
        if (unescaped.Length < raw.Length)
            unescaped = new byte[Math.Max(raw.Length, unescaped.Length * 2)];
        try
        {
            return unescaped.AsSpan(0, reader.CopyString(unescaped));
        }
        catch (InvalidOperationException)
        {
            // The bytes are UTF-8 and the buffer is large enough: only half a pair is left as a reason.
            throw new CanonicalJsonException(CanonicalFault.UnpairedSurrogate);
        }
    }

    public void BeginObject() => Begin(isArray: false);

    /// <param name="name">Unescaped, valid UTF-8.</param>
    /// <param name="clean">True if it surely holds nothing that must be escaped.</param>
    public void Key(ReadOnlySpan<byte> name, bool clean = true)
    {
        ref var frame = ref frames[depth];
        if (frame.Count++ > 0)
        {
            ref var last = ref members[memberCount - 1];
            last.End = length;
            Append((byte)',');
            var order = CompareNames(keys.AsSpan(last.KeyStart..last.KeyEnd), name);
            if (order == 0)
                throw new CanonicalJsonException(CanonicalFault.DuplicateKey);
            frame.OutOfOrder |= order > 0;
        }
        if (keys.Length - keysLength < name.Length)
            Array.Resize(ref keys, Math.Max(keys.Length * 2, keysLength + name.Length));
        name.CopyTo(keys.AsSpan(keysLength));
        if (memberCount == members.Length)
            Array.Resize(ref members, memberCount * 2);
        members[memberCount++] = new Member(keysLength, keysLength + name.Length, length, 0);
        keysLength += name.Length;
        Quoted(name, clean);
        Append((byte)':');
    }

    public void EndObject()
    {
        ref var frame = ref frames[depth--];
        if (frame.Count > 0)
            members[memberCount - 1].End = length;
        if (frame.OutOfOrder)
            Reorder(members.AsSpan(frame.FirstMember..memberCount));
        memberCount = frame.FirstMember;
        keysLength = frame.KeysStart;
        Append((byte)'}');
    }

    /// <param name="value">Unescaped, valid UTF-8.</param>
    /// <param name="clean">True if it surely holds nothing that must be escaped.</param>
    public void String(ReadOnlySpan<byte> value, bool clean = false)
    {
        BeforeValue();
        Quoted(value, clean);
    }

    public void Null()
    {
        BeforeValue();
        Append("null"u8);
    }

    /// <summary>Bytes that stand before the canonical text, such as what a hash is marked with.</summary>
    public void Raw(ReadOnlySpan<byte> bytes) => Append(bytes);

    public void Integer(long value)
    {
        BeforeValue();
        Reserve(20);
        value.TryFormat(text.AsSpan(length), out var written, provider: null);
        length += written;
    }

    public void Uuid(Guid value)
    {
        BeforeValue();
        Reserve(38);
        text[length++] = (byte)'"';
        value.TryFormat(text.AsSpan(length), out var written);
        length += written;
        text[length++] = (byte)'"';
    }

    private void Begin(bool isArray)
    {
        BeforeValue();
        if (depth == CanonicalJson.MaxDepth)
            throw new CanonicalJsonException(CanonicalFault.TooDeep);
        frames[++depth] = new Frame
        {
            IsArray = isArray,
            FirstMember = memberCount,
            KeysStart = keysLength,
        };
        Append(isArray ? (byte)'[' : (byte)'{');
    }

    private void BeforeValue()
    {
        ref var frame = ref frames[depth];
        if (frame.IsArray && frame.Count++ > 0)
            Append((byte)',');
    }

    private void Number(ReadOnlySpan<byte> digits)
    {
        BeforeValue();
        var negative = digits[0] == (byte)'-';
        long value = 0;
        // 2^53−1 has 16 digits, so nothing that passes this can overflow.
        if (digits.Length > (negative ? 17 : 16))
            throw new CanonicalJsonException(CanonicalFault.NotAnInteger);
        foreach (var digit in digits[(negative ? 1 : 0)..])
        {
            if (!char.IsAsciiDigit((char)digit))
                throw new CanonicalJsonException(CanonicalFault.NotAnInteger);
            value = value * 10 + (digit - '0');
        }
        if (value > CanonicalJson.MaxInteger || (negative && value == 0))
            throw new CanonicalJsonException(CanonicalFault.NotAnInteger);
        Append(digits);
    }

    private void Quoted(ReadOnlySpan<byte> value, bool clean)
    {
        Reserve(value.Length + 2);
        text[length++] = (byte)'"';
        if (clean || !value.ContainsAny(Escaped))
            Append(value);
        else
            Escape(value);
        Append((byte)'"');
    }

    /// <summary>
    /// RFC 8785 §3.2.2.2: the two-character escapes where JSON has one, else `\u00` and two small digits.
    /// </summary>
    private void Escape(ReadOnlySpan<byte> value)
    {
        Reserve(value.Length * 6);
        foreach (var b in value)
        {
            var brief = b switch
            {
                (byte)'"' or (byte)'\\' => b,
                (byte)'\b' => (byte)'b',
                (byte)'\t' => (byte)'t',
                (byte)'\n' => (byte)'n',
                (byte)'\f' => (byte)'f',
                (byte)'\r' => (byte)'r',
                _ => (byte)0,
            };
            if (brief != 0)
            {
                text[length++] = (byte)'\\';
                text[length++] = brief;
            }
            else if (b < 0x20)
            {
                Append("\\u00"u8);
                text[length++] = (byte)('0' + (b >> 4));
                text[length++] = "0123456789abcdef"u8[b & 15];
            }
            else
            {
                text[length++] = b;
            }
        }
    }

    private void Reorder(Span<Member> found)
    {
        int start = found[0].Start,
            end = found[^1].End,
            to = 0;
        Sort(found);
        if (moved.Length < end - start)
            moved = new byte[Math.Max(end - start, moved.Length * 2)];
        for (var i = 0; i < found.Length; i++)
        {
            if (i > 0)
            {
                if (Compare(found[i - 1], found[i]) == 0)
                    throw new CanonicalJsonException(CanonicalFault.DuplicateKey);
                moved[to++] = (byte)',';
            }
            var member = text.AsSpan(found[i].Start..found[i].End);
            member.CopyTo(moved.AsSpan(to));
            to += member.Length;
        }
        moved.AsSpan(0, to).CopyTo(text.AsSpan(start));
    }

    /// <summary>
    /// Most objects have a dozen members; only a hostile one has thousands, and must not cost their square.
    /// </summary>
    private void Sort(Span<Member> found)
    {
        if (found.Length > InsertionSortLimit)
        {
            found.Sort(this);
            return;
        }
        for (var i = 1; i < found.Length; i++)
        {
            var next = found[i];
            var at = i;
            while (at > 0 && Compare(found[at - 1], next) > 0)
                found[at] = found[--at];
            found[at] = next;
        }
    }

    public int Compare(Member x, Member y) =>
        CompareNames(keys.AsSpan(x.KeyStart..x.KeyEnd), keys.AsSpan(y.KeyStart..y.KeyEnd));

    /// <summary>
    /// The order of UTF-16 code units, found on UTF-8: it is the order of the bytes, but that characters beyond U+FFFF
    /// (first byte F0 and up; in UTF-16 they begin D8 to DB) come before U+E000 to U+FFFF (first byte EE or EF).
    /// </summary>
    private static int CompareNames(ReadOnlySpan<byte> x, ReadOnlySpan<byte> y)
    {
        var same = x.CommonPrefixLength(y);
        if (same == x.Length || same == y.Length)
            return x.Length - y.Length;
        byte a = x[same],
            b = y[same];
        if (a >= 0xEE && b >= 0xEE && (a >= 0xF0) != (b >= 0xF0))
            return b - a;
        return a - b;
    }

    private void Append(byte one)
    {
        Reserve(1);
        text[length++] = one;
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(text.AsSpan(length));
        length += bytes.Length;
    }

    private void Reserve(int more)
    {
        if (text.Length - length < more)
            Array.Resize(ref text, Math.Max(text.Length * 2, length + more));
    }
}
