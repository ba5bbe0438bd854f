using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Workflow.Api.Tests.Admission;
using Workflow.Api.Tests.Challenge;
using Workflow.Domain.Kernel;
using Workflow.Testing;

namespace Workflow.Api.Tests.Faults;

/// <summary>
/// Callers that take tickets, admissions and challenges through their courses over HTTP. A request whose answer does
/// not come is sent again with the same id, to whichever host is up, until it is answered; every answer is remembered.
/// </summary>
public sealed class Load(TwoHosts hosts, CancellationToken ending) : IDisposable
{
    private const string Answer = """{"publicAnswer":"已经处理。"}""";

    private static readonly (string Verb, string Account, string Body, int Facts)[] Course =
    [
        ("dispatch", "paidan", """{"lead":"city-management","limit":"Normal"}""", 2),
        ("return", "chengguan", """{"reason":"NotOurDuty","note":"由产权单位维护。"}""", 1),
        ("decide", "paidan", """{"approved":true}""", 1),
        ("designate", "paidan", """{"lead":"city-management","limit":"Normal"}""", 1),
        ("sign", "chengguan", "{}", 1),
        ("assign", "chengguan", """{"section":"city-management-appearance","person":"p-014"}""", 1),
        ("contact", "shirong", """{"means":"Telephone","reached":true}""", 1),
        ("extend", "chengguan", """{"workingDays":5,"reason":"等待备件。"}""", 1),
        ("decide", "paidan", """{"approved":true}""", 1),
        ("draft", "shirong", Answer, 1),
        ("sign-off", "chengguan", "{}", 1),
        ("supplement", "shenhe", """{"reason":"写明是哪一天。"}""", 1),
        ("feedback", "chengguan", Answer, 1),
        ("pass", "shenhe", "{}", 1),
        ("call-back", "huifang", """{"reached":true,"resolution":"Unsolved","note":"还是不亮。"}""", 2),
        ("feedback", "chengguan", Answer, 1),
        ("pass", "shenhe", "{}", 1),
        ("call-back", "huifang", """{"reached":true,"resolution":"Solved"}""", 2),
    ];

    /// <summary>From a draft to the look-up: the number and the tallies are registers that all callers share.</summary>
    private static readonly (string Verb, string Account, string Body, int Facts)[] Admitted =
    [
        ("submit", "shirong", "{}", 2),
        ("pass", "quwei", "{}", 0),
        ("pre-review", "chengguan", "{}", 1),
        ("pass", "quwei", "{}", 1),
        ("publish", "quwei", "{}", 3),
        ("relay", "jiedao", """{"to":["street-1-community-1"],"words":"请照办"}""", 1),
        ("exit", "shirong", """{"reason":"提前完成"}""", 1),
    ];

    private static readonly (string Verb, string Account, string Body, int Facts)[] Challenged =
    [
        ("verdict", "shirong", Challenges.Uphold, 0),
        ("query", "minzheng", Challenges.Query, 1),
        ("answer", "shirong", """{"stand":"Withdraws","answer":"撤回"}""", 1),
        ("verdict", "minzheng", Challenges.Uphold, 1),
    ];

    private readonly HttpClient client = new() { Timeout = TimeSpan.FromSeconds(20) };
    private static readonly string[] Accounts =
    [
        "dengji",
        "paidan",
        "chengguan",
        "shirong",
        "shenhe",
        "huifang",
        "quwei",
        "jiedao",
        "shequ",
        "minzheng",
    ];

    private readonly ConcurrentDictionary<string, string> tokens = new();
    private long lastAnswer = Stopwatch.GetTimestamp();
    private long longestGap;
    private int turn;

    /// <summary>Commands that were answered as done, with the facts that each makes.</summary>
    public ConcurrentDictionary<Guid, int> Done { get; } = new();

    /// <summary>Commands that were refused: none of them may have left a fact.</summary>
    public ConcurrentDictionary<Guid, int> Refused { get; } = new();

    public int Resent { get; private set; }

    public TimeSpan LongestGap => Stopwatch.GetElapsedTime(0, Interlocked.Read(ref longestGap));

    public async Task SignInAsync()
    {
        foreach (var account in Accounts)
        {
            var body = $$"""{"account":"{{account}}","password":"{{RunningHost.SamplePassword}}"}""";
            using var answer = await SendOnceAsync(0, "sign-in", null, body, null);
            using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            tokens[account] = json.RootElement.GetProperty("accessToken").GetString()!;
        }
        Interlocked.Exchange(ref lastAnswer, Stopwatch.GetTimestamp());
    }

    /// <summary>One caller, until the end; it finishes the ticket it has in hand.</summary>
    public async Task CallAsync()
    {
        while (!ending.IsCancellationRequested)
        {
            const string matter = """{"title":"路灯不亮","body":"正阳街三号门前的路灯坏了三天。","name":"张某"}""";
            var registered = await CommandAsync("tickets", "dengji", matter, 2);
            var ticket = registered.Headers.Location!.ToString().Split('/')[^1];
            registered.Dispose();
            foreach (var (verb, account, body, facts) in Course)
            {
                if (verb == "sign")
                    (await CommandAsync($"tickets/{ticket}/close", "dengji", """{"ground":"Disputed"}""", 0)).Dispose();
                (await CommandAsync($"tickets/{ticket}/{verb}", account, body, facts)).Dispose();
            }
            await GoAsync("admissions", "shirong", Admissions.Document(), 1, Admitted);
            await GoAsync("challenges", "shequ", Challenges.Form(), 2, Challenged);
        }
    }

    private async Task GoAsync(
        string segment,
        string account,
        string content,
        int facts,
        (string Verb, string Account, string Body, int Facts)[] course
    )
    {
        using var opened = await CommandAsync(segment, account, content, facts);
        var id = opened.Headers.Location!.ToString().Split('/')[^1];
        foreach (var (verb, by, body, made) in course)
            (await CommandAsync($"{segment}/{id}/{verb}", by, body, made)).Dispose();
    }

    /// <summary>Sends one command, as often as it takes, and remembers what was answered.</summary>
    public async Task<HttpResponseMessage> CommandAsync(string path, string account, string body, int facts)
    {
        var id = Ids.New(Moment.From(TimeProvider.System.GetUtcNow()));
        while (true)
        {
            var host = Interlocked.Increment(ref turn) % 2;
            try
            {
                var answer = await SendOnceAsync(host, path, account, body, id);
                if (answer.StatusCode is HttpStatusCode.ServiceUnavailable)
                    throw new HttpRequestException("busy");
                Note();
                var asked = answer.IsSuccessStatusCode ? Done : Refused;
                asked[id] = facts;
                if (answer.IsSuccessStatusCode != facts > 0)
                    throw new InvalidOperationException(
                        $"{path} by {account}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}"
                    );
                return answer;
            }
            catch (Exception broken) when (broken is HttpRequestException or TaskCanceledException or IOException)
            {
                Resent++;
                await Task.Yield();
            }
        }
    }

    public async Task<HttpResponseMessage> SendOnceAsync(int host, string path, string? account, string body, Guid? id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{hosts.Addresses[host]}/api/longsha/{path}");
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (account is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens[account]);
        if (id is not null)
            request.Headers.Add("Idempotency-Key", id.ToString());
        return await client.SendAsync(request);
    }

    private void Note()
    {
        var now = Stopwatch.GetTimestamp();
        var gap = now - Interlocked.Exchange(ref lastAnswer, now);
        if (gap > Interlocked.Read(ref longestGap))
            Interlocked.Exchange(ref longestGap, gap);
    }

    public void Dispose() => client.Dispose();
}
