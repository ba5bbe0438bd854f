using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Workflow.Host.Commands;

namespace Workflow.Api.Tests.Faults;

/// <summary>Two programs on one database, each of which may be killed at any moment and is started again.</summary>
public sealed class TwoHosts : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly string folder = NewFolder();
    private readonly Process?[] programs = new Process?[2];

    public string[] Addresses { get; } = [NewAddress(), NewAddress()];

    public int Kills { get; private set; }

    /// <summary>Starts one and returns when it serves.</summary>
    public async Task StartAsync(int host)
    {
        var start = Program();
        start.Environment["WORKFLOW_URLS"] = Addresses[host];
        var program = Process.Start(start)!;
        programs[host] = program;
        _ = program.StandardError.ReadToEndAsync();
        while (await program.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } line)
        {
            if (!line.StartsWith("已启动", StringComparison.Ordinal))
                continue;
            _ = program.StandardOutput.ReadToEndAsync();
            return;
        }
        throw new InvalidOperationException("the program ended before it served");
    }

    /// <summary>As `kill -9` does: no chance to finish anything.</summary>
    public async Task KillAsync(int host)
    {
        programs[host]!.Kill();
        await programs[host]!.WaitForExitAsync();
        programs[host]!.Dispose();
        programs[host] = null;
        Kills++;
    }

    public Task StopAsync(int host) => SignalAsync("-STOP", host);

    public Task ContinueAsync(int host) => SignalAsync("-CONT", host);

    /// <summary>Runs one command of the program beside them.</summary>
    public async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        using var command = Process.Start(Program(arguments))!;
        var errors = command.StandardError.ReadToEndAsync();
        var output = await command.StandardOutput.ReadToEndAsync();
        await command.WaitForExitAsync().WaitAsync(Patience);
        await errors;
        return (command.ExitCode, output);
    }

    private ProcessStartInfo Program(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLineRoot).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        start.Environment["WORKFLOW_DATA"] = Path.Combine(folder, "data");
        start.Environment.Remove("ASPNETCORE_URLS");
        return start;
    }

    private async Task SignalAsync(string signal, int host)
    {
        var id = programs[host]!.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var kill = Process.Start("kill", [signal, id]);
        await kill.WaitForExitAsync();
    }

    private static string NewFolder()
    {
        var given = Environment.GetEnvironmentVariable("WORKFLOW_DATA");
        var above = string.IsNullOrEmpty(given) ? "/tmp" : Path.GetDirectoryName(Path.GetFullPath(given))!;
        return Path.Combine(above, $"workflow-faults-{Path.GetRandomFileName()}");
    }

    private static string NewAddress()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
    }

    /// <summary>The last to leave stops the database.</summary>
    public async ValueTask DisposeAsync()
    {
        for (var host = 0; host < programs.Length; host++)
        {
            if (programs[host] is not { } program)
                continue;
            await SignalAsync("-CONT", host);
            await SignalAsync("-TERM", host);
            await program.WaitForExitAsync().WaitAsync(Patience);
            program.Dispose();
        }
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
