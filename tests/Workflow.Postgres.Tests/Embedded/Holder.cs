using System.Diagnostics;

namespace Workflow.Postgres.Tests.Embedded;

/// <summary>Another process that holds the embedded database of a folder.</summary>
internal sealed class Holder : IDisposable
{
    readonly Process process;

    Holder(Process process) => this.process = process;

    public int Id => process.Id;

    public int ExitCode => process.ExitCode;

    /// <summary>Everything it printed to standard error; read it after it has ended.</summary>
    public Task<string> Errors { get; private init; } = Task.FromResult("");

    public static Holder Start(string folder, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Workflow.Testing.Process.dll"));
        start.ArgumentList.Add("hold-database");
        start.ArgumentList.Add(folder);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        return new Holder(process) { Errors = process.StandardError.ReadToEndAsync() };
    }

    /// <summary>Waits until it holds the database, and answers with its connection string.</summary>
    public async Task<string> ReadyAsync()
    {
        var line = await process.StandardOutput.ReadLineAsync();
        if (line?.StartsWith("ready ", StringComparison.Ordinal) == true)
            return line["ready ".Length..];
        await process.WaitForExitAsync();
        throw new InvalidOperationException($"The holder ended with {ExitCode}: {await Errors}");
    }

    public async Task LeaveAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
    }

    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("/bin/sh", ["-c", $"kill -{signal} {Id}"]);
        await process.WaitForExitAsync();
    }

    public Task EndedAsync() => process.WaitForExitAsync();

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }
}
