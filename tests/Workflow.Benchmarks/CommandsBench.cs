using System.Collections.Concurrent;
using System.Diagnostics;
using Workflow.Engine.Running;

namespace Workflow.Benchmarks;

/// <summary>One line of `bench commands`.</summary>
/// <param name="PerSecond">Commands answered per second, over the full path.</param>
/// <param name="FloorPerSecond">
/// Commands per second that a bare insert loop would do: the same event rows, in batches of the same size, divided by
/// the rows that a command makes.
/// </param>
public sealed record CommandsRun(
    int Callers,
    double PerSecond,
    double P50Ms,
    double P99Ms,
    double FloorPerSecond,
    double MeanBatch,
    double EventsPerCommand
)
{
    public double Ratio => FloorPerSecond == 0 ? 0 : PerSecond / FloorPerSecond;
}

/// <summary>
/// `bench commands`: callers that each take ticket after ticket through its six steps, one command at a time, and then
/// the floor under it in the same run.
/// </summary>
public sealed class CommandsBench(District district, StepActors actors, InsertFloor floor)
{
    public async Task<CommandsRun> RunAsync(int callers, TimeSpan time, CancellationToken cancel)
    {
        var batches = new Batches();
        district.AfterCommit(batches.Add);
        await LoadAsync(callers, TimeSpan.FromSeconds(Math.Min(2, time.TotalSeconds)), cancel);
        var (before, started) = (batches.Now, Stopwatch.GetTimestamp());
        var latencies = await LoadAsync(callers, time, cancel);
        var took = Stopwatch.GetElapsedTime(started);
        var written = batches.Since(before);
        batches.Stop();
        Array.Sort(latencies);
        var eventsPerCommand = (double)written.Events / latencies.Length;
        var meanBatch = Math.Max(1, (double)written.Events / Math.Max(1, written.Commits));
        var rows = await floor.RunAsync((int)Math.Round(meanBatch), time, cancel);
        return new CommandsRun(
            callers,
            latencies.Length / took.TotalSeconds,
            Percentile(latencies, 0.50),
            Percentile(latencies, 0.99),
            rows / eventsPerCommand,
            (double)latencies.Length / Math.Max(1, written.Commits),
            eventsPerCommand
        );
    }

    /// <summary>Takes tickets through their steps until the log has grown by so many facts.</summary>
    public async Task FillAsync(int events, Action<long, long> progress, CancellationToken cancel)
    {
        long written = 0;
        district.AfterCommit(batch => progress(Interlocked.Add(ref written, batch.Events.Count), events));
        while (Interlocked.Read(ref written) < events)
            await LoadAsync(256, TimeSpan.FromSeconds(1), cancel);
    }

    private async Task<float[]> LoadAsync(int callers, TimeSpan time, CancellationToken cancel)
    {
        var until = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var all = new ConcurrentBag<List<float>>();
        await Task.WhenAll(
            Enumerable.Range(0, callers).Select(_ => Task.Run(() => CallAsync(until, all, cancel), cancel))
        );
        return [.. all.SelectMany(l => l)];
    }

    private async Task CallAsync(long until, ConcurrentBag<List<float>> all, CancellationToken cancel)
    {
        var steps = new TicketSteps(district, actors);
        var latencies = new List<float>(100_000);
        while (Stopwatch.GetTimestamp() < until && !cancel.IsCancellationRequested)
        {
            var ticket = TicketSteps.NewTicket(district);
            for (var step = 0; step < TicketSteps.Count && Stopwatch.GetTimestamp() < until; step++)
            {
                var started = Stopwatch.GetTimestamp();
                var outcome = await district.RunAsync(steps.Step(ticket, step));
                latencies.Add((float)Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                if (outcome is not Outcome.Done)
                    throw new InvalidOperationException($"step {step} ended as {outcome}");
            }
        }
        all.Add(latencies);
    }

    private static double Percentile(float[] sorted, double share) =>
        sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];

    /// <summary>Counts commits and their events; called on the committer's loop only.</summary>
    private sealed class Batches
    {
        private long commits;
        private long events;
        private volatile bool stopped;

        public (long Commits, long Events) Now => (Interlocked.Read(ref commits), Interlocked.Read(ref events));

        public void Add(Engine.Log.AppendBatch batch)
        {
            if (stopped)
                return;
            Interlocked.Increment(ref commits);
            Interlocked.Add(ref events, batch.Events.Count);
        }

        public (long Commits, long Events) Since((long Commits, long Events) before)
        {
            var now = Now;
            return (now.Commits - before.Commits, now.Events - before.Events);
        }

        public void Stop() => stopped = true;
    }
}
