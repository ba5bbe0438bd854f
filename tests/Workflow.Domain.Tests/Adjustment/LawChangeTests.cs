using Microsoft.Extensions.Logging.Abstractions;
using Workflow.Domain.Adjustment;
using Workflow.Domain.Admission;
using Workflow.Domain.Admission.Commands;
using Workflow.Domain.DutyList;
using Workflow.Domain.DutyList.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.Domain.LegalBasis.Commands;
using Workflow.Domain.Tests.Admission;
using Workflow.Engine.Log;
using Workflow.Engine.Running;
using Workflow.Host.Composition;
using Workflow.Testing;
using Workflow.Testing.Memory;
using Xunit;
using static Workflow.Domain.Tests.DutyList.DutyLists;
using RunningDistrict = Workflow.Engine.Running.District;

namespace Workflow.Domain.Tests.Adjustment;

/// <summary>From the library of laws to a case, through the engine in memory, in one process after another.</summary>
public sealed class LawChangeTests : IAsyncLifetime
{
    private static readonly Instrument Later = Law with
    {
        Versions = [.. Law.Versions, new InstrumentVersion(T("2026年修正"), new DateOnly(2026, 5, 1), [])],
    };

    private static readonly RegisterOrdered Ordered = new(T("省委"), T("省办发〔2026〕3号"), Admissions.DutyItem);

    private readonly MemoryServer server = new(new FakeClock(Spec.AnyMonday));
    private readonly List<(RunningDistrict District, EngineMeters Meters)> opened = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var (district, meters) in opened)
        {
            await district.DisposeAsync();
            meters.Dispose();
        }
    }

    [Fact(DisplayName = "依据修改：立一件案，点出事项；再录入、检查点退回、换一个进程，都还是一件")]
    public async Task A_change_opens_one_case()
    {
        var (district, _) = await LoadedAsync();
        await RunAsync(district, LegalBasisDecider.Stream, new RecordInstruments([Later]));
        await district.ReadAsync(default);
        var opened = await CaseAsync(district);
        Assert.Equal([Basic.Code], opened.Items.Select(static one => one.Item));
        Assert.Equal(AdjustmentPhase.Open, opened.Phase);
        Assert.Contains(server.StoredTimers, static timer => timer.WakeUp.Name == "escalate-review");

        var facts = server.StoredEvents.Count;
        await RunAsync(district, LegalBasisDecider.Stream, new RecordInstruments([Later]));
        var checkpoints = server.Open().Checkpoints;
        var at = await checkpoints.FindAsync(ReactionLoop.Name, default);
        Assert.True(await checkpoints.MoveAsync(ReactionLoop.Name, at, Position.Start, default));
        var (next, _) = Open();
        await next.ReadAsync(default);
        Assert.Equal(facts, server.StoredEvents.Count);
    }

    [Fact(DisplayName = "两步之间进程结束：换一个进程接着做完，事项一个不少")]
    public async Task A_process_that_dies_between_is_followed_by_another()
    {
        var (district, log) = await LoadedAsync();
        await RunAsync(district, LegalBasisDecider.Stream, new RecordInstruments([Later]));
        var appends = 0;
        log.OnAppend = async (_, goOn) =>
            ++appends == 1 ? await goOn() : new AppendOutcome.Rejected("the process is gone");
        await Assert.ThrowsAsync<ReactionRejectedException>(() => district.ReadAsync(default));
        Assert.Equal(AdjustmentPhase.Noted, (await CaseAsync(district)).Phase);

        var (next, _) = Open();
        await next.ReadAsync(default);
        var opened = await CaseAsync(next);
        Assert.Equal(AdjustmentPhase.Open, opened.Phase);
        Assert.Equal([Basic.Code], opened.Items.Select(static one => one.Item));
    }

    [Fact(DisplayName = "职责事项登记以后进程结束：换一个进程接着立案；检查点退回、再换一个进程，还是一件")]
    public async Task An_admitted_duty_item_opens_one_case()
    {
        var (district, log) = await LoadedAsync();
        var request = new CaseId(Ids.New(Spec.AnyMonday));
        var stream = new StreamRef(AdmissionDecider.Type.Name, request);
        await RunAsync(district, stream, Ordered, Admissions.All["quwei"]);
        log.OnAppend = static (_, _) => Task.FromResult<AppendOutcome>(new AppendOutcome.Rejected("it is gone"));
        await Assert.ThrowsAsync<ReactionRejectedException>(() => district.ReadAsync(default));
        Assert.Equal(AdjustmentPhase.None, (await CaseAsync(district, request)).Phase);

        var (next, _) = Open();
        await next.ReadAsync(default);
        var opened = await CaseAsync(next, request);
        Assert.Equal((AdjustmentPhase.Open, AdjustmentTrigger.Admission), (opened.Phase, opened.Trigger));
        Assert.Equal(Ordered.Content.Title.Value, opened.Subject);

        var facts = server.StoredEvents.Count;
        var checkpoints = server.Open().Checkpoints;
        var at = await checkpoints.FindAsync(ReactionLoop.Name, default);
        Assert.True(await checkpoints.MoveAsync(ReactionLoop.Name, at, Position.Start, default));
        await Open().District.ReadAsync(default);
        Assert.Equal(facts, server.StoredEvents.Count);
    }

    /// <summary>The library and the list that rests on it, as the files of a district bring them.</summary>
    private async Task<(RunningDistrict District, ScriptedLog Log)> LoadedAsync()
    {
        var (district, log) = Open();
        foreach (var (to, command) in SampleDistrict.Configuration.Commands)
            await RunAsync(district, to, command);
        await RunAsync(district, LegalBasisDecider.Stream, new RecordInstruments([Law]));
        await RunAsync(district, DutyListDecider.StreamOf(First.Code), new AdoptDutyList(First));
        await district.ReadAsync(default);
        return (district, log);
    }

    private (RunningDistrict District, ScriptedLog Log) Open()
    {
        var ports = server.Open();
        var log = new ScriptedLog(ports.Log);
        var meters = new EngineMeters();
        var district = new RunningDistrict(
            new DistrictParts(
                "longsha",
                Registrations.CaseTypes(),
                Registrations.Catalog(),
                Registrations.Fold,
                log,
                ports.Timers,
                ports.Checkpoints,
                ports.Keys,
                new FakeClock(Spec.AnyMonday),
                meters,
                NullLoggerFactory.Instance
            )
            {
                OpenCases =
                [
                    .. Registrations
                        .All.Where(static one => one.Type.FanOut is not null)
                        .Select(static one => new MemoryOpenCases(one.Type.Name)),
                ],
            }
        );
        opened.Add((district, meters));
        return (district, log);
    }

    private static async Task RunAsync(RunningDistrict district, StreamRef to, Command command, Actor? actor = null)
    {
        var outcome = await district.RunAsync(
            new Envelope(
                new CommandId(Ids.New(Spec.AnyMonday)),
                to,
                command,
                actor ?? LoadingRight.CommandLine,
                Channel.CommandLine
            )
        );
        Assert.True(outcome is Outcome.Done or Outcome.Unchanged, outcome.ToString());
    }

    private static async Task<AdjustmentState> CaseAsync(RunningDistrict district)
    {
        var change = new LawChange(Law.Code, LawChangeKind.Amended, new DateOnly(2026, 5, 1), T("2026年修正"));
        return await CaseAsync(district, AdjustmentDecider.StreamOf(change));
    }

    private static Task<AdjustmentState> CaseAsync(RunningDistrict district, CaseId request) =>
        CaseAsync(district, AdjustmentDecider.StreamOfAdmitted(request));

    private static async Task<AdjustmentState> CaseAsync(RunningDistrict district, StreamRef stream) =>
        (AdjustmentState)(await district.Reader.ReadAsync(stream, default)).State;
}
