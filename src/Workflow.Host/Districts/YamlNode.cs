using System.Collections.Immutable;

namespace Workflow.Host.Districts;

/// <summary>A piece of a YAML file with the line it begins on, counted from 1.</summary>
internal abstract record YamlNode(int Line)
{
    public sealed record Scalar(int Line, string Value) : YamlNode(Line);

    public sealed record Sequence(int Line, ImmutableArray<YamlNode> Items) : YamlNode(Line);

    public sealed record Mapping(int Line, ImmutableDictionary<string, YamlNode> Entries) : YamlNode(Line);
}

/// <summary>What is wrong with a file of a district, and where: file name, line from 1, a Chinese sentence.</summary>
public sealed record FileProblem(string File, int Line, string Reason)
{
    public override string ToString() => $"{File} 第{Line}行：{Reason}";
}
