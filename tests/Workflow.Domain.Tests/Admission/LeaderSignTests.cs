using Workflow.Domain.Admission;
using Workflow.Domain.Admission.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Admission.Admissions;

namespace Workflow.Domain.Tests.Admission;

/// <summary>单位领导审签, where a district asks for it.</summary>
public sealed class LeaderSignTests
{
    private static readonly SignAsLeader ToSign = new(Text.From("同意上报"), null);
    private static readonly Spec Waiting = Submitted.With(LeadersSign).Doing("chengguan", ToPreReview);

    [Fact(DisplayName = "本区要求单位领导审签的：预审后由领导审签，再到扎口")]
    public void The_leader_signs_before_the_second_level()
    {
        Assert.Equal(AdmissionPhase.LeaderSigning, Waiting.Request().Phase);
        Assert.Equal(AdmissionStep.LeaderSign, Assert.Single(Waiting.Request().Waits).Term.Step);
        Waiting.Trying("quwei", ToPass).ThenRefused(AdmissionRefusals.NotInPhase, "待单位领导审签", "扎口审核");
        var signed = Waiting.Doing("head", ToSign);
        Assert.Equal(AdmissionPhase.Gatekeeping, signed.Request().Phase);
        Assert.Equal(AdmissionPhase.Approved, signed.Doing("quwei", ToPass).Request().Phase);
        signed.Trying("head", ToSign).ThenRefused(AdmissionRefusals.NotInPhase, "待扎口审核", "单位领导审签");
    }

    [Fact(DisplayName = "完整程序：领导审签以后才抽取社区、送审查")]
    public void On_the_heavy_track_reviews_begin_then()
    {
        var waiting = DutySubmitted.With(LeadersSign).Doing("jishengxie-office", ToPreReview);
        Assert.Empty(waiting.Request().Asked);
        var signed = waiting.Doing("chair", ToSign);
        Assert.Equal(AdmissionPhase.Reviewing, signed.Request().Phase);
        Assert.NotEmpty(signed.Request().Asked);
        Assert.Equal(signed.Request().Number, signed.Request().Seed);
        Assert.Null(signed.Request().Silent);
        Assert.Equal(3, signed.Request().Waits.Length);
    }

    [Fact(DisplayName = "没有这一要求的，预审后直接到扎口")]
    public void Without_the_rule_there_is_no_such_step() =>
        Assert.Equal(AdmissionPhase.Gatekeeping, PreReviewed.Request().Phase);

    [Fact(DisplayName = "除本单位领导外，谁都不能审签：其他单位、拟稿人、预审人、扎口人")]
    public void Nobody_else_signs()
    {
        foreach (var who in All.Keys)
            Assert.Equal((who, who == "head"), (who, Waiting.Trying(who, ToSign).Decision is Decision.Facts));
        // Whoever pre-reviewed holds the duty of a leader as well, and still does not sign.
        Waiting.Trying("chengguan", ToSign).ThenRefused(AdmissionRefusals.SamePerson);
    }

    [Fact(DisplayName = "领导可以退回补正、退回预审、不予上报")]
    public void The_leader_may_send_it_back()
    {
        var back = new SendBack(AdmissionPhase.Returned, Text.From("补充依据"), null);
        Assert.Equal(AdmissionPhase.Returned, Waiting.Doing("head", back).Request().Phase);
        var again = Waiting.Doing("head", back with { To = AdmissionPhase.PreReview });
        Assert.Equal(AdmissionPhase.PreReview, again.Request().Phase);
        Assert.Null(again.Request().PreReview);
        Waiting.Trying("head", back with { To = AdmissionPhase.Reviewing }).ThenRefused(AdmissionRefusals.NoWayBack);
        Waiting.Trying("quwei", back).ThenRefused(AdmissionRefusals.NotYourDuty, "领导审签");
        var refused = Waiting.Doing("head", new Reject(Text.From("本单位自行办理"), null));
        Assert.Equal(AdmissionPhase.Rejected, refused.Request().Phase);
    }

    [Fact(DisplayName = "到期没有审签的催办一次；扎口退回预审后须重新审签")]
    public void It_is_urged_and_signed_anew()
    {
        var wanted = Assert.Single(AdmissionDecider.Type.WakeUps(Waiting.Request()));
        Assert.Equal("urge-leader-sign", wanted.Name);
        var urged = Waiting.At(wanted.At).When(AdmissionDecider.Type.OnWakeUp(wanted)).After();
        Assert.True(Assert.Single(urged.Request().Waits).Urged);
        var back = Waiting
            .Doing("head", ToSign)
            .Doing("quwei", new SendBack(AdmissionPhase.PreReview, Text.From("预审不完整"), null));
        Assert.Null(back.Request().LeaderSign);
        Assert.Equal(AdmissionPhase.LeaderSigning, back.Doing("chengguan", ToPreReview).Request().Phase);
    }

    [Fact(DisplayName = "本单位没有可以审签的领导：预审时就说明，不会卡在那里")]
    public void A_unit_without_a_leader_is_told_early()
    {
        var alone = LeadersSign with
        {
            Organisation = LeadersSign.Organisation with
            {
                Posts = LeadersSign.Organisation.Posts.Remove(All["chair"].Person),
            },
        };
        DutySubmitted
            .With(alone)
            .Trying("jishengxie-office", ToPreReview)
            .ThenRefused(AdmissionRefusals.NoLeader, "计生协");
    }

    [Fact(DisplayName = "草稿只有本单位和会签单位看得到，扎口部门和督查也看不到；提交以后看得到")]
    public void Drafts_are_the_units_own()
    {
        foreach (var who in (string[])["quwei", "ducha", "bianban"])
        {
            var standing = Standing.Of(Drafted.As(who).Context);
            Assert.False(AdmissionSight.MaySee(Drafted.Request(), standing));
            Assert.True(AdmissionSight.IsConcerned(Submitted.Request(), standing));
        }
        Assert.True(AdmissionSight.MaySee(Drafted.Request(), Standing.Of(Drafted.As("shirong").Context)));
    }

    [Fact(DisplayName = "代录领导审签的：纸上由预审人决定的不行，由另一位领导决定的可以")]
    public void On_paper_whoever_decided_is_another_than_pre_reviewed()
    {
        var clerk = new Actor(new("made-up-clerk"), new("city-management-clerk"), CityManagement);
        var post = new PostHeld(clerk.Person, clerk.Post, clerk.Unit, Text.From("文书岗"), [Duty.EnterRuling]);
        var waiting = Waiting.With(DistrictReference.Evolve(LeadersSign, post)).By(clerk);
        waiting.When(By(All["chengguan"])).ThenRefused(AdmissionRefusals.SamePerson);
        Assert.True(waiting.When(By(All["head"])).IsAccepted);

        static SignAsLeader By(Actor leader) =>
            ToSign with
            {
                Paper = new OnPaper(leader.Person, Spec.AnyMonday.DayInChina, Text.From("1号"), [Scan]),
            };
    }
}
