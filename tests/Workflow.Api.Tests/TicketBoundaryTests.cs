using System.Text.Json;
using Workflow.Testing;
using Xunit;

namespace Workflow.Api.Tests;

/// <summary>
/// Boundaries beside a ticket, from its dispatch to a ruling and the adjustment that comes of it; in a program of its
/// own, whose lists no other story reads.
/// </summary>
public sealed class TicketBoundaryTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Boundaries = """
        code: boundaries
        name: 职责边界清单
        scheme: 街道
        kinds: [街道]
        version: 示例
        effectiveFrom: 2025-01-01
        source: 示例
        items:
          - code: '1'
            name: 路灯
            class: 基本履职
            boundary:
              - { kind: 街道, role: 配合, answersFor: 报告线索 }
              - { unit: housing, role: 牵头, answersFor: 维修 }
        """;

    [Fact(DisplayName = "派发、退单、裁定时看到谁牵头、谁配合；裁定以后派单岗位可以据此立案，别的岗位不能")]
    public async Task A_ruling_leads_to_an_adjustment()
    {
        await LoadAsync();
        var id = await host.InAsync("Registered");
        var dispatcher = await host.AsAsync("paidan");
        var before = await Tickets.Must(200, dispatcher.GetAsync($"tickets/{id}/boundaries"));
        var entry = Assert.Single(before.At("entries").EnumerateArray());
        Assert.Equal(("boundaries", "路灯"), (Get(entry, "list"), Get(entry, "name")));
        Assert.Equal(
            ["牵头 住建局：维修", "配合 街道：报告线索"],
            entry
                .GetProperty("boundary")
                .EnumerateArray()
                .Select(static one => $"{Get(one, "word")} {Get(one, "name")}：{Get(one, "answersFor")}")
        );
        Assert.Equal(JsonValueKind.Null, before.At("adjustment").ValueKind);
        Assert.Equal(404, (await (await host.AsAsync("shequ")).GetAsync($"tickets/{id}/boundaries")).Status);
        Assert.Equal(404, (await dispatcher.GetAsync("tickets/nothing/boundaries")).Status);

        await host.MoveAsync("paidan", id, "dispatch", Tickets.Dispatch);
        var unit = await host.AsAsync("chengguan");
        Assert.Single((await unit.GetAsync($"tickets/{id}/boundaries")).At("entries").EnumerateArray());
        await host.MoveAsync("chengguan", id, "return", """{"reason":"NotOurDuty","note":"路灯由住建局维修"}""");
        await host.MoveAsync("paidan", id, "decide", """{"approved":false,"note":"先行修复"}""");
        Assert.Equal(JsonValueKind.Null, (await unit.GetAsync($"tickets/{id}/boundaries")).At("adjustment").ValueKind);

        var ruled = await Tickets.Must(200, dispatcher.GetAsync($"tickets/{id}/boundaries"));
        var suggested = ruled.At("adjustment").GetRawText();
        Assert.DoesNotContain("正阳街", suggested, StringComparison.Ordinal);
        Assert.Equal(403, (await unit.PostAsync("adjustments", suggested)).Status);
        var opened = await Tickets.Must(201, dispatcher.PostAsync("adjustments", suggested));
        Assert.Equal(("Arbitration", "路灯"), (opened.Get("trigger"), opened.Get("subject")));
        Assert.Contains("不同意退单", opened.Get("reason"), StringComparison.Ordinal);
        Assert.Equal("1", Get(opened.At("items")[0], "item"));
        var work = await (await host.AsAsync("bianban")).GetAsync("adjustments/work?limit=100");
        Assert.Contains(opened.Id, work.Text, StringComparison.Ordinal);
    }

    private async Task LoadAsync()
    {
        var folder = Directory.CreateTempSubdirectory("workflow-boundaries-").FullName;
        foreach (var file in Directory.GetFiles(SampleDistrict.Folder))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        Directory.CreateDirectory(Path.Combine(folder, "duty-lists"));
        await File.WriteAllTextAsync(Path.Combine(folder, "duty-lists", "boundaries.yaml"), Boundaries);
        var loaded = await host.RunWithAsync("", "district", "load", folder);
        Assert.True(loaded.ExitCode == 0, loaded.Errors);
        Directory.Delete(folder, recursive: true);
    }

    private static string? Get(JsonElement element, string field) => element.GetProperty(field).GetString();
}
