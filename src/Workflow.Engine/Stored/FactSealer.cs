using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Workflow.Engine.Stored;

/// <summary>Which keys a fact needs before it can be sealed.</summary>
/// <param name="Case">True if it needs the key of its case.</param>
/// <param name="Persons">The keys of persons, each once, in the order in which they are met.</param>
public sealed record NeededKeys(bool Case, ImmutableArray<Guid> Persons);

/// <summary>
/// Turns a fact as the serialiser writes it (protected text in the clear, inside markers) into a fact as it is stored
/// (canonical JSON, protected text sealed), and back. Between the two lie the hash and the database, so text in the
/// clear reaches neither. Thread-safe. What it writes is canonical: the leaf before the write is the leaf after any
/// read.
/// </summary>
/// <remarks>
/// The markers, which exist only in memory: <c>{"$case":"text"}</c> for text under the key of the case, whose id is
/// that of the stream, and <c>{"$person":"key id","text":"text"}</c> for text under the key of a person. After an
/// erasure they come back with null as the text; a marker with null is never written.
/// </remarks>
public static class FactSealer
{
    private enum Owner
    {
        Case,
        Person,
    }

    [ThreadStatic]
    private static FieldPath? sparePath;

    /// <summary>Writes the stored form of a fact.</summary>
    /// <param name="marked">The fact from the serialiser; protected texts as markers.</param>
    /// <param name="keys">Must hold every key that <see cref="CollectKeys"/> named.</param>
    /// <exception cref="MissingKeyException">A key is destroyed or was never made.</exception>
    /// <exception cref="InvalidOperationException">A protected text is null, or a name begins with `$`.</exception>
    /// <exception cref="CanonicalJsonException">The fact has no canonical form.</exception>
    public static void Seal(ReadOnlySpan<byte> marked, SealScope scope, KeyLookup keys, IBufferWriter<byte> output)
    {
        if (marked.IndexOf("\"$"u8) < 0)
        {
            CanonicalJson.Write(marked, output);
            return;
        }
        var writer = CanonicalWriter.Rent();
        var path = RentPath();
        try
        {
            var reader = CanonicalJson.Open(marked);
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.StartObject && BeginsMarker(marked, in reader))
                {
                    path.BeforeValue();
                    var owner = ReadMarker(ref reader, out var person, out var hasText);
                    if (!hasText)
                        throw new InvalidOperationException($"an erased text was to be written at {Show(path)}");
                    if (owner == Owner.Person && person == scope.Stream)
                        throw new InvalidOperationException(
                            $"the key of a person has the id of the case at {Show(path)}"
                        );
                    var text = writer.Unescape(ref reader);
                    WriteSealed(text, owner == Owner.Case ? scope.Stream : person, scope, path.Text, keys, writer);
                    EndMarker(ref reader);
                }
                else
                {
                    if (!Follow(ref reader, path, writer))
                        throw new InvalidOperationException($"a name that begins with $ inside {Show(path)}");
                    writer.Token(ref reader);
                }
            }
            output.Write(writer.Written);
        }
        catch (JsonException)
        {
            throw new CanonicalJsonException(CanonicalFault.Malformed);
        }
        finally
        {
            CanonicalWriter.Return(writer);
            sparePath = path;
        }
    }

    /// <summary>
    /// The keys that <see cref="Seal"/> will ask for, so that missing ones can be made before the commit.
    /// </summary>
    public static NeededKeys CollectKeys(ReadOnlySpan<byte> marked)
    {
        if (marked.IndexOf("\"$"u8) < 0)
            return new NeededKeys(false, []);
        var persons = ImmutableArray.CreateBuilder<Guid>();
        var needsCase = false;
        var reader = CanonicalJson.Open(marked);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.StartObject || !BeginsMarker(marked, in reader))
                continue;
            if (ReadMarker(ref reader, out var person, out _) == Owner.Case)
                needsCase = true;
            else if (!persons.Contains(person))
                persons.Add(person);
            EndMarker(ref reader);
        }
        return new NeededKeys(needsCase, persons.DrainToImmutable());
    }

    /// <summary>
    /// Writes the fact as the serialiser reads it: sealed fields as markers, null where a key is destroyed.
    /// </summary>
    /// <param name="stored">The fact from the log, in any order of names and with any spaces.</param>
    /// <exception cref="BrokenSealException">A field was altered, or brought here from elsewhere.</exception>
    /// <exception cref="MissingKeyException">A key was never kept.</exception>
    /// <exception cref="CanonicalJsonException">The fact has no canonical form: it was not written by us.</exception>
    public static void Open(ReadOnlySpan<byte> stored, SealScope scope, KeyLookup keys, IBufferWriter<byte> output)
    {
        var writer = CanonicalWriter.Rent();
        var path = RentPath();
        try
        {
            var reader = CanonicalJson.Open(stored);
            while (reader.Read())
            {
                if (
                    reader.TokenType == JsonTokenType.StartObject
                    && SealedField.TryRead(ref reader, stored[(int)reader.BytesConsumed..], out var parts)
                )
                {
                    path.BeforeValue();
                    WriteMarker(ref parts, scope, path, keys, writer);
                }
                else
                {
                    if (!Follow(ref reader, path, writer))
                        throw new BrokenSealException(scope, Show(path));
                    writer.Token(ref reader);
                }
            }
            output.Write(writer.Written);
        }
        catch (JsonException)
        {
            throw new CanonicalJsonException(CanonicalFault.Malformed);
        }
        catch (SealedField.BrokenPartException)
        {
            throw new BrokenSealException(scope, Show(path));
        }
        finally
        {
            CanonicalWriter.Return(writer);
            sparePath = path;
        }
    }

    private static void WriteSealed(
        ReadOnlySpan<byte> text,
        Guid keyId,
        SealScope scope,
        ReadOnlySpan<byte> path,
        KeyLookup keys,
        CanonicalWriter writer
    )
    {
        Span<byte> key = stackalloc byte[FieldSeal.KeyBytes];
        Span<byte> fieldKey = stackalloc byte[FieldSeal.KeyBytes];
        Span<byte> commitment = stackalloc byte[FieldSeal.CommitmentBytes];
        Span<byte> nonce = stackalloc byte[FieldSeal.NonceBytes];
        var found = keys(keyId, key);
        if (found != KeyFound.Present)
            throw new MissingKeyException(keyId, found);
        FieldSeal.DeriveKey(key, scope.Event, path, fieldKey);
        FieldSeal.Commit(fieldKey, commitment);
        RandomNumberGenerator.Fill(nonce);
        var bytes = FieldSeal.CiphertextBytes(text.Length);
        var ciphertext = ArrayPool<byte>.Shared.Rent(bytes);
        FieldSeal.Seal(text, fieldKey, nonce, scope, path, ciphertext.AsSpan(0, bytes));
        SealedField.Write(writer, keyId, ciphertext.AsSpan(0, bytes), commitment, nonce);
        ArrayPool<byte>.Shared.Return(ciphertext);
        CryptographicOperations.ZeroMemory(key);
        CryptographicOperations.ZeroMemory(fieldKey);
    }

    private static void WriteMarker(
        ref SealedField.Parts parts,
        SealScope scope,
        FieldPath path,
        KeyLookup keys,
        CanonicalWriter writer
    )
    {
        writer.BeginObject();
        if (parts.KeyId == scope.Stream)
        {
            writer.Key("$case"u8);
        }
        else
        {
            writer.Key("$person"u8);
            writer.Uuid(parts.KeyId);
            writer.Key("text"u8);
        }
        Span<byte> key = stackalloc byte[FieldSeal.KeyBytes];
        var found = keys(parts.KeyId, key);
        if (found == KeyFound.Unknown)
            throw new MissingKeyException(parts.KeyId, found);
        if (found == KeyFound.Destroyed)
            writer.Null();
        else
            WriteOpened(ref parts, key, scope, path, writer);
        writer.EndObject();
        ArrayPool<byte>.Shared.Return(parts.Ciphertext);
    }

    private static void WriteOpened(
        ref SealedField.Parts parts,
        Span<byte> key,
        SealScope scope,
        FieldPath path,
        CanonicalWriter writer
    )
    {
        Span<byte> fieldKey = stackalloc byte[FieldSeal.KeyBytes];
        FieldSeal.DeriveKey(key, scope.Event, path.Text, fieldKey);
        CryptographicOperations.ZeroMemory(key);
        var text = ArrayPool<byte>.Shared.Rent(parts.CiphertextBytes);
        var opening = FieldSeal.Open(
            parts.Ciphertext.AsSpan(0, parts.CiphertextBytes),
            parts.Nonce,
            parts.Commitment,
            fieldKey,
            scope,
            path.Text,
            text,
            out var textBytes
        );
        CryptographicOperations.ZeroMemory(fieldKey);
        if (opening != FieldOpening.Opened)
            throw new BrokenSealException(scope, Show(path));
        writer.String(text.AsSpan(0, textBytes));
        ArrayPool<byte>.Shared.Return(text, clearArray: true);
    }

    /// <summary>Keeps the path beside the reader. False at a name that begins with `$`: those are ours alone.</summary>
    private static bool Follow(ref Utf8JsonReader reader, FieldPath path, CanonicalWriter writer)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                var name = writer.Unescape(ref reader);
                if (name.StartsWith((byte)'$'))
                    return false;
                path.Name(name);
                break;
            case JsonTokenType.StartObject:
                path.BeforeValue();
                path.EnterObject();
                break;
            case JsonTokenType.StartArray:
                path.BeforeValue();
                path.EnterArray();
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                path.Leave();
                break;
            default:
                path.BeforeValue();
                break;
        }
        return true;
    }

    private static bool BeginsMarker(ReadOnlySpan<byte> marked, in Utf8JsonReader reader)
    {
        var rest = marked[(int)reader.BytesConsumed..].TrimStart(" \t\r\n"u8);
        return rest.StartsWith("\"$case\""u8) || rest.StartsWith("\"$person\""u8);
    }

    /// <summary>Leaves the reader on the text itself. The converters write these names in this order.</summary>
    private static Owner ReadMarker(ref Utf8JsonReader reader, out Guid person, out bool hasText)
    {
        person = default;
        var owner = reader.Read() && reader.ValueTextEquals("$case"u8) ? Owner.Case : Owner.Person;
        var whole = reader.Read();
        if (owner == Owner.Person)
        {
            whole &= reader.TokenType == JsonTokenType.String && reader.TryGetGuid(out person);
            whole = whole && reader.Read() && reader.ValueTextEquals("text"u8) && reader.Read();
        }
        hasText = reader.TokenType == JsonTokenType.String;
        if (!whole || !(hasText || reader.TokenType == JsonTokenType.Null))
            throw new InvalidOperationException("a marker that no converter of ours wrote");
        return owner;
    }

    private static void EndMarker(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.EndObject)
            throw new InvalidOperationException("a marker that no converter of ours wrote");
    }

    private static FieldPath RentPath()
    {
        var path = sparePath ?? new FieldPath();
        sparePath = null;
        path.Reset();
        return path;
    }

    private static string Show(FieldPath path) => Encoding.UTF8.GetString(path.Text);
}
