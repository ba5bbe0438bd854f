using System.Buffers;
using System.Text.Json;

namespace Workflow.Engine.Stored;

/// <summary>
/// STORED FORMAT. The one byte form of a JSON value (RFC 8785), narrowed to what the log may hold: numbers are integers
/// within ±(2^53−1), names are unique, at most 64 levels. Two texts of the same value have the same canonical bytes, so
/// a hash survives jsonb, which reorders names and adds spaces. Nothing here may change: every leaf rests on it.
/// Thread-safe. Builds no document and, but for very large texts, allocates nothing.
/// </summary>
public static class CanonicalJson
{
    /// <summary>How many objects and arrays may lie inside each other; a scalar alone has depth 0.</summary>
    public const int MaxDepth = 64;

    /// <summary>2^53−1, the last integer that every JSON reader holds exactly.</summary>
    public const long MaxInteger = 9_007_199_254_740_991;

    // One level more than allowed, so that the writer refuses and names the reason.
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = MaxDepth + 1 };

    /// <summary>Writes the canonical form of <paramref name="json"/> (UTF-8, any one JSON value).</summary>
    /// <exception cref="CanonicalJsonException">
    /// It has none. Nothing was written to <paramref name="output"/>.
    /// </exception>
    public static void Write(ReadOnlySpan<byte> json, IBufferWriter<byte> output)
    {
        var fault = TryWrite(json, output);
        if (fault != CanonicalFault.None)
            throw new CanonicalJsonException(fault);
    }

    /// <summary>
    /// As <see cref="Write"/>, with the fault as the answer: for those who read what may have been tampered with.
    /// </summary>
    public static CanonicalFault TryWrite(ReadOnlySpan<byte> json, IBufferWriter<byte> output)
    {
        var writer = CanonicalWriter.Rent();
        try
        {
            var fault = TryAppend(json, writer);
            if (fault == CanonicalFault.None)
                output.Write(writer.Written);
            return fault;
        }
        finally
        {
            CanonicalWriter.Return(writer);
        }
    }

    /// <summary>Appends one value to what is being written; after a fault the writer must be thrown away.</summary>
    internal static CanonicalFault TryAppend(ReadOnlySpan<byte> json, CanonicalWriter writer)
    {
        try
        {
            var reader = Open(json);
            while (reader.Read())
                writer.Token(ref reader);
            return CanonicalFault.None;
        }
        catch (JsonException)
        {
            // The framework's reader has no other way to say that a text is not JSON; it goes no further than this.
            return CanonicalFault.Malformed;
        }
        catch (CanonicalJsonException refused)
        {
            return refused.Fault;
        }
    }

    internal static Utf8JsonReader Open(ReadOnlySpan<byte> json) => new(json, Strict);
}
