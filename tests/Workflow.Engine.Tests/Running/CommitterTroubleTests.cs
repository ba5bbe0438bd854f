using Workflow.Domain.Kernel;
using Workflow.Engine.Log;
using Workflow.Engine.Running;
using Workflow.Testing.Toy;
using Xunit;

namespace Workflow.Engine.Tests.Running;

/// <summary>The committer with something in the way.</summary>
public sealed class CommitterTroubleTests : ToyTest
{
    [Theory(DisplayName = "255条里有一条毒的：只有它被拒，其余照办")]
    [InlineData("database")]
    [InlineData("canonical")]
    [InlineData("decide")]
    [InlineData("evolve")]
    [InlineData("key")]
    public async Task One_poison_command_among_255_fails_alone(string kind)
    {
        var district = Open();
        var gate = new Gatekeeper(district.Log)
        {
            Answer = batch => batch.Events.Any(IsPoison) ? new AppendOutcome.Rejected("22P05") : null,
        };
        var poisoned = ToyDistrict.NewCase();
        Server.DestroyKey(poisoned.Id.Value);
        Command poison = kind switch
        {
            "database" => new Shout("poison"),
            "canonical" => new Shout("\0"),
            "decide" => new Break(),
            "evolve" => new Misfold(),
            _ => new Note("words for a destroyed key"),
        };
        var answers = Enumerable
            .Range(0, 255)
            .Select(i => i == 100 ? district.SendAsync(poisoned, poison) : district.SendAsync(Toy, new Add(1)))
            .ToArray();
        gate.Open();

        var outcomes = await AllOf(answers);
        Assert.IsType<Outcome.Rejected>(outcomes[100]);
        Assert.Equal(254, outcomes.OfType<Outcome.Done>().Count());
        Assert.Equal(254, (await district.StateAsync(Toy)).Sum);
        Assert.Equal(254, Server.StoredEvents.Count);
    }

    [Fact(DisplayName = "数据库不在：耐心用尽答复503，什么也没写；回来后照办")]
    public async Task A_database_that_is_away_is_waited_for_with_patience()
    {
        var district = Open();
        Server.IsAway = true;
        var since = Clock.Now;
        var given = district.SendAsync(Toy, new Add(1));
        await Soon(Clock.AdvanceUntilAsync(given, TimeSpan.FromMilliseconds(200)));
        Assert.Equal(new Outcome.Busy("unreachable"), await given);
        Assert.True(Clock.Now - since > new CommitterLimits().Patience);

        var patient = district.SendAsync(Toy, new Add(2));
        await Soon(Clock.SomebodyWaitsAsync());
        Server.IsAway = false;
        await Soon(Clock.AdvanceUntilAsync(patient, TimeSpan.FromMilliseconds(200)));
        Assert.Equal(new Outcome.Done(1, 1), await patient);
        Assert.Single(Server.StoredEvents);
    }

    [Fact(DisplayName = "另一进程动过的案件：重新装载再决定")]
    public async Task A_case_that_another_process_moved_is_loaded_and_decided_again()
    {
        var (one, other) = (Open(), Open());
        for (var i = 1; i <= 20; i += 2)
        {
            Assert.Equal(new Outcome.Done(i, 1), await Soon(one.SendAsync(Toy, new Add(1))));
            Assert.Equal(new Outcome.Done(i + 1, 1), await Soon(other.SendAsync(Toy, new Add(1))));
        }
        Assert.Equal(20, (await one.StateAsync(Toy)).Sum);
    }

    [Fact(DisplayName = "另一进程改了基础资料：按新的重新决定")]
    public async Task Reference_data_that_another_process_changed_is_loaded_again()
    {
        var (one, other) = (Open(), Open());
        await Soon(one.SendAsync(Toy, new AddFactor()));
        await Soon(other.SendAsync(ToyCase.FactorStream, new SetFactor(10)));
        Assert.Equal(new Outcome.Done(2, 1), await Soon(one.SendAsync(Toy, new AddFactor())));
        Assert.Equal(11, (await one.StateAsync(Toy)).Sum);
    }

    [Fact(DisplayName = "时钟慢的进程按末尾的时间记录")]
    public async Task A_clock_that_is_behind_records_at_the_time_of_the_tail()
    {
        var slow = Open(clock: new Testing.Memory.FakeClock(Clock.Now - TimeSpan.FromSeconds(1)));
        await Soon(Open().SendAsync(Toy, new Add(1)));
        Assert.Equal(new Outcome.Done(2, 1), await Soon(slow.SendAsync(Toy, new Add(1))));
        Assert.Equal([Clock.Now, Clock.Now], Server.StoredEvents.Select(e => e.RecordedAt));
    }

    [Fact(DisplayName = "同一命令到了两个进程：只办一次，答复相同；内容不同的不办")]
    public async Task The_same_command_at_two_processes_is_done_once()
    {
        var (one, other) = (Open(), Open());
        var id = one.NewId();
        var twice = await AllOf([one.SendAsync(Toy, new Add(1), id), other.SendAsync(Toy, new Add(1), id)]);
        Assert.Equal([new Outcome.Done(1, 1), new Outcome.Done(1, 1)], twice);
        Assert.Equal(new Outcome.IdReused(), await Soon(other.SendAsync(Toy, new Add(2), id)));
        Assert.Single(Server.StoredEvents);
    }

    [Fact(DisplayName = "见过别的版本：412；但已有回执的先看回执")]
    public async Task A_receipt_goes_before_a_version_that_was_not_seen()
    {
        var (one, other) = (Open(), Open());
        var id = one.NewId();
        Assert.Equal(new Outcome.Done(1, 1), await Soon(one.SendAsync(Toy, new Add(1), id, ifVersion: 0)));
        Assert.Equal(new Outcome.Done(1, 1), await Soon(one.SendAsync(Toy, new Add(1), id, ifVersion: 0)));
        Assert.Equal(new Outcome.Done(1, 1), await Soon(other.SendAsync(Toy, new Add(1), id, ifVersion: 0)));
        Assert.Equal(new Outcome.IdReused(), await Soon(other.SendAsync(Toy, new Add(2), id, ifVersion: 0)));
        var fresh = one.NewId();
        Assert.Equal(new Outcome.Stale(1), await Soon(one.SendAsync(Toy, new Add(1), fresh, ifVersion: 0)));
        Assert.Equal(new Outcome.Done(2, 1), await Soon(one.SendAsync(Toy, new Add(1), fresh, ifVersion: 1)));
    }

    [Fact(DisplayName = "客户在另一进程见过的新版本，不因本进程的旧状态被拒")]
    public async Task A_version_seen_at_another_process_is_not_taken_for_stale()
    {
        var (one, other) = (Open(), Open());
        await Soon(one.SendAsync(Toy, new Add(1)));
        await Soon(other.SendAsync(Toy, new Add(1)));
        Assert.Equal(new Outcome.Done(3, 1), await Soon(one.SendAsync(Toy, new Add(1), ifVersion: 2)));
    }

    [Fact(DisplayName = "冲突的拒绝有回执；请求本身有误的没有，改正后同一编号可再来")]
    public async Task Only_a_refusal_of_the_request_itself_leaves_no_receipt()
    {
        var district = Open();
        var (conflict, invalid) = (district.NewId(), district.NewId());
        var no = new Outcome.Refused(ToyCase.No.With());
        Assert.Equal(no, await Soon(district.SendAsync(Toy, new Refuse(ToyCase.No), conflict)));
        Assert.Equal(no, await Soon(district.SendAsync(Toy, new Refuse(ToyCase.No), conflict)));
        Assert.Equal(new Outcome.IdReused(), await Soon(district.SendAsync(Toy, new Add(1), conflict)));

        await Soon(district.SendAsync(Toy, new Refuse(ToyCase.Wrong), invalid));
        Assert.Equal(new Outcome.Done(1, 1), await Soon(district.SendAsync(Toy, new Add(1), invalid)));
        Assert.Equal(new Outcome.IdReused(), await Soon(district.SendAsync(Toy, new Refuse(ToyCase.Wrong), invalid)));
    }

    [Fact(DisplayName = "总抢不过别人：先占锁再决定；占着锁还不行的，单独拒绝")]
    public async Task A_batch_that_loses_race_after_race_takes_the_lock_and_never_goes_on_for_ever()
    {
        var district = Open();
        var gate = new Gatekeeper(district.Log);
        var cursed = ToyDistrict.NewCase();
        gate.Answer = b => b.Streams.Any(s => s.Stream.Id == cursed.Id) ? new AppendOutcome.Moved([cursed.Id]) : null;
        var answers = new[] { district.SendAsync(cursed, new Add(1)), district.SendAsync(Toy, new Add(1)) };
        gate.Open();

        Assert.Equal([new Outcome.Rejected("contended"), new Outcome.Done(1, 1)], await AllOf(answers));
        Assert.InRange(district.Log.Holds, 1, 100);
    }

    [Fact(DisplayName = "循环里出了异常：没写的都答复没办，写了的不说没办，之后照常")]
    public async Task An_exception_in_the_loop_leaves_nobody_waiting()
    {
        var district = Open();
        var gate = new Gatekeeper(district.Log) { Answer = _ => throw new ArithmeticException() };
        var first = district.SendAsync(Toy, new Add(1));
        await gate.ArrivedAsync();
        var unreceipted = district.SendAsync(Toy, new Ring(), new CommandId(Ids.Derived("timer")));
        gate.Open();
        Assert.Equal(new Outcome.Rejected("committer-broke"), await Soon(first));
        gate.Answer = null;
        Assert.True(await Soon(unreceipted) is Outcome.Rejected or Outcome.Unchanged);

        district.District.AfterCommit(_ => throw new ArithmeticException());
        Assert.Equal(new Outcome.Done(1, 1), await Soon(district.SendAsync(Toy, new Add(1))));
        Assert.Single(Server.StoredEvents);
    }

    [Fact(DisplayName = "无回执的命令所在的批出了异常，也有答复")]
    public async Task A_command_without_a_receipt_is_answered_when_its_batch_breaks()
    {
        var district = Open();
        var gate = new Gatekeeper(district.Log) { Answer = _ => throw new ArithmeticException() };
        gate.Open();
        var answer = district.SendAsync(Toy, new Add(1), new CommandId(Ids.Derived("reaction")));
        Assert.Equal(new Outcome.Rejected("committer-broke"), await Soon(answer));
    }

    [Fact(DisplayName = "重试的批中途出了异常，批里的也都有答复")]
    public async Task A_batch_that_breaks_while_it_is_tried_again_is_answered()
    {
        var district = Open();
        var tries = 0;
        var gate = new Gatekeeper(district.Log)
        {
            Answer = _ => tries++ == 0 ? new AppendOutcome.Moved([Toy.Id]) : throw new ArithmeticException(),
        };
        gate.Open();
        var answers = Enumerable
            .Range(0, 9)
            .Select(i => district.SendAsync(Toy, new Add(1), new CommandId(Ids.Derived($"reaction {i}"))));
        Assert.All(await AllOf(answers), o => Assert.Equal(new Outcome.Rejected("committer-broke"), o));
    }

    [Fact(DisplayName = "记住的案件再少，一批需要的也都在手")]
    public async Task A_small_memory_does_not_lose_what_a_batch_needs()
    {
        var district = Open(new CommitterLimits { KnownCases = 2, Batch = 64 });
        var toys = Enumerable.Range(0, 64).Select(_ => ToyDistrict.NewCase()).ToArray();
        for (var round = 1; round <= 5; round++)
        {
            var outcomes = await AllOf(toys.Select(toy => district.SendAsync(toy, new Add(1))));
            Assert.All(outcomes, o => Assert.Equal(new Outcome.Done(round, 1), o));
        }
    }

    private static bool IsPoison(Engine.Stored.StoredEvent e) => e.Data.Span.IndexOf("poison"u8) >= 0;
}
