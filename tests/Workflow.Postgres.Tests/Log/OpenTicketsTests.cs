using Microsoft.Extensions.Logging.Abstractions;
using Workflow.Benchmarks;
using Workflow.Domain.Kernel;
using Workflow.Engine.Log;
using Workflow.Engine.Running;
using Workflow.Host.Composition;
using Workflow.ReadModels.Ticket;
using Workflow.Testing;
using Workflow.Testing.Contracts;
using Xunit;

namespace Workflow.Postgres.Tests.Log;

/// <summary>Tickets by their list rows, each test in a district of its own.</summary>
[Collection(OnPostgres.Name)]
public sealed class OpenTicketsTests(PostgresFixture server) : OpenCasesContract, IAsyncLifetime, IDisposable
{
    private readonly EngineMeters meters = new();
    private readonly DistrictFixture district = new(server);
    private OpenDistrict open = null!;
    private TicketSteps steps = null!;

    protected override IOpenCases Port => new OpenTickets(open.Database.Serving);

    public async Task InitializeAsync()
    {
        await district.InitializeAsync();
        open = new OpenDistrict(district.Main, meters, NullLoggerFactory.Instance);
        Assert.Empty((await DistrictLoading.LoadAsync(open, SampleDistrict.Configuration, default)).Problems);
        steps = new TicketSteps(
            open.District,
            new StepActors(
                SampleDistrict.ActorOf("dengji"),
                SampleDistrict.ActorOf("paidan"),
                SampleDistrict.ActorOf("chengguan"),
                SampleDistrict.ActorOf("shenhe"),
                SampleDistrict.ActorOf("huifang")
            )
        );
    }

    public async Task DisposeAsync() => await open.DisposeAsync();

    public void Dispose() => meters.Dispose();

    protected override async Task<CaseId> OpenAsync()
    {
        var ticket = TicketSteps.NewTicket(open.District);
        await TakeAsync(ticket, 0, 1);
        return ticket.Id;
    }

    protected override Task EndAsync(CaseId id) => TakeAsync(new StreamRef(Port.CaseType, id), 1, TicketSteps.Count);

    private async Task TakeAsync(StreamRef ticket, int from, int to)
    {
        for (var step = from; step < to; step++)
            Assert.IsType<Outcome.Done>(await open.District.RunAsync(steps.Step(ticket, step)));
    }

    [Fact(DisplayName = "进度存在检查点表里：另一进程在 PostgreSQL 上读得到，接着做")]
    public async Task Progress_is_kept_with_the_checkpoints()
    {
        var run = await open.District.FanOutAsync(default);
        Assert.Equal(FanOutEnd.Finished, run.End);
        var name = FanOutLoop.NameOf(Port.CaseType);
        var leaf = new byte[48];
        leaf[0] = 1;
        var under = new Position(7, leaf);
        var checkpoints = (await district.OpenDatabaseAsync()).Checkpoints;
        var at = await checkpoints.FindAsync(name, default);
        Assert.True(await checkpoints.MoveAsync(name, at, under, default));
        Assert.True((await open.Database.Checkpoints.FindAsync(name, default)).IsAt(under));
    }
}
