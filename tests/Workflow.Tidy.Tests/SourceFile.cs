using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Workflow.Tidy.Tests;

/// <summary>
/// A file of the repository, or an invented one that a rule is tried on. The path is relative to the root, with `/`.
/// A file that is not text has an empty text: that it exists is all that a rule may ask.
/// </summary>
public sealed class SourceFile(string path, string text)
{
    private readonly Lazy<SyntaxNode> root = new(() => CSharpSyntaxTree.ParseText(text).GetRoot());

    private readonly Lazy<string[]> lines = new(() => text.Split('\n'));

    private readonly Lazy<List<int>> starts = new(() =>
        [0, .. Enumerable.Range(0, text.Length).Where(i => text[i] == '\n').Select(static i => i + 1)]
    );

    public string Path => path;

    public string Text => text;

    public string Name => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>The lines without their ends. A last line that is empty is not a line.</summary>
    public ReadOnlySpan<string> Lines =>
        lines.Value[^1].Length == 0 ? lines.Value.AsSpan(0, lines.Value.Length - 1) : lines.Value;

    /// <summary>The syntax of a C# file. Parsed once, and only if a rule asks.</summary>
    public SyntaxNode Root => root.Value;

    public bool IsIn(string folder) => path.StartsWith(folder, StringComparison.Ordinal);

    public bool Ends(params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
            if (path.EndsWith(ending, StringComparison.Ordinal))
                return true;
        return false;
    }

    public bool IsCSharp => Ends(".cs");

    /// <summary>The line, counted from 1, on which the character at <paramref name="position"/> stands.</summary>
    public int LineOf(int position)
    {
        var found = starts.Value.BinarySearch(position);
        return found < 0 ? ~found : found + 1;
    }

    public Finding At(int line, string what, string remedy) => new(path, line, what, remedy);

    public Finding At(SyntaxNodeOrToken place, string what, string remedy) =>
        new(path, LineOf(place.SpanStart), what, remedy);
}

/// <summary>One breach of one rule: where, what, and what to do about it.</summary>
public sealed record Finding(string Path, int Line, string What, string Remedy)
{
    public string Place => $"{Path}:{Line}";

    public override string ToString() => $"{Place}: {What}. {Remedy}.";
}
