using System.Globalization;
using Microsoft.Extensions.Logging;
using Workflow.Benchmarks;
using Workflow.Host.Composition;

namespace Workflow.Host.Commands;

/// <summary>`bench commands`, `bench verify`: measures, and prints ratios to what was measured in the same run.</summary>
public static class Bench
{
    public static async Task<int> CommandsAsync(int[] callers, int seconds, bool json, CancellationToken cancel)
    {
        await using var databases = await Databases.OpenAsync(Console.Error.WriteLine, cancel);
        using var loggers = Loggers.OnErrorOutput();
        await using var bench = await BenchDistrict.MakeAsync(databases, loggers, cancel);
        var runs = new List<CommandsRun>();
        foreach (var count in callers)
        {
            await Console.Error.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"{count} callers, {seconds} s, and the floor under it …")
            );
            var commands = new CommandsBench(bench.Open.District, bench.Actors, bench.Floor);
            runs.Add(await commands.RunAsync(count, TimeSpan.FromSeconds(seconds), cancel));
        }
        if (json)
            JsonOutput.Write(new BenchReport([.. runs.Select(BenchRunReport.Of)]));
        else
            Print(runs);
        return CommandLineRoot.Good;
    }

    private static void Print(List<CommandsRun> runs)
    {
        Console.WriteLine("callers   commands/s    p50 ms    p99 ms   floor/s   ratio   batch   events/command");
        foreach (var run in runs)
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{run.Callers, 7} {run.PerSecond, 12:F0} {run.P50Ms, 9:F2} {run.P99Ms, 9:F2} {run.FloorPerSecond, 9:F0} {run.Ratio, 7:F2} {run.MeanBatch, 7:F0} {run.EventsPerCommand, 10:F2}"
                )
            );
    }
}
