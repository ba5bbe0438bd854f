namespace Workflow.Tidy.Tests;

/// <summary>
/// A rule of the house: a pure function from files to findings, and the examples it is tried on. A guard counts only
/// once it has been seen to fail, so a rule without a breach among its examples is itself refused (see RuleTests).
/// </summary>
public sealed record Rule(
    string Name,
    Func<IReadOnlyList<SourceFile>, IEnumerable<Finding>> Check,
    params Example[] Examples
)
{
    /// <summary>A rule that looks at one file at a time.</summary>
    public static Rule PerFile(string name, Func<SourceFile, IEnumerable<Finding>> check, params Example[] examples) =>
        new(name, files => files.SelectMany(check), examples);

    public override string ToString() => Name;
}

/// <summary>Invented files and the places, as `path:line` in order, where the rule must find something.</summary>
public sealed record Example(IReadOnlyList<SourceFile> Files, IReadOnlyList<string> Places)
{
    public static Example Breach(string path, string text, params int[] lines) =>
        new([new SourceFile(path, text)], [.. lines.Select(line => $"{path}:{line}")]);

    public static Example Clean(string path, string text) => new([new SourceFile(path, text)], []);

    public static Example Clean(params SourceFile[] files) => new(files, []);
}
