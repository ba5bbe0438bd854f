using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Npgsql;
using Workflow.Benchmarks;
using Workflow.Engine.Proof;
using Workflow.Host.Composition;
using Workflow.Postgres.Verification;

namespace Workflow.Host.Commands;

/// <summary>
/// `bench commands`, `bench verify`, `bench screening`, `bench lists`: measures, and where there is something to
/// compare with in the same run prints the ratio.
/// </summary>
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

    public static async Task<int> VerifyAsync(int events, bool json, CancellationToken cancel)
    {
        await using var databases = await Databases.OpenAsync(Console.Error.WriteLine, cancel);
        using var loggers = Loggers.OnErrorOutput();
        await using var bench = await BenchDistrict.MakeAsync(databases, loggers, cancel);
        using (var progress = new Progress("准备"))
            await new CommandsBench(bench.Open.District, bench.Actors, bench.Floor).FillAsync(
                events,
                progress.Show,
                cancel
            );
        await using var reading = NpgsqlDataSource.Create(bench.Open.Database.ReadingConnection);
        var verifier = new ChainVerifier(reading, bench.Open.District.Name);
        var started = Stopwatch.GetTimestamp();
        var report = await verifier.VerifyAsync(new VerifyAgainst(null, null, null, null, null), null, cancel);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        if (json)
            JsonOutput.Write(new VerifyBenchReport(report.Events, Math.Round(report.Events / seconds), report.Ok));
        else
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{report.Events} events, {seconds:F2} s, {report.Events / seconds:F0} per second, {report.Reason}"
                )
            );
        return report.Ok ? CommandLineRoot.Good : CommandLineRoot.NotInOrder;
    }

    public static Task<int> ScreeningAsync(int threads, int seconds, bool json, CancellationToken cancel)
    {
        var run = ScreeningBench.Run(threads, TimeSpan.FromSeconds(seconds), cancel);
        if (json)
            JsonOutput.Write(ScreeningBenchReport.Of(run));
        else
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{run.Clauses} clauses, {run.Words} words, {run.Characters} characters, {run.Hits:F1} hits, "
                        + $"{run.Threads} threads: {run.PerSecond:F0} per second; "
                        + $"one alone {run.AloneMs:F2} ms, the slowest of 1,000 {run.WorstMs:F2} ms"
                )
            );
        return Task.FromResult(CommandLineRoot.Good);
    }

    public static async Task<int> ListsAsync(bool json, CancellationToken cancel)
    {
        await using var databases = await Databases.OpenAsync(Console.Error.WriteLine, cancel);
        using var loggers = Loggers.OnErrorOutput();
        await using var bench = await BenchDistrict.MakeAsync(databases, loggers, cancel);
        ListsRun run;
        using (var progress = new Progress("准备"))
            run = await new ListsBench(bench.Open.District, bench.Actors).RunAsync(progress.Show, cancel);
        if (json)
            JsonOutput.Write(run);
        else
            Print(run);
        return CommandLineRoot.Good;
    }

    private static void Print(ListsRun run)
    {
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{run.Items} items, {run.Versions} versions, {run.Instruments} instruments, "
                    + $"{run.FactBytes / 1048576.0:F1} MB the first version, "
                    + $"{run.LaterFactBytes / 1048576.0:F2} MB a later, {run.HeapMegabytes:F0} MB in memory"
            )
        );
        Console.WriteLine("question                           times     p50 ms     p99 ms");
        foreach (var one in run.Questions)
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{one.Name, -32} {one.Times, 7} {one.P50Ms, 10:F2} {one.P99Ms, 10:F2}"
                )
            );
    }

    private static void Print(List<CommandsRun> runs)
    {
        Console.WriteLine("callers   commands/s    p50 ms    p99 ms   floor/s   ratio   batch   events/command");
        foreach (var run in runs)
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{run.Callers, 7} {run.PerSecond, 12:F0} {run.P50Ms, 9:F2} {run.P99Ms, 9:F2} "
                        + $"{run.FloorPerSecond, 9:F0} {run.Ratio, 7:F2} {run.MeanBatch, 7:F0} "
                        + $"{run.EventsPerCommand, 10:F2}"
                )
            );
    }
}

/// <summary>Published contract (`bench verify --json`).</summary>
public sealed record VerifyBenchReport(long Events, double PerSecond, bool Ok);

/// <summary>Published contract (`bench screening --json`).</summary>
public sealed record ScreeningBenchReport(
    int Threads,
    int Clauses,
    int Words,
    int Characters,
    double PerSecond,
    double HitsPerRequest,
    double AloneMs,
    double WorstMs
)
{
    public static ScreeningBenchReport Of(ScreeningRun run) =>
        new(
            run.Threads,
            run.Clauses,
            run.Words,
            run.Characters,
            Math.Round(run.PerSecond),
            Math.Round(run.Hits, 1),
            Math.Round(run.AloneMs, 3),
            Math.Round(run.WorstMs, 3)
        );
}
