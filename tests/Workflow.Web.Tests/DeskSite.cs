using Microsoft.Extensions.Logging.Abstractions;
using Workflow.Engine.Running;
using Workflow.Host.Composition;
using Workflow.Testing;
using Xunit;

namespace Workflow.Web.Tests;

/// <summary>
/// The program serving a district with tickets in every state: told before it starts, and on its own database.
/// </summary>
public sealed class DeskSite : IAsyncLifetime
{
    /// <summary>So many newly registered tickets more: a page cannot list them all.</summary>
    public const int More = 70;

    private readonly TicketStories stories = new();

    public Site Site { get; } = new();

    public string AddressOf(string title) => $"{Site.Home}/tickets/{stories.Tickets[title].Id}";

    public async Task InitializeAsync()
    {
        await TellAsync();
        await Site.InitializeAsync();
    }

    public Task DisposeAsync() => Site.DisposeAsync();

    private async Task TellAsync()
    {
        await using var databases = await Site.OpenDatabasesAsync();
        using var meters = new EngineMeters();
        await using var open = new OpenDistrict(
            await databases.OpenDistrictAsync(RunningHost.SampleDistrictName, CancellationToken.None),
            meters,
            NullLoggerFactory.Instance
        );
        var loaded = await DistrictLoading.LoadAsync(open, SampleDistrict.Configuration, CancellationToken.None);
        Assert.Empty(loaded.Problems);
        await stories.TellAsync(open.District, More);
    }
}

[CollectionDefinition(nameof(DeskSite))]
public sealed class SharedDeskSite : ICollectionFixture<DeskSite>;
