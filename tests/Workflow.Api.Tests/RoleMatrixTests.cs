using System.Text.Json;
using Xunit;

namespace Workflow.Api.Tests;

/// <summary>
/// Every sample account tries every move in every phase. What is expected is written down here a second time, by hand:
/// the rules of the domain are not asked.
/// </summary>
[Collection(RunningApi.Name)]
public sealed class RoleMatrixTests(ApiHost host)
{
    private const int Done = 200;
    private const int AlreadySo = 1200;

    private static readonly string[] Accounts =
    [
        "dengji",
        "paidan",
        "shenhe",
        "huifang",
        "chengguan",
        "jiedao",
        "shequ",
        "ducha",
        "weihu",
    ];

    private static readonly (string Verb, string Body, string Account)[] Moves =
    [
        ("dispatch", Tickets.Dispatch, "paidan"),
        ("sign", "", "chengguan"),
        ("contact", Tickets.Contact, "chengguan"),
        ("feedback", Tickets.Feedback, "chengguan"),
        ("close", Tickets.Close, "huifang"),
    ];

    public static TheoryData<string> Phases => [.. Tickets.Phases];

    [Theory(DisplayName = "岗位×步骤×阶段：不允许的都被拒绝，并说明原因")]
    [MemberData(nameof(Phases))]
    public async Task What_is_not_allowed_is_refused(string phase)
    {
        var id = await host.InAsync(phase);
        foreach (var account in Accounts)
        {
            var offered = Offered(await (await host.AsAsync(account)).GetAsync("tickets/" + id));
            foreach (var (verb, body, mover) in Moves)
            {
                var expected = Expected(phase, account, verb, mover);
                var target = expected == Done ? await host.InAsync(phase) : id;
                var tail = await host.TailAsync();
                var reply = await (await host.AsAsync(account)).PostAsync($"tickets/{target}/{verb}", body);
                var what = $"{phase} {account} {verb}: {reply.Text}";
                Assert.True(reply.Status == expected % 1000, what);
                Assert.True((await host.TailAsync() > tail) == (expected == Done), what);
                Assert.True(offered.Count == 0 ? expected == 404 : Agrees(offered[verb], reply, expected), what);
            }
        }
    }

    [Fact(DisplayName = "只有“登记”职责能登记")]
    public async Task Only_registrars_register()
    {
        foreach (var account in Accounts)
        {
            var tail = await host.TailAsync();
            var reply = await (await host.AsAsync(account)).PostAsync("tickets", Tickets.Register);
            var may = account is "dengji" or "shequ";
            Assert.Equal((account, may ? 201 : 403), (account, reply.Status));
            Assert.Equal(may, await host.TailAsync() > tail);
        }
    }

    private static int Expected(string phase, string account, string verb, string mover)
    {
        if (account is "jiedao" or "weihu" || (account == "chengguan" && phase == "Registered"))
            return 404;
        // A community may handle tickets too; before the dispatch there is no lead unit that it could not be of.
        if (account == "shequ" && mover == "chengguan" && phase == "Registered")
            return 409;
        if (account != mover)
            return 403;
        return (verb, phase) switch
        {
            ("dispatch", "Registered") or ("sign", "Dispatched") or ("contact", "Handling") => Done,
            ("feedback", "Dispatched" or "Handling") or ("close", "Answered") => Done,
            ("dispatch", "Dispatched") or ("sign", "Handling") or ("feedback", "Answered") => AlreadySo,
            ("close", "Closed") => AlreadySo,
            _ => 409,
        };
    }

    /// <summary>What the ticket's page offers, or why not, is what then happens.</summary>
    private static bool Agrees(JsonElement move, Reply reply, int expected) =>
        move.GetProperty("allowed").GetBoolean()
            ? expected == Done
            : expected == AlreadySo
                || (
                    move.GetProperty("whyNot").GetProperty("code").GetString() == reply.Code
                    && move.GetProperty("whyNot").GetProperty("detail").GetString() == reply.Get("detail")
                );

    private static Dictionary<string, JsonElement> Offered(Reply shown) =>
        shown.Status == 404
            ? []
            : shown.Body.GetProperty("moves").EnumerateArray().ToDictionary(m => m.GetProperty("verb").GetString()!);
}
