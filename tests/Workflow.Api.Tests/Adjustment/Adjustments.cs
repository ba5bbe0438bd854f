using Xunit;

namespace Workflow.Api.Tests.Adjustment;

/// <summary>Brings cases to a stage the way people do: through the door, by those whose steps they are.</summary>
internal static class Adjustments
{
    /// <summary>住建局, which has no sample account.</summary>
    public const string Housing = "p-012";

    /// <summary>五龙第一社区's, about a certificate on the "not" list.</summary>
    public const string Report = """
        {"kind":"AskedAgainstList","item":{"list":"community-duties","item":"j01"},
        "account":"经办窗口仍要求居民来开失业证明，我们开了。"}
        """;

    public const string Study = """{"findings":"窗口可以联网核查，不应再要求居民提交。"}""";

    /// <summary>A version that is there: nothing is changed for it.</summary>
    public const string Name = """{"list":"community-duties","version":"2025年示例","reason":"已在这个版本中调整"}""";

    private static readonly (string Stage, string From, string Verb, string Body)[] Course =
    [
        ("Studied", "Open", "study", Study),
        ("Adjusted", "Studied", "adjust", Name),
        ("Kept", "Studied", "keep", """{"reason":"窗口已经改正"}"""),
        ("Closed", "Kept", "close", """{"told":"已电话告知"}"""),
    ];

    /// <summary>A new report in this stage; `Asked` waits for an answer of the city management.</summary>
    public static async Task<string> AdjustmentAsync(this ApiHost host, string stage)
    {
        if (stage == "Open")
            return (await Tickets.Must(201, (await host.AsAsync("shequ")).PostAsync("adjustments/report", Report))).Id;
        var keeper = await host.AsAsync("bianban");
        if (stage == "TakenBack")
        {
            var reported = await host.AdjustmentAsync("Open");
            await (await host.AsAsync("shequ")).MoveAsync(reported, "take-back", """{"reason":"窗口已经改正"}""");
            return reported;
        }
        if (stage == "Asked")
        {
            var asked = await host.AdjustmentAsync("Open");
            await keeper.MoveAsync(asked, "ask", """{"unit":"city-management","question":"窗口能不能核查？"}""");
            return asked;
        }
        var (_, from, verb, body) = Course.Single(one => one.Stage == stage);
        var id = await host.AdjustmentAsync(from);
        Assert.Equal(stage, (await keeper.MoveAsync(id, verb, body)).Get("phase"));
        return id;
    }

    /// <summary>The case that an admitted duty item opened, as the keeper of the lists sees it.</summary>
    public static async Task<Reply> AdjustmentOfAsync(this ApiHost host, string matter)
    {
        var keeper = await host.AsAsync("bianban");
        var until = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(90);
        while (true)
        {
            var list = await Tickets.Must(200, keeper.GetAsync("adjustments?trigger=Admission&limit=100"));
            foreach (var line in list.At("adjustments").EnumerateArray())
            {
                var one = await Tickets.Must(200, keeper.GetAsync("adjustments/" + line.GetProperty("id").GetString()));
                if (one.Get("source") == matter)
                    return one;
            }
            Assert.True(TimeProvider.System.GetUtcNow() < until, matter);
        }
    }

    /// <summary>A move that must be done.</summary>
    public static Task<Reply> MoveAsync(this Caller caller, string id, string verb, string body = "") =>
        Tickets.Must(200, caller.PostAsync($"adjustments/{id}/{verb}", body));
}
