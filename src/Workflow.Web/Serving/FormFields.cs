using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Workflow.Domain.Kernel;
using Workflow.Engine.Doors;

namespace Workflow.Web.Serving;

/// <summary>
/// What a form brought. Reading a field that is wrong remembers the first refusal and the field it belongs to; what was
/// typed stays as it was, so that it can be shown again.
/// </summary>
public sealed class FormFields
{
    public const string CommandField = "command";
    public const string VersionField = "version";
    public const string Yes = "yes";
    public const string No = "no";

    /// <summary>How far ahead of ours a clock may be that made a command id.</summary>
    private static readonly TimeSpan MostAhead = TimeSpan.FromDays(1);

    private readonly ImmutableSortedDictionary<string, string> typed;
    private readonly Dictionary<string, string> labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> blamed = new(StringComparer.Ordinal);

    private readonly List<byte[]> digests = [];

    private FormFields(ImmutableSortedDictionary<string, string> typed) => this.typed = typed;

    public Refusal? Wrong { get; private set; }

    public string? WrongField { get; private set; }

    public CommandId Command { get; private set; }

    /// <summary>The files that the form brought, stored already.</summary>
    public ImmutableArray<Attachment> Scans { get; private set; } = [];

    /// <summary>The version of the case that the page showed; null on forms for new cases.</summary>
    public long? Version { get; private set; }

    /// <summary>Names and values without the token, with the command id read.</summary>
    public static async Task<FormFields> ReadAsync(HttpContext http, Moment now)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var fields = new FormFields(
            form.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal))
                .ToImmutableSortedDictionary(f => f.Key, f => f.Value[0] ?? "", StringComparer.Ordinal)
        );
        fields.ReadCommand(now);
        return fields;
    }

    /// <summary>What an address says, for forms that only ask: they send no command and have no version.</summary>
    public static FormFields Of(IEnumerable<KeyValuePair<string, string>> asked) =>
        new(asked.ToImmutableSortedDictionary(StringComparer.Ordinal));

    /// <summary>A value as it was typed; null if the form had no such field.</summary>
    public string? Typed(string name) => typed.GetValueOrDefault(name);

    /// <summary>Null if nothing but white space was typed.</summary>
    public Text? TextOf(string name, string label)
    {
        labels[name] = label;
        var value = Typed(name) ?? "";
        if (Text.TryFrom(value, out var text))
            return string.IsNullOrWhiteSpace(text.Value) ? null : text;
        var at = Text.FirstUnstorable(value.Replace("\r\n", "\n", StringComparison.Ordinal)) ?? 0;
        Refuse(DoorRefusals.Unstorable.With(label, Number(at + 1)), name);
        return null;
    }

    /// <summary>One of the values offered; refused if it is missing or another.</summary>
    public T ChoiceOf<T>(string name, string label, params ReadOnlySpan<T> offered)
        where T : struct, Enum
    {
        labels[name] = label;
        var value = Typed(name);
        foreach (var one in offered)
            if (one.ToString() == value)
                return one;
        Refuse(value is null or "" ? DoorRefusals.Missing.With(label) : DoorRefusals.NotAChoice.With(label), name);
        return default;
    }

    /// <summary>As <see cref="ChoiceOf"/>; null if nothing was chosen.</summary>
    public T? ChoiceIfAny<T>(string name, string label, params ReadOnlySpan<T> offered)
        where T : struct, Enum
    {
        labels[name] = label;
        return Typed(name) is null or "" ? null : ChoiceOf(name, label, offered);
    }

    /// <summary>Yes or no, where neither goes without saying.</summary>
    public bool YesOrNo(string name, string label)
    {
        labels[name] = label;
        var value = Typed(name) ?? "";
        if (value is not (Yes or No))
            Refuse(value.Length == 0 ? DoorRefusals.Missing.With(label) : DoorRefusals.NotAChoice.With(label), name);
        return value == Yes;
    }

    /// <summary>A whole number, in whatever digits an input method makes.</summary>
    public int NumberOf(string name, string label)
    {
        labels[name] = label;
        var value = TypedValues.Halfwidth(Typed(name) ?? "");
        if (int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        Refuse(value.Length == 0 ? DoorRefusals.Missing.With(label) : DoorRefusals.NotANumber.With(label), name);
        return 0;
    }

    /// <summary>A day, as a picker sends it or as people write it.</summary>
    public DateOnly DayOf(string name, string label)
    {
        labels[name] = label;
        var value = Typed(name) ?? "";
        if (TypedValues.TryReadDay(value, out var day))
            return day;
        Refuse(value.Trim().Length == 0 ? DoorRefusals.Missing.With(label) : DoorRefusals.NotADay.With(label), name);
        return default;
    }

    /// <summary>Refusals of these rules speak of this field, whatever they name.</summary>
    public void Blame(string name, params ReadOnlySpan<RefusalRule> rules)
    {
        foreach (var rule in rules)
            blamed[rule.Code] = name;
    }

    public void Refuse(Refusal refusal, string? field = null)
    {
        if (Wrong is not null)
            return;
        Wrong = refusal;
        WrongField = field;
    }

    /// <param name="digest">Of the content: other files make another request.</param>
    public void Attach(Attachment scan, byte[] digest)
    {
        Scans = Scans.Add(scan);
        digests.Add(digest);
    }

    public bool IsChecked(string name) => Typed(name) is not (null or "");

    /// <summary>The field that a refusal speaks of, by its rule or by the label it names; null if of none.</summary>
    public string? FieldOf(Refusal refusal) =>
        refusal == Wrong ? WrongField
        : blamed.TryGetValue(refusal.Code, out var name) ? name
        : refusal.Arguments is [var first, ..] ? labels.FirstOrDefault(l => l.Value == first).Key
        : null;

    /// <summary>
    /// The same request in the same bytes: the address, then names and values in order, each with its length; then the
    /// hashes of the files it brought.
    /// </summary>
    public byte[] ToBytes(string address)
    {
        using var bytes = new MemoryStream();
        Write(bytes, address);
        foreach (var (name, value) in typed)
        {
            Write(bytes, name);
            Write(bytes, value);
        }
        foreach (var digest in digests)
            bytes.Write(digest);
        return bytes.ToArray();
    }

    private static void Write(MemoryStream bytes, string text)
    {
        var encoded = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, encoded.Length);
        bytes.Write(length);
        bytes.Write(encoded);
    }

    private void ReadCommand(Moment now)
    {
        if (Guid.TryParse(Typed(CommandField), out var id) && Ids.TryReadMoment(id, out var at) && at - now < MostAhead)
            Command = new CommandId(id);
        else
            Refuse(DoorRefusals.IdNotTimed.With());
        if (Typed(VersionField) is not { } version)
            return;
        if (long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var seen))
            Version = seen;
        else
            Refuse(DoorRefusals.Malformed.With("页面的版本号不是数字"));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
