using Xunit;

namespace Workflow.Api.Tests;

/// <summary>One ticket, moved on by the accounts whose steps they are.</summary>
public sealed class TicketStory(ApiHost host, string id)
{
    public async Task<Reply> MoveAsync(string account, string verb, string body, string phase)
    {
        var reply = await host.MoveAsync(account, id, verb, body);
        Assert.Equal(phase, reply.Get("phase"));
        return reply;
    }

    /// <summary>Feedback and a passed audit.</summary>
    public async Task AnswerAsync()
    {
        await MoveAsync("chengguan", "feedback", Tickets.Feedback, "Auditing");
        await MoveAsync("shenhe", "pass", "", "Answered");
    }

    public async Task<Reply> ReadAsync(string account) => await (await host.AsAsync(account)).GetAsync("tickets/" + id);

    public async Task MustRefuseAsync(string account, string verb, string body, string code)
    {
        var reply = await (await host.AsAsync(account)).PostAsync($"tickets/{id}/{verb}", body);
        Assert.Equal((409, code), (reply.Status, reply.Code));
    }
}
