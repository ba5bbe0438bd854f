using System.Globalization;
using Workflow.Domain.Admission;
using Workflow.Domain.Challenge;
using Workflow.Domain.Challenge.Commands;
using Workflow.Domain.Kernel;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Admission.Admissions;
using static Workflow.Domain.Tests.Challenge.Challenges;

namespace Workflow.Domain.Tests.Challenge;

/// <summary>拒办与核实.</summary>
public sealed class ChallengeTests
{
    [Fact(DisplayName = "社区拒办没有准入的要求：编号、按类别送扎口部门、从提出之日起算核查时限，免予追责")]
    public void A_community_refuses()
    {
        var refused = Refused.Case();
        Assert.Equal(("JB-2026-000007", ChallengePhase.Checking), (refused.Raised!.Number.Value, refused.Phase));
        Assert.Equal("civil-affairs", refused.Gatekeeper?.Value);
        Assert.Equal(("verdict", "2026-03-12"), WakeUp(Refused));
        Assert.True(refused.IsProtected);
        Assert.Equal("HS-2026-000007", Asked.Case().Raised!.Number.Value);
        Refused.Challenging(Form, null).ThenUnchanged();
    }

    [Fact(DisplayName = "拒办须有六项理由之一；请核实不须；收到日期不得在将来；有密级标志的不保存")]
    public void What_a_refusal_needs()
    {
        NewChallenge.Challenging(Form with { Grounds = [] }, null).ThenRefused(ChallengeRefusals.NoGround);
        NewChallenge
            .Challenging(Form with { ReceivedOn = new DateOnly(2026, 3, 10) }, null)
            .ThenRefused(ChallengeRefusals.ReceivedInFuture, "2026年3月10日");
        NewChallenge
            .Challenging(Form with { Words = CaseText.From("机密★ 报送") }, null)
            .ThenRefused(AdmissionRefusals.Secret, "机密★");
        NewChallenge
            .Challenging(Form with { Title = CaseText.From(" ") }, null)
            .ThenRefused(AdmissionRefusals.TextMissing, "要求的事项");
        NewChallenge
            .Challenging(Form with { Issuer = new UnitId("nowhere") }, null)
            .ThenRefused(AdmissionRefusals.UnitUnknown, "nowhere");
    }

    [Theory(DisplayName = "只有街道、社区可以拒办；部门、扎口部门、督查不能")]
    [InlineData("jiedao", true)]
    [InlineData("shequ", true)]
    [InlineData("shirong", false)]
    [InlineData("minzheng", false)]
    [InlineData("ducha", false)]
    public void Who_may_refuse(string account, bool may)
    {
        var tried = NewChallenge.Challenging(Form, null, account);
        if (may)
            Assert.Equal(ChallengePhase.Checking, tried.After().Case().Phase);
        else
            tried.ThenRefused(ChallengeRefusals.NotYourDuty, "反映意见");
    }

    [Fact(DisplayName = "已经准入、对象包括本单位的不能拒办；超出准入范围的可以；不给本单位的、已经退出的可以")]
    public void What_was_admitted_is_not_refused()
    {
        var matter = InForceForCommunities();
        var cited = Form with { CitedNumber = Text.From("龙准〔2026〕7号") };
        var later = NewChallenge.At(Day(30));
        later.Challenging(cited, matter).ThenRefused(ChallengeRefusals.AlreadyAdmitted, "龙准〔2026〕7号");
        var exceeded = later.Challenging(cited with { Excesses = [DemandExcess.EarlierDate] }, matter).After();
        Assert.True(exceeded.Case().Raised!.Stood);
        Assert.False(later.Challenging(cited, InForce.Request()).After().Case().Raised!.Stood);
        var exited = matter with { Phase = AdmissionPhase.Exited, Exit = new(ExitKind.Withdrawn, null, null) };
        Assert.False(later.Challenging(cited, exited).After().Case().Raised!.Stood);
        // Whoever only has it checked is not stopped: that is what the office is asked.
        Assert.True(later.Challenging(cited with { Mode = ChallengeMode.Check }, matter).After().Case().Raised!.Stood);
    }

    [Fact(DisplayName = "要求由扎口部门自己提出的，由规定的另一部门核查")]
    public void The_gatekeeper_does_not_check_itself()
    {
        var own = NewChallenge.Challenging(Form with { Issuer = new UnitId("civil-affairs") }, null).After();
        Assert.Equal(PartyOffice, own.Case().Gatekeeper);
        own.Tries("minzheng", ToUphold).ThenRefused(ChallengeRefusals.Unknown);
    }

    [Fact(DisplayName = "向发出单位核实：它看得到问题和结论，看不到是谁；到期不答复记为未答复，不视为任何答复")]
    public void The_issuer_is_asked_without_a_name()
    {
        Refused
            .Tries("shirong", new AnswerQuery(IssuerStand.Withdraws, null, Text.From("撤回")))
            .ThenRefused(ChallengeRefusals.Unknown);
        var state = Queried.Case();
        var issuer = Queried.StandingOf("shirong");
        Assert.True(ChallengeSight.MaySee(state, issuer));
        Assert.False(ChallengeSight.IsConcerned(state, issuer));
        Assert.False(ChallengeSight.MayKnowWho(state, issuer));
        Queried.Tries("minzheng", ToUphold).ThenRefused(ChallengeRefusals.StillAsked, "城管局");
        var silent = Fire(Queried.At(Day(3)), "issuer-answer").Then(new IssuerSilent());
        Assert.True(silent.Case().IssuerWasSilent);
        Assert.Null(silent.Case().Answer);
        Fire(silent, "issuer-answer").ThenUnchanged();
        Fire(Queried, "issuer-answer").ThenUnchanged();
        Assert.Equal(ChallengePhase.Correcting, silent.Does("minzheng", ToUphold).Case().Phase);
    }

    [Fact(DisplayName = "愿意告知的拒办，发出单位可以知道是谁；请核实从不告知")]
    public void Who_it_was_may_be_told()
    {
        var named = NewChallenge.Challenging(Form with { MayBeNamed = true }, null).After().Does("minzheng", ToQuery);
        Assert.True(ChallengeSight.MayKnowWho(named.Case(), named.StandingOf("shirong")));
        var asked = NewChallenge.Challenging(Check with { MayBeNamed = true }, null).After().Does("minzheng", ToQuery);
        Assert.False(ChallengeSight.MayKnowWho(asked.Case(), asked.StandingOf("shirong")));
    }

    [Fact(DisplayName = "发出单位答复：已经准入的须写编号；撤回的，结论后不再要纠正")]
    public void The_issuer_answers()
    {
        Queried
            .Tries("shirong", new AnswerQuery(IssuerStand.Admitted, null, Text.From("已准入")))
            .ThenRefused(ChallengeRefusals.NumberMissing);
        var withdrawn = Queried.Does("shirong", new AnswerQuery(IssuerStand.Withdraws, null, Text.From("撤回")));
        Assert.Equal(ChallengePhase.Closed, withdrawn.Does("minzheng", ToUphold).Case().Phase);
        Assert.True(withdrawn.Does("minzheng", ToUphold).Case().IsProtected);
    }

    [Fact(DisplayName = "未经准入的由发出单位纠正，扎口部门核对；没有纠正的重新起算时限；到时各催办一次")]
    public void A_demand_is_put_right()
    {
        Assert.Equal(("correction", "2026-03-16"), WakeUp(Correcting));
        Correcting.Tries("minzheng", new CheckCorrection(true, null)).ThenRefused(ChallengeRefusals.NothingReported);
        Fire(Correcting, "correction").ThenUnchanged();
        var urged = Fire(Correcting.At(Day(8)), "correction").Then(new ChallengeUrged(ChallengeStep.Correction));
        Fire(urged, "correction").ThenUnchanged();
        Correcting
            .Tries("shirong", new ReportCorrection(CorrectionKind.Filed, null, Text.From("已申请准入")))
            .ThenRefused(ChallengeRefusals.NumberMissing);
        Reported.Tries("shirong", ToWithdraw).ThenRefused(ChallengeRefusals.AlreadyReported);
        Reported
            .Tries("minzheng", new CheckCorrection(false, null))
            .ThenRefused(AdmissionRefusals.TextMissing, "核对说明");
        var again = Reported.At(Day(1)).Does("minzheng", new CheckCorrection(false, Text.From("群里还在催")));
        Assert.Equal((ChallengePhase.Correcting, 1), (again.Case().Phase, again.Case().NotDone));
        Assert.Equal(("correction", "2026-03-17"), WakeUp(again));
        var closed = again.Does("shirong", ToWithdraw).Does("minzheng", new CheckCorrection(true, null));
        Assert.Equal(ChallengePhase.Closed, closed.Case().Phase);
        Assert.Empty(ChallengeDecider.Type.WakeUps(closed.State));
    }

    [Fact(DisplayName = "超出准入范围的写明超出了什么；应当办理的结论不再保护拒办")]
    public void Verdicts()
    {
        Refused
            .Tries("minzheng", ToUphold with { Verdict = ChallengeVerdict.Exceeds })
            .ThenRefused(ChallengeRefusals.NothingExceeded);
        var exceeded = Refused.Does(
            "minzheng",
            ToUphold with
            {
                Verdict = ChallengeVerdict.Exceeds,
                Excesses = [DemandExcess.AddedForm],
            }
        );
        Assert.Equal((ChallengePhase.Correcting, true), (exceeded.Case().Phase, exceeded.Case().IsProtected));
        var admitted = Refused.Does("minzheng", ToUphold with { Verdict = ChallengeVerdict.Admitted });
        Assert.Equal((ChallengePhase.Closed, false), (admitted.Case().Phase, admitted.Case().IsProtected));
        // Nobody of the district can put right what the city demanded.
        var foreign = Refused.Does("minzheng", ToUphold with { Issuer = null });
        Assert.Equal(ChallengePhase.Closed, foreign.Case().Phase);
    }

    [Fact(DisplayName = "结论由与双方都没有关系的人作出，经过任何代理链都一样；代录的看是谁决定的")]
    public void Nobody_judges_their_own_demand()
    {
        foreach (var account in (string[])["shequ", "shirong", "chengguan", "jiedao", "sifa", "quwei", "ducha"])
            Assert.False(Refused.Tries(account, ToUphold).IsAccepted, account);
        // Who keeps this door stands in for somebody of the unit that demands.
        var forwarded = Refused.Does("minzheng", new ForwardChallenge(PartyOffice, Text.From("属于发文")));
        forwarded.Tries("door-stand-in", ToUphold).ThenRefused(ChallengeRefusals.Unknown);
        Assert.True(forwarded.Tries("door-two", ToUphold).IsAccepted);
        // The clerk of a door decides nothing of their own, and names somebody of that door.
        var duty = NewChallenge.Challenging(Form with { Kind = AdmissionKind.DutyItem }, null).After();
        duty.Tries("wenshu", ToUphold).ThenRefused(AdmissionRefusals.NotYourDuty, "扎口");
        var paper = new OnPaper(
            new PersonId("p-008"),
            new DateOnly(2026, 3, 9),
            Text.From("龙编批〔2026〕3号"),
            [Scan]
        );
        var entered = duty.Does("wenshu", ToUphold with { Paper = paper });
        Assert.Equal(new PersonId("p-008"), entered.Case().Verdict!.Ruling.By.Person);
        Assert.Equal(new PersonId("p-045"), entered.Case().Verdict!.Ruling.EnteredBy?.Person);
        Assert.Equal<Attachment>([Scan], entered.Case().Verdict!.Ruling.Attached);
        duty.Tries("wenshu", ToUphold with { Paper = paper with { Scans = [] } })
            .ThenRefused(AdmissionRefusals.ScanMissing);
    }

    [Fact(DisplayName = "转其他扎口部门：只能转给扎口部门，不能转给发出单位；撤回只在结论之前")]
    public void Forwarded_and_taken_back()
    {
        Refused
            .Tries("minzheng", new ForwardChallenge(Ecology, Text.From("归口")))
            .ThenRefused(ChallengeRefusals.NotADoor, "生态环境局");
        Refused
            .Tries("minzheng", new ForwardChallenge(new UnitId("civil-affairs"), Text.From("归口")))
            .ThenRefused(ChallengeRefusals.SameDoor, "民政局");
        var forwarded = Refused.Does("minzheng", new ForwardChallenge(PartyOffice, Text.From("属于发文")));
        Assert.Equal(ChallengePhase.Correcting, forwarded.Does("quwei", ToUphold).Case().Phase);
        forwarded.Tries("minzheng", ToUphold).ThenRefused(ChallengeRefusals.Unknown);
        var back = new TakeBackChallenge(Text.From("已说清楚"));
        Assert.Equal(ChallengePhase.TakenBack, Refused.Does("shequ", back).Case().Phase);
        Correcting.Tries("shequ", back).ThenRefused(ChallengeRefusals.NotInPhase, "待纠正", "撤回");
    }

    [Fact(DisplayName = "只写了名称的发出单位按名称认出来：民政局的要求不由民政局核查；市民政局不是本区的")]
    public void Whoever_is_only_named_is_known()
    {
        foreach (var name in (string[])["民政局", "区民政局 ", "民政局社会组织科"])
        {
            var named = NewChallenge
                .Challenging(Form with { Issuer = null, IssuerName = Text.From(name) }, null)
                .After();
            Assert.Equal((name, "civil-affairs"), (name, named.Case().Issuer?.Value));
            Assert.Equal(PartyOffice, named.Case().Gatekeeper);
        }
        var city = Form with { Issuer = null, IssuerName = Text.From("市民政局") };
        Assert.Null(NewChallenge.Challenging(city, null).After().Case().Issuer);
        var only = Form with { Issuer = null, IssuerName = Text.From("城管局") };
        NewChallenge.Challenging(only, null).After().Challenging(only, null).ThenUnchanged();
    }

    [Fact(DisplayName = "发出单位看得到的话里不能有提出单位的名称，怎样隔开都一样；愿意告知的可以")]
    public void What_the_issuer_reads_names_nobody()
    {
        NewChallenge
            .Challenging(Form with { Title = CaseText.From("五龙 第一\u200b社区报台账") }, null)
            .ThenRefused(ChallengeRefusals.NamesChallenger, "要求的事项");
        var named = Form with { Title = CaseText.From("五龙第一社区报台账"), MayBeNamed = true };
        Assert.True(NewChallenge.Challenging(named, null).IsAccepted);
        Refused
            .Tries("minzheng", ToQuery with { Question = Text.From("五龙第一社区问是否准入") })
            .ThenRefused(ChallengeRefusals.NamesChallenger, "核实的问题");
        Refused
            .Tries("minzheng", ToUphold with { Reasons = Text.From("五龙第一社区说得对") })
            .ThenRefused(ChallengeRefusals.NamesChallenger, "理由");
    }

    private static AdmissionState InForceForCommunities() =>
        InForce.Request() with
        {
            Content = CommunityTask with { From = new DateOnly(2026, 3, 1) },
        };

    private static (string, string) WakeUp(Spec spec)
    {
        var only = Assert.Single(ChallengeDecider.Type.WakeUps(spec.State));
        return (only.Name, only.At.DayInChina.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static Spec.Outcome Fire(Spec spec, string name) => spec.By(Actor.Clock).WhenFires(name);
}
