namespace Workflow.Domain.Kernel;

/// <summary>Makes ids. The only place: every id is a UUID of version 7, so that tables grow at one end.</summary>
public static class Ids
{
    /// <summary>A new id that carries <paramref name="at"/> in its first 48 bits, in whole milliseconds.</summary>
    public static Guid New(Moment at) => Guid.CreateVersion7(at.ToDateTimeOffset());

    /// <summary>
    /// The id that always belongs to <paramref name="name"/>: the same name gives the same id on every machine.
    /// UUID version 8 (RFC 9562) over SHA-256. Never made from personal data: whoever guesses the name has the id.
    /// </summary>
    public static Guid Derived(string name)
    {
        Span<byte> hash = stackalloc byte[32];
        System.Security.Cryptography.SHA256.HashData(
            System.Text.Encoding.UTF8.GetBytes("workflow/id/1\n" + name),
            hash
        );
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }

    /// <summary>The moment that a version 7 id carries; false for ids of any other version.</summary>
    public static bool TryReadMoment(Guid id, out Moment at)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        at = default;
        if (bytes[6] >> 4 != 7 || bytes[8] >> 6 != 2)
            return false;
        long milliseconds = 0;
        for (var i = 0; i < 6; i++)
            milliseconds = (milliseconds << 8) | bytes[i];
        if (milliseconds > Moment.MaxMicros / 1000)
            return false;
        at = new Moment(milliseconds * 1000);
        return true;
    }
}

/// <summary>A case, and so its stream of facts.</summary>
public readonly record struct CaseId(Guid Value)
{
    public override string ToString() => Value.ToString();
}

/// <summary>One request to do something, however often it is sent.</summary>
public readonly record struct CommandId(Guid Value)
{
    public override string ToString() => Value.ToString();
}

/// <summary>A person of the organisation, by a short code that never changes (`p-0001`).</summary>
public readonly record struct PersonId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A post (岗位) inside a unit, by a short code that never changes.</summary>
public readonly record struct PostId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A unit (单位) of the organisation, by a short code that never changes.</summary>
public readonly record struct UnitId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Somebody whose identity is kept under a key of their own, so that it can be erased alone.</summary>
public readonly record struct PersonKeyId(Guid Value)
{
    public override string ToString() => Value.ToString();
}

/// <summary>A stored ciphertext, by its SHA-256: 64 small hexadecimal digits.</summary>
public readonly record struct BlobId(string Value)
{
    private const int Digits = 64;

    /// <summary>False for whatever cannot be the name of a ciphertext.</summary>
    public static bool TryFrom(string? value, out BlobId id)
    {
        id = new BlobId(value ?? "");
        return id.Value.Length == Digits && id.Value.All(static digit => char.IsAsciiHexDigitLower(digit));
    }

    public override string ToString() => Value;
}

/// <summary>A stream of facts: what kind of case it is, and which one.</summary>
public sealed record StreamRef(string Type, CaseId Id)
{
    public override string ToString() => $"{Type}/{Id}";
}
