using System.Text;
using Workflow.Domain.Kernel;
using Workflow.Engine.Log;
using Workflow.Engine.Running;
using Workflow.Testing.Toy;
using Xunit;

namespace Workflow.Engine.Tests.Running;

/// <summary>The committer with all going well.</summary>
public sealed class CommitterTests : ToyTest
{
    [Fact(DisplayName = "按到达顺序决定，版本与序号没有空缺")]
    public async Task Commands_are_decided_in_the_order_of_their_arrival()
    {
        var district = Open();
        var outcomes = await AllOf(Enumerable.Range(1, 300).Select(i => district.SendAsync(Toy, new Add(i))));

        Assert.Equal(Enumerable.Range(1, 300).Select(i => new Outcome.Done(i, 1)), outcomes);
        Assert.Equal(
            Enumerable.Range(1, 300).Select(i => $$"""{"amount":{{i}}}"""),
            Server.StoredEvents.Select(e => Encoding.UTF8.GetString(e.Data.Span))
        );
        Assert.Equal(Enumerable.Range(1, 300).Select(i => (long)i), Server.StoredEvents.Select(e => e.Version));
        Assert.Equal(Enumerable.Range(1, 300).Select(i => (long)i), Server.StoredEvents.Select(e => e.Sequence));
    }

    [Fact(DisplayName = "提交期间到达的合成一批，一批不超过上限")]
    public async Task What_waits_goes_together_up_to_the_limit()
    {
        var district = Open(new CommitterLimits { Batch = 10 });
        var gate = new Gatekeeper(district.Log);
        var answers = Enumerable.Range(0, 101).Select(_ => district.SendAsync(Toy, new Add(1))).ToArray();
        await gate.ArrivedAsync();
        gate.Open();
        await AllOf(answers);

        Assert.All(gate.Batches, b => Assert.InRange(b.Receipts.Count, 1, 10));
        Assert.InRange(gate.Batches.Count, 11, 14);
        Assert.Equal(101, (await district.StateAsync(Toy)).Sum);
    }

    [Fact(DisplayName = "提交之前谁也得不到答复，连拒绝也没有")]
    public async Task Nobody_is_answered_before_the_commit_not_even_with_a_refusal()
    {
        var district = Open();
        var gate = new Gatekeeper(district.Log);
        var refused = district.SendAsync(ToyDistrict.NewCase(), new Refuse(ToyCase.No));
        await gate.ArrivedAsync();
        var (first, second) = (district.SendAsync(Toy, new Add(1)), district.SendAsync(Toy, new Nothing()));
        Assert.False(refused.IsCompleted || first.IsCompleted || second.IsCompleted);

        gate.Open();
        Assert.Equal(new Outcome.Refused(ToyCase.No.With()), await Soon(refused));
        Assert.Equal(new Outcome.Done(1, 1), await Soon(first));
        Assert.Equal(new Outcome.Unchanged(1), await Soon(second));
    }

    [Fact(DisplayName = "前一批失败，据它决定的全部作废重来")]
    public async Task What_was_decided_on_a_batch_that_fails_is_thrown_away()
    {
        var district = Open();
        var deciding = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var gate = new Gatekeeper(district.Log);
        var first = district.SendAsync(Toy, new Add(1));
        await gate.ArrivedAsync();
        district.Log.OnLoad = () => deciding.TrySetResult();
        var second = district.SendAsync(Toy, new Add(2));
        var third = district.SendAsync(ToyDistrict.NewCase(), new Add(3));
        await Soon(deciding.Task);
        var failures = 0;
        gate.Answer = _ => failures++ == 0 ? new AppendOutcome.Moved([Toy.Id]) : null;
        gate.Open();

        Assert.Equal(new Outcome.Done(1, 1), await Soon(first));
        Assert.Equal(new Outcome.Done(2, 1), await Soon(second));
        Assert.Equal(new Outcome.Done(1, 1), await Soon(third));
        Assert.Equal(3, Server.StoredEvents.Count);
        Assert.Equal((0, 0), (gate.Batches[0].Streams[0].Expected, gate.Batches[1].Streams[0].Expected));
    }

    [Fact(DisplayName = "队列满：立即答复忙，队列里的照办")]
    public async Task A_full_queue_says_so_at_once()
    {
        var district = Open(new CommitterLimits { Queue = 5, Batch = 2 });
        var gate = new Gatekeeper(district.Log);
        var first = district.SendAsync(Toy, new Add(1));
        await gate.ArrivedAsync();
        var answers = Enumerable.Range(0, 50).Select(_ => district.SendAsync(Toy, new Add(1))).ToArray();
        var busy = answers.Count(a => a.IsCompleted);
        gate.Open();

        var outcomes = await AllOf(answers.Append(first));
        Assert.Equal(busy, outcomes.OfType<Outcome.Busy>().Count(b => b.Code == "queue-full"));
        Assert.InRange(busy, 40, 46);
        Assert.Equal(51 - busy, (await district.StateAsync(Toy)).Sum);
    }

    [Fact(DisplayName = "同一命令在途中再来，答复相同只办一次；编号相同内容不同不办")]
    public async Task A_command_sent_again_while_under_way_gets_the_same_answer()
    {
        var district = Open();
        var gate = new Gatekeeper(district.Log);
        var (id, elsewhere) = (district.NewId(), ToyDistrict.Child with { Person = new PersonId("p-2") });
        var answers = new[]
        {
            district.SendAsync(Toy, new Add(1), id),
            district.SendAsync(Toy, new Add(1), id),
            district.SendAsync(Toy, new Add(5), id),
            district.SendAsync(Toy, new Add(7), id, actor: elsewhere),
        };
        await gate.ArrivedAsync();
        gate.Open();

        var outcomes = await AllOf(answers);
        Assert.Equal([new Outcome.Done(1, 1), new Outcome.Done(1, 1), new Outcome.IdReused()], outcomes[..3]);
        Assert.Equal(new Outcome.Done(2, 1), outcomes[3]);
        Assert.Equal(8, (await district.StateAsync(Toy)).Sum);
    }

    [Fact(DisplayName = "太大的分几批：每批约四兆")]
    public async Task A_batch_is_cut_at_four_megabytes()
    {
        var district = Open();
        var gate = new Gatekeeper(district.Log);
        var first = district.SendAsync(Toy, new Add(1));
        await gate.ArrivedAsync();
        var big = new string('x', 1_000_000);
        var answers = Enumerable.Range(0, 12).Select(i => district.SendAsync(Toy, new Shout($"{i}{big}"))).ToArray();
        gate.Open();
        await AllOf(answers.Append(first));

        Assert.Equal(13, gate.Batches.Sum(b => b.Events.Count));
        Assert.All(gate.Batches, b => Assert.InRange(b.Events.Sum(e => e.Data.Length), 0, 5_100_000));
    }

    [Fact(DisplayName = "基础资料一变，其后的按新的决定，不与它同批")]
    public async Task Nothing_is_decided_after_reference_data_in_the_same_batch()
    {
        var district = Open();
        var gate = new Gatekeeper(district.Log);
        var first = district.SendAsync(Toy, new AddFactor());
        await gate.ArrivedAsync();
        var answers = new[]
        {
            district.SendAsync(Toy, new AddFactor()),
            district.SendAsync(ToyCase.FactorStream, new SetFactor(10)),
            district.SendAsync(Toy, new AddFactor()),
        };
        gate.Open();
        await AllOf(answers.Append(first));

        Assert.Equal(12, (await district.StateAsync(Toy)).Sum);
        var reference = Assert.Single(gate.Batches, b => b.ReferenceStep > 0);
        Assert.Equal("toy.FactorSet", reference.Events[^1].Type);
    }

    [Fact(DisplayName = "关闭时：已收下的全部答复，之后的答复正在停止")]
    public async Task Closing_answers_everything()
    {
        var district = Open();
        var gate = new Gatekeeper(district.Log);
        var answers = Enumerable.Range(0, 40).Select(_ => district.SendAsync(Toy, new Add(1))).ToArray();
        await gate.ArrivedAsync();
        var closing = district.DisposeAsync().AsTask();
        var late = await Soon(district.SendAsync(Toy, new Add(1)));
        gate.Open();
        await Soon(closing);

        Assert.Equal(new Outcome.Busy("stopping"), late);
        Assert.All(await AllOf(answers), o => Assert.IsType<Outcome.Done>(o));
        Assert.Equal(40, Server.StoredEvents.Count);
    }

    [Fact(DisplayName = "编号早于回执保存期的不办；派生的编号不看时间")]
    public async Task An_id_older_than_receipts_are_kept_is_refused()
    {
        var district = Open();
        var old = new CommandId(Ids.New(Clock.Now - TimeSpan.FromDays(91)));
        var kept = new CommandId(Ids.New(Clock.Now - TimeSpan.FromDays(89)));
        Assert.Equal(new Outcome.IdTooOld(), await Soon(district.SendAsync(Toy, new Add(1), old)));
        Assert.Equal(new Outcome.Done(1, 1), await Soon(district.SendAsync(Toy, new Add(1), kept)));
        var derived = new CommandId(Ids.Derived("x"));
        Assert.Equal(new Outcome.Done(2, 1), await Soon(district.SendAsync(Toy, new Add(1), derived)));
    }
}
