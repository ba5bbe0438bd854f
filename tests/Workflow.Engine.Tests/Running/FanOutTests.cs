using Workflow.Domain.Kernel;
using Workflow.Engine.Log;
using Workflow.Engine.Running;
using Workflow.Engine.Stored;
using Workflow.Testing.Contracts;
using Workflow.Testing.Memory;
using Workflow.Testing.Toy;
using Xunit;

namespace Workflow.Engine.Tests.Running;

public sealed class MemoryOpenCasesTests : OpenCasesContract
{
    private readonly MemoryOpenCases cases = new("toy");

    protected override IOpenCases Port => cases;

    protected override Task<CaseId> OpenAsync()
    {
        var id = ToyDistrict.NewCase().Id;
        cases.Open(id);
        return Task.FromResult(id);
    }

    protected override Task EndAsync(CaseId id)
    {
        cases.End(id);
        return Task.CompletedTask;
    }
}

/// <summary>A fact of reference data reaches every open case, once, whatever comes between.</summary>
public sealed class FanOutTests : ToyTest
{
    private const int Toys = 35;

    private readonly MemoryOpenCases open = new("toy");
    private readonly List<StreamRef> toys = [];

    [Fact(DisplayName = "参考数据变了：每个未结个案各得一条命令，再做一次没有变化")]
    public async Task Every_open_case_gets_one_command()
    {
        var district = await ToysAsync();
        open.End(toys[5].Id);
        await SetFactorAsync(district, 3);
        Assert.Equal(new FanOutRun(Toys - 1, FanOutEnd.Finished), await Soon(district.District.FanOutAsync(default)));
        Assert.Equal(Toys - 1, Heard(3));
        Assert.Equal(1, (await district.StateAsync(toys[5])).Factor);

        Assert.Equal(new FanOutRun(0, FanOutEnd.Finished), await Soon(district.District.FanOutAsync(default)));
        Assert.Equal(0, (await Soon(Process().District.FanOutAsync(default))).Commands);
        Assert.Equal(Toys - 1, Heard(3));
    }

    [Fact(DisplayName = "命令写明起因，编号由事实和个案推得")]
    public async Task A_command_names_its_cause()
    {
        var district = await ToysAsync();
        await SetFactorAsync(district, 3);
        var cause = Server.StoredEvents[^1];
        await Soon(district.District.FanOutAsync(default));
        var facts = await district.District.Codec.ReadAsync(Server.StoredEvents, default);
        var heard = facts.Where(static f => f.Fact is FactorHeard).ToArray();
        Assert.All(heard, f => Assert.Equal(cause.Id.ToString(), Stored(f).Causation));
        Assert.All(
            heard,
            f => Assert.Equal(Ids.Derived($"fan-out\n{ToyCase.FactorStream}\n1\n{f.Case}"), f.Headers.Command)
        );

        StoredEvent Stored(RecordedFact fact) => Server.StoredEvents.Single(e => e.Id == fact.EventId);
    }

    [Fact(DisplayName = "做到一半被终止：另一进程从下一批接着做，不从头来，每个个案只记一次")]
    public async Task A_kill_in_the_middle_costs_one_portion()
    {
        var district = await ToysAsync();
        await SetFactorAsync(district, 3);
        using var kill = new CancellationTokenSource();
        open.OnNext = _ =>
        {
            if (Heard(3) >= 2 * ToyDistrict.FanOutPortion)
                kill.Cancel();
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Soon(district.District.FanOutAsync(kill.Token)));
        var before = Heard(3);
        Assert.InRange(before, 2 * ToyDistrict.FanOutPortion, Toys - 1);

        var places = new List<CaseId?>();
        open.OnNext = places.Add;
        var run = await Soon(Process().District.FanOutAsync(default));
        Assert.Equal(FanOutEnd.Finished, run.End);
        Assert.InRange(run.Commands, Toys - before, Toys - 2 * ToyDistrict.FanOutPortion);
        Assert.NotNull(places[0]);
        Assert.Equal(Toys, Heard(3));
    }

    [Fact(DisplayName = "检查点丢了整批重来：没有一个个案记第二次")]
    public async Task Doing_all_of_it_twice_is_as_good_as_once()
    {
        var district = await ToysAsync();
        await SetFactorAsync(district, 3);
        await Soon(district.District.FanOutAsync(default));
        var checkpoints = Server.Open().Checkpoints;
        var name = FanOutLoop.NameOf("toy");
        var at = await checkpoints.FindAsync(name, default);
        Assert.True(await checkpoints.MoveAsync(name, at, Position.Start, default));
        Assert.Equal(Toys, (await Soon(Process().District.FanOutAsync(default))).Commands);
        Assert.Equal(Toys, Heard(3));
    }

    [Fact(DisplayName = "两个进程同时做：一个让给另一个，每个个案只记一次")]
    public async Task Two_processes_do_it_once()
    {
        var (one, other) = (await ToysAsync(), Process());
        await SetFactorAsync(one, 3);
        var runs = await Soon(Task.WhenAll(one.District.FanOutAsync(default), other.District.FanOutAsync(default)));
        Assert.Contains(runs, static run => run.End == FanOutEnd.Finished);
        Assert.Equal(Toys, Heard(3));
        Assert.Equal(FanOutEnd.Finished, (await Soon(other.District.FanOutAsync(default))).End);
        Assert.Equal(Toys, Heard(3));
    }

    [Fact(DisplayName = "列未结个案的出错：停在原处，好了从那里接着做")]
    public async Task A_port_that_fails_stops_it_where_it_is()
    {
        var district = await ToysAsync();
        await SetFactorAsync(district, 3);
        open.OnNext = static after =>
        {
            if (after is not null)
                throw new LogAwayException("unreachable");
        };
        await Assert.ThrowsAsync<LogAwayException>(() => Soon(district.District.FanOutAsync(default)));
        Assert.Equal(ToyDistrict.FanOutPortion, Heard(3));

        open.OnNext = null;
        var run = await Soon(district.District.FanOutAsync(default));
        Assert.Equal(new FanOutRun(Toys - ToyDistrict.FanOutPortion, FanOutEnd.Finished), run);
        Assert.Equal(Toys, Heard(3));
    }

    [Fact(DisplayName = "数据库不在：没有做完的批次下次重做")]
    public async Task A_portion_without_its_answers_is_done_again()
    {
        var district = await ToysAsync();
        await SetFactorAsync(district, 3);
        district.Log.OnAppend = static (_, _) => Task.FromResult(Away());
        var run = district.District.FanOutAsync(default);
        await Soon(Clock.AdvanceUntilAsync(run, TimeSpan.FromMilliseconds(200)));
        await Assert.ThrowsAsync<LogAwayException>(() => run);
        Assert.Equal(0, Heard(3));

        district.Log.OnAppend = null;
        Assert.Equal(Toys, (await Soon(district.District.FanOutAsync(default))).Commands);
        Assert.Equal(Toys, Heard(3));
    }

    [Fact(DisplayName = "有一个个案存不下：同批的照存，不跳过它，好了再做完")]
    public async Task A_case_that_cannot_be_recorded_is_not_skipped()
    {
        var district = await ToysAsync();
        await SetFactorAsync(district, 3);
        var poison = toys.OrderBy(static t => t.Id.Value).ElementAt(3);
        district.Log.OnAppend = (batch, goOn) =>
            batch.Streams.Any(s => s.Stream == poison)
                ? Task.FromResult<AppendOutcome>(new AppendOutcome.Rejected("53400"))
                : goOn();
        var run = await Soon(district.District.FanOutAsync(default));
        Assert.Equal(new FanOutRun(ToyDistrict.FanOutPortion, FanOutEnd.Rejected), run);
        Assert.Equal(ToyDistrict.FanOutPortion - 1, Heard(3));

        district.Log.OnAppend = null;
        Assert.Equal(FanOutEnd.Finished, (await Soon(district.District.FanOutAsync(default))).End);
        Assert.Equal(Toys, Heard(3));
    }

    [Fact(DisplayName = "接连变了两次：只送最后一次；做到一半又变的，改按新的从头做")]
    public async Task The_last_of_equal_askings_is_enough()
    {
        var district = await ToysAsync();
        await SetFactorAsync(district, 2);
        await SetFactorAsync(district, 3);
        Assert.Equal(Toys, (await Soon(district.District.FanOutAsync(default))).Commands);
        Assert.Equal((0, Toys), (Heard(2), Heard(3)));

        await SetFactorAsync(district, 4);
        open.OnNext = static after =>
        {
            if (after is not null)
                throw new LogAwayException("unreachable");
        };
        await Assert.ThrowsAsync<LogAwayException>(() => Soon(district.District.FanOutAsync(default)));
        open.OnNext = null;
        await SetFactorAsync(district, 5);
        await Soon(district.District.FanOutAsync(default));
        Assert.Equal((ToyDistrict.FanOutPortion, Toys), (Heard(4), Heard(5)));
    }

    [Fact(DisplayName = "送达期间新开的个案按新的参考数据办，不另得命令也不缺")]
    public async Task A_case_that_opens_meanwhile_is_decided_on_the_new_data()
    {
        var district = await ToysAsync();
        await SetFactorAsync(district, 3);
        var late = ToyDistrict.NewCase();
        Assert.IsType<Outcome.Done>(await Soon(district.SendAsync(late, new AddFactor())));
        await Soon(district.District.FanOutAsync(default));
        Assert.Equal((3, 1), ((await district.StateAsync(late)).Sum, (await district.StateAsync(late)).Factor));
    }

    [Fact(DisplayName = "日志换了：停下并说明")]
    public async Task A_fact_that_is_no_longer_in_the_log_stops_it()
    {
        var district = await ToysAsync();
        await SetFactorAsync(district, 3);
        await Soon(district.District.FanOutAsync(default));
        Server.CutAfter(0);
        await Assert.ThrowsAsync<PositionLostException>(() => Soon(Process().District.FanOutAsync(default)));
    }

    [Fact(DisplayName = "有要送达的类型而没有人列其未结个案：不能启动")]
    public void A_type_whose_open_cases_nobody_lists_is_a_mistake() =>
        Assert.Throws<ArgumentException>(() => Open(open: new MemoryOpenCases("other")));

    private ToyDistrict Process() => Open(open: open);

    private async Task<ToyDistrict> ToysAsync()
    {
        var district = Process();
        for (var i = 0; i < Toys; i++)
        {
            toys.Add(ToyDistrict.NewCase());
            open.Open(toys[i].Id);
        }
        await AllOf(toys.Select(toy => district.SendAsync(toy, new Add(1))));
        return district;
    }

    private static async Task SetFactorAsync(ToyDistrict district, int factor) =>
        Assert.IsType<Outcome.Done>(await Soon(district.SendAsync(ToyCase.FactorStream, new SetFactor(factor))));

    /// <summary>How many facts say that a case has heard of this factor.</summary>
    private int Heard(int factor) =>
        Server.StoredEvents.Count(e =>
            e.Type == "toy.FactorHeard"
            && System.Text.Encoding.UTF8.GetString(e.Data.Span).Contains($":{factor}", StringComparison.Ordinal)
        );
}
