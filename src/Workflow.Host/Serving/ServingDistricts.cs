using Microsoft.Extensions.Logging;
using Workflow.Engine.Running;
using Workflow.Host.Composition;
using Workflow.Host.Districts;
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

    public DistrictDesks Desks { get; } = new();

    /// <summary>
    /// Sample accounts by district, to be printed; empty on a database that is not the program's own.
    /// </summary>
    public List<(string District, string Account, string Password)> SampleAccounts { get; } = [];

    public async Task OpenAllAsync(CancellationToken cancel)
    {
        foreach (var name in await databases.DistrictsAsync(cancel))
            await OpenAsync(name, cancel);
        if (!databases.IsEmbedded || !Directory.Exists(ProgramFolder.Districts))
            return;
        foreach (var folder in Directory.GetDirectories(ProgramFolder.Districts).Order(StringComparer.Ordinal))
            await LoadSampleAsync(folder, cancel);
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
        if (DistrictFiles.Read(folder, out var problems) is not { SamplePassword: { } password } files)
        {
            if (problems.Length > 0)
                throw new InvalidDataException(string.Join('\n', problems));
            return;
        }
        var district = open.FirstOrDefault(o => o.District.Name == files.Code) ?? await OpenAsync(files.Code, cancel);
        var loaded = await DistrictLoading.LoadAsync(district, files, cancel);
        if (loaded.Problems.Count > 0)
            throw new InvalidDataException(string.Join('\n', loaded.Problems));
        await DistrictLoading.EnsureSampleAccountsAsync(district, files, cancel);
        foreach (var account in files.Accounts)
            SampleAccounts.Add((files.Code, account.Name, password));
    }

    public async ValueTask DisposeAsync()
    {
        await heap.DisposeAsync();
        foreach (var district in open)
            await district.DisposeAsync();
        meters.Dispose();
    }
}
