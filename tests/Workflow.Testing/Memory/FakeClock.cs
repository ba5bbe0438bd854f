using Workflow.Domain.Kernel;

namespace Workflow.Testing.Memory;

/// <summary>
/// A clock that stands still until a test moves it. Timers fire inside the move, in order. Thread-safe.
/// </summary>
public sealed class FakeClock(Moment start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<FakeTimer> timers = [];
    private readonly List<TaskCompletionSource> waiters = [];
    private DateTimeOffset now = start.ToDateTimeOffset();

    public Moment Now => Moment.From(GetUtcNow());

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        // What .NET's own timers refuse is refused here too.
        if (dueTime != Timeout.InfiniteTimeSpan)
            ArgumentOutOfRangeException.ThrowIfGreaterThan(dueTime.TotalMilliseconds, uint.MaxValue - 1);
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Completes when somebody waits for the clock.</summary>
    public Task SomebodyWaitsAsync()
    {
        lock (gate)
        {
            if (timers.Count > 0)
                return Task.CompletedTask;
            var waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiters.Add(waiter);
            return waiter.Task;
        }
    }

    /// <summary>Moves the clock on, over everything that is due on the way.</summary>
    public void Advance(TimeSpan by)
    {
        var end = GetUtcNow() + by;
        while (TakeDue(end) is { } due)
            due.Fire();
        lock (gate)
            now = end;
    }

    /// <summary>Moves the clock on, as often as somebody waits for it, until this is done.</summary>
    public async Task AdvanceUntilAsync(Task done, TimeSpan step)
    {
        while (await Task.WhenAny(done, SomebodyWaitsAsync()) != done)
            Advance(step);
    }

    private FakeTimer? TakeDue(DateTimeOffset end)
    {
        lock (gate)
        {
            var due = timers.Where(t => t.DueAt <= end).MinBy(t => t.DueAt);
            if (due is null)
                return null;
            timers.Remove(due);
            now = due.DueAt > now ? due.DueAt : now;
            return due;
        }
    }

    private void Set(FakeTimer timer, TimeSpan dueTime)
    {
        lock (gate)
        {
            timers.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
                return;
            timer.DueAt = now + dueTime;
            timers.Add(timer);
            foreach (var waiter in waiters)
                waiter.TrySetResult();
            waiters.Clear();
        }
    }

    private sealed class FakeTimer(FakeClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan every = Timeout.InfiniteTimeSpan;

        public DateTimeOffset DueAt { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            every = period == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : period;
            clock.Set(this, dueTime);
            return true;
        }

        public void Fire()
        {
            if (every != Timeout.InfiniteTimeSpan)
                clock.Set(this, every);
            callback(state);
        }

        public void Dispose() => clock.Set(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
