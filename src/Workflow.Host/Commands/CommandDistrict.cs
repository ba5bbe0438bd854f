using Microsoft.Extensions.Logging;
using Workflow.Engine.Running;
using Workflow.Host.Composition;

namespace Workflow.Host.Commands;

/// <summary>A district opened for one command, beside whatever else serves it.</summary>
public sealed class CommandDistrict : IAsyncDisposable
{
    private readonly EngineMeters meters = new();
    private readonly ILoggerFactory loggers = Loggers.OnErrorOutput();

    /// <summary>False while somebody else holds the server open.</summary>
    private bool ownsDatabases = true;

    private CommandDistrict(Databases databases) => Databases = databases;

    public Databases Databases { get; }

    public OpenDistrict Open { get; private set; } = null!;

    /// <summary>Null, with a sentence on error output, if there is no such district.</summary>
    public static async Task<CommandDistrict?> OpenAsync(string name, CancellationToken cancel)
    {
        var databases = await Databases.OpenAsync(Console.Error.WriteLine, cancel);
        var opened = new CommandDistrict(databases);
        var names = await databases.DistrictsAsync(cancel);
        if (!names.Contains(name))
        {
            var known = names.Count == 0 ? "目前没有任何区，先运行 ./run 一次" : "已有：" + string.Join("、", names);
            await Console.Error.WriteLineAsync($"没有名为“{name}”的区。{known}。");
            await opened.DisposeAsync();
            return null;
        }
        var database = await databases.OpenDistrictAsync(name, cancel);
        opened.Open = new OpenDistrict(database, opened.meters, opened.loggers);
        return opened;
    }

    /// <summary>The district named, or the one there is; null, with a sentence, if that is not clear.</summary>
    public static async Task<CommandDistrict?> OpenOnlyAsync(string? name, CancellationToken cancel)
    {
        if (name is not null)
            return await OpenAsync(name, cancel);
        var databases = await Databases.OpenAsync(Console.Error.WriteLine, cancel);
        var names = await databases.DistrictsAsync(cancel);
        if (names.Count == 1)
        {
            var opened = await OpenAsync(databases, names[0], cancel);
            opened.ownsDatabases = true;
            return opened;
        }
        await Console.Error.WriteLineAsync(
            names.Count == 0
                ? "目前没有任何区，先运行 ./run 一次。"
                : $"有{names.Count}个区，请用 --district 写明：{string.Join("、", names)}。"
        );
        await databases.DisposeAsync();
        return null;
    }

    /// <summary>Opens a district on a server that stays open, and makes it if it is new.</summary>
    public static async Task<CommandDistrict> OpenAsync(Databases databases, string name, CancellationToken cancel)
    {
        var opened = new CommandDistrict(databases) { ownsDatabases = false };
        var database = await databases.OpenDistrictAsync(name, cancel);
        opened.Open = new OpenDistrict(database, opened.meters, opened.loggers);
        return opened;
    }

    /// <summary>
    /// After a command that wrote: search is brought up to date and the head is signed, as a server would.
    /// </summary>
    public async Task SettleAsync(CancellationToken cancel)
    {
        await Open.District.ReadAsync(cancel);
        await new ProofFolder(Databases.Folder).Keeper(Open).RunAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (Open is not null)
            await Open.DisposeAsync();
        if (ownsDatabases)
            await Databases.DisposeAsync();
        loggers.Dispose();
        meters.Dispose();
    }
}
