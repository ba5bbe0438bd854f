using Microsoft.Extensions.Logging;
using Npgsql;
using Workflow.Domain;
using Workflow.Engine.Log;
using Workflow.Engine.Running;
using Workflow.Host.Commands;
using Workflow.Host.Composition;
using Workflow.Host.Districts;
using Workflow.Postgres;
using Workflow.ReadModels;

namespace Workflow.Host.Serving;

/// <summary>
/// Opens every district that the server holds, and on the program's own database the sample ones too, and keeps their
/// work going.
/// </summary>
public sealed class ServingDistricts(Databases databases, AccountSignIn signIn, ILoggerFactory loggers)
    : IAsyncDisposable
{
    private readonly EngineMeters meters = new();
    private readonly WakeUpHeap heap = new(TimeProvider.System, loggers.CreateLogger<WakeUpHeap>());
    private readonly List<OpenDistrict> open = [];
    private readonly CancellationTokenSource stop = new();
    private Task looking = Task.CompletedTask;

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(3);

    public DistrictDesks Desks { get; } = new();

    /// <summary>
    /// The files of the sample districts, whose accounts are printed; none on a database that is not the program's own.
    /// </summary>
    public List<DistrictConfiguration> Samples { get; } = [];

    public async Task OpenAllAsync(CancellationToken cancel)
    {
        foreach (var name in await databases.DistrictsAsync(cancel))
            await OpenAsync(name, cancel);
        if (databases.IsEmbedded && Directory.Exists(ProgramFolder.Districts))
            foreach (var folder in Directory.GetDirectories(ProgramFolder.Districts).Order(StringComparer.Ordinal))
                await LoadSampleAsync(folder, cancel);
        await ReadListsAsync(cancel);
        looking = LookForNewAsync(stop.Token);
    }

    /// <summary>
    /// Before the first page is served, and then at every look: a list of ten thousand items in fifty versions takes a
    /// second or two to read, and whoever asks is answered within a tenth of one.
    /// </summary>
    private async Task ReadListsAsync(CancellationToken cancel)
    {
        try
        {
            foreach (var desk in Desks.All)
                await desk.Shelf.ReadAsync(cancel);
        }
        catch (Exception away) when (away is LogAwayException or NpgsqlException)
        {
            // The database is away: whoever looks when it is back reads what is missing.
        }
    }

    /// <summary>
    /// A district that `district load` opened beside this program is served a few seconds later; not one that is still
    /// being made, or is made to be measured.
    /// </summary>
    private async Task LookForNewAsync(CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(LookEvery);
        try
        {
            while (await timer.WaitForNextTickAsync(cancel))
            {
                await LookAsync(cancel);
                await ReadListsAsync(cancel);
            }
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        try
        {
            foreach (var name in await databases.DistrictsAsync(cancel))
                if (Desks.Find(name) is null && !BenchDistrict.IsName(name) && await IsOpenedAsync(name, cancel))
                    await OpenAsync(name, cancel);
        }
        catch (Exception away) when (away is LogAwayException or NpgsqlException or WrongDatabaseException)
        {
            // The database is away, or goes while it is looked at; the next look finds what this one missed.
        }
    }

    private async Task<bool> IsOpenedAsync(string name, CancellationToken cancel)
    {
        await using var looked = new OpenDistrict(await databases.OpenDistrictAsync(name, cancel), meters, loggers);
        var reference = (DistrictReference)await looked.District.ReferenceAsync(cancel);
        return reference.District.Code.Value == name;
    }

    private async Task<OpenDistrict> OpenAsync(string name, CancellationToken cancel)
    {
        var district = new OpenDistrict(await databases.OpenDistrictAsync(name, cancel), meters, loggers);
        open.Add(district);
        district.District.Attach(heap);
        SignHeads(district);
        Desks.Add(district.Desk);
        signIn.Add(district);
        return district;
    }

    /// <summary>A head follows every commit by at most a second.</summary>
    private void SignHeads(OpenDistrict district)
    {
        var keeper = new ProofFolder(databases.Folder).Keeper(district);
        var signing = new DistrictWork(
            district.District.Name,
            "heads",
            keeper.RunAsync,
            TimeSpan.FromMilliseconds(500)
        );
        district.District.AfterCommit(_ => heap.Signal(signing));
        heap.Add(signing);
    }

    private async Task LoadSampleAsync(string folder, CancellationToken cancel)
    {
        if (DistrictFiles.Read(folder, out var problems) is not { SamplePassword: not null } files)
        {
            if (problems.Length > 0)
                throw new InvalidDataException(string.Join('\n', problems));
            return;
        }
        var known = open.FirstOrDefault(o => o.District.Name == files.Code);
        // The others wait for `district load`; what was loaded once follows its files from then on.
        if (known is null && !files.IsAtStart)
            return;
        var district = known ?? await OpenAsync(files.Code, cancel);
        var loaded = await DistrictLoading.LoadAsync(district, files, cancel);
        if (loaded.Problems.Count > 0)
            throw new InvalidDataException(string.Join('\n', loaded.Problems));
        await DistrictLoading.EnsureSampleAccountsAsync(district, files, cancel);
        Samples.Add(files);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await looking;
        stop.Dispose();
        await heap.DisposeAsync();
        foreach (var district in open)
            await district.DisposeAsync();
        meters.Dispose();
    }
}
