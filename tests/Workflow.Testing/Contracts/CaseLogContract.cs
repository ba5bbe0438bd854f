using System.Text;
using Workflow.Domain.Kernel;
using Workflow.Engine.Log;
using Workflow.Engine.Proof;
using Workflow.Engine.Stored;
using Xunit;

namespace Workflow.Testing.Contracts;

/// <summary>What every event log does.</summary>
public abstract class CaseLogContract : PortsContract
{
    private const string Poison = """{"words":"\u0000"}""";

    private readonly StreamRef stream = DraftBatch.NewStream();

    [Fact(DisplayName = "没有的流没有事实，没有的登记簿不返回")]
    public async Task What_does_not_exist_is_left_out()
    {
        Assert.Empty(await One.Log.LoadAsync([stream], default));
        Assert.Empty(await One.Log.LoadRegistersAsync([stream.Id], default));
        Assert.Empty(await One.Log.FindReceiptsAsync([DraftBatch.NewKey()], default));
        Assert.Empty(await One.Log.ReadAsync((await TailAsync()).Sequence, 10, default));
    }

    [Fact(DisplayName = "写入的每个字段原样读回，叶子散列不变，另一进程也看得到")]
    public async Task Every_member_comes_back_as_it_was_and_so_does_the_leaf()
    {
        var batch = (await DraftBatch.OnAsync(One.Log))
            .Append(stream, 0, """{"b":"文字 \"引号\"","a":[1,-9007199254740991,true,null]}""", "{}")
            .Done();
        var committed = Assert.IsType<AppendOutcome.Committed>(await One.Log.AppendAsync(batch));

        var loaded = (await Other.Log.LoadAsync([stream], default))[stream.Id].Events;
        var read = await Other.Log.ReadAsync(committed.FirstSequence - 1, 2, default);

        Assert.Equal([1, 2], loaded.Select(e => e.Version));
        Assert.Equal([committed.FirstSequence, committed.FirstSequence + 1], read.Select(e => e.Sequence));
        foreach (var events in new[] { loaded, read })
        {
            Assert.Equal(batch.Events.Select(Plain), events.Select(Plain));
            Assert.Equal(batch.Leaves.ToArray(), events.SelectMany(LeafOf));
        }
    }

    [Fact(DisplayName = "序号和块号连续，两个进程接着写")]
    public async Task Sequence_and_blocks_have_no_holes_whoever_writes()
    {
        var before = await TailAsync();
        for (var i = 0; i < 6; i++)
        {
            var log = i % 2 == 0 ? One.Log : Other.Log;
            var committed = await CommitAsync(log, (await DraftBatch.OnAsync(log)).Append(stream, i * 2, "{}", "{}"));
            Assert.Equal(before.Block + i + 1, committed.Block);
            Assert.Equal(before.Sequence + i * 2 + 1, committed.FirstSequence);
        }
        var tail = await TailAsync();
        Assert.Equal((before.Block + 6, before.Sequence + 12), (tail.Block, tail.Sequence));
        var read = await One.Log.ReadAsync(before.Sequence, 100, default);
        Assert.Equal(Enumerable.Range(1, 12).Select(i => before.Sequence + i), read.Select(e => e.Sequence));
    }

    [Fact(DisplayName = "版本不符：指出是哪些流，什么也没写")]
    public async Task Streams_that_moved_are_named_and_nothing_is_written()
    {
        var relied = DraftBatch.NewStream();
        await CommitAsync(One.Log, (await DraftBatch.OnAsync(One.Log)).Append(stream, 0, "{}").Append(relied, 0, "{}"));
        var before = await TailAsync();
        var key = DraftBatch.NewKey();
        var batch = await DraftBatch.OnAsync(Other.Log);

        var moved = await batch
            .Append(stream, 0, "{}")
            .Append(DraftBatch.NewStream(), 0, "{}")
            .RelyOn(relied, 2)
            .Answering(DraftBatch.NewReceipt(key))
            .ToAsync(Other.Log);

        Assert.Equivalent(new[] { stream.Id, relied.Id }, Assert.IsType<AppendOutcome.Moved>(moved).Streams);
        Assert.Equal(before, await TailAsync());
        Assert.Empty(await One.Log.FindReceiptsAsync([key], default));
        await CommitAsync(Other.Log, batch.Append(stream, 1, "{}").RelyOn(relied, 1));
    }

    [Fact(DisplayName = "两个进程同时写同一版本，只有一个成功")]
    public async Task Of_two_that_write_the_same_version_at_once_one_wins()
    {
        for (var version = 0; version < 10; version++)
        {
            var batch = await DraftBatch.OnAsync(One.Log);
            var outcomes = await Task.WhenAll(
                batch.Append(stream, version, "{}").ToAsync(One.Log),
                batch.Append(stream, version, "{}").ToAsync(Other.Log)
            );
            Assert.Single(outcomes.OfType<AppendOutcome.Committed>());
            Assert.Single(outcomes.OfType<AppendOutcome.Moved>());
        }
    }

    [Fact(DisplayName = "基础资料版本升高后，按旧版本决定的不写入")]
    public async Task What_was_decided_under_older_reference_data_is_not_written()
    {
        var old = await DraftBatch.OnAsync(Other.Log);
        await CommitAsync(One.Log, (await DraftBatch.OnAsync(One.Log)).Append(stream, 0, "{}").AsReference());

        Assert.Equal(old.Tail.ReferenceVersion + 1, (await TailAsync()).ReferenceVersion);
        Assert.IsType<AppendOutcome.ReferenceMoved>(await old.Append(stream, 1, "{}").ToAsync(Other.Log));
        await CommitAsync(Other.Log, (await DraftBatch.OnAsync(Other.Log)).Append(stream, 1, "{}"));
    }

    [Fact(DisplayName = "记录时间不得早于末尾，并告知末尾的时间；相等可以")]
    public async Task Recorded_time_never_goes_back()
    {
        await CommitAsync(One.Log, (await DraftBatch.OnAsync(One.Log)).Append(stream, 0, "{}"));
        var batch = await DraftBatch.OnAsync(Other.Log);
        var tail = batch.Tail.RecordedAt;

        var early = batch with { At = tail - TimeSpan.FromMicroseconds(1) };
        var behind = Assert.IsType<AppendOutcome.Behind>(await early.Append(stream, 1, "{}").ToAsync(Other.Log));
        Assert.Equal(tail, behind.Tail);
        await CommitAsync(Other.Log, (batch with { At = tail }).Append(stream, 1, "{}"));
    }

    [Theory(DisplayName = "时钟与数据库相差超过两秒的进程不能写")]
    [InlineData(30)]
    [InlineData(3)]
    public async Task A_clock_that_is_more_than_two_seconds_off_may_not_write(int seconds)
    {
        var batch = await DraftBatch.OnAsync(One.Log);
        var off = batch with { At = batch.At + TimeSpan.FromSeconds(seconds) };
        var outcome = Assert.IsType<AppendOutcome.Unavailable>(await off.Append(stream, 0, "{}").ToAsync(One.Log));
        Assert.Equal("WF006", outcome.Code);
        await CommitAsync(One.Log, (await DraftBatch.OnAsync(One.Log)).Append(stream, 0, "{}"));
    }

    [Fact(DisplayName = "回执：同一人同一编号再来，得到原来的回执，什么也没写；另一人不相干")]
    public async Task A_command_with_a_receipt_is_not_written_again()
    {
        var (first, second) = (DraftBatch.NewKey(), DraftBatch.NewKey());
        var receipt = DraftBatch.NewReceipt(first, """{"facts":1,"version":1}""");
        await CommitAsync(
            One.Log,
            (await DraftBatch.OnAsync(One.Log))
                .Append(stream, 0, "{}")
                .Answering(receipt, DraftBatch.NewReceipt(second))
        );
        var batch = (await DraftBatch.OnAsync(Other.Log)).Append(stream, 1, "{}");
        var before = await TailAsync();

        var again = await batch
            .Answering(DraftBatch.NewReceipt(first, "{}"), DraftBatch.NewReceipt(DraftBatch.NewKey()))
            .ToAsync(Other.Log);

        var known = Assert.Single(Assert.IsType<AppendOutcome.AlreadyReceipted>(again).Receipts);
        Assert.Equal((first, receipt.Outcome), (known.Key, known.Outcome));
        Assert.Equal(receipt.RequestHash.ToArray(), known.RequestHash.ToArray());
        Assert.Equal(before, await TailAsync());
        var stranger = first with { Actor = "p-2" };
        Assert.Equal(
            [first, second],
            (await Other.Log.FindReceiptsAsync([stranger, second, first], default)).Keys.OrderBy(k => k != first)
        );
        await CommitAsync(Other.Log, batch.Answering(DraftBatch.NewReceipt(stranger)));
    }

    [Fact(DisplayName = "只有回执没有事实的一批：不成块，回执照存")]
    public async Task A_batch_without_facts_makes_no_block_but_keeps_its_receipts()
    {
        var before = await TailAsync();
        var key = DraftBatch.NewKey();
        var batch = (await DraftBatch.OnAsync(One.Log)).RelyOn(stream, 0).Answering(DraftBatch.NewReceipt(key));
        Assert.Equal(new AppendOutcome.Committed(0, 0), await batch.ToAsync(One.Log));
        Assert.Equal(before, await TailAsync());
        Assert.Single(await Other.Log.FindReceiptsAsync([key], default));
    }

    [Fact(DisplayName = "回执按编号所带时间清理，只清理更早的")]
    public async Task Receipts_are_forgotten_by_the_time_in_their_ids()
    {
        var border = DraftBatch.Now - TimeSpan.FromDays(90);
        var young = new ReceiptKey("p-1", Ids.New(border));
        var old = new ReceiptKey("p-1", Ids.New(border - TimeSpan.FromMilliseconds(1)));
        var batch = await DraftBatch.OnAsync(One.Log);
        await CommitAsync(One.Log, batch.Answering(DraftBatch.NewReceipt(young), DraftBatch.NewReceipt(old)));

        Assert.Equal(1, await One.Log.ForgetReceiptsAsync(border, default));
        Assert.Equal([young], (await Other.Log.FindReceiptsAsync([young, old], default)).Keys);
    }

    [Fact(DisplayName = "登记簿的状态随提交保存，后来的取代先前的")]
    public async Task The_state_of_a_register_is_kept_with_its_version()
    {
        var batch = await DraftBatch.OnAsync(One.Log);
        await CommitAsync(One.Log, batch.Append(stream, 0, "{}").Keeping(stream.Id, 1, """{"last": 1}"""));
        batch = await DraftBatch.OnAsync(Other.Log);
        await CommitAsync(Other.Log, batch.Append(stream, 1, "{}").Keeping(stream.Id, 2, """{"last": 2}"""));

        var (id, register) = Assert.Single(await One.Log.LoadRegistersAsync([stream.Id], default));
        Assert.Equal((stream.Id, 2L), (id, register.Version));
        Assert.Equal("""{"last":2}""", Encoding.UTF8.GetString(register.State.Span).Replace(" ", ""));
    }

    [Fact(DisplayName = "数据库不收的内容：整批不写，说明原因")]
    public async Task What_cannot_be_stored_is_rejected_and_nothing_of_it_written()
    {
        var batch = await DraftBatch.OnAsync(One.Log);
        var good = DraftBatch.NewStream();
        var bad = batch.Append(good, 0, "{}").Append(stream, 0, Safe(batch));
        var before = await TailAsync();
        Assert.Equal(new AppendOutcome.Rejected("22P05"), await bad.ToAsync(One.Log));
        Assert.Equal(before, await TailAsync());
        await CommitAsync(One.Log, batch.Append(good, 0, "{}"));
    }

    [Fact(DisplayName = "先占锁再决定：占锁期间别人写不进来，写完即放")]
    public async Task Whoever_holds_the_lock_writes_first()
    {
        var batch = await DraftBatch.OnAsync(One.Log);
        Assert.True(await One.Log.HoldAsync());
        var waiting = batch.Append(stream, 0, "{}").ToAsync(Other.Log);
        Assert.IsType<AppendOutcome.Committed>(await batch.Append(stream, 0, "{}").ToAsync(One.Log));
        await One.Log.ReleaseAsync();
        Assert.IsType<AppendOutcome.Moved>(await waiting);

        Assert.True(await One.Log.HoldAsync());
        await One.Log.ReleaseAsync();
        await CommitAsync(Other.Log, (await DraftBatch.OnAsync(Other.Log)).Append(stream, 1, "{}"));
    }

    /// <summary>One event whose leaf can be made, and whose text the database refuses all the same.</summary>
    private System.Collections.Immutable.ImmutableArray<StoredEvent> Safe(DraftBatch batch)
    {
        var made = batch.Append(stream, 0, "{}").Done().Events[0];
        return [made with { Data = Encoding.UTF8.GetBytes(Poison) }];
    }

    private static byte[] LeafOf(StoredEvent e)
    {
        var leaf = new byte[32];
        Leaf.Hash(DraftBatch.District, e, leaf);
        return leaf;
    }

    private static object Plain(StoredEvent e) =>
        (e.Id, e.StreamId, e.StreamType, e.Version, e.Type, e.RecordedAt, e.Correlation, e.Causation);
}
