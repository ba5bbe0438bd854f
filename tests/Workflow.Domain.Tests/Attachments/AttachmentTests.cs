using System.Collections.Immutable;
using System.Text;
using Workflow.Domain.Admission;
using Workflow.Domain.Admission.Commands;
using Workflow.Domain.Attachments;
using Workflow.Domain.Kernel;
using Workflow.Domain.Policy;
using Workflow.Domain.Tests.Admission;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Admission.Admissions;

namespace Workflow.Domain.Tests.Attachments;

/// <summary>What file is taken, what a decision on paper must bring, and who keeps what it names.</summary>
public sealed class AttachmentTests
{
    private static readonly byte[] Pdf = "%PDF-1.7\n1 0 obj"u8.ToArray();
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16];
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0];

    private static readonly OnPaper Paper = new(
        new PersonId("p-008"),
        Spec.AnyMonday.DayInChina,
        Text.From("编办收文12号"),
        [Scan]
    );

    private static readonly Spec Gated = DutyReviewing
        .Doing("sifa", new GiveReview(AdmissionStep.Legality, true, Text.From("合法"), null))
        .Doing("yingshang", new GiveReview(AdmissionStep.Reasonableness, true, Text.From("合理"), null))
        .At(Day(7, 18))
        .Doing("bianban", new CloseConsultation());

    [Fact(DisplayName = "按开头的字节认PDF、JPEG、PNG，后缀大小写都行")]
    public void The_kind_is_told_by_the_first_bytes()
    {
        Assert.Equal((AttachmentKind.Pdf, null), Checked("批示.pdf", Pdf));
        Assert.Equal((AttachmentKind.Jpeg, null), Checked("批示.JPG", Jpeg));
        Assert.Equal((AttachmentKind.Jpeg, null), Checked("批示.jpeg", Jpeg));
        Assert.Equal((AttachmentKind.Png, null), Checked("批示.png", Png));
    }

    [Fact(DisplayName = "内容不是三种之一、与后缀不符、空的、太大、加密的、会自己动作的：都不收")]
    public void What_is_not_a_scan_is_refused()
    {
        MustRefuse(AttachmentRefusals.KindUnknown, "批示.pdf", "MZ\u0090\0 program"u8.ToArray());
        MustRefuse(AttachmentRefusals.KindUnknown, "批示.pdf", " %PDF-1.7"u8.ToArray());
        MustRefuse(AttachmentRefusals.KindUnknown, "批示.png", Png[..7]);
        MustRefuse(AttachmentRefusals.Disguised, "批示.pdf", Png);
        MustRefuse(AttachmentRefusals.Disguised, "批示.exe", Pdf);
        MustRefuse(AttachmentRefusals.Empty, "批示.pdf", []);
        MustRefuse(AttachmentRefusals.Encrypted, "批示.pdf", [.. Pdf, .. " /Encrypt 5 0 R"u8]);
        MustRefuse(AttachmentRefusals.Active, "批示.pdf", [.. Pdf, .. " /S /JavaScript"u8]);
        MustRefuse(AttachmentRefusals.Active, "批示.pdf", [.. Pdf, .. " /S /Launch"u8]);
        byte[] most = [.. Png, .. new byte[AttachmentLimits.MostBytes - Png.Length]];
        Assert.Equal((AttachmentKind.Png, null), Checked("批示.png", most));
        MustRefuse(AttachmentRefusals.TooLarge, "批示.png", [.. most, 0]);
    }

    [Fact(DisplayName = "文件名：去掉目录；没有的、太长的、带控制字符的、带密级标志的不收")]
    public void A_name_is_bare_and_plain()
    {
        Assert.Equal("批示.pdf", AttachmentChecks.Name("C:\\扫描\\批示.pdf").Name.Value);
        Assert.Equal("批示.pdf", AttachmentChecks.Name("../../批示.pdf").Name.Value);
        foreach (var missing in (string?[])[null, "", "  ", "a/", "a\tb.pdf", "a\nb.pdf", "a\0b.pdf"])
            Assert.Equal(AttachmentRefusals.NameMissing.Code, AttachmentChecks.Name(missing).Refusal?.Code);
        Assert.Null(AttachmentChecks.Name(new string('长', AttachmentLimits.MostName)).Refusal);
        Assert.Equal(
            AttachmentRefusals.NameTooLong.Code,
            AttachmentChecks.Name(new string('长', AttachmentLimits.MostName + 1)).Refusal?.Code
        );
        Assert.Equal(AttachmentRefusals.Secret.Code, AttachmentChecks.Name("批示 机密★.pdf").Refusal?.Code);
    }

    [Fact(DisplayName = "本区要求扫描件的，代录没有附的不收；附了的记在决定里")]
    public void Where_it_is_wanted_paper_comes_with_a_scan()
    {
        var entered = Gated.Doing("wenshu", ToPass with { Paper = Paper });
        Assert.Equal<Attachment>([Scan], entered.Request().Gatekeeping!.Ruling.Attached);
        Gated
            .Trying("wenshu", ToPass with { Paper = Paper with { Scans = default } })
            .ThenRefused(AdmissionRefusals.ScanMissing);
        Gated
            .Trying("wenshu", ToPass with { Paper = Paper with { Scans = [] } })
            .ThenRefused(AdmissionRefusals.ScanMissing);
        // Whoever decides here has no paper to scan.
        Assert.True(Gated.Trying("bianban", ToPass).Decision is Decision.Facts);
    }

    [Fact(DisplayName = "本区没有要求的，代录不附也收")]
    public void Where_it_is_not_wanted_paper_may_come_alone()
    {
        var policy = Admissions.District.AdmissionPolicyAt(Spec.AnyMonday)!;
        Assert.True(policy.Paper!.ScanRequired);
        var adopted = new AdmissionPolicyAdopted(policy with { Paper = null });
        var free = Gated.With(DistrictReference.Evolve(Admissions.District, adopted));
        var entered = free.Doing("wenshu", ToPass with { Paper = Paper with { Scans = default } });
        Assert.Null(entered.Request().Gatekeeping!.Ruling.Scans);
    }

    [Fact(DisplayName = "一次决定五个附件，第六个不收；审议记录可以附，也可以不附")]
    public void Not_more_than_five()
    {
        ImmutableArray<Attachment> five = [.. Enumerable.Repeat(Scan, AttachmentLimits.MostFiles)];
        Assert.True(
            Gated.Trying("wenshu", ToPass with { Paper = Paper with { Scans = five } }).Decision is Decision.Facts
        );
        Gated
            .Trying("wenshu", ToPass with { Paper = Paper with { Scans = five.Add(Scan) } })
            .ThenRefused(AttachmentRefusals.TooMany, "5");
        var deliberating = Gated.Doing("bianban", ToPass);
        var record = new RecordDeliberation(Day(7, 18).DayInChina, Text.From("会议同意"));
        Assert.Empty(deliberating.Doing("bianban", record).Request().Deliberation!.Attachments);
        var scanned = deliberating.Doing("bianban", record with { Scans = five });
        Assert.Equal(5, scanned.Request().Deliberation!.Attachments.Length);
        deliberating
            .Trying("bianban", record with { Scans = five.Add(Scan) })
            .ThenRefused(AttachmentRefusals.TooMany, "5");
    }

    [Fact(DisplayName = "凡是写着附件的事实都说出来，提交时引用；一种也不漏")]
    public void Every_fact_that_holds_attachments_says_so()
    {
        var holding = StoredNames.All.Select(static one => one.Fact).Where(static type => Holds(type, [])).ToArray();
        Assert.Contains(typeof(GatekeeperPassed), holding);
        Assert.DoesNotContain(holding, static type => !type.IsAssignableTo(typeof(ICarriesAttachments)));
        var ruling = new Ruling(new Hand(new("p-008"), null), new("establishment"), default, null, null, [Scan]);
        Fact[] facts =
        [
            new GatekeeperPassed(ruling, null, null, Submitted.Request().Overall!),
            new RequestRejected(AdmissionPhase.PreReview, CaseText.From("不"), ruling),
        ];
        Assert.All(facts, static fact => Assert.Equal([Scan], ((ICarriesAttachments)fact).Attachments.AsEnumerable()));
    }

    [Fact(DisplayName = "大小写成人能读的样子")]
    public void Sizes_in_words()
    {
        Assert.Equal("1 KB", AttachmentWords.SizeOf(1));
        Assert.Equal("312 KB", AttachmentWords.SizeOf(312 * 1024 + 5));
        Assert.Equal("4.2 MB", AttachmentWords.SizeOf(4_404_019));
        Assert.Equal("批示.pdf（PDF，8 KB）", AttachmentWords.Of(Scan));
    }

    /// <summary>An attachment anywhere in what is stored of it.</summary>
    private static bool Holds(Type type, HashSet<Type> seen) =>
        type == typeof(Attachment)
        || seen.Add(type)
            && (
                type.GenericTypeArguments.Any(argument => Holds(argument, seen))
                || type.Namespace?.StartsWith("Workflow.", StringComparison.Ordinal) == true
                    && type.GetConstructors()
                        .SelectMany(static one => one.GetParameters())
                        .Any(parameter => Holds(parameter.ParameterType, seen))
            );

    private static (AttachmentKind, string?) Checked(string name, byte[] content)
    {
        var (kind, refusal) = AttachmentChecks.Content(Text.From(name), content);
        return (kind, refusal?.Code);
    }

    private static void MustRefuse(RefusalRule rule, string name, byte[] content) =>
        Assert.Equal(rule.Code, AttachmentChecks.Content(Text.From(name), content).Refusal?.Code);
}
