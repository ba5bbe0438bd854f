using System.Text.Json;
using Xunit;

namespace Workflow.Api.Tests.Admission;

/// <summary>
/// Every sample account tries every move in the stages of the light track. Who may what is written down here a second
/// time, by hand: the rules of the domain are not asked.
/// </summary>
[Collection(RunningApi.Name)]
public sealed class AdmissionMatrixTests(ApiHost host)
{
    private static readonly string[] Accounts =
    [
        "shirong",
        "chengguan",
        "quwei",
        "bianban",
        "sifa",
        "yingshang",
        "jiedao",
        "shequ",
        "ducha",
        "paidan",
        "weihu",
    ];

    /// <summary>Who keeps a door or supervises sees what was filed, beside those concerned.</summary>
    private static readonly string[] SeeingFiled = ["quwei", "bianban", "ducha"];

    private static readonly (string Stage, bool IsPublic, (string Account, string[] Verbs)[] May)[] Allowed =
    [
        ("Draft", false, [("shirong", ["draft", "submit", "ask-co-sign", "copy", "emergency", "take-back"])]),
        (
            "PreReview",
            false,
            [
                ("shirong", ["take-back", "copy", "urge"]),
                ("chengguan", ["pre-review", "send-back", "reject", "ask-co-sign", "hand-on"]),
                ("quwei", ["copy", "urge"]),
            ]
        ),
        (
            "Gatekeeping",
            false,
            [
                ("shirong", ["take-back", "copy", "urge"]),
                ("quwei", ["pass", "send-back", "reject", "ask-co-sign", "hand-on", "copy", "urge"]),
            ]
        ),
        (
            "Approved",
            false,
            [("shirong", ["take-back", "copy", "urge"]), ("quwei", ["publish", "send-back", "reject", "copy", "urge"])]
        ),
        (
            "InForce",
            true,
            [
                ("jiedao", ["relay"]),
                ("shirong", ["extend", "exit", "copy", "number-paper"]),
                ("quwei", ["suspend", "exit", "copy", "number-paper"]),
            ]
        ),
        (
            "Suspended",
            true,
            [("shirong", ["exit", "copy", "number-paper"]), ("quwei", ["resume", "exit", "copy", "number-paper"])]
        ),
        ("Exited", true, []),
    ];

    public static TheoryData<string> Stages => [.. Allowed.Select(static one => one.Stage)];

    [Theory(DisplayName = "准入：岗位×步骤×阶段：能办的正是写明的；不能办的都被拒绝，什么也不记，与所列原因一致")]
    [MemberData(nameof(Stages))]
    public async Task What_is_not_allowed_is_refused(string stage)
    {
        var (_, isPublic, may) = Allowed.Single(one => one.Stage == stage);
        var id = await host.AdmissionAsync(stage);
        var tail = await host.TailAsync();
        foreach (var account in Accounts)
        {
            var caller = await host.AsAsync(account);
            var shown = await caller.GetAsync("admissions/" + id);
            var sees =
                isPublic || account is "shirong" or "chengguan" || (stage != "Draft" && SeeingFiled.Contains(account));
            Assert.Equal((account, sees ? 200 : 404), (account, shown.Status));
            // What was published is in the register for all; the list holds what the reader has to do with.
            if (!isPublic)
                Assert.Equal((account, sees), (account, await IsListedAsync(caller, id)));
            var expected = may.SingleOrDefault(one => one.Account == account).Verbs ?? [];
            if (sees)
                Assert.Equal((account, Joined(expected)), (account, Joined(Offered(shown))));
            foreach (var endpoint in AdmissionEndpoints.All.Where(static one => one.HasTicket))
            {
                var verb = endpoint.Path.Split('/')[^1];
                if (expected.Contains(verb))
                    continue;
                var reply = await caller.PostAsync($"admissions/{id}/{verb}", endpoint.Good);
                Assert.True(
                    sees ? reply.Status is 403 or 409 : reply.Status == 404,
                    $"{account} {verb}: {reply.Status} {reply.Text}"
                );
                if (sees && WhyNot(shown, verb) is { } code)
                    Assert.Equal((account, verb, code), (account, verb, reply.Code));
            }
        }
        Assert.Equal(tail, await host.TailAsync());
    }

    [Fact(DisplayName = "撤回为草稿的，有了编号也只有本单位看得到：扎口、督查打不开，也不在他们的列表里")]
    public async Task A_request_taken_back_is_a_draft_again()
    {
        var id = await host.AdmissionAsync("PreReview");
        await (await host.AsAsync("shirong")).JudgeAsync(id, "take-back", """{"reason":"改稿","forGood":false}""");
        foreach (var account in Accounts)
        {
            var caller = await host.AsAsync(account);
            var sees = account is "shirong" or "chengguan";
            Assert.Equal((account, sees ? 200 : 404), (account, (await caller.GetAsync("admissions/" + id)).Status));
            Assert.Equal((account, sees), (account, await IsListedAsync(caller, id)));
        }
    }

    private static async Task<bool> IsListedAsync(Caller caller, string id) =>
        (await caller.GetAsync("admissions?limit=50"))
            .At("admissions")
            .EnumerateArray()
            .Any(line => line.GetProperty("id").GetString() == id);

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
