using Microsoft.Extensions.Logging;
using Workflow.Benchmarks;
using Workflow.Domain.Kernel;
using Workflow.Engine.Running;
using Workflow.Host.Composition;
using Workflow.Host.Districts;

namespace Workflow.Host.Commands;

/// <summary>A district made for measuring, in databases of its own that go afterwards.</summary>
public sealed class BenchDistrict : IAsyncDisposable
{
    private const string Prefix = "bench";

    private readonly Databases databases;
    private readonly EngineMeters meters;
    private readonly WakeUpHeap heap;
    private readonly DistrictConfiguration files;

    private BenchDistrict(
        Databases databases,
        EngineMeters meters,
        WakeUpHeap heap,
        OpenDistrict open,
        DistrictConfiguration files
    )
    {
        this.databases = databases;
        this.meters = meters;
        this.heap = heap;
        this.files = files;
        Open = open;
    }

    /// <summary>True for the name of such a district: nobody serves one.</summary>
    public static bool IsName(string name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal) && name[Prefix.Length..].All(char.IsAsciiDigit);

    public OpenDistrict Open { get; }

    public StepActors Actors =>
        new(ActorOf("dengji"), ActorOf("paidan"), ActorOf("chengguan"), ActorOf("shenhe"), ActorOf("huifang"));

    public InsertFloor Floor => new(Open.Database.MigratingConnection);

    public static async Task<BenchDistrict> MakeAsync(
        Databases databases,
        ILoggerFactory loggers,
        CancellationToken cancel
    )
    {
        var folder = Path.Combine(ProgramFolder.Districts, "longsha");
        var files =
            DistrictFiles.Read(folder, out var problems) ?? throw new InvalidDataException(string.Join('\n', problems));
        var name = $"{Prefix}{Environment.ProcessId}";
        await databases.DropDistrictAsync(name, cancel);
        var meters = new EngineMeters();
        var heap = new WakeUpHeap(TimeProvider.System, loggers.CreateLogger<WakeUpHeap>());
        var open = new OpenDistrict(await databases.OpenDistrictAsync(name, cancel), meters, loggers);
        var loaded = await DistrictLoading.LoadAsync(open, files, cancel);
        if (loaded.Problems.Count > 0)
            throw new InvalidDataException(string.Join('\n', loaded.Problems));
        return new BenchDistrict(databases, meters, heap, open, files);
    }

    private Actor ActorOf(string account)
    {
        var entry = files.Accounts.Single(a => a.Name == account);
        return new Actor(entry.Person, entry.Post, entry.Unit);
    }

    public async ValueTask DisposeAsync()
    {
        await heap.DisposeAsync();
        var name = Open.District.Name;
        await Open.DisposeAsync();
        await databases.DropDistrictAsync(name, CancellationToken.None);
        meters.Dispose();
    }
}
