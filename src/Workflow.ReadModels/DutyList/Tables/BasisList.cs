using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;

namespace Workflow.ReadModels.DutyList.Tables;

/// <summary>
/// 依据 in one cell: `law-001 第三条；law-002`. The code has no space; what follows the first one is the article.
/// </summary>
internal static class BasisList
{
    public const string Expected = "依据的编号和条款，如“law-001 第三条；law-002”";

    private const char Separator = '；';

    private static readonly char[] Separators = [Separator, '\n'];

    public static string Of(IEnumerable<ArticleRef> bases) => string.Join(Separator, bases);

    public static ImmutableArray<ArticleRef> Read(string? cell) =>
        [
            .. (cell ?? "")
                .Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(Basis),
        ];

    private static ArticleRef Basis(string cited)
    {
        for (var i = 0; i < cited.Length; i++)
            if (char.IsWhiteSpace(cited[i]))
                return new ArticleRef(Text.From(cited[..i]), Text.From(cited[i..].Trim()));
        return new ArticleRef(Text.From(cited), null);
    }
}
