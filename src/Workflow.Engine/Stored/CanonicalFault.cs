namespace Workflow.Engine.Stored;

/// <summary>
/// Why a JSON text has no canonical form in the log. Says what is wrong, never what the text contains.
/// </summary>
public enum CanonicalFault
{
    /// <summary>Nothing is wrong.</summary>
    None,

    /// <summary>
    /// Not JSON (RFC 8259): cut short, a comment, a trailing comma, a byte order mark, a second value …
    /// </summary>
    Malformed,

    /// <summary>A string or a name holds bytes that are not UTF-8.</summary>
    NotUtf8,

    /// <summary>An escape such as `\ud800` stands without its other half.</summary>
    UnpairedSurrogate,

    /// <summary>
    /// A number with a point, an exponent, a minus before zero, or beyond ±(2^53−1). RFC 8785 would allow most of
    /// them; the log does not, because programs in other languages print them in more than one way.
    /// </summary>
    NotAnInteger,

    /// <summary>One object holds a name twice. jsonb would silently keep only the last.</summary>
    DuplicateKey,

    /// <summary>More than <see cref="CanonicalJson.MaxDepth"/> objects and arrays inside each other.</summary>
    TooDeep,
}

/// <summary>A JSON text without a canonical form was about to be stored, or was found stored.</summary>
public sealed class CanonicalJsonException(CanonicalFault fault) : Exception($"JSON without canonical form: {fault}")
{
    public CanonicalFault Fault { get; } = fault;
}
