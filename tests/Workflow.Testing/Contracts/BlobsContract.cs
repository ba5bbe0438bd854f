using System.Security.Cryptography;
using Workflow.Domain.Kernel;
using Workflow.Engine.Log;
using Workflow.Engine.Stored;
using Xunit;

namespace Workflow.Testing.Contracts;

/// <summary>What every store of sealed contents does.</summary>
public abstract class BlobsContract : PortsContract
{
    private const int Most = 3;

    private readonly StreamRef stream = DraftBatch.NewStream();
    private readonly CaseId other = DraftBatch.NewStream().Id;

    private CaseId Owner => stream.Id;

    [Fact(DisplayName = "存入的内容另一进程原样读回；没有的和别的事项的都是没有")]
    public async Task What_was_stored_is_found_by_its_own_case_only()
    {
        var (blob, content) = await StoreAsync();
        Assert.Equal(content, await Other.Blobs.FindAsync(blob, Owner, default));
        Assert.Null(await Other.Blobs.FindAsync(blob, other, default));
        Assert.Null(await Other.Blobs.FindAsync(NewBlob().Id, Owner, default));
    }

    [Fact(DisplayName = "同样的字节存两次只有一份")]
    public async Task The_same_bytes_are_stored_once()
    {
        var (blob, content) = await StoreAsync();
        Assert.True(await Other.Blobs.StoreAsync(blob, Owner, content, Most, default));
        Assert.Equal(1, await One.Blobs.EraseAsync([Owner], default));
    }

    [Fact(DisplayName = "一件事项等待提交的附件到了上限，再存不收；已提交的不算")]
    public async Task No_more_wait_than_may()
    {
        var first = (await StoreAsync()).Id;
        await StoreAsync();
        await StoreAsync();
        var (blob, content) = NewBlob();
        Assert.False(await One.Blobs.StoreAsync(blob, Owner, content, Most, default));
        Assert.Null(await One.Blobs.FindAsync(blob, Owner, default));
        await ClaimAsync(first);
        Assert.True(await One.Blobs.StoreAsync(blob, Owner, content, Most, default));
    }

    [Fact(DisplayName = "没有事实引用的一天后清掉，引用了的留着")]
    public async Task What_nobody_claimed_goes_and_what_was_claimed_stays()
    {
        var claimed = (await StoreAsync()).Id;
        var waiting = (await StoreAsync()).Id;
        await ClaimAsync(claimed);
        await One.Blobs.SweepAsync(In(-86_400), default);
        Assert.NotNull(await Other.Blobs.FindAsync(waiting, Owner, default));
        Assert.InRange(await One.Blobs.SweepAsync(In(60), default), 1, int.MaxValue);
        Assert.Null(await Other.Blobs.FindAsync(waiting, Owner, default));
        Assert.NotNull(await Other.Blobs.FindAsync(claimed, Owner, default));
    }

    [Fact(DisplayName = "命令没有办成的附件立即去掉，已引用的去不掉")]
    public async Task What_is_forgotten_goes_unless_it_was_claimed()
    {
        var claimed = (await StoreAsync()).Id;
        var waiting = (await StoreAsync()).Id;
        await ClaimAsync(claimed);
        await Other.Blobs.ForgetAsync([claimed, waiting], default);
        Assert.Null(await One.Blobs.FindAsync(waiting, Owner, default));
        Assert.NotNull(await One.Blobs.FindAsync(claimed, Owner, default));
    }

    [Fact(DisplayName = "依法删除的事项，附件连同引用一起去掉，别的事项的不动")]
    public async Task What_was_erased_goes_with_its_claim()
    {
        var claimed = (await StoreAsync()).Id;
        var waiting = (await StoreAsync()).Id;
        await ClaimAsync(claimed);
        var (kept, content) = NewBlob();
        Assert.True(await One.Blobs.StoreAsync(kept, other, content, Most, default));
        Assert.Equal(2, await Other.Blobs.EraseAsync([Owner], default));
        Assert.Null(await One.Blobs.FindAsync(claimed, Owner, default));
        Assert.Null(await One.Blobs.FindAsync(waiting, Owner, default));
        Assert.NotNull(await One.Blobs.FindAsync(kept, other, default));
    }

    [Fact(DisplayName = "引用没有的、别的事项的、用过的附件，整批不写")]
    public async Task A_batch_that_claims_what_it_may_not_writes_nothing()
    {
        var (foreign, content) = NewBlob();
        Assert.True(await One.Blobs.StoreAsync(foreign, other, content, Most, default));
        var used = (await StoreAsync()).Id;
        await ClaimAsync(used);
        var tail = await TailAsync();
        foreach (var blob in new[] { NewBlob().Id, foreign, used })
        {
            var outcome = await Claiming(await DraftBatch.OnAsync(One.Log), blob).ToAsync(One.Log);
            Assert.Equal(new AppendOutcome.Rejected(AppendOutcome.Rejected.Unclaimable), outcome);
        }
        var twice = (await StoreAsync()).Id;
        var both = await Claiming(await DraftBatch.OnAsync(One.Log), twice, twice).ToAsync(One.Log);
        Assert.Equal(new AppendOutcome.Rejected(AppendOutcome.Rejected.Unclaimable), both);
        Assert.Equal(tail, await TailAsync());
        Assert.NotNull(await One.Blobs.FindAsync(twice, Owner, default));
    }

    private DraftBatch Claiming(DraftBatch batch, params BlobId[] blobs) =>
        batch.Append(DraftBatch.NewStream(), 0, "{}").Claiming(Owner, blobs);

    private async Task ClaimAsync(BlobId blob) =>
        await CommitAsync(One.Log, Claiming(await DraftBatch.OnAsync(One.Log), blob));

    private static (BlobId Id, byte[] Content) NewBlob()
    {
        var content = RandomNumberGenerator.GetBytes(5000);
        return (BlobSeal.NameOf(content), content);
    }

    private async Task<(BlobId Id, byte[] Content)> StoreAsync()
    {
        var (blob, content) = NewBlob();
        Assert.True(await One.Blobs.StoreAsync(blob, Owner, content, Most, default));
        return (blob, content);
    }
}
