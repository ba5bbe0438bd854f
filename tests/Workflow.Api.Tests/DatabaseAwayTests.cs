using System.Diagnostics;
using Workflow.Testing;
using Xunit;

namespace Workflow.Api.Tests;

/// <summary>A program of its own, whose database is taken away from it.</summary>
public sealed class DatabaseAwayTests
{
    [Fact(DisplayName = "数据库连不上：503，中文说明，Retry-After，没有内部细节")]
    public async Task Without_its_database_it_says_so()
    {
        var host = new ApiHost();
        await host.InitializeAsync();
        try
        {
            var registrar = await host.AsAsync("dengji");
            var id = await host.InAsync("Registered");
            await StopDatabaseAsync(host.Database);
            string[] paths = ["tickets", "tickets?q=路灯", $"tickets/{id}", "tickets/by-number/GD-2026-000001"];
            foreach (var path in paths)
                MustBeBusy(await registrar.GetAsync(path));
            MustBeBusy(await registrar.PostAsync("tickets", Tickets.Register));
            MustBeBusy(await host.Anonymous.PostAsync("sign-in", """{"account":"paidan","password":"x"}"""));
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    private static void MustBeBusy(Reply reply)
    {
        Assert.True(reply.Status == 503, $"{reply.Status}: {reply.Text}");
        Assert.Equal(("application/problem+json", "door.busy", "2"), (reply.Type, reply.Code, reply.RetryAfter));
    }

    /// <summary>The server of this test's own data folder, by the id that it wrote there.</summary>
    private static async Task StopDatabaseAsync(string cluster)
    {
        var id = (await File.ReadAllLinesAsync(Path.Combine(cluster, "postmaster.pid")))[0];
        using var server = Process.GetProcessById(int.Parse(id, System.Globalization.CultureInfo.InvariantCulture));
        using (var ask = Process.Start("kill", ["-INT", id]))
            await ask.WaitForExitAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await server.WaitForExitAsync(patience.Token);
    }
}
