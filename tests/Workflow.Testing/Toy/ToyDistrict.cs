using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Workflow.Domain.Kernel;
using Workflow.Engine.Log;
using Workflow.Engine.Running;
using Workflow.Testing.Memory;

namespace Workflow.Testing.Toy;

/// <summary>One process that serves a district of toy cases, on any ports.</summary>
public sealed class ToyDistrict : IAsyncDisposable
{
    public const string Name = "toys";

    /// <summary>Few enough that some dozen toys take several.</summary>
    public const int FanOutPortion = 10;

    public static readonly Actor Child = new(new PersonId("p-1"), new PostId("child"), new UnitId("room"));

    private readonly TimeProvider clock;
    private readonly EngineMeters meters = new();

    public ToyDistrict(
        Ports ports,
        TimeProvider clock,
        CommitterLimits? limits = null,
        IReadOnlyList<IProjection>? projections = null,
        IOpenCases? open = null
    )
    {
        this.clock = clock;
        Log = new ScriptedLog(ports.Log);
        District = new District(
            new DistrictParts(
                Name,
                ToyCase.Types(),
                ToyCase.Catalog(),
                ToyCase.Fold,
                Log,
                ports.Timers,
                ports.Checkpoints,
                ports.Keys,
                clock,
                meters,
                NullLoggerFactory.Instance
            )
            {
                Limits = limits ?? new CommitterLimits(),
                Projections = projections ?? [],
                OpenCases = [open ?? new NoOpenCases()],
                FanOutPortion = FanOutPortion,
                Blobs = ports.Blobs,
            }
        );
    }

    public District District { get; }

    public ScriptedLog Log { get; }

    public static StreamRef NewCase() => new("toy", new CaseId(Ids.New(Moment.From(TimeProvider.System.GetUtcNow()))));

    public CommandId NewId() => new(Ids.New(Moment.From(clock.GetUtcNow())));

    public Task<Outcome> SendAsync(
        StreamRef toy,
        Command command,
        CommandId? id = null,
        long? ifVersion = null,
        string? body = null,
        Actor? actor = null
    ) =>
        District.RunAsync(
            new Envelope(
                id ?? NewId(),
                toy,
                command,
                actor ?? Child,
                Channel.Api,
                SHA256.HashData(Encoding.UTF8.GetBytes(body ?? command.ToString())),
                ifVersion
            )
        );

    public async Task<ToyState> StateAsync(StreamRef toy) =>
        (ToyState)(await District.Reader.ReadAsync(toy, CancellationToken.None)).State;

    public async ValueTask DisposeAsync()
    {
        await District.DisposeAsync();
        meters.Dispose();
    }
}

/// <summary>For districts in which no fact is taken to every open case.</summary>
internal sealed class NoOpenCases : IOpenCases
{
    public string CaseType => ToyCase.Type.Name;

    public Task<IReadOnlyList<CaseId>> NextAsync(CaseId? after, int most, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<CaseId>>([]);
}
