using System.Diagnostics;

namespace Workflow.Host.Embedded;

/// <summary>What a program answered: its exit code and everything it printed.</summary>
internal sealed record SubprocessResult(int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;
}

/// <summary>Runs one program of the system to its end.</summary>
internal static class Subprocess
{
    /// <summary>
    /// Runs <paramref name="command"/> (program first), with nothing on standard input. On cancellation
    /// the program and its children are ended. Throws <see cref="EmbeddedException"/> when the program is not there.
    /// </summary>
    public static async Task<SubprocessResult> RunAsync(IReadOnlyList<string> command, CancellationToken cancel)
    {
        using var process = Start(command);
        process.StandardInput.Close();
        // Both pipes are read at once: a full pipe that nobody reads would stop the program for ever.
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var errors = process.StandardError.ReadToEndAsync(cancel);
        try
        {
            await process.WaitForExitAsync(cancel);
            return new SubprocessResult(process.ExitCode, (await output + await errors).Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    static Process Start(IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(command[0])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            // The account the program runs as may have no right to enter our working folder.
            WorkingDirectory = "/",
        };
        foreach (var argument in command.Skip(1))
            start.ArgumentList.Add(argument);
        // PGDATA, PGPORT and the like of the person at the keyboard belong to another server.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)))
            start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception trouble)
        {
            throw new EmbeddedException($"Cannot run {command[0]}: {trouble.Message}", trouble);
        }
    }
}
