using System.Text.RegularExpressions;
using Workflow.Postgres.Tests.Log;
using Workflow.Testing;
using Xunit;

namespace Workflow.Postgres.Tests.Forgery;

/// <summary>The page that says of every column whether the proof covers it, against the tables themselves.</summary>
[Collection(OnPostgres.Name)]
public sealed partial class CoverageTests(DistrictFixture district) : IClassFixture<DistrictFixture>
{
    [GeneratedRegex(@"^\| `([a-z_]+\.[a-z_]+)` \| (leaf|recomputed|not evidence) \| .+ \|$", RegexOptions.Multiline)]
    private static partial Regex Row { get; }

    [Fact(DisplayName = "每张表的每一列都写明是否受核验，不多也不少")]
    public async Task Every_column_is_listed()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "reference", "proof-coverage.md"));
        var columns = await district.AskAsync(
            """
            select string_agg(table_name || '.' || column_name, ' ' order by table_name, ordinal_position)
            from information_schema.columns where table_schema = 'public'
            """
        );
        Assert.Equal(
            ((string)columns!).Split(' ').Order(StringComparer.Ordinal),
            Row.Matches(page).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal)
        );
    }
}
