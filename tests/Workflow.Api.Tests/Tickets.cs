using Xunit;

namespace Workflow.Api.Tests;

/// <summary>Brings tickets into a phase the way people do: through the door, by the sample accounts.</summary>
public static class Tickets
{
    public const string Register = """{"title":"路灯不亮","body":"正阳街三号路灯坏了三天","place":"正阳街"}""";
    public const string Dispatch = """{"lead":"city-management","limit":"Normal"}""";
    public const string Contact = """{"means":"Telephone","reached":true}""";
    public const string Feedback = """{"publicAnswer":"已修复，感谢反映。"}""";
    public const string Close = """{"ground":"Confirmed"}""";

    public static readonly string[] Phases =
    [
        "Registered",
        "Dispatched",
        "Handling",
        "Answered",
        "Closed",
        "ClosedUnverified",
    ];

    /// <summary>A new ticket in this phase, dispatched to the city management bureau if at all.</summary>
    public static async Task<string> InAsync(this ApiHost host, string phase)
    {
        var id = (await Must(201, (await host.AsAsync("dengji")).PostAsync("tickets", Register))).Id;
        var at = Array.IndexOf(Phases, phase);
        if (at >= 1)
            await MoveAsync(host, "paidan", id, "dispatch", Dispatch);
        if (at >= 2)
            await MoveAsync(host, "chengguan", id, "sign", "");
        if (at >= 3)
            await MoveAsync(host, "chengguan", id, "feedback", Feedback);
        if (at >= 4)
            await MoveAsync(host, "huifang", id, "close", at == 4 ? Close : """{"ground":"Unreachable"}""");
        return id;
    }

    public static async Task<Reply> MoveAsync(this ApiHost host, string account, string id, string verb, string body) =>
        await Must(200, (await host.AsAsync(account)).PostAsync($"tickets/{id}/{verb}", body));

    public static async Task<Reply> Must(int status, Task<Reply> sent)
    {
        var reply = await sent;
        Assert.True(reply.Status == status, $"{reply.Status}: {reply.Text}");
        return reply;
    }
}
