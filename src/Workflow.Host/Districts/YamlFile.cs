using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Workflow.Host.Districts;

/// <summary>
/// Reads one YAML file into nodes. Bounded: 1 MB, 32 levels, and no anchors or aliases at all, because a file of a few
/// lines can otherwise unfold to more than memory holds and no district needs them.
/// </summary>
internal sealed class YamlFile
{
    public const int MaxBytes = 1_000_000;
    public const int MaxDepth = 32;

    private readonly string file;
    private readonly Parser parser;
    private readonly List<FileProblem> problems;

    private YamlFile(string file, TextReader text, List<FileProblem> problems)
    {
        this.file = file;
        this.problems = problems;
        parser = new Parser(text);
    }

    /// <summary>The root of the file; null if it cannot be read, which then stands among the problems.</summary>
    public static YamlNode? Read(string folder, string file, List<FileProblem> problems)
    {
        var path = Path.Combine(folder, file);
        var info = new FileInfo(path);
        if (!info.Exists)
            return Nothing(new FileProblem(file, 1, "文件不存在，请在目录中补上这个文件。"));
        if (info.Length > MaxBytes)
            return Nothing(new FileProblem(file, 1, "文件超过1兆字节，请核对是否选错了文件。"));
        try
        {
            using var text = new StreamReader(path, new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true));
            return new YamlFile(file, text, problems).Document();
        }
        catch (YamlException wrong)
        {
            var line = (int)Math.Max(1, wrong.Start.Line);
            return Nothing(new FileProblem(file, line, $"不是合规的 YAML 写法，请核对缩进和标点（{wrong.Message}）。"));
        }
        catch (System.Text.DecoderFallbackException)
        {
            return Nothing(new FileProblem(file, 1, "文件不是 UTF-8 编码，请另存为 UTF-8。"));
        }

        YamlNode? Nothing(FileProblem problem)
        {
            problems.Add(problem);
            return null;
        }
    }

    private YamlNode? Document()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            problems.Add(new FileProblem(file, 1, "文件是空的，请按样例填写。"));
            return null;
        }
        parser.Consume<DocumentStart>();
        var root = Node(1);
        parser.Consume<DocumentEnd>();
        if (!parser.Accept<StreamEnd>(out _))
            Wrong(LineOf(parser.Current!), "文件中有不止一份内容，请只保留第一份，删去“---”以后的部分。");
        return root;
    }

    private YamlNode Node(int depth)
    {
        var current = parser.Current ?? throw new YamlException("unexpected end");
        var line = LineOf(current);
        if (depth > MaxDepth)
            throw new YamlException(current.Start, current.End, $"层次超过{MaxDepth}层");
        if (current is AnchorAlias || current is NodeEvent { Anchor.IsEmpty: false })
            throw new YamlException(current.Start, current.End, "不支持“&”和“*”引用，请把内容写全");
        if (parser.TryConsume<Scalar>(out var scalar))
            return new YamlNode.Scalar(line, scalar.Value);
        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = ImmutableArray.CreateBuilder<YamlNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
                items.Add(Node(depth + 1));
            return new YamlNode.Sequence(line, items.ToImmutable());
        }
        parser.Consume<MappingStart>();
        var entries = ImmutableDictionary.CreateBuilder<string, YamlNode>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            var value = Node(depth + 1);
            if (!entries.TryAdd(key.Value, value))
                Wrong(LineOf(key), $"“{key.Value}”写了两次，请删去一处。");
        }
        return new YamlNode.Mapping(line, entries.ToImmutable());
    }

    private void Wrong(int line, string reason) => problems.Add(new FileProblem(file, line, reason));

    private static int LineOf(ParsingEvent current) => (int)current.Start.Line;
}
