using System.Collections.Immutable;
using Workflow.Domain.Admission;
using Workflow.Domain.Admission.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Admission.Admissions;

namespace Workflow.Domain.Tests.Admission;

/// <summary>公布以后: 到期、延长、暂停、退出、应急、上级部署、基数.</summary>
public sealed class AdmissionMatterTests
{
    private static readonly Moment End = Moment.InChina(new(2026, 7, 1), new(0, 0));
    private static readonly PublishMatter ToPublishTask = new(AdmissionKind.Task, CityManagement);

    private static readonly Spec TaskApproved = New.Doing("shirong", new DraftRequest(CommunityTask))
        .Doing("shirong", new SubmitRequest(AdmissionKind.Task, CityManagement))
        .Doing("chengguan", ToPreReview)
        .Doing("minzheng", ToPass);

    [Fact(DisplayName = "到期自动退出：早了、晚了、两次都对；退出前提醒一次")]
    public void Expiry()
    {
        Assert.Equal(
            ["expire", "warn-expiry"],
            AdmissionDecider.Type.WakeUps(InForce.State).Select(static one => one.Name).Order()
        );
        Fire(InForce, "expire").ThenUnchanged();
        Fire(InForce, "warn-expiry").ThenUnchanged();
        var warned = Fire(InForce.At(Day(110)), "warn-expiry").Then(new ExpiryWarned());
        Fire(warned, "warn-expiry").ThenUnchanged();
        var expired = Fire(warned.At(End), "expire").Then(new MatterExited(ExitKind.Expired, null, null));
        Assert.False(expired.Request().IsExecutable);
        Assert.Empty(AdmissionDecider.Type.WakeUps(expired.State));
        Fire(expired, "expire").ThenUnchanged();
        Assert.Equal(AdmissionPhase.Exited, Fire(InForce.At(Day(900)), "expire").After().Request().Phase);
    }

    [Fact(DisplayName = "延长期限：申请单位申请，扎口部门决定；不同意须有理由")]
    public void Extension()
    {
        var ask = new AskTermExtension(new DateOnly(2026, 9, 30), Text.From("工作未完"));
        InForce
            .Trying("shirong", ask with { Until = new DateOnly(2026, 6, 1) })
            .ThenRefused(AdmissionRefusals.EndNotLater, "1096");
        var asked = InForce.Doing("shirong", ask);
        asked.Trying("shirong", ask).ThenRefused(AdmissionRefusals.ExtensionOpen);
        asked
            .Trying("quwei", new DecideTermExtension(false, null, null))
            .ThenRefused(AdmissionRefusals.TextMissing, "不同意的理由");
        asked
            .Trying("chengguan", new DecideTermExtension(true, null, null))
            .ThenRefused(AdmissionRefusals.NotYourDuty, "扎口");
        var granted = asked.Doing("quwei", new DecideTermExtension(true, null, null));
        Assert.Equal(Moment.InChina(new(2026, 10, 1), new(0, 0)), granted.Request().EndsAt);
        Fire(granted.At(End), "expire").ThenUnchanged();
    }

    [Fact(DisplayName = "暂停期间不能执行，期限照走；撤销后同一秒查询即为已退出")]
    public void Suspended_and_revoked()
    {
        var suspended = InForce.Doing("quwei", new SuspendMatter(Text.From("擅自扩大范围")));
        Assert.False(suspended.Request().IsExecutable);
        Assert.True(suspended.Doing("quwei", new ResumeMatter(Text.From("已改正"))).Request().IsExecutable);
        var revoked = suspended.Doing("quwei", new ExitMatter(Text.From("拒不改正")));
        Assert.Equal(ExitKind.Revoked, revoked.Request().Exit?.Kind);
        Assert.Equal(
            ExitKind.Withdrawn,
            InForce.Doing("shirong", new ExitMatter(Text.From("不再需要"))).Request().Exit?.Kind
        );
        InForce
            .Trying("ecology", new ExitMatter(Text.From("不再需要")))
            .ThenRefused(AdmissionRefusals.NotYourDuty, "扎口");
    }

    [Fact(DisplayName = "应急先行：立即可执行，到期自动结束；补报未获准入前仍受30天限制；不予准入立即停止")]
    public void Emergency()
    {
        var begun = Drafted.Doing("shirong", new BeginEmergency(Text.From("强降雪")));
        Assert.True(begun.Request().IsExecutable);
        Assert.Equal("龙准〔2026〕7号", begun.Request().MatterNumber?.Value);
        Assert.Contains(
            "urge-emergency-filing",
            AdmissionDecider.Type.WakeUps(begun.State).Select(static one => one.Name)
        );
        var filed = begun.Doing("shirong", ToSubmit);
        Assert.True(filed.Request().IsExecutable);
        var ended = Fire(filed.At(Day(30)), "expire").Then(new EmergencyEnded());
        Assert.False(ended.Request().IsExecutable);
        Assert.Equal(AdmissionPhase.PreReview, ended.Request().Phase);
        var refused = filed.Doing("chengguan", new Reject(Text.From("不属应急"), null));
        Assert.False(refused.Request().IsExecutable);
        var admitted = filed.Doing("chengguan", ToPreReview).Doing("quwei", ToPass).Doing("quwei", ToPublish);
        Assert.Equal("龙准〔2026〕7号", admitted.Request().MatterNumber?.Value);
        begun
            .Trying("shirong", new BeginEmergency(Text.From("再来")))
            .ThenRefused(AdmissionRefusals.NotInPhase, "应急先行，待补报", "应急先行");
    }

    [Fact(DisplayName = "上级部署的事项不能拒绝：登记文号，人人可查，可以向上反映")]
    public void Ordered_from_above()
    {
        var register = new RegisterOrdered(Text.From("市政府办公室"), Text.From("齐政办发〔2026〕3号"), Document);
        New.Trying("shirong", register).ThenRefused(AdmissionRefusals.NotYourDuty, "扎口");
        var ordered = New.Doing("quwei", register);
        Assert.True(ordered.Request().IsExecutable);
        ordered.Trying("quwei", register).ThenUnchanged();
        ordered.Doing("quwei", new ReportUp(Text.From("与已有事项重复")));
        Assert.Equal(
            AdmissionPhase.Exited,
            ordered.Doing("quwei", new ExitMatter(Text.From("上级已停止"))).Request().Phase
        );
    }

    [Fact(DisplayName = "R3 社区事项只减不增：到了基数须同时退出一项，取代的事项在同一次提交里离开")]
    public void Only_decreasing()
    {
        var full = Enumerable.Range(0, 24).Select(static i => new CaseId(Ids.Derived($"item/{i}"))).ToImmutableArray();
        var registers = ImmutableArray.Create<State>(
            new NumberState(6),
            new TallyState(0),
            new TallyState(10),
            new CommunityItemsState(full)
        );
        TaskApproved
            .As("minzheng")
            .WithRegisters(registers)
            .When(ToPublishTask)
            .ThenRefused(AdmissionRefusals.BaselineFull, "84", "84");
        var back = TaskApproved.Doing(
            "minzheng",
            new SendBack(AdmissionPhase.Returned, Text.From("须同时退出一项"), null)
        );
        Assert.Equal(AdmissionPhase.Returned, back.Request().Phase);
        var swap = New.Doing("shirong", new DraftRequest(CommunityTask with { ExitsWith = [full[3]] }))
            .Doing("shirong", new SubmitRequest(AdmissionKind.Task, CityManagement))
            .Doing("chengguan", ToPreReview)
            .Doing("minzheng", ToPass);
        var outcome = swap.As("minzheng").WithRegisters(registers).When(ToPublishTask);
        var placed = Assert.IsType<Decision.Facts>(outcome.Decision).Placed;
        Assert.Contains(new Placed(new CommunityItemLeft(full[3]), CommunityItems.Register), placed);
        Assert.Contains(new Placed(new CommunityItemEntered(swap.Context.Case), CommunityItems.Register), placed);
        var reaction = Assert.Single(
            AdmissionDecider.Type.React(
                swap.Context.Case,
                placed.Select(static one => one.Fact).OfType<MatterPublished>().Single()
            )
        );
        Assert.Equal(full[3], reaction.Case.Id);
        Assert.IsType<Supersede>(reaction.Command);
        swap.As("minzheng")
            .WithRegisters(registers[0], registers[1], registers[2], new CommunityItemsState([]))
            .When(ToPublishTask)
            .ThenRefused(AdmissionRefusals.ExitUnknown);
    }

    [Fact(DisplayName = "发布时计入年度件数；被取代的事项退出，只听系统的")]
    public void Counted_and_superseded()
    {
        var placed = Assert.IsType<Decision.Facts>(Approved.Trying("quwei", ToPublish).Decision).Placed;
        Assert.Contains(new MatterTallied(1), placed.Select(static one => one.Fact));
        InForce.Trying("quwei", new Supersede()).ThenUnchanged();
        var superseded = InForce
            .By(Actor.Clock)
            .WithRegisters(new CommunityItemsState([InForce.Context.Case]))
            .When(new Supersede())
            .After();
        Assert.Equal(ExitKind.Superseded, superseded.Request().Exit?.Kind);
    }

    [Fact(DisplayName = "每一步到期催办一次；早了没有变化；办完不再催")]
    public void Steps_are_urged_once()
    {
        var due = Submitted.Request().Wait(AdmissionStep.PreReview)!.Term.DueAt;
        Fire(Submitted, "urge-pre-review").ThenUnchanged();
        var urged = Fire(Submitted.At(due), "urge-pre-review");
        var fact = Assert.IsType<AdmissionUrged>(
            Assert.Single(Assert.IsType<Decision.Facts>(urged.Decision).Placed).Fact
        );
        Assert.Equal((AdmissionStep.PreReview, null), (fact.Step, fact.By));
        Fire(urged.After(), "urge-pre-review").ThenUnchanged();
        Fire(PreReviewed.At(due), "urge-pre-review").ThenUnchanged();
    }

    private static Spec.Outcome Fire(Spec spec, string name) =>
        spec.By(Actor.Clock).WithRegisters(new CommunityItemsState([])).WhenFires(name);
}
