using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using Workflow.Domain.Kernel;
using Workflow.Host.Composition;
using Workflow.Testing;
using Xunit;

namespace Workflow.Api.Tests;

/// <summary>One running program for all stories, and its callers by the names of their sample accounts.</summary>
public sealed partial class ApiHost : IAsyncLifetime
{
    private static readonly HttpClient Client = new();

    private readonly RunningHost host = new();
    private readonly ConcurrentDictionary<string, Lazy<Task<Caller>>> callers = new();

    [GeneratedRegex("记录到第([0-9]+)条")]
    private static partial Regex Tail { get; }

    public string Address => host.Address;

    /// <summary>The folder of its database.</summary>
    public string Database => Path.Combine(host.Data, "postgres", "cluster");

    public Caller Anonymous => new(Client, Address, null);

    public Task InitializeAsync() => host.InitializeAsync();

    public Task DisposeAsync() => host.DisposeAsync();

    /// <summary>Somebody who has signed in; each signs in once.</summary>
    public Task<Caller> AsAsync(string account) =>
        callers.GetOrAdd(account, name => new Lazy<Task<Caller>>(() => SignInAsync(name))).Value;

    /// <summary>Somebody of the sample district without a sample account, whom the maintainer gives one.</summary>
    public Task<Caller> AsPersonAsync(string person) =>
        callers.GetOrAdd(person, name => new Lazy<Task<Caller>>(() => GiveAccountAsync(name))).Value;

    public Caller With(string? token) => new(Client, Address, token);

    /// <summary>Its databases, opened beside it in this process, as a command of the program does.</summary>
    public Task<Databases> OpenDatabasesAsync() =>
        Databases.OpenAsync(static _ => { }, CancellationToken.None, host.Data);

    /// <summary>Runs one command of the program beside it, on the same data.</summary>
    public Task<(int ExitCode, string Output)> RunAsync(params string[] arguments) => host.RunAsync(arguments);

    /// <summary>The headers of the last fact, as other systems read them.</summary>
    public async Task<string> HeadersOfLastAsync()
    {
        var said = await RunAsync("connection", "--district", "longsha", "--json");
        using var json = System.Text.Json.JsonDocument.Parse(said.Output);
        await using var source = NpgsqlDataSource.Create(json.RootElement.GetProperty("connection").GetString()!);
        await using var command = source.CreateCommand(
            "select headers::text from mt_events order by seq_id desc limit 1"
        );
        return (string)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Somebody with an account made in a test, in a password of their own.</summary>
    public async Task<Reply> SignInAsync(string account, string password) =>
        await Anonymous.PostAsync("sign-in", $$"""{"account":"{{account}}","password":"{{password}}"}""");

    /// <summary>Runs a command of the program beside the one that serves, with text on its standard input.</summary>
    public Task<(int ExitCode, string Output, string Errors)> RunWithAsync(string input, params string[] arguments) =>
        host.RunAsync(input, arguments);

    /// <summary>The sequence number of the last fact in the log.</summary>
    public async Task<long> TailAsync()
    {
        var ready = await Client.GetStringAsync(new Uri(Address + "/health/ready"));
        return long.Parse(Tail.Match(ready).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    private async Task<Caller> GiveAccountAsync(string person)
    {
        var account = person.Replace("-", "", StringComparison.Ordinal);
        var set = await RunWithAsync(RunningHost.SamplePassword, "account", "set", account, "--person", person);
        Assert.True(set.ExitCode == 0, set.Errors);
        return await SignInAsync(account);
    }

    private async Task<Caller> SignInAsync(string account)
    {
        var signedIn = await Anonymous.PostAsync(
            "sign-in",
            $$"""{"account":"{{account}}","password":"{{RunningHost.SamplePassword}}"}"""
        );
        Assert.Equal(200, signedIn.Status);
        return new Caller(Client, Address, signedIn.Body.GetProperty("accessToken").GetString());
    }

    public static Guid NewId(TimeSpan ago = default) => Ids.New(Moment.From(TimeProvider.System.GetUtcNow() - ago));
}

[CollectionDefinition(Name)]
public sealed class RunningApi : ICollectionFixture<ApiHost>
{
    public const string Name = "running api";
}
