using System.Security.Cryptography;
using Workflow.Domain.Kernel;
using Workflow.Engine.Running;
using Workflow.Postgres.Tests.Log;
using Workflow.Postgres.Verification;
using Workflow.Testing;
using Workflow.Testing.Toy;
using Xunit;

namespace Workflow.Postgres.Tests.Forgery;

/// <summary>What verification says of attachments, and of those who had their hands in the tables.</summary>
[Collection(OnPostgres.Name)]
public sealed class AttachmentVerifyTests(PostgresFixture server) : IAsyncLifetime
{
    private static readonly byte[] Content = RandomNumberGenerator.GetBytes(20_000);

    private readonly StreamRef toy = ToyDistrict.NewCase();
    private DistrictFixture fixture = null!;
    private readonly List<ToyDistrict> opened = [];
    private Attachment scan = null!;

    private ToyDistrict District => opened[0];

    public async Task InitializeAsync()
    {
        fixture = new DistrictFixture(server);
        await fixture.InitializeAsync();
        opened.Add(new ToyDistrict(DistrictFixture.PortsOf(fixture.Main), TimeProvider.System));
        scan = await StoreAsync();
        Assert.IsType<Outcome.Done>(await District.SendAsync(toy, new Attach(scan)));
    }

    public async Task DisposeAsync()
    {
        await District.DisposeAsync();
        await fixture.DisposeAsync();
    }

    [Fact(DisplayName = "引用的附件都在、散列相符：核验通过并说几份；没有引用的不算")]
    public async Task What_is_in_order_is_counted()
    {
        await StoreAsync();
        Assert.Equal((null, 1), await VerifyAsync());
    }

    [Theory(DisplayName = "直接改表：内容、引用、事项任何一处不符都查出")]
    [InlineData("update wf_blob set content = set_byte(content, 200, 255 - get_byte(content, 200))", "differs")]
    [InlineData("update wf_blob set content = content || '\\x00'", "differs")]
    [InlineData("delete from wf_blob_claim; delete from wf_blob", "missing")]
    [InlineData("delete from wf_blob_claim", "missing")]
    [InlineData(
        "delete from wf_blob_claim; update wf_blob set stream_id = gen_random_uuid();"
            + " insert into wf_blob_claim select hash, stream_id from wf_blob",
        "missing"
    )]
    public async Task What_was_changed_in_the_tables_is_found(string forgery, string word)
    {
        await fixture.AskAsync(forgery);
        Assert.Equal("attachment-" + word, (await VerifyAsync()).Reason);
    }

    [Fact(DisplayName = "没有事实引用而表中写着引用：查出")]
    public async Task A_claim_without_a_fact_is_found()
    {
        await StoreAsync();
        await fixture.AskAsync(
            "insert into wf_blob_claim select hash, stream_id from wf_blob where hash not in (select hash from wf_blob_claim)"
        );
        Assert.Equal("attachments-too-many", (await VerifyAsync()).Reason);
    }

    [Fact(DisplayName = "换上能解开的另一份内容，散列对不上，打开时也不给")]
    public async Task Another_content_under_the_same_name_is_not_opened()
    {
        var other = await StoreAsync();
        await fixture.AskAsync(
            $"update wf_blob set content = (select content from wf_blob where hash = '\\x{other.Blob}') where hash = '\\x{scan.Blob}'"
        );
        Assert.Equal("attachment-differs", (await VerifyAsync()).Reason);
        await Assert.ThrowsAsync<Workflow.Engine.Stored.BrokenSealException>(() =>
            District.District.Attachments!.OpenAsync(toy.Id, scan.Blob, default)
        );
    }

    [Fact(DisplayName = "依法删除后：核验仍然通过，清理去掉密文；从备份恢复的密文也打不开")]
    public async Task What_was_erased_is_no_fault_and_stays_unreadable()
    {
        await fixture.AskAsync("create table saved as select * from wf_blob");
        await fixture.DestroyKeyAsync(toy.Id.Value);
        await using var later = new ToyDistrict(
            DistrictFixture.PortsOf(await fixture.OpenDatabaseAsync()),
            TimeProvider.System
        );
        Assert.Equal(1, await later.District.Attachments!.SweepAsync(default));
        Assert.Equal(0L, await fixture.AskAsync("select count(*) from wf_blob"));
        Assert.Equal((null, 0), await VerifyAsync(later));
        await fixture.AskAsync("insert into wf_blob select * from saved");
        Assert.Null(await later.District.Attachments!.OpenAsync(toy.Id, scan.Blob, default));
        Assert.Equal((null, 0), await VerifyAsync(later));
    }

    private async Task<Attachment> StoreAsync()
    {
        var blob = (await District.District.Attachments!.StoreAsync(toy.Id, Content, default))!.Value;
        return new Attachment(blob.Id, blob.Bytes, AttachmentKind.Pdf, CaseText.From("批示.pdf"));
    }

    private async Task<(string? Reason, long Attachments)> VerifyAsync(ToyDistrict? by = null)
    {
        var verifier = new DerivedVerifier(fixture.Main.Serving, ToyCase.Types(), (by ?? District).District.Codec, []);
        var wrong = await verifier.VerifyAsync(default);
        return (wrong?.Reason, verifier.Attachments);
    }
}
