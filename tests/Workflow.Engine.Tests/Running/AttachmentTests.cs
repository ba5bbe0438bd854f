using System.Security.Cryptography;
using Workflow.Domain.Kernel;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;
using Workflow.Engine.Stored;
using Workflow.Testing.Toy;
using Xunit;

namespace Workflow.Engine.Tests.Running;

/// <summary>Contents of attachments: stored before, claimed by the commit, swept if nobody claims them.</summary>
public sealed class AttachmentTests : ToyTest
{
    private static readonly byte[] Content = RandomNumberGenerator.GetBytes(10_000);

    [Theory(DisplayName = "内容封存后原样读回；密文长度只透露到4KB")]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(10 * 1024 * 1024)]
    public void What_was_sealed_is_opened(int length)
    {
        var key = RandomNumberGenerator.GetBytes(32);
        var content = RandomNumberGenerator.GetBytes(length);
        var blob = BlobSeal.Seal(content, "toys", Toy.Id, key);
        Assert.Equal(BlobSeal.BlobBytes(length / 4096 * 4096), blob.Length);
        Assert.True(content.AsSpan().SequenceEqual(BlobSeal.Open(blob, "toys", Toy.Id, key).Span));
        if (length > 8)
            Assert.Equal(-1, blob.AsSpan().IndexOf(content.AsSpan(0, 8)));
    }

    [Fact(DisplayName = "改动任何一处、换一件事项、换一把密钥，都打不开")]
    public void What_was_altered_is_not_opened()
    {
        var key = RandomNumberGenerator.GetBytes(32);
        var blob = BlobSeal.Seal(Content, "toys", Toy.Id, key);
        foreach (var at in new[] { 0, 20, 35, 50, 80, blob.Length - 1 })
        {
            byte[] altered = [.. blob];
            altered[at] ^= 1;
            Assert.Throws<BrokenSealException>(() => BlobSeal.Open(altered, "toys", Toy.Id, key));
        }
        Assert.Throws<BrokenSealException>(() => BlobSeal.Open(blob, "toys", ToyDistrict.NewCase().Id, key));
        Assert.Throws<BrokenSealException>(() => BlobSeal.Open(blob, "others", Toy.Id, key));
        Assert.Throws<BrokenSealException>(() =>
            BlobSeal.Open(blob, "toys", Toy.Id, RandomNumberGenerator.GetBytes(32))
        );
        Assert.Throws<BrokenSealException>(() => BlobSeal.Open(blob[..50], "toys", Toy.Id, key));
    }

    [Fact(DisplayName = "先存后办：命令引用的附件从此留下，另一进程打得开")]
    public async Task What_the_commit_claims_stays()
    {
        var district = Open();
        var scan = await StoreAsync(district, Toy);
        Assert.IsType<Outcome.Done>(await Soon(district.SendAsync(Toy, new Attach(scan))));
        Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(0, await Store(district).SweepAsync(default));
        await Store(district).ForgetAsync([scan.Blob], default);
        var content = await Store(Open()).OpenAsync(Toy.Id, scan.Blob, default);
        Assert.True(Content.AsSpan().SequenceEqual(content!.Value.Span));
    }

    [Fact(DisplayName = "存了没有办：一天之内还在，一天以后清掉，再引用的被拒")]
    public async Task What_nobody_claims_goes_after_a_day()
    {
        var district = Open();
        var scan = await StoreAsync(district, Toy);
        Clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal(0, await Store(district).SweepAsync(default));
        Assert.NotNull(await Store(district).FindAsync(Toy.Id, scan.Blob, default));
        Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(1, await Store(district).SweepAsync(default));
        Assert.Null(await Store(district).FindAsync(Toy.Id, scan.Blob, default));
        await MustRefuseAsync(district.SendAsync(Toy, new Attach(scan)));
    }

    [Fact(DisplayName = "别的事项的附件、用过的附件、没有的附件：只有引用它的命令被拒，同批其余照办")]
    public async Task Only_the_command_that_claims_what_it_may_not_is_refused()
    {
        var district = Open();
        var foreign = await StoreAsync(district, ToyDistrict.NewCase());
        var own = await StoreAsync(district, Toy);
        var none = own with { Blob = BlobSeal.NameOf(Content) };
        var gate = new Gatekeeper(district.Log);
        var first = district.SendAsync(Toy, new Add(1));
        await gate.ArrivedAsync();
        Task<Outcome>[] good = [district.SendAsync(Toy, new Attach(own)), district.SendAsync(Toy, new Add(1))];
        Task<Outcome>[] bad =
        [
            district.SendAsync(Toy, new Attach(foreign)),
            district.SendAsync(Toy, new Attach(own)),
            district.SendAsync(Toy, new Attach(none)),
        ];
        var last = district.SendAsync(Toy, new Add(1));
        gate.Open();
        Assert.All(await AllOf([first, .. good, last]), static one => Assert.IsType<Outcome.Done>(one));
        foreach (var one in bad)
            await MustRefuseAsync(one);
        Assert.Equal(3, (await district.StateAsync(Toy)).Sum);
    }

    [Fact(DisplayName = "同一条命令再发一次：答复相同，不因附件已用而被拒")]
    public async Task A_retry_gets_the_same_answer()
    {
        var district = Open();
        var scan = await StoreAsync(district, Toy);
        var id = district.NewId();
        var first = await Soon(district.SendAsync(Toy, new Attach(scan), id));
        Assert.Equal(first, await Soon(district.SendAsync(Toy, new Attach(scan), id)));
        Assert.Equal(first, await Soon(Open().SendAsync(Toy, new Attach(scan), id)));
    }

    [Fact(DisplayName = "事项密钥销毁后扫描件打不开，也存不进；下次清理时密文一并去掉")]
    public async Task What_the_key_of_a_case_protects_goes_with_it()
    {
        var district = Open();
        var scan = await StoreAsync(district, Toy);
        Assert.IsType<Outcome.Done>(await Soon(district.SendAsync(Toy, new Attach(scan))));
        Server.DestroyKey(Toy.Id.Value);
        var later = Open();
        Assert.Null(await Store(later).OpenAsync(Toy.Id, scan.Blob, default));
        await Assert.ThrowsAsync<MissingKeyException>(() => Store(later).StoreAsync(Toy.Id, Content, default));
        Assert.Equal(1, await Store(later).SweepAsync(default));
        Assert.Null(await Store(later).OpenAsync(Toy.Id, scan.Blob, default));
    }

    [Fact(DisplayName = "一件事项等待提交的附件有上限")]
    public async Task Not_too_many_wait()
    {
        var store = Store(Open());
        for (var i = 0; i < AttachmentStore.MostWaiting; i++)
            Assert.NotNull(await store.StoreAsync(Toy.Id, Content, default));
        Assert.Null(await store.StoreAsync(Toy.Id, Content, default));
    }

    private static AttachmentStore Store(ToyDistrict district) => district.District.Attachments!;

    private static async Task<Attachment> StoreAsync(ToyDistrict district, StreamRef owner)
    {
        var blob = (await Store(district).StoreAsync(owner.Id, Content, default))!.Value;
        return new Attachment(blob.Id, blob.Bytes, AttachmentKind.Png, CaseText.From("批示.png"));
    }

    private static async Task MustRefuseAsync(Task<Outcome> answer) =>
        Assert.Equal(DoorRefusals.AttachmentGone.Code, Assert.IsType<Outcome.Refused>(await Soon(answer)).Refusal.Code);
}
