namespace Workflow.Engine.Stored;

/// <summary>
/// Where a protected field lies: it can be opened nowhere else. <see cref="Stream"/> is also the id of the case's key.
/// </summary>
/// <param name="District">The district's stored name, as in the leaf.</param>
public readonly record struct SealScope(string District, Guid Stream, Guid Event);

/// <summary>What a key store knows about a key.</summary>
public enum KeyFound
{
    /// <summary>The key was copied.</summary>
    Present,

    /// <summary>The key was destroyed by law: what it protects reads as erased.</summary>
    Destroyed,

    /// <summary>No such key was ever kept. Not the same as destroyed: something is lost or was never written.</summary>
    Unknown,
}

/// <summary>
/// Copies the 32 bytes of a key of a case or a person. Called while a field is walked, so the keys are fetched before.
/// </summary>
public delegate KeyFound KeyLookup(Guid keyId, Span<byte> key);

/// <summary>A key is needed that is not there: to seal with a destroyed key, or to read with one never kept.</summary>
public sealed class MissingKeyException(Guid keyId, KeyFound found) : Exception($"key {keyId} is {found}")
{
    public Guid KeyId { get; } = keyId;
    public KeyFound Found { get; } = found;
}

/// <summary>
/// A stored protected field is not what was written: the row was altered or moved. Says where, not what.
/// </summary>
public sealed class BrokenSealException(SealScope scope, string path)
    : Exception($"field {path} of event {scope.Event} does not open: altered or moved")
{
    public SealScope Scope { get; } = scope;
    public string Path { get; } = path;
}
