using System.Collections.Immutable;
using System.Globalization;
using Workflow.Domain.Kernel;

namespace Workflow.Host.Districts;

/// <summary>
/// Takes values out of the nodes of one file and collects what is wrong with all of them. A value that cannot be read
/// comes back as an empty one: a reading with problems is thrown away as a whole.
/// </summary>
internal sealed class FileReader(string file, List<FileProblem> problems, Dictionary<string, FileProblem> places)
{
    /// <summary>A mapping, whose keys are among these; an optional key ends with a question mark.</summary>
    public ImmutableDictionary<string, YamlNode> Fields(YamlNode? node, params ReadOnlySpan<string> keys)
    {
        var empty = ImmutableDictionary<string, YamlNode>.Empty;
        if (node is null)
            return empty;
        if (node is not YamlNode.Mapping mapping)
        {
            Wrong(node.Line, "此处应写成“名称: 内容”的形式，请对照样例。");
            return empty;
        }
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            var name = key.TrimEnd('?');
            known.Add(name);
            if (!key.EndsWith('?') && !mapping.Entries.ContainsKey(name))
                Wrong(node.Line, $"缺少“{name}”，请补填。");
        }
        foreach (var (key, value) in mapping.Entries.OrderBy(static entry => entry.Value.Line))
            if (!known.Contains(key))
                Wrong(value.Line, $"不认识“{key}”，这里可以写的是：{string.Join("、", known)}。");
        return mapping.Entries;
    }

    public ImmutableArray<YamlNode> Items(ImmutableDictionary<string, YamlNode> fields, string key) =>
        fields.GetValueOrDefault(key) switch
        {
            null => [],
            YamlNode.Sequence sequence => sequence.Items,
            var other => Wrong(other.Line, $"“{key}”应是若干项的列表，请对照样例。", ImmutableArray<YamlNode>.Empty),
        };

    public Text Text(ImmutableDictionary<string, YamlNode> fields, string key) =>
        Text(fields.GetValueOrDefault(key), key);

    public string Code(ImmutableDictionary<string, YamlNode> fields, string key) => Text(fields, key).Value;

    public string Code(YamlNode? node, string key) => Text(node, key).Value;

    private Text Text(YamlNode? node, string key) =>
        Scalar(node, key) is not { } scalar ? default
        : Domain.Kernel.Text.TryFrom(scalar.Value, out var text) ? text
        : Wrong(scalar.Line, $"“{key}”含有不能保存的控制字符，请删去后重新输入。", default(Text));

    /// <summary>A code that others refer to: refusals that name it will find this line.</summary>
    public string OwnCode(ImmutableDictionary<string, YamlNode> fields, string key)
    {
        var code = Code(fields, key);
        if (fields.GetValueOrDefault(key) is { } node)
            Place(code, node.Line);
        return code;
    }

    public int Number(ImmutableDictionary<string, YamlNode> fields, string key) =>
        Scalar(fields.GetValueOrDefault(key), key) is not { } scalar ? 0
        : int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : Wrong(scalar.Line, $"“{key}”应是整数，现为“{scalar.Value}”。", 0);

    public bool YesOrNo(ImmutableDictionary<string, YamlNode> fields, string key) =>
        Scalar(fields.GetValueOrDefault(key), key) is { } scalar
        && scalar.Value switch
        {
            "true" => true,
            "false" => false,
            _ => Wrong(scalar.Line, $"“{key}”应是 true 或 false，现为“{scalar.Value}”。", false),
        };

    public DateOnly Day(YamlNode? node, string key)
    {
        if (Scalar(node, key) is not { } scalar)
            return default;
        if (!DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", out var day))
            return Wrong(scalar.Line, $"“{key}”应是2026-01-01形式的日期，现为“{scalar.Value}”。", default(DateOnly));
        Place(scalar.Value, scalar.Line);
        return day;
    }

    public TimeOnly Time(ImmutableDictionary<string, YamlNode> fields, string key)
    {
        if (Scalar(fields.GetValueOrDefault(key), key) is not { } scalar)
            return default;
        if (!TimeOnly.TryParseExact(scalar.Value, "HH:mm", out var time))
            return Wrong(scalar.Line, $"“{key}”应是08:30形式的时间，现为“{scalar.Value}”。", default(TimeOnly));
        Place(scalar.Value, scalar.Line);
        return time;
    }

    /// <summary>One of the words of the office.</summary>
    public T Word<T>(YamlNode? node, string key, IReadOnlyDictionary<string, T> words)
        where T : struct =>
        Scalar(node, key) is not { } scalar ? default
        : words.TryGetValue(scalar.Value, out var value) ? value
        : Wrong(
            scalar.Line,
            $"“{key}”不能是“{scalar.Value}”，可以写的是：{string.Join("、", words.Keys)}。",
            default(T)
        );

    public T Wrong<T>(int line, string reason, T instead)
    {
        Wrong(line, reason);
        return instead;
    }

    public void Wrong(int line, string reason) => problems.Add(new FileProblem(file, line, reason));

    /// <summary>Remembers where something stands that a refusal may name.</summary>
    public void Place(string what, int line) => places.TryAdd(what, new FileProblem(file, line, ""));

    private YamlNode.Scalar? Scalar(YamlNode? node, string key)
    {
        if (node is null or YamlNode.Scalar)
            return node as YamlNode.Scalar;
        Wrong(node.Line, $"“{key}”应是一个值，不能是列表或多项内容。");
        return null;
    }
}
