using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Npgsql;
using Xunit;
using Xunit.Abstractions;

namespace Workflow.Api.Tests.Faults;

/// <summary>
/// Real programs killed at random moments under load, two of them on one database. WORKFLOW_FAULT_ROUNDS sets how
/// often; WORKFLOW_SEED repeats the choice of moments.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Callers = 24;

    [Fact(DisplayName = "两个程序在负载下反复被强行终止：凡已答复的恰好一次，被拒绝的没有，计时器齐全，核验通过")]
    public async Task Nothing_acknowledged_is_lost_or_done_twice()
    {
        var rounds = Number("WORKFLOW_FAULT_ROUNDS", 2);
        var random = new Random(Number("WORKFLOW_SEED", Environment.TickCount));
        await using var hosts = new TwoHosts();
        await hosts.StartAsync(0);
        await hosts.StartAsync(1);
        using var ending = new CancellationTokenSource();
        using var load = new Load(hosts, ending.Token);
        await load.SignInAsync();
        await using var log = await OpenLogAsync(hosts);
        var callers = Enumerable.Range(0, Callers).Select(_ => Task.Run(load.CallAsync)).ToArray();
        var started = Stopwatch.GetTimestamp();
        for (var round = 0; round < rounds; round++)
        {
            await AnswersAsync(load, random.Next(20, 400));
            var host = random.Next(2);
            await hosts.KillAsync(host);
            if (random.Next(5) == 0)
            {
                await hosts.KillAsync(1 - host);
                await hosts.StartAsync(1 - host);
            }
            await hosts.StartAsync(host);
            await SequenceIsNotAheadAsync(log);
        }
        await ending.CancelAsync();
        await Task.WhenAll(callers);
        var took = Stopwatch.GetElapsedTime(started);
        await CheckAsync(log, load);
        var (exit, report) = await hosts.RunAsync("verify", "--district", "longsha", "--json");
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{rounds} rounds, {hosts.Kills} kills, {took.TotalSeconds:F0} s, {load.Done.Count} done, "
                    + $"{load.Refused.Count} refused, {load.Resent} sent again, longest gap {load.LongestGap.TotalSeconds:F1} s"
            )
        );
        output.WriteLine(report);
        Assert.Equal(0, exit);
    }

    [Fact(DisplayName = "一个程序被冻住：另一个在七秒内照常答复，解冻后什么也没有办两次")]
    public async Task A_frozen_host_does_not_stop_the_other()
    {
        await using var hosts = new TwoHosts();
        await hosts.StartAsync(0);
        await hosts.StartAsync(1);
        using var ending = new CancellationTokenSource();
        using var load = new Load(hosts, ending.Token);
        await load.SignInAsync();
        await using var log = await OpenLogAsync(hosts);
        var callers = Enumerable.Range(0, 8).Select(_ => Task.Run(load.CallAsync)).ToArray();
        await AnswersAsync(load, 100);
        await hosts.StopAsync(0);
        var started = Stopwatch.GetTimestamp();
        using var answer = await AnsweredByOneAsync(load);
        var waited = Stopwatch.GetElapsedTime(started);
        await hosts.ContinueAsync(0);
        await AnswersAsync(load, 50);
        await ending.CancelAsync();
        await Task.WhenAll(callers);
        Assert.True(waited < TimeSpan.FromSeconds(7), $"the other answered after {waited}");
        await CheckAsync(log, load);
        var (exit, report) = await hosts.RunAsync("verify", "--district", "longsha", "--json");
        Assert.True(exit == 0, report);
    }

    [Fact(DisplayName = "同一条命令同时送到两个程序：办一次，答复相同")]
    public async Task The_same_command_at_both_hosts_is_done_once()
    {
        await using var hosts = new TwoHosts();
        await hosts.StartAsync(0);
        await hosts.StartAsync(1);
        using var load = new Load(hosts, default);
        await load.SignInAsync();
        for (var i = 0; i < 20; i++)
        {
            var id = Domain.Kernel.Ids.New(Domain.Kernel.Moment.From(TimeProvider.System.GetUtcNow()));
            const string body = """{"title":"同时","body":"两处同时提交。"}""";
            var answers = await Task.WhenAll(
                load.SendOnceAsync(0, "tickets", "dengji", body, id),
                load.SendOnceAsync(1, "tickets", "dengji", body, id)
            );
            Assert.All(answers, a => Assert.Equal(201, (int)a.StatusCode));
            Assert.Equal(answers[0].Headers.Location, answers[1].Headers.Location);
            load.Done[id] = 2;
        }
        await using var log = await OpenLogAsync(hosts);
        await CheckAsync(log, load);
    }

    /// <summary>A new command that only the second host is asked, answered whatever the first does.</summary>
    private static async Task<HttpResponseMessage> AnsweredByOneAsync(Load load)
    {
        var id = Domain.Kernel.Ids.New(Domain.Kernel.Moment.From(TimeProvider.System.GetUtcNow()));
        const string body = """{"title":"照常","body":"另一个程序还在。"}""";
        while (true)
        {
            var answer = await load.SendOnceAsync(1, "tickets", "dengji", body, id);
            if (!answer.IsSuccessStatusCode)
                continue;
            load.Done[id] = 2;
            return answer;
        }
    }

    /// <summary>Returns when so many more commands have been answered: moments are chosen by what happened.</summary>
    private static async Task AnswersAsync(Load load, int more)
    {
        var until = load.Done.Count + more;
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (load.Done.Count < until)
            await look.WaitForNextTickAsync();
    }

    private static async Task<NpgsqlDataSource> OpenLogAsync(TwoHosts hosts)
    {
        var (_, said) = await hosts.RunAsync("connection", "--district", "longsha", "--json");
        using var json = JsonDocument.Parse(said);
        return NpgsqlDataSource.Create(json.RootElement.GetProperty("connection").GetString()!);
    }

    private static async Task SequenceIsNotAheadAsync(NpgsqlDataSource log)
    {
        await using var command = log.CreateCommand(
            "select (select last_value from mt_events_sequence) <= (select max(first_seq + count - 1) from wf_block)"
        );
        Assert.Equal(true, await command.ExecuteScalarAsync());
    }

    private static async Task CheckAsync(NpgsqlDataSource log, Load load)
    {
        var recorded = new Dictionary<Guid, int>();
        await using var command = log.CreateCommand("select headers ->> 'command', count(*) from mt_events group by 1");
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
            recorded.Add(Guid.Parse(row.GetString(0)), (int)row.GetInt64(1));
        var lost = load.Done.Where(d => recorded.GetValueOrDefault(d.Key) != d.Value).ToArray();
        Assert.True(lost.Length == 0, $"{lost.Length} of {load.Done.Count} acknowledged commands are not there once");
        Assert.DoesNotContain(load.Refused.Keys, recorded.ContainsKey);
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var given)
            ? given
            : otherwise;
}
