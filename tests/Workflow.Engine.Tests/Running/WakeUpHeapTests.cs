using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;
using Workflow.Domain.Kernel;
using Workflow.Engine.Running;
using Workflow.Testing;
using Workflow.Testing.Memory;
using Xunit;

namespace Workflow.Engine.Tests.Running;

public sealed class WakeUpHeapTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly FakeClock clock = new(Spec.AnyMonday);
    private readonly WakeUpHeap heap;

    public WakeUpHeapTests() => heap = new WakeUpHeap(clock, NullLogger<WakeUpHeap>.Instance);

    public Task InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => heap.DisposeAsync();

    [Fact(DisplayName = "放进来就做一次；无事也每三十秒看一次")]
    public async Task Work_runs_when_added_and_is_looked_at_when_idle()
    {
        var work = new Work(this);
        heap.Add(work.Item);
        var first = await work.RanAsync(TimeSpan.Zero);
        var second = await work.RanAsync(TimeSpan.FromSeconds(1));
        Assert.True(second - first >= WakeUpHeap.Idle);
    }

    [Fact(DisplayName = "有信号就做，不等三十秒，也不早于所定的间隔")]
    public async Task A_signal_is_followed_soon_but_not_before_its_time()
    {
        var work = new Work(this) { After = TimeSpan.FromMilliseconds(200) };
        heap.Add(work.Item);
        var last = await work.RanAsync(TimeSpan.Zero);
        for (var i = 0; i < 5; i++)
        {
            var signalled = clock.Now;
            heap.Signal(work.Item);
            heap.Signal(work.Item);
            // The clock may have come so far that it was looked at for being idle, before the signal or after.
            Moment before;
            do (before, last) = (last, await work.RanAsync(TimeSpan.FromMilliseconds(50)));
            while (last < signalled);
            Assert.True(last - signalled >= work.After || last - before >= WakeUpHeap.Idle);
        }
    }

    [Fact(DisplayName = "出了异常两秒后再试，别的不受影响")]
    public async Task Work_in_trouble_is_tried_again_and_does_not_stop_the_others()
    {
        var (bad, good) = (new Work(this) { Trouble = new ArithmeticException() }, new Work(this));
        heap.Add(bad.Item);
        heap.Add(good.Item);
        await good.RanAsync(TimeSpan.Zero);
        var first = await bad.RanAsync(TimeSpan.Zero);
        var again = await bad.RanAsync(TimeSpan.FromMilliseconds(100));
        Assert.True(again - first >= TimeSpan.FromSeconds(2));
        await good.RanAsync(TimeSpan.FromSeconds(1));
    }

    [Fact(DisplayName = "正在做时来了信号：不同时做两份，做完再做一次")]
    public async Task Work_never_runs_twice_at_once()
    {
        var hold = new TaskCompletionSource();
        var work = new Work(this) { Hold = hold.Task };
        heap.Add(work.Item);
        await work.RanAsync(TimeSpan.Zero);
        heap.Signal(work.Item);
        heap.Want(work.Item, clock.Now);
        var other = new Work(this);
        heap.Add(other.Item);
        await other.RanAsync(TimeSpan.Zero);
        hold.SetResult();
        await work.RanAsync(TimeSpan.Zero);
        Assert.Equal(1, work.MostAtOnce);
    }

    [Fact(DisplayName = "六十天后的计时器不会让循环停下")]
    public async Task A_moment_further_off_than_any_timer_can_wait_does_not_stop_the_loop()
    {
        var hold = new TaskCompletionSource();
        var far = new Work(this) { Hold = hold.Task };
        heap.Add(far.Item);
        await far.RanAsync(TimeSpan.Zero);
        heap.Want(far.Item, clock.Now + TimeSpan.FromDays(60));
        await clock.SomebodyWaitsAsync().WaitAsync(TimeSpan.FromSeconds(30));
        clock.Advance(WakeUpHeap.Idle);
        var near = new Work(this);
        heap.Add(near.Item);
        await near.RanAsync(TimeSpan.Zero);
        hold.SetResult();
    }

    [Fact(DisplayName = "关闭之后的信号不算数，也不出错")]
    public async Task A_signal_after_the_end_is_harmless()
    {
        var work = new Work(this);
        heap.Add(work.Item);
        await work.RanAsync(TimeSpan.Zero);
        await heap.DisposeAsync();
        heap.Signal(work.Item);
        heap.Want(work.Item, clock.Now - TimeSpan.FromDays(1));
        Assert.Equal(1, work.MostAtOnce);
    }

    private sealed class Work
    {
        private readonly WakeUpHeapTests test;
        private readonly Channel<Moment> runs = System.Threading.Channels.Channel.CreateUnbounded<Moment>();
        private int running;

        public Work(WakeUpHeapTests test)
        {
            this.test = test;
            Item = new DistrictWork("toys", Guid.CreateVersion7().ToString(), RunAsync, TimeSpan.Zero);
        }

        public TimeSpan After
        {
            get => Item.After;
            init => Item = Item with { After = value };
        }

        public DistrictWork Item { get; private init; }

        public Exception? Trouble { get; init; }

        public Task Hold { get; init; } = Task.CompletedTask;

        public int MostAtOnce { get; private set; }

        /// <summary>Moves the clock in such steps until it runs; answers when that was.</summary>
        public async Task<Moment> RanAsync(TimeSpan step)
        {
            var run = runs.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));
            if (step > TimeSpan.Zero)
                await test.clock.AdvanceUntilAsync(run, step);
            return await run;
        }

        private async Task<Moment?> RunAsync(CancellationToken cancel)
        {
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref running));
            await runs.Writer.WriteAsync(test.clock.Now, cancel);
            await Hold;
            Interlocked.Decrement(ref running);
            return Trouble is null ? null : throw Trouble;
        }
    }
}
