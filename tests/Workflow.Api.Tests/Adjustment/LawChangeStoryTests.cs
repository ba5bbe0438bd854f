using System.Globalization;
using System.Text.RegularExpressions;
using Workflow.Testing;
using Xunit;

namespace Workflow.Api.Tests.Adjustment;

/// <summary>立改废释, in a program of its own: its library is changed as no other story may see it.</summary>
public sealed partial class LawChangeStoryTests(ApiHost host) : IClassFixture<ApiHost>, IDisposable
{
    private const int Six = 6;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string folder = Directory.CreateTempSubdirectory("workflow-law-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [GeneratedRegex(@"^      - \{ label: 2022年修正.*$", RegexOptions.Multiline)]
    private static partial Regex Latest { get; }

    [Fact(DisplayName = "龙沙：六部法律又修改，立六件案，合起来恰好点出十四个事项，都有研判期限；再录一遍还是六件")]
    public async Task Six_amended_instruments_open_six_cases()
    {
        var keeper = await host.AsAsync("bianban");
        Assert.Empty(await CasesAsync(keeper, 0));
        Copy();
        var file = Path.Combine(folder, "legal-basis.yaml");
        var text = await File.ReadAllTextAsync(file);
        Assert.Equal(Six, Latest.Count(text));
        await File.WriteAllTextAsync(
            file,
            Latest.Replace(
                text,
                static match =>
                    match.Value
                    + "\n      - { label: 2026年修正, effectiveFrom: 2026-09-01, articles: [第三条, 第四条, 第五条] }"
            )
        );
        await LoadAsync();
        var cases = await CasesAsync(keeper, Six);
        var items = new HashSet<string>();
        foreach (var id in cases)
        {
            var one = await Tickets.Must(200, keeper.GetAsync("adjustments/" + id));
            Assert.Equal(
                ("Open", "LawChanged", "Amended"),
                (one.Get("phase"), one.Get("trigger"), one.At("law", "kind").GetString())
            );
            Assert.NotEqual(default, one.At("review", "dueAt").GetDateTimeOffset());
            Assert.Null(one.At("course")[0].GetProperty("by").GetString());
            foreach (var item in one.At("items").EnumerateArray())
                items.Add($"{item.GetProperty("list")} {item.GetProperty("item")}");
        }
        Assert.Equal(14, items.Count);

        await LoadAsync();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => keeper.GetAsync("adjustments")));
        Assert.Equal(cases.Order(), (await CasesAsync(keeper, Six)).Order());
    }

    /// <summary>The open cases of laws, once there are so many.</summary>
    private static async Task<List<string>> CasesAsync(Caller keeper, int wanted)
    {
        var until = TimeProvider.System.GetUtcNow() + Patience;
        while (true)
        {
            var list = await Tickets.Must(200, keeper.GetAsync("adjustments?trigger=LawChanged&limit=100"));
            var cases = list.At("adjustments")
                .EnumerateArray()
                .Select(static one => one.GetProperty("id").GetString()!)
                .ToList();
            if (cases.Count >= wanted)
                return cases;
            Assert.True(TimeProvider.System.GetUtcNow() < until, cases.Count.ToString(CultureInfo.InvariantCulture));
        }
    }

    private async Task LoadAsync()
    {
        var loaded = await host.RunWithAsync("", "district", "load", folder);
        Assert.True(loaded.ExitCode == 0, loaded.Errors);
    }

    private void Copy()
    {
        foreach (var path in Directory.EnumerateFiles(SampleDistrict.Folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(SampleDistrict.Folder, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }
    }
}
