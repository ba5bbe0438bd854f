using System.Text;

namespace Workflow.Domain.Kernel;

/// <summary>
/// Text that can be stored. It cannot hold U+0000, other control characters but tab and newline, or unpaired
/// surrogates: one such string makes PostgreSQL refuse the whole batch it is in. Never null; `default` is empty.
/// </summary>
public readonly record struct Text
{
    private readonly string? value;

    private Text(string value) => this.value = value.Length == 0 ? null : value;

    public string Value => value ?? "";

    public bool IsEmpty => Value.Length == 0;

    /// <exception cref="ArgumentException">It cannot be stored. Doors ask <see cref="TryFrom"/> first.</exception>
    public static Text From(string value) =>
        TryFrom(value, out var text) ? text : throw new ArgumentException("text that cannot be stored", nameof(value));

    /// <summary>Carriage returns before newlines are dropped (browsers add them); nothing else is changed.</summary>
    public static bool TryFrom(string? value, out Text text)
    {
        text = default;
        if (value is null)
            return false;
        if (value.Contains('\r'))
            value = value.Replace("\r\n", "\n", StringComparison.Ordinal);
        if (FirstUnstorable(value) is not null)
            return false;
        text = new Text(value);
        return true;
    }

    /// <summary>Where the first character stands that cannot be stored, counted from 0; null if all can.</summary>
    public static int? FirstUnstorable(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (char.IsControl(c) && c is not ('\t' or '\n'))
                return i;
            if (!char.IsSurrogate(c))
                continue;
            if (!char.IsHighSurrogate(c) || i + 1 == value.Length || !char.IsLowSurrogate(value[i + 1]))
                return i;
            i++;
        }
        return null;
    }

    /// <summary>How many characters a reader sees: a pair of surrogates counts once.</summary>
    public int Length
    {
        get
        {
            var count = 0;
            foreach (var _ in Value.EnumerateRunes())
                count++;
            return count;
        }
    }

    public override string ToString() => Value;
}

/// <summary>
/// Text as people wrote it. Stored encrypted under the key of its case. <see cref="Value"/> is null once it has been
/// erased by law.
/// </summary>
public sealed record CaseText(Text? Value)
{
    public static CaseText From(string value) => new(Text.From(value));

    /// <summary>What is shown: the text, or the note that it was erased.</summary>
    public string Shown => Value?.Value ?? Erasure.Shown;
}

/// <summary>
/// A field of somebody's identity: name, telephone, address, account. Stored encrypted under the key of that person.
/// <see cref="Value"/> is null once it has been erased by law.
/// </summary>
public sealed record PersonalText(PersonKeyId Person, Text? Value)
{
    public string Shown => Value?.Value ?? Erasure.Shown;
}

/// <summary>What stands where something was erased by law.</summary>
public static class Erasure
{
    public const string Shown = "〔已依法删除〕";
}
