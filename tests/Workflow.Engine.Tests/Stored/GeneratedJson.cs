using System.Text;

namespace Workflow.Engine.Tests.Stored;

/// <summary>
/// A JSON value grown from a seed, with the characters that break careless code, printed in three ways: as another
/// serialiser might, as jsonb does, and (for facts) with protected texts as markers.
/// </summary>
internal sealed class GeneratedJson(int seed)
{
    private static readonly string[] Pieces =
    [
        "a",
        "Z",
        "路",
        "灯",
        "😀",
        "𠮷",
        "\u2028",
        "\uE000",
        "\uFFFD",
        "\u007f",
        "\u0080",
        "\"",
        "\\",
        "/",
        "~",
        "\n",
        "\t",
        "\u001f",
        "é",
        "e\u0301",
        "<",
        "&",
        " ",
        "$",
        "1",
    ];

    private readonly Random random = new(seed);

    public static readonly Guid[] Persons = [new("01920000-0000-7000-8000-0000000000b1"), new(new byte[16])];

    /// <summary>Longs, strings, null, bools, lists, pairs; and markers if wanted.</summary>
    public object? Object(bool markers) => Members(0, markers);

    private object? Value(int depth, bool markers) =>
        random.Next(depth > 4 ? 5 : 8) switch
        {
            0 => random.NextInt64(-9_007_199_254_740_991, 9_007_199_254_740_992),
            1 => (long)random.Next(-3, 4),
            2 => random.Next(3) switch
            {
                0 => null,
                1 => true,
                _ => false,
            },
            3 when markers => new Marker(random.Next(2) == 0 ? null : Persons[random.Next(2)], Word(40)),
            3 or 4 => Word(12),
            5 => Enumerable.Range(0, random.Next(4)).Select(_ => Value(depth + 1, markers)).ToList(),
            _ => Members(depth + 1, markers),
        };

    private List<KeyValuePair<string, object?>> Members(int depth, bool markers)
    {
        var names = new HashSet<string>();
        for (var i = random.Next(random.Next(20) == 0 ? 40 : 9); i > 0; i--)
        {
            if (Word(4) is var name && !name.StartsWith('$'))
                names.Add(name);
        }
        return names.Select(name => KeyValuePair.Create(name, Value(depth, markers))).ToList();
    }

    private string Word(int most) =>
        string.Concat(Enumerable.Range(0, random.Next(most)).Select(_ => Pieces[random.Next(Pieces.Length)]));

    internal sealed record Marker(Guid? Person, string Text);

    /// <summary>Names as they come, every character that may be escaped is escaped.</summary>
    public static byte[] Serialised(object? value) => Print(value, static names => names, escapeAll: true, "", "");

    /// <summary>
    /// As PostgreSQL prints jsonb: names by length in bytes and then by bytes, a space after colon and comma.
    /// </summary>
    public static byte[] AsJsonb(object? value) =>
        Print(
            value,
            static members =>
                members
                    .OrderBy(m => Encoding.UTF8.GetByteCount(m.Key))
                    .ThenBy(m => Convert.ToHexString(Encoding.UTF8.GetBytes(m.Key)), StringComparer.Ordinal),
            escapeAll: false,
            " ",
            " "
        );

    private static byte[] Print(
        object? value,
        Func<IEnumerable<KeyValuePair<string, object?>>, IEnumerable<KeyValuePair<string, object?>>> order,
        bool escapeAll,
        string afterColon,
        string afterComma
    )
    {
        string Show(object? v) =>
            v switch
            {
                null => "null",
                bool b => b ? "true" : "false",
                long n => n.ToString(System.Globalization.CultureInfo.InvariantCulture),
                string s => Quote(s),
                Marker { Person: null } m => $"{{\"$case\":{Quote(m.Text)}}}",
                Marker m => $"{{\"$person\":\"{m.Person}\",\"text\":{Quote(m.Text)}}}",
                List<object?> list => $"[{string.Join("," + afterComma, list.Select(Show))}]",
                List<KeyValuePair<string, object?>> members =>
                    $"{{{string.Join("," + afterComma, order(members).Select(m => $"{Quote(m.Key)}:{afterColon}{Show(m.Value)}"))}}}",
                _ => throw new InvalidOperationException(),
            };
        string Quote(string s)
        {
            var text = new StringBuilder("\"");
            foreach (var c in s)
            {
                if (c is '"' or '\\')
                    text.Append('\\').Append(c);
                else if (c == '\n')
                    text.Append("\\n");
                else if (c == '\t')
                    text.Append("\\t");
                else if (c < ' ' || (escapeAll && (c > '~' || c == '/' || c == '<')))
                    text.Append("\\u")
                        .Append(((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
                else
                    text.Append(c);
            }
            return text.Append('"').ToString();
        }
        return Encoding.UTF8.GetBytes(Show(value));
    }

    /// <summary>What PostgreSQL makes of a stored text: the value read, and printed as jsonb.</summary>
    public static byte[] RewrittenAsJsonb(ReadOnlySpan<byte> json)
    {
        using var document = System.Text.Json.JsonDocument.Parse(json.ToArray());
        return AsJsonb(From(document.RootElement));

        static object? From(System.Text.Json.JsonElement e) =>
            e.ValueKind switch
            {
                System.Text.Json.JsonValueKind.Object => e.EnumerateObject()
                    .Select(m => KeyValuePair.Create(m.Name, From(m.Value)))
                    .ToList(),
                System.Text.Json.JsonValueKind.Array => e.EnumerateArray().Select(From).ToList(),
                System.Text.Json.JsonValueKind.String => e.GetString(),
                System.Text.Json.JsonValueKind.Number => e.GetInt64(),
                System.Text.Json.JsonValueKind.Null => null,
                var kind => kind == System.Text.Json.JsonValueKind.True,
            };
    }
}
