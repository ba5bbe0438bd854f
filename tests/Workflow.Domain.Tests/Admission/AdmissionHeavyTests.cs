using System.Collections.Immutable;
using Workflow.Domain.Admission;
using Workflow.Domain.Admission.Commands;
using Workflow.Domain.Kernel;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Admission.Admissions;

namespace Workflow.Domain.Tests.Admission;

/// <summary>完整程序: 合法性、合理性审查和征求意见同时进行，扎口，审议.</summary>
public sealed class AdmissionHeavyTests
{
    private static readonly GiveReview Legal = new(AdmissionStep.Legality, true, Text.From("合法"), null);
    private static readonly GiveReview Reasonable = new(AdmissionStep.Reasonableness, true, Text.From("合理"), null);
    private static readonly RecordDeliberation Decided = new(Spec.AnyMonday.DayInChina, Text.From("会议同意"));

    private static readonly Spec Consulted = DutyReviewing
        .Doing("sifa", Legal)
        .Doing("yingshang", Reasonable)
        .At(Day(7, 18))
        .Doing("bianban", new CloseConsultation());

    private static readonly Spec Gated = Consulted.Doing("bianban", ToPass);

    [Fact(DisplayName = "L4 计生协的职责：编办受理，司法局、营商局审查，街道反映意见，区委常委会审议，公布")]
    public void The_precedent()
    {
        Assert.Equal(
            [AdmissionStep.Legality, AdmissionStep.Reasonableness, AdmissionStep.Consultation],
            DutyReviewing.Request().Waits.Select(static wait => wait.Term.Step)
        );
        Assert.Equal(AdmissionPhase.Gatekeeping, Consulted.Request().Phase);
        Assert.Equal(AdmissionPhase.Deliberating, Gated.Request().Phase);
        var decided = Gated.Doing("bianban", Decided);
        Assert.Equal(AdmissionPhase.Approved, decided.Request().Phase);
        var published = decided.Doing("bianban", new PublishMatter(AdmissionKind.DutyItem, FamilyPlanning));
        Assert.True(published.Request().IsExecutable);
    }

    [Fact(DisplayName = "征求所有街道和抽取的社区：同一编号总是抽到同样的社区")]
    public void The_sample_can_be_drawn_again()
    {
        var asked = DutyReviewing.Request().PreReview!.Asked;
        Assert.Equal(12, asked.Length);
        Assert.Equal(7, asked.Count(static unit => unit.Value.Count(static c => c == '-') == 1));
        Assert.Equal<UnitId>(
            asked,
            Admissions.District.Organisation.Sample(
                DutyItem.To,
                FamilyPlanning,
                DutyReviewing.Request().PreReview!.Seed!.Value,
                5
            )
        );
        Assert.NotEqual<UnitId>(
            asked,
            Admissions.District.Organisation.Sample(DutyItem.To, FamilyPlanning, Text.From("ZR-2026-000008"), 5)
        );
    }

    [Fact(DisplayName = "街道答复一次；不同意须写意见；到期没有答复的记为未答复，不算同意")]
    public void Silence_is_silence()
    {
        var oppose = new AnswerConsultation(Stance.Opposes, Text.From("没有人手"));
        DutyReviewing
            .Trying("jiedao", new AnswerConsultation(Stance.Opposes, null))
            .ThenRefused(AdmissionRefusals.TextMissing, "意见");
        var answered = DutyReviewing.Doing("jiedao", oppose);
        answered.Trying("jiedao", oppose).ThenRefused(AdmissionRefusals.AnsweredAlready);
        answered.Trying("sifa", oppose).ThenRefused(AdmissionRefusals.NotYourDuty, "反映意见");
        answered.WhenFires("close-consultation").ThenUnchanged();
        var closed = answered.At(Day(7, 18)).WhenFires("close-consultation").After();
        Assert.DoesNotContain(Street, closed.Request().Silent!.Value);
        Assert.Equal(11, closed.Request().Silent!.Value.Length);
        closed.WhenFires("close-consultation").ThenUnchanged();
        closed.Trying("jiedao", oppose).ThenRefused(AdmissionRefusals.AnsweredAlready);
    }

    [Fact(DisplayName = "三项都完成才到扎口，谁先谁后都一样")]
    public void The_last_review_opens_the_gate()
    {
        var first = DutyReviewing.At(Day(7, 18)).WhenFires("close-consultation").After().Doing("yingshang", Reasonable);
        Assert.Equal(AdmissionPhase.Reviewing, first.Request().Phase);
        first.Trying("yingshang", Reasonable).ThenRefused(AdmissionRefusals.ReviewedAlready, "合理性审查");
        first.Trying("yingshang", Legal).ThenRefused(AdmissionRefusals.NotYourUnit);
        Assert.Equal(AdmissionPhase.Gatekeeping, first.Doing("sifa", Legal).Request().Phase);
    }

    [Fact(DisplayName = "代录：文书岗录入编办负责人的决定，写明谁决定、哪天、纸质件；须有代录职责")]
    public void Entered_from_paper()
    {
        var paper = new OnPaper(new PersonId("p-008"), Spec.AnyMonday.DayInChina, Text.From("编办收文12号"), [Scan]);
        var entered = Consulted.Doing("wenshu", ToPass with { Paper = paper });
        var ruling = entered.Request().Gatekeeping!.Ruling;
        Assert.Equal(new PersonId("p-008"), ruling.By.Person);
        Assert.Equal(new PersonId("p-045"), ruling.EnteredBy?.Person);
        Consulted.Trying("wenshu", ToPass).ThenRefused(AdmissionRefusals.NotYourDuty, "扎口");
        Consulted.Trying("bianban", ToPass with { Paper = paper }).ThenRefused(AdmissionRefusals.NotYourDuty, "代录");
        Consulted
            .Trying("wenshu", ToPass with { Paper = paper with { DecidedBy = new PersonId("p-009") } })
            .ThenRefused(AdmissionRefusals.DeciderUnknown);
        Consulted
            .Trying("wenshu", ToPass with { Paper = paper with { On = new DateOnly(2026, 12, 1) } })
            .ThenRefused(AdmissionRefusals.DecidedInFuture, "2026年12月1日");
    }

    [Fact(DisplayName = "提前量：不足30个工作日的长期事项不能提交；应急先行的可以补报")]
    public void Lead_time()
    {
        var soon = DutyItem with { From = new DateOnly(2026, 4, 1) };
        New.Doing("jishengxie", new DraftRequest(soon))
            .Trying("jishengxie", ToSubmitDuty)
            .ThenRefused(AdmissionRefusals.TooLate, "30", "2026年4月21日");
        var emergency = New.Doing("jishengxie", new DraftRequest(soon))
            .Doing("jishengxie", new BeginEmergency(Text.From("汛情")));
        Assert.Equal(AdmissionPhase.PreReview, emergency.Doing("jishengxie", ToSubmitDuty).Request().Phase);
    }

    [Fact(DisplayName = "退回到审查：重新审查，已有的基层意见仍然算数")]
    public void Back_to_review()
    {
        var back = Consulted.Doing("bianban", new SendBack(AdmissionPhase.Reviewing, Text.From("法条有修改"), null));
        Assert.Empty(back.Request().Reviews);
        Assert.NotNull(back.Request().Silent);
        var again = back.Doing("sifa", Legal).Doing("yingshang", Reasonable);
        Assert.Equal(AdmissionPhase.Gatekeeping, again.Request().Phase);
    }
}
