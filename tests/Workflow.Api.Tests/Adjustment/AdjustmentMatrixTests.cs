using System.Text.Json;
using Xunit;

namespace Workflow.Api.Tests.Adjustment;

/// <summary>
/// Every sample account tries every move in every stage. Who may what is written down here a second time, by hand: the
/// rules of the domain are not asked.
/// </summary>
[Collection(RunningApi.Name)]
public sealed class AdjustmentMatrixTests(ApiHost host)
{
    private static readonly string[] Accounts =
    [
        "bianban",
        "shequ",
        "jiedao",
        "chengguan",
        "shirong",
        "quwei",
        "sifa",
        "yingshang",
        "ducha",
        "weihu",
        "paidan",
        "dengji",
    ];

    private static readonly (string Stage, (string Account, string[] Verbs)[] May)[] Allowed =
    [
        ("Open", [("bianban", ["ask", "study"]), ("shequ", ["take-back"])]),
        ("Asked", [("bianban", ["ask"]), ("chengguan", ["answer"]), ("shirong", ["answer"]), ("shequ", ["take-back"])]),
        ("Studied", [("bianban", ["ask", "study", "adjust", "keep"]), ("shequ", ["take-back"])]),
        ("Adjusted", [("bianban", ["close"])]),
        ("Kept", [("bianban", ["close"])]),
        ("Closed", []),
        ("TakenBack", []),
    ];

    /// <summary>Done already: nothing happens, and nobody is refused.</summary>
    private static readonly (string Stage, string Verb, string Account)[] Again =
    [
        ("Closed", "close", "bianban"),
        ("TakenBack", "take-back", "shequ"),
    ];

    public static TheoryData<string> Stages => [.. Allowed.Select(static one => one.Stage)];

    [Theory(DisplayName = "动态调整：岗位×步骤×阶段：能办的正是写明的；不能办的都被拒绝，什么也不记，与所列原因一致")]
    [MemberData(nameof(Stages))]
    public async Task What_is_not_allowed_is_refused(string stage)
    {
        var may = Allowed.Single(one => one.Stage == stage).May;
        var id = await host.AdjustmentAsync(stage);
        var tail = await host.TailAsync();
        foreach (var account in Accounts)
        {
            var caller = await host.AsAsync(account);
            var shown = await Tickets.Must(200, caller.GetAsync("adjustments/" + id));
            var expected = may.SingleOrDefault(one => one.Account == account).Verbs ?? [];
            Assert.Equal((account, Joined(expected)), (account, Joined(Offered(shown))));
            foreach (var endpoint in AdjustmentEndpoints.All.Where(static one => one.HasTicket))
            {
                var verb = endpoint.Path.Split('/')[^1];
                if (expected.Contains(verb) || Again.Contains((stage, verb, account)))
                    continue;
                var reply = await caller.PostAsync($"adjustments/{id}/{verb}", endpoint.Good);
                Assert.True(reply.Status is 403 or 409, $"{account} {verb}: {reply.Status} {reply.Text}");
                if (WhyNot(shown, verb) is { } code)
                    Assert.Equal((account, verb, code), (account, verb, reply.Code));
            }
        }
        Assert.Equal(tail, await host.TailAsync());
    }

    [Fact(DisplayName = "反映不符只有街道、社区能提交；立案只有清单管理岗位能办")]
    public async Task Who_may_begin()
    {
        var tail = await host.TailAsync();
        foreach (var account in Accounts)
        {
            var caller = await host.AsAsync(account);
            foreach (var endpoint in AdjustmentEndpoints.All.Where(static one => !one.HasTicket))
            {
                string[] may = endpoint.Name.EndsWith("report", StringComparison.Ordinal)
                    ? ["shequ", "jiedao"]
                    : ["bianban"];
                if (!may.Contains(account))
                    Assert.Equal(
                        (account, endpoint.Name, 403),
                        (account, endpoint.Name, (await caller.PostAsync(endpoint.Path, endpoint.Good)).Status)
                    );
            }
        }
        Assert.Equal(tail, await host.TailAsync());
    }

    private static IEnumerable<string> Offered(Reply shown) =>
        shown
            .At("moves")
            .EnumerateArray()
            .Where(static move => move.GetProperty("allowed").GetBoolean())
            .Select(static move => move.GetProperty("verb").GetString()!);

    private static string? WhyNot(Reply shown, string verb)
    {
        var move = shown.At("moves").EnumerateArray().Single(one => one.GetProperty("verb").GetString() == verb);
        var whyNot = move.GetProperty("whyNot");
        return whyNot.ValueKind == JsonValueKind.Null ? null : whyNot.GetProperty("code").GetString();
    }

    private static string Joined(IEnumerable<string> verbs) => string.Join(' ', verbs.Order(StringComparer.Ordinal));
}
