using System.Collections.Concurrent;
using System.Text.Json;
using Xunit;

namespace Workflow.Api.Tests;

/// <summary>
/// Every sample account tries every move in every stage. What is expected is written down here a second time, by hand
/// (<see cref="ExpectedMove"/>): the rules of the domain are not asked.
/// </summary>
[Collection(RunningApi.Name)]
public sealed class RoleMatrixTests(ApiHost host)
{
    /// <summary>Requests at once: enough to keep two cores busy.</summary>
    private static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = 8 };

    public static TheoryData<string> Stages => [.. Tickets.Stages];

    [Theory(DisplayName = "岗位×步骤×阶段：不允许的都被拒绝并说明原因，什么也不记；允许的都办得成，与页面所列一致")]
    [MemberData(nameof(Stages))]
    public async Task What_is_not_allowed_is_refused(string stage)
    {
        var id = await host.InAsync(stage);
        var offered = new Dictionary<string, Dictionary<string, JsonElement>>();
        foreach (var account in ExpectedMove.Accounts)
            offered[account] = Offered(await (await host.AsAsync(account)).GetAsync("tickets/" + id));
        var cells = ExpectedMove.In(stage).ToLookup(static cell => cell.Status == ExpectedMove.Done);
        var wrong = new ConcurrentBag<string>();

        var tail = await host.TailAsync();
        await Parallel.ForEachAsync(cells[false], AtOnce, (cell, _) => TryAsync(cell, id));
        Assert.True(wrong.IsEmpty, string.Join("\n", wrong));
        Assert.Equal(tail, await host.TailAsync());

        await Parallel.ForEachAsync(
            cells[true],
            AtOnce,
            async (cell, _) => await TryAsync(cell, await host.InAsync(stage))
        );
        Assert.True(wrong.IsEmpty, string.Join("\n", wrong));

        async ValueTask TryAsync(ExpectedMove cell, string target)
        {
            var caller = await host.AsAsync(cell.Account);
            var before = cell.Status == ExpectedMove.Done ? await caller.GetAsync("tickets/" + target) : null;
            var reply = await caller.PostAsync($"tickets/{target}/{cell.Verb}", cell.Body);
            var what = $"{stage} {cell.Account} {cell.Verb}: expected {cell.Status}, {reply.Status}: {reply.Text}";
            if (reply.Status != cell.Status % 1000)
                wrong.Add(what);
            else if (before is not null && Version(reply) <= Version(before))
                wrong.Add("nothing recorded: " + what);
            else if (!Agrees(offered[cell.Account], cell, reply))
                wrong.Add("offered otherwise: " + what);
        }
    }

    [Fact(DisplayName = "只有“登记”职责能登记，只有“上报”或“吹哨”职责能上报")]
    public async Task Only_registrars_register()
    {
        foreach (var account in ExpectedMove.Accounts)
        foreach (var (path, body, registrars) in Entries)
        {
            var tail = await host.TailAsync();
            var reply = await (await host.AsAsync(account)).PostAsync(path, body);
            var may = registrars.Contains(account);
            Assert.Equal((account, path, may ? 201 : 403), (account, path, reply.Status));
            Assert.Equal(may, await host.TailAsync() > tail);
        }
    }

    private static readonly (string Path, string Body, string[] Registrars)[] Entries =
    [
        ("tickets", Tickets.Register, ["dengji", "shequ"]),
        ("tickets/reports", Tickets.Report, ["jiedao"]),
    ];

    private static long Version(Reply reply) => reply.Body.GetProperty("version").GetInt64();

    /// <summary>What the ticket's page offers, or why not, is what then happens.</summary>
    private static bool Agrees(Dictionary<string, JsonElement> offered, ExpectedMove cell, Reply reply)
    {
        if (offered.Count == 0)
            return cell.Status == 404;
        var move = offered[cell.Verb];
        if (move.GetProperty("allowed").GetBoolean())
            return cell.Status == ExpectedMove.Done;
        var whyNot = move.GetProperty("whyNot");
        return cell.Status == ExpectedMove.AlreadySo
            || (cell.Status != ExpectedMove.Done && whyNot.ValueKind == JsonValueKind.Null)
            || (
                whyNot.GetProperty("code").GetString() == reply.Code
                && whyNot.GetProperty("detail").GetString() == reply.Get("detail")
            );
    }

    private static Dictionary<string, JsonElement> Offered(Reply shown) =>
        shown.Status == 404
            ? []
            : shown.Body.GetProperty("moves").EnumerateArray().ToDictionary(m => m.GetProperty("verb").GetString()!);
}
