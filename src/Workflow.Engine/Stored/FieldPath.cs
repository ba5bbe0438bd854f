namespace Workflow.Engine.Stored;

/// <summary>
/// The RFC 6901 pointer of the value that a reader stands on, in UTF-8: `/reporter/name`, `/attachments/0/title`.
/// STORED FORMAT: it goes into the key and the associated data of every sealed field.
/// </summary>
internal sealed class FieldPath
{
    private readonly int[] starts = new int[CanonicalJson.MaxDepth + 2];
    private readonly int[] indexes = new int[CanonicalJson.MaxDepth + 2];
    private byte[] text = new byte[256];
    private int depth;
    private int length;

    public ReadOnlySpan<byte> Text => text.AsSpan(0, length);

    public void Reset()
    {
        depth = 0;
        length = 0;
        starts[0] = 0;
        indexes[0] = -1;
    }

    /// <summary>Before every value: an element of an array has its index as its name.</summary>
    public void BeforeValue()
    {
        if (indexes[depth] < 0)
            return;
        length = starts[depth];
        Reserve(12);
        text[length++] = (byte)'/';
        indexes[depth]++.TryFormat(text.AsSpan(length), out var written, provider: null);
        length += written;
    }

    public void Name(ReadOnlySpan<byte> name)
    {
        length = starts[depth];
        Reserve(1 + name.Length * 2);
        text[length++] = (byte)'/';
        foreach (var b in name)
        {
            if (b is (byte)'~' or (byte)'/')
            {
                text[length++] = (byte)'~';
                text[length++] = b == (byte)'~' ? (byte)'0' : (byte)'1';
            }
            else
            {
                text[length++] = b;
            }
        }
    }

    public void EnterObject() => Enter(-1);

    public void EnterArray() => Enter(0);

    public void Leave() => depth--;

    private void Enter(int index)
    {
        if (depth > CanonicalJson.MaxDepth)
            throw new CanonicalJsonException(CanonicalFault.TooDeep);
        depth++;
        starts[depth] = length;
        indexes[depth] = index;
    }

    private void Reserve(int more)
    {
        if (text.Length - length < more)
            Array.Resize(ref text, Math.Max(text.Length * 2, length + more));
    }
}
