using Workflow.Domain.Admission;
using Workflow.Domain.Admission.Commands;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Policy;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Admission.Admissions;

namespace Workflow.Domain.Tests.Admission;

/// <summary>What becomes of a step whose limit was missed: 到时催办, then 升级督办, then 督办.</summary>
public sealed class EscalationTests
{
    private static readonly Moment Due = Submitted.Request().Wait(AdmissionStep.PreReview)!.Term.DueAt;

    /// <summary>The sample district's admission.yaml: one working day after the limit.</summary>
    private static readonly Moment EscalateAt = Admissions
        .District.Calendar.Derive(Due, new DeadlineRule(1, TimeUnit.WorkingDay, Text.From("本区规定")))
        .DueAt;

    private static readonly Spec Missed = Fire(Submitted.At(Due), "urge-pre-review").After();
    private static readonly Spec Escalated = Fire(Missed.At(EscalateAt), "escalate-pre-review").After();
    private static readonly SuperviseStep ToSupervise = new(
        AdmissionStep.PreReview,
        Text.From("明日下班前办结并书面反馈")
    );

    [Fact(DisplayName = "逾期一个工作日仍未办的升级督办，早了没有变化，只升级一次；办完不再升级")]
    public void A_step_still_owed_is_handed_up()
    {
        Missed.ThenWants(new WakeUp("escalate-pre-review", EscalateAt));
        Fire(Missed.At(Due), "escalate-pre-review").ThenUnchanged();
        Fire(Missed.At(EscalateAt), "escalate-pre-review").Then(new AdmissionEscalated(AdmissionStep.PreReview));
        Assert.True(Escalated.Request().Wait(AdmissionStep.PreReview)!.IsEscalated);
        Assert.Empty(AdmissionDecider.Type.WakeUps(Escalated.Request()));
        Fire(Escalated, "escalate-pre-review").ThenUnchanged();
        var done = Missed.Doing("chengguan", ToPreReview);
        Fire(done.At(EscalateAt), "escalate-pre-review").ThenUnchanged();
        Assert.DoesNotContain(done.Request().Waits, static wait => wait.EscalateAt is not null);
    }

    [Fact(DisplayName = "有人提前催办过的，到期照样催办、照样升级；日历有变照样重新推算")]
    public void Urging_by_hand_does_not_stop_the_clock()
    {
        var byHand = Submitted.Doing("shirong", new UrgeStep(AdmissionStep.PreReview));
        Assert.Contains(new WakeUp("urge-pre-review", Due), AdmissionDecider.Type.WakeUps(byHand.Request()));
        Fire(byHand.At(Due), "urge-pre-review").Then(new AdmissionUrged(AdmissionStep.PreReview, null, EscalateAt));
        var closed = byHand.By(Actor.Clock).With(ClosedOnTheDay());
        var again = Assert.IsType<AdmissionTermsRederived>(
            Assert.Single(Assert.IsType<Decision.Facts>(closed.When(new RederiveTerms()).Decision).Placed).Fact
        );
        Assert.True(Assert.Single(again.Terms).DueAt > Due);
    }

    [Fact(DisplayName = "草稿会签逾期的只催办，不升级：草稿只是拟稿人和会签单位的事")]
    public void A_draft_is_handed_up_to_nobody()
    {
        var asked = Drafted.Doing("shirong", new AskCoSign([Ecology]));
        var due = asked.Request().Wait(AdmissionStep.CoSign)!.Term.DueAt;
        Fire(asked.At(due), "urge-co-sign").Then(new AdmissionUrged(AdmissionStep.CoSign, null));
    }

    [Fact(DisplayName = "本区没有规定升级督办的，到期只催办")]
    public void Without_the_rule_nothing_is_handed_up()
    {
        var policy = Admissions.District.AdmissionPolicyAt(Spec.AnyMonday)! with { Escalation = null };
        var without = Submitted.With(DistrictReference.Evolve(Admissions.District, new AdmissionPolicyAdopted(policy)));
        Fire(without.At(Due), "urge-pre-review").Then(new AdmissionUrged(AdmissionStep.PreReview, null));
    }

    [Fact(DisplayName = "只有督查机构能督办，并且只在升级以后；要求须写明；可以再次督办")]
    public void The_supervising_office_demands_it()
    {
        Missed.Trying("ducha", ToSupervise).ThenRefused(StepRefusals.NothingToSupervise);
        foreach (var who in All.Keys)
            Assert.Equal((who, who == "ducha"), (who, Escalated.Trying(who, ToSupervise).Decision is Decision.Facts));
        Escalated
            .Trying("ducha", ToSupervise with { Step = AdmissionStep.Gatekeeping })
            .ThenRefused(StepRefusals.NothingToSupervise);
        Escalated
            .Trying("ducha", ToSupervise with { Demand = Text.From(" ") })
            .ThenRefused(AdmissionRefusals.TextMissing, "督办要求");
        var demanded = Escalated.Doing("ducha", ToSupervise);
        Assert.True(demanded.Trying("ducha", ToSupervise).IsAccepted);
        Assert.Equal(Escalated.Request(), demanded.Request());
    }

    [Fact(DisplayName = "升级以后办结的，到下一步从头计时")]
    public void The_next_step_begins_anew()
    {
        var next = Escalated.Doing("chengguan", ToPreReview).Request();
        Assert.All(next.Waits, static wait => Assert.False(wait.Urged || wait.IsMissed || wait.IsEscalated));
    }

    /// <summary>The same district after the day of the limit was declared a day off.</summary>
    private static DistrictReference ClosedOnTheDay()
    {
        var year = Admissions.District.Calendar.Years[2026];
        var amended = year with { DaysOff = year.DaysOff.Add(new DayOff(Due.DayInChina, Text.From("放假"))) };
        return DistrictReference.Evolve(Admissions.District, new CalendarYearAmended(amended.InOrder()));
    }

    private static Spec.Outcome Fire(Spec spec, string name) =>
        spec.By(Actor.Clock).WithRegisters(new CommunityItemsState([])).WhenFires(name);
}
