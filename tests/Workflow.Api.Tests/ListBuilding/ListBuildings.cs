using Xunit;

namespace Workflow.Api.Tests.ListBuilding;

/// <summary>Brings cases to a stage the way people do: through the door, by those whose steps they are.</summary>
internal static class ListBuildings
{
    public const string Pass = """{"passes":true,"opinion":"合法，依据充分。"}""";

    public const string Approve = """
        {"body":"区委常委会","paper":"2026年第3次","on":"2026-01-05","passes":true,"result":"同意"}
        """;

    public const string File = """{"with":"市委编办","number":"备〔2026〕12号","on":"2026-01-05"}""";

    /// <summary>On its way to `Published`, each from the one before.</summary>
    private static readonly (string Stage, string Account, string Verb, string Body)[] Course =
    [
        ("Asked", "bianban", "open-round", Round("Consultation", "city-management")),
        ("HandedIn", "chengguan", "hand-in", ""),
        ("Closed", "bianban", "close-round", ""),
        ("LegalReview", "bianban", "ask-legality", """{"unit":"justice"}"""),
        ("Reviewed", "sifa", "review", Pass),
        ("Approved", "bianban", "approve", Approve),
        ("Filed", "bianban", "file", File),
    ];

    public static string Round(string kind, params string[] units) =>
        $$"""{"kind":"{{kind}}","units":["{{string.Join("\",\"", units)}}"],"question":"请逐项核对草案。"}""";

    /// <summary>
    /// A new case on the communities' list in this stage; `Commented` has a comment that waits, `Closed` one round.
    /// </summary>
    public static async Task<string> ListBuildingAsync(this ApiHost host, string stage)
    {
        if (stage == "Commented")
        {
            var asked = await host.ListBuildingAsync("Asked");
            await host.BuildAsync("chengguan", asked, "hand-in", """{"comments":[{"says":"漏了一项"}]}""");
            return asked;
        }
        if (stage == "Withdrawn")
        {
            var opened = await host.ListBuildingAsync("Asked");
            await host.BuildAsync("bianban", opened, "withdraw", """{"reason":"合并办理"}""");
            return opened;
        }
        var id = (
            await Tickets.Must(
                201,
                (await host.AsAsync("bianban")).PostAsync(
                    "list-buildings",
                    """{"name":"社区清单编制","list":"community-duties"}"""
                )
            )
        ).Id;
        if (stage == "Drafting")
            return id;
        foreach (var (reached, account, verb, body) in Course)
        {
            await host.BuildAsync(account, id, verb, body);
            if (reached == stage)
                return id;
        }
        throw new ArgumentOutOfRangeException(nameof(stage), stage, "no such stage");
    }

    /// <summary>A move that must be done.</summary>
    public static async Task<Reply> BuildAsync(
        this ApiHost host,
        string account,
        string id,
        string verb,
        string body = ""
    ) => await Tickets.Must(200, (await host.AsAsync(account)).PostAsync($"list-buildings/{id}/{verb}", body));
}
