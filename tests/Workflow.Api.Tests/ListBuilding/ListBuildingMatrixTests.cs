using Xunit;

namespace Workflow.Api.Tests.ListBuilding;

/// <summary>
/// Every sample account tries every move in every stage. Who may what is written down here a second time, by hand: the
/// rules of the domain are not asked.
/// </summary>
[Collection(RunningApi.Name)]
public sealed class ListBuildingMatrixTests(ApiHost host)
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
    ];

    private static readonly (string Stage, (string Account, string[] Verbs)[] May)[] Allowed =
    [
        ("Drafting", [("bianban", ["open-round", "revise", "withdraw"])]),
        ("Asked", [("bianban", ["withdraw"]), ("chengguan", ["hand-in"]), ("shirong", ["hand-in"])]),
        ("Commented", [("bianban", ["answer", "withdraw"])]),
        ("HandedIn", [("bianban", ["close-round", "withdraw"])]),
        ("Closed", [("bianban", ["open-round", "revise", "ask-legality", "withdraw"])]),
        ("LegalReview", [("bianban", ["withdraw"]), ("sifa", ["review"])]),
        ("Reviewed", [("bianban", ["open-round", "approve", "withdraw"])]),
        ("Approved", [("bianban", ["open-round", "file", "withdraw"])]),
        ("Filed", [("bianban", ["open-round", "publish", "withdraw"])]),
        ("Withdrawn", []),
    ];

    public static TheoryData<string> Stages => [.. Allowed.Select(static one => one.Stage)];

    [Theory(DisplayName = "清单编制：岗位×步骤×阶段：能办的正是写明的；不能办的都被拒绝，什么也不记")]
    [MemberData(nameof(Stages))]
    public async Task What_is_not_allowed_is_refused(string stage)
    {
        var may = Allowed.Single(one => one.Stage == stage).May;
        var id = await host.ListBuildingAsync(stage);
        var tail = await host.TailAsync();
        foreach (var account in Accounts)
        {
            var caller = await host.AsAsync(account);
            var shown = await Tickets.Must(200, caller.GetAsync("list-buildings/" + id));
            var expected = may.SingleOrDefault(one => one.Account == account).Verbs ?? [];
            Assert.Equal((account, Joined(expected)), (account, Joined(Offered(shown))));
            foreach (var endpoint in ListBuildingEndpoints.All.Where(static one => one.HasTicket))
            {
                var verb = endpoint.Path.Split('/')[^1];
                // What is so already is done again without a fact.
                if (expected.Contains(verb) || (stage, verb, account) == ("LegalReview", "ask-legality", "bianban"))
                    continue;
                var reply = await caller.PostAsync($"list-buildings/{id}/{verb}", endpoint.Good);
                Assert.True(reply.Status is 403 or 409, $"{account} {verb}: {reply.Status} {reply.Text}");
            }
        }
        Assert.Equal(tail, await host.TailAsync());
    }

    [Fact(DisplayName = "清单编制只有清单管理岗位能立项")]
    public async Task Who_may_begin()
    {
        var tail = await host.TailAsync();
        var open = ListBuildingEndpoints.All.Single(static one => !one.HasTicket);
        foreach (var account in Accounts.Where(static one => one != "bianban"))
            Assert.Equal(
                (account, 403),
                (account, (await (await host.AsAsync(account)).PostAsync(open.Path, open.Good)).Status)
            );
        Assert.Equal(tail, await host.TailAsync());
    }

    private static IEnumerable<string> Offered(Reply shown) =>
        shown
            .At("moves")
            .EnumerateArray()
            .Where(static move => move.GetProperty("allowed").GetBoolean())
            .Select(static move => move.GetProperty("verb").GetString()!);

    private static string Joined(IEnumerable<string> verbs) => string.Join(' ', verbs.Order(StringComparer.Ordinal));
}
