using Workflow.Domain.Admission;
using Workflow.Domain.Admission.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Policy;
using Workflow.Domain.Screening;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Admission.Admissions;

namespace Workflow.Domain.Tests.Admission;

/// <summary>简易程序: 拟稿、提交、预审、扎口、公布.</summary>
public sealed class AdmissionLightTests
{
    [Fact(DisplayName = "两级审查：科室拟稿，办公室预审，区委办扎口，公布后才可以执行")]
    public void Two_levels()
    {
        Assert.Equal(AdmissionPhase.PreReview, Submitted.Request().Phase);
        Assert.Equal("ZR-2026-000007", Submitted.Request().Number?.Value);
        Assert.Equal(PartyOffice, Submitted.Request().Submitted?.Gatekeeper);
        Assert.Equal(AdmissionPhase.Gatekeeping, PreReviewed.Request().Phase);
        Assert.Equal(AdmissionPhase.Approved, Approved.Request().Phase);
        Assert.False(Approved.Request().IsExecutable);
        Assert.Null(Approved.Request().MatterNumber);
        Assert.True(InForce.Request().IsExecutable);
        Assert.Equal("龙准〔2026〕7号", InForce.Request().MatterNumber?.Value);
        Assert.Equal(Moment.InChina(new(2026, 7, 1), new(0, 0)), InForce.Request().EndsAt);
    }

    [Fact(DisplayName = "重复提交、预审、扎口：第二次被拒绝，不会办两遍")]
    public void Nothing_is_done_twice()
    {
        Submitted.Trying("shirong", ToSubmit).ThenRefused(AdmissionRefusals.NotInPhase, "待预审", "提交");
        PreReviewed.Trying("chengguan", ToPreReview).ThenRefused(AdmissionRefusals.NotInPhase, "待扎口审核", "预审");
        Approved.Trying("quwei", ToPass).ThenRefused(AdmissionRefusals.NotInPhase, "已准入，待公布", "扎口审核");
        InForce.Trying("quwei", ToPublish).ThenRefused(AdmissionRefusals.NotInPhase, "生效", "公布");
        Drafted.When(new DraftRequest(Document)).ThenUnchanged();
    }

    [Fact(DisplayName = "超过篇幅的文件触碰硬性条款：记录命中，留在草稿；改短后可以提交")]
    public void A_hard_clause_blocks()
    {
        var longer = Document with { Body = CaseText.From(new string('长', 5001)) };
        var blocked = New.Doing("shirong", new DraftRequest(longer)).Doing("shirong", ToSubmit);
        Assert.Equal(AdmissionPhase.Draft, blocked.Request().Phase);
        Assert.True(blocked.Request().IsBlocked);
        Assert.Contains(blocked.Request().Hits, static hit => hit.Weight == HitWeight.Hard);
        blocked.Trying("shirong", ToSubmit).ThenUnchanged();
        var shortened = blocked.Doing("shirong", new DraftRequest(Document));
        Assert.False(shortened.Request().IsBlocked);
        Assert.Equal(AdmissionPhase.PreReview, shortened.Doing("shirong", ToSubmit).Request().Phase);
    }

    [Theory(DisplayName = "有密级标志的，什么都不保存")]
    [InlineData("机密★10年 关于……")]
    [InlineData("秘密 ★ 关于……")]
    [InlineData("密级：绝密")]
    public void Secret_papers_are_stopped(string text)
    {
        var refused = New.Trying("shirong", new DraftRequest(Document with { Body = CaseText.From(text) }));
        Assert.Equal("admission.secret", ((Decision.Refused)refused.Decision).Refusal.Code);
    }

    [Theory(DisplayName = "谈到保密工作不是密级标志")]
    [InlineData("做好保守国家秘密法宣传")]
    [InlineData("商业秘密保护")]
    public void Speaking_of_secrets_is_allowed(string text) =>
        New.Doing("shirong", new DraftRequest(Document with { Body = CaseText.From(text) }));

    [Fact(DisplayName = "缺什么提示什么：声明、对象、日期、依据、资源、数量")]
    public void What_is_missing_is_said()
    {
        void Needs(AdmissionContent content, RefusalRule rule, params string[] arguments)
        {
            var kind = new SubmitRequest(content.Kind, CityManagement);
            New.Doing("shirong", new DraftRequest(content)).Trying("shirong", kind).ThenRefused(rule, arguments);
        }
        Needs(Document with { NotSecret = false }, AdmissionRefusals.NotDeclared);
        Needs(Document with { To = new Addressees([], []) }, AdmissionRefusals.NoAddressee);
        Needs(Document with { Until = null }, AdmissionRefusals.DatesWrong);
        Needs(Document with { Until = new DateOnly(2026, 3, 1) }, AdmissionRefusals.DatesWrong);
        Needs(Document with { Until = new DateOnly(2030, 1, 1) }, AdmissionRefusals.TermTooLong, "1096");
        Needs(Document with { Basis = [] }, AdmissionRefusals.BasisMissing);
        Needs(CommunityTask with { Resources = null }, AdmissionRefusals.ResourcesMissing);
        Needs(CommunityTask with { Measures = [] }, AdmissionRefusals.MeasureMissing, "基层每次");
    }

    [Fact(DisplayName = "只有准入主体能申请：社区、热线中心、没有申请职责的岗位不能")]
    public void Only_applicants_apply()
    {
        New.Trying("shequ", new DraftRequest(Document)).ThenRefused(AdmissionRefusals.NotYourDuty, "准入申请");
        New.Trying("chengguan", new DraftRequest(Document)).ThenRefused(AdmissionRefusals.NotYourDuty, "准入申请");
    }

    [Fact(DisplayName = "区委办自己的申请由区政府办扎口，区委办不能审自己的")]
    public void The_gatekeepers_own_go_to_the_alternate()
    {
        var own = New.Doing("quwei", new DraftRequest(Document))
            .Doing("quwei", new SubmitRequest(AdmissionKind.Document, PartyOffice));
        Assert.Equal(new UnitId("government-office"), own.Request().Submitted?.Gatekeeper);
        own.Trying("quwei", ToPreReview).ThenRefused(AdmissionRefusals.SamePerson);
        own.Trying("zhengfuban", ToPreReview).ThenRefused(AdmissionRefusals.NotYourUnit);
    }

    [Fact(DisplayName = "退回补正：提交人补正期间全程时限暂停，重新提交沿用原编号")]
    public void Returned_with_a_paused_clock()
    {
        var due = Submitted.Request().Overall!.DueAt;
        var back = Submitted
            .At(Day(1))
            .Doing("chengguan", new SendBack(AdmissionPhase.Returned, Text.From("请补依据"), null));
        Assert.Empty(back.Request().Waits);
        var again = back.At(Day(3)).Doing("shirong", ToSubmit);
        Assert.Equal("ZR-2026-000007", again.Request().Number?.Value);
        Assert.Equal(due.DayInChina.AddDays(2), again.Request().Overall!.DueAt.DayInChina);
        Assert.Single(again.Request().Overall!.Pauses!.Value);
    }

    [Fact(DisplayName = "退回有次数：三次以后必须作出决定；可以退到前面任何一步")]
    public void Nothing_goes_round_for_ever()
    {
        var spec = PreReviewed;
        for (var i = 0; i < 3; i++)
        {
            spec = spec.Doing("quwei", new SendBack(AdmissionPhase.PreReview, Text.From("请再核"), null));
            Assert.Equal(AdmissionPhase.PreReview, spec.Request().Phase);
            spec = spec.Doing("chengguan", ToPreReview);
        }
        spec.Trying("quwei", new SendBack(AdmissionPhase.Returned, Text.From("再退"), null))
            .ThenRefused(AdmissionRefusals.ReturnedOften, "3");
        Assert.Equal(
            AdmissionPhase.Rejected,
            spec.Doing("quwei", new Reject(Text.From("不符合"), null)).Request().Phase
        );
        PreReviewed
            .Trying("quwei", new SendBack(AdmissionPhase.Reviewing, Text.From("请再核"), null))
            .ThenRefused(AdmissionRefusals.NoWayBack);
    }

    [Fact(DisplayName = "会签：没有签完不能提交；不同意的须写明处理；改稿后重新会签；扎口时可以加签")]
    public void No_signer_is_lost()
    {
        var asked = Drafted.Doing("shirong", new AskCoSign([Ecology]));
        asked.Trying("shirong", ToSubmit).ThenRefused(AdmissionRefusals.NotSigned, "生态环境局");
        asked.Trying("sifa", new CoSign(true, null)).ThenRefused(AdmissionRefusals.Unknown);
        asked.Trying("ecology", new CoSign(false, null)).ThenRefused(AdmissionRefusals.TextMissing, "会签意见");
        var disagrees = asked.Doing("ecology", new CoSign(false, Text.From("与我局职责交叉")));
        disagrees.Trying("shirong", ToSubmit).ThenRefused(AdmissionRefusals.Disagreement, "生态环境局");
        disagrees.Trying("ecology", new CoSign(true, null)).ThenRefused(AdmissionRefusals.CoSignTwice);
        var settled = disagrees.Doing("shirong", new SettleDisagreement(Ecology, Text.From("已删去交叉部分")));
        Assert.Equal(AdmissionPhase.PreReview, settled.Doing("shirong", ToSubmit).Request().Phase);
        var rewritten = settled.Doing("shirong", new DraftRequest(Document with { PlanNumber = Text.From("1") }));
        rewritten.Trying("shirong", ToSubmit).ThenRefused(AdmissionRefusals.NotSigned, "生态环境局");

        var added = PreReviewed.Doing("quwei", new AskCoSign([Ecology]));
        added.Trying("quwei", ToPass).ThenRefused(AdmissionRefusals.NotSigned, "生态环境局");
        Assert.Equal(
            AdmissionPhase.Approved,
            added.Doing("ecology", new CoSign(true, null)).Doing("quwei", ToPass).Request().Phase
        );
        Drafted.Trying("shirong", new AskCoSign([CityManagement])).ThenRefused(AdmissionRefusals.CoSignOwn);
    }

    [Fact(DisplayName = "规定须核稿的：科长核稿后才能提交，拟稿人不能核自己的，改稿后重新核")]
    public void Checked_by_another()
    {
        var strict = Admissions.District with
        {
            Policy = PolicyState.Evolve(
                Admissions.District.Policy,
                new AdmissionPolicyAdopted(
                    Admissions.District.AdmissionPolicyAt(Spec.AnyMonday)! with
                    {
                        NeedsCheck = true,
                    }
                )
            ),
        };
        var draft = Drafted.With(strict);
        draft.Trying("shirong", ToSubmit).ThenRefused(AdmissionRefusals.NotChecked);
        draft.Trying("shirong", new CheckDraft()).ThenRefused(AdmissionRefusals.NotYourDuty, "科室审核");
        var read = draft.Doing("kezhang", new CheckDraft());
        Assert.Equal(AdmissionPhase.PreReview, read.Doing("shirong", ToSubmit).Request().Phase);
        read.Doing("shirong", new DraftRequest(Document with { PlanNumber = Text.From("1") }))
            .Trying("shirong", ToSubmit)
            .ThenRefused(AdmissionRefusals.NotChecked);
    }

    [Fact(DisplayName = "转办给一个人后，别人不能办；不能转给参与拟稿的人")]
    public void Handing_on()
    {
        var handed = PreReviewed.Doing("quwei", new HandOn(new PersonId("made-up-door")));
        handed.Trying("quwei", ToPass).ThenRefused(AdmissionRefusals.HandedToAnother);
        Assert.Equal(AdmissionPhase.Approved, handed.Doing("door-two", ToPass).Request().Phase);
        PreReviewed.Trying("quwei", new HandOn(new PersonId("p-014"))).ThenRefused(StepRefusals.CannotHandOn, "扎口");
    }

    [Fact(DisplayName = "撤回：预审前可以改回草稿，以后只能不再申请")]
    public void Taking_back()
    {
        var reason = Text.From("再改一改");
        Assert.Equal(AdmissionPhase.Draft, Submitted.Doing("shirong", new TakeBack(reason, false)).Request().Phase);
        PreReviewed.Trying("shirong", new TakeBack(reason, false)).ThenRefused(AdmissionRefusals.JudgedAlready);
        Assert.Equal(
            AdmissionPhase.TakenBack,
            PreReviewed.Doing("shirong", new TakeBack(reason, true)).Request().Phase
        );
    }

    [Fact(DisplayName = "别的单位看不到在办的申请；公布以后人人可以查；抄送的可以看")]
    public void Who_may_know()
    {
        Submitted.Trying("ecology", ToPreReview).ThenRefused(AdmissionRefusals.Unknown);
        var copied = Submitted.Doing("shirong", new CopyTo([Ecology]));
        copied.Trying("ecology", ToPreReview).ThenRefused(AdmissionRefusals.NotYourUnit);
        InForce.Trying("ecology", ToPreReview).ThenRefused(AdmissionRefusals.NotInPhase, "生效", "预审");
        bool IsConcerned(Spec at, string who) =>
            AdmissionSight.IsConcerned(at.Request(), Standing.Of(at.As(who).Context));
        Assert.False(IsConcerned(InForce, "ecology"));
        Assert.False(IsConcerned(InForce, "shequ"));
        foreach (var who in (string[])["shirong", "chengguan", "quwei", "bianban", "ducha"])
            Assert.True(IsConcerned(InForce, who), who);
    }
}
