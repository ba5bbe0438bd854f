using Workflow.Domain.Kernel;
using Workflow.Engine.Log;
using Workflow.Engine.Running;
using Workflow.Testing;
using Workflow.Testing.Memory;
using Workflow.Testing.Toy;
using Xunit;

namespace Workflow.Engine.Tests.Running;

/// <summary>A district of toys in memory, under a clock that a test moves.</summary>
public abstract class ToyTest : IAsyncLifetime
{
    private readonly List<ToyDistrict> opened = [];

    protected ToyTest() => Server = new MemoryServer(Clock);

    protected FakeClock Clock { get; } = new(Spec.AnyMonday);

    protected MemoryServer Server { get; }

    protected StreamRef Toy { get; } = ToyDistrict.NewCase();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var district in opened)
            await Soon(district.DisposeAsync().AsTask());
    }

    /// <summary>One more process that serves the district.</summary>
    protected ToyDistrict Open(
        CommitterLimits? limits = null,
        IReadOnlyList<IProjection>? projections = null,
        TimeProvider? clock = null,
        IOpenCases? open = null
    )
    {
        var district = new ToyDistrict(Server.Open(), clock ?? Clock, limits, projections, open);
        opened.Add(district);
        return district;
    }

    /// <summary>Fails a test that would wait for ever.</summary>
    protected static Task<T> Soon<T>(Task<T> task) => task.WaitAsync(TimeSpan.FromSeconds(30));

    protected static Task Soon(Task task) => task.WaitAsync(TimeSpan.FromSeconds(30));

    protected static Task<Outcome[]> AllOf(IEnumerable<Task<Outcome>> answers) => Soon(Task.WhenAll(answers.ToArray()));

    protected static AppendOutcome Away() => new AppendOutcome.Unavailable("away");
}

/// <summary>Stops the appends of a log at its door until a test lets them go on.</summary>
internal sealed class Gatekeeper
{
    private readonly System.Threading.Channels.Channel<AppendBatch> arrived =
        System.Threading.Channels.Channel.CreateUnbounded<AppendBatch>();
    private readonly TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Gatekeeper(ScriptedLog log) =>
        log.OnAppend = async (batch, goOn) =>
        {
            lock (Batches)
                Batches.Add(batch);
            await arrived.Writer.WriteAsync(batch);
            await open.Task;
            return Answer?.Invoke(batch) ?? await goOn();
        };

    public List<AppendBatch> Batches { get; } = [];

    /// <summary>What an append is told instead of being written; null to go on.</summary>
    public Func<AppendBatch, AppendOutcome?>? Answer { get; set; }

    public Task ArrivedAsync() => arrived.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    public void Open() => open.TrySetResult();
}
