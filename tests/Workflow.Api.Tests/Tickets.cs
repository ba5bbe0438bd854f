using System.Globalization;
using Workflow.Api.Tests.Upstream;
using Xunit;

namespace Workflow.Api.Tests;

/// <summary>One step of somebody's: the account, the verb and the body.</summary>
public sealed record Step(string Account, string Verb, string Body = "");

/// <summary>Brings tickets to a stage the way people do: through the door, by the sample accounts.</summary>
public static class Tickets
{
    public const string Register = """{"title":"路灯不亮","body":"正阳街三号路灯坏了三天","place":"正阳街"}""";
    public const string Report = """{"title":"路口积水","body":"五龙街路口积水，行人难走","place":"五龙街"}""";
    public const string Dispatch = """{"lead":"city-management","limit":"Normal"}""";
    public const string Contact = """{"means":"Telephone","reached":true}""";
    public const string Feedback = """{"publicAnswer":"已修复，感谢反映。"}""";
    public const string Extend = """{"workingDays":5,"reason":"等待配件"}""";
    public const string Solved = """{"reached":true,"resolution":"Solved","satisfaction":"Satisfied"}""";
    public const string Unsolved = """{"reached":true,"resolution":"Unsolved","satisfaction":"Dissatisfied"}""";
    public const string Close = """{"ground":"Disputed"}""";

    /// <summary>Some days ahead: whenever the tests run, the day of review is still to come.</summary>
    public static string Suspend => $$"""{"kind":"Weather","reason":"暴雪封路","reviewOn":"{{DayAhead(7)}}"}""";

    private static readonly Step[] Reworked =
    [
        new("huifang", "call-back", Unsolved),
        new("chengguan", "feedback", Feedback),
        new("shenhe", "pass"),
    ];

    /// <summary>Each stage with the one it comes from, and the steps in between.</summary>
    private static readonly (string Stage, string From, Step[] Steps)[] Course =
    [
        ("Settled", "Reported", [new("jiedao", "settle", """{"result":"已疏通排水口。"}""")]),
        ("Accepted", "Registered", [new("paidan", "accept")]),
        ("Declined", "Registered", [new("paidan", "decline", """{"reason":"Petition","channel":"区信访局窗口"}""")]),
        ("AnsweredDirectly", "Registered", [new("paidan", "answer", """{"publicAnswer":"营业时间为九点至五点。"}""")]),
        ("Dispatched", "Registered", [new("paidan", "dispatch", Dispatch)]),
        ("Handling", "Dispatched", [new("chengguan", "sign")]),
        ("Drafted", "Handling", [new("shirong", "draft", Feedback)]),
        ("Asked", "Handling", [new("chengguan", "extend", Extend)]),
        ("Suspended", "Handling", [new("chengguan", "suspend"), new("paidan", "decide", """{"approved":true}""")]),
        ("Auditing", "Handling", [new("chengguan", "feedback", Feedback)]),
        ("Answered", "Auditing", [new("shenhe", "pass")]),
        ("Disputed", "Answered", [.. Reworked, .. Reworked, new("huifang", "call-back", Unsolved)]),
        ("Closed", "Answered", [new("huifang", "call-back", Solved)]),
        ("ClosedUnverified", "Disputed", [new("huifang", "close", Close)]),
        ("Withdrawn", "Registered", [new("paidan", "withdraw", """{"reason":"来电表示不再反映"}""")]),
        ("Archived", "Closed", [new("huifang", "archive")]),
    ];

    /// <summary>Every stage; most are phases, `Drafted`, `Asked` and `Disputed` are ways to be in one.</summary>
    public static IEnumerable<string> Stages => ["Reported", "Registered", .. Course.Select(static one => one.Stage)];

    /// <summary>A new ticket in this stage, dispatched to the city management bureau if at all.</summary>
    public static async Task<string> InAsync(this ApiHost host, string stage)
    {
        if (stage == "Reported")
            return (await Must(201, (await host.AsAsync("jiedao")).PostAsync("tickets/reports", Report))).Id;
        if (stage == "Registered")
            return (await Must(201, (await host.AsAsync("dengji")).PostAsync("tickets", Register))).Id;
        if (stage.StartsWith("FromAbove", StringComparison.Ordinal))
            return await host.FromAboveAsync(stage);
        var (_, from, steps) = Course.Single(one => one.Stage == stage);
        var id = await host.InAsync(from);
        foreach (var step in steps)
            await host.MoveAsync(step.Account, id, step.Verb, step.Verb == "suspend" ? Suspend : step.Body);
        return id;
    }

    public static async Task<Reply> MoveAsync(this ApiHost host, string account, string id, string verb, string body) =>
        await Must(200, (await host.AsAsync(account)).PostAsync($"tickets/{id}/{verb}", body));

    public static async Task<Reply> ReadAsync(this ApiHost host, string account, string id) =>
        await Must(200, (await host.AsAsync(account)).GetAsync("tickets/" + id));

    public static async Task<Reply> Must(int status, Task<Reply> sent)
    {
        var reply = await sent;
        Assert.True(reply.Status == status, $"{reply.Status}: {reply.Text}");
        return reply;
    }

    /// <summary>So many days from today in China, as the interface writes days.</summary>
    public static string DayAhead(int days) =>
        TimeProvider.System.GetUtcNow().AddHours(8).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
