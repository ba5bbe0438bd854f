using System.Text.Json.Nodes;

namespace Workflow.Api.Tests.Challenge;

/// <summary>Brings challenges to a stage through the door, by those whose steps they are.</summary>
internal static class Challenges
{
    /// <summary>民政局: keeps the door of community matters.</summary>
    public const string Door = "minzheng";

    public const string Query =
        """{"issuer":"city-management","question":"有社区收到每周报送台账的要求，是否准入？"}""";

    public const string Uphold =
        """{"verdict":"NotAdmitted","reasons":"没有准入，社区可以不办","issuer":"city-management"}""";

    public const string Withdraw = """{"kind":"Withdrawn","what":"已在工作群撤回"}""";

    /// <summary>A form that the city management wants every week, without a number.</summary>
    public static string Form(params ReadOnlySpan<(string Field, JsonNode? Value)> changes)
    {
        var content = JsonNode
            .Parse(
                """
                {"mode":"Refusal","title":"每周报送市容台账","words":"请各社区每周五前报送市容台账，逾期通报。",
                "kind":"Form","issuerName":"城管局","issuer":"city-management","means":"工作群",
                "grounds":["NoDuty","BeyondCapacity"],"why":"社区没有专人"}
                """
            )!
            .AsObject();
        content["receivedOn"] = Tickets.DayAhead(-1);
        foreach (var (field, value) in changes)
            content[field] = value;
        return content.ToJsonString();
    }

    public static async Task<Reply> RaiseAsync(this Caller caller, string content) =>
        await Tickets.Must(201, caller.PostAsync("challenges", content));

    /// <summary>A move that must be done.</summary>
    public static Task<Reply> ChallengeAsync(this Caller caller, string id, string verb, string body) =>
        Tickets.Must(200, caller.PostAsync($"challenges/{id}/{verb}", body));

    /// <summary>A new refusal of the first community in this stage.</summary>
    public static async Task<string> ChallengeAsync(this ApiHost host, string stage)
    {
        var id = (await (await host.AsAsync("shequ")).RaiseAsync(Form())).Id;
        var door = await host.AsAsync(Door);
        if (stage == "Queried")
            await door.ChallengeAsync(id, "query", Query);
        if (stage is "Correcting" or "Reported" or "Closed")
            await door.ChallengeAsync(id, "verdict", Uphold);
        if (stage is "Reported" or "Closed")
            await (await host.AsAsync("shirong")).ChallengeAsync(id, "correct", Withdraw);
        if (stage == "Closed")
            await door.ChallengeAsync(id, "check", """{"done":true}""");
        return id;
    }
}
