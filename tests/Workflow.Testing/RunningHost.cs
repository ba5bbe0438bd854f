using System.Diagnostics;
using System.Globalization;
using Workflow.Host.Commands;
using Xunit;

namespace Workflow.Testing;

/// <summary>
/// The program itself as a process of its own, serving on a free port of this machine with a database of its own and
/// the sample district loaded. A fixture for xunit: `IClassFixture` or `ICollectionFixture`.
/// </summary>
public sealed class RunningHost : IAsyncLifetime
{
    private const string Started = "已启动：";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly List<string> said = [];
    private readonly string folder = NewFolder();
    private Process? program;

    /// <summary>Where it serves, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The data folder, for commands run beside it.</summary>
    public string Data => Path.Combine(folder, "data");

    public static string SampleDistrictName => SampleDistrict.Configuration.Code;

    /// <summary>The password of every sample account.</summary>
    public static string SamplePassword => SampleDistrict.Configuration.SamplePassword!;

    /// <summary>Everything that it has printed so far, to be shown when a test fails.</summary>
    public string Said
    {
        get
        {
            lock (said)
                return string.Join('\n', said);
        }
    }

    public async Task InitializeAsync()
    {
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        program = Start();
        program.EnableRaisingEvents = true;
        program.Exited += (_, _) => address.TrySetException(new InvalidOperationException($"it ended:\n{Said}"));
        program.OutputDataReceived += (_, line) =>
        {
            Hear(line.Data);
            if (line.Data?.StartsWith(Started, StringComparison.Ordinal) is true)
                address.TrySetResult(line.Data[Started.Length..].TrimEnd('/'));
        };
        program.ErrorDataReceived += (_, line) => Hear(line.Data);
        program.BeginOutputReadLine();
        program.BeginErrorReadLine();
        Address = await address.Task.WaitAsync(Patience);
        using var client = new HttpClient();
        using var ready = await client.GetAsync(new Uri($"{Address}/health/ready"));
        Assert.True(ready.IsSuccessStatusCode, await ready.Content.ReadAsStringAsync() + Said);
    }

    /// <summary>Runs one command of the program beside it, on the same data.</summary>
    public async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        var (code, output, _) = await RunAsync("", arguments);
        return (code, output);
    }

    /// <summary>The same, with text on its standard input, and with what it says on error output.</summary>
    public async Task<(int ExitCode, string Output, string Errors)> RunAsync(string input, string[] arguments)
    {
        using var command = Start(arguments);
        await command.StandardInput.WriteAsync(input);
        command.StandardInput.Close();
        var errors = command.StandardError.ReadToEndAsync();
        var output = await command.StandardOutput.ReadToEndAsync();
        await command.WaitForExitAsync().WaitAsync(Patience);
        foreach (var line in (await errors).Split('\n'))
            Hear(line);
        return (command.ExitCode, output, await errors);
    }

    /// <summary>Asks it to end, as an operator would, and waits until its database has ended too.</summary>
    public async Task DisposeAsync()
    {
        if (program is null)
            return;
        if (!program.HasExited)
        {
            var id = program.Id.ToString(CultureInfo.InvariantCulture);
            using (var ask = Process.Start("kill", ["-TERM", id]))
                await ask.WaitForExitAsync();
            await program.WaitForExitAsync().WaitAsync(Patience);
        }
        program.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            // Anywhere but the program's folder: it must not depend on where it is started.
            WorkingDirectory = "/",
        };
        start.ArgumentList.Add(typeof(CommandLineRoot).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["WORKFLOW_DATA"] = Data;
        start.Environment["WORKFLOW_URLS"] = "http://127.0.0.1:0";
        start.Environment.Remove("ASPNETCORE_URLS");
        return Process.Start(start)!;
    }

    /// <summary>Beside the folder that ./test gives, so that it goes with it; the program makes it.</summary>
    private static string NewFolder()
    {
        var given = Environment.GetEnvironmentVariable("WORKFLOW_DATA");
        var above = string.IsNullOrEmpty(given) ? "/tmp" : Path.GetDirectoryName(Path.GetFullPath(given))!;
        return Path.Combine(above, $"workflow-host-{Path.GetRandomFileName()}");
    }

    private void Hear(string? line)
    {
        if (line is not { Length: > 0 })
            return;
        lock (said)
            said.Add(line);
    }
}
