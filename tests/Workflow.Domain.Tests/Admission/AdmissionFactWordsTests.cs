using System.Collections.Immutable;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using Workflow.Domain.Screening;
using Xunit;
using static Workflow.Domain.Tests.Admission.Admissions;
using static Workflow.Domain.Tests.Calendar.Calendars;

namespace Workflow.Domain.Tests.Admission;

public sealed class AdmissionFactWordsTests
{
    private static readonly CaseText Said = CaseText.From("写下的话");
    private static readonly Text Number = Text.From("龙准〔2026〕7号");
    private static readonly Hand Office = new(new PersonId("p-010"), null);
    private static readonly Moment Ends = At("2026-07-01 00:00");

    private static readonly FactNames Names = new(
        static unit => Admissions.District.Organisation.UnitById(unit)!.Name.Value,
        static person => person.Value,
        static at => $"{at.DayInChina:MM-dd}"
    );

    private static readonly Ruling Here = new(Office, CityManagement, Day("2026-03-09"), null, null);

    private static readonly Ruling OnPaper = Here with
    {
        EnteredBy = new Hand(new PersonId("p-045"), null),
        Paper = Text.From("龙编批〔2026〕3号"),
    };

    /// <summary>Every fact once, with the word and the heading that people read.</summary>
    private static readonly ImmutableArray<(AdmissionFact Fact, string Word, string Title)> Course =
    [
        (new RequestDrafted(Appearance, Office, Document with { Title = Said }), "拟稿", "拟稿 · 发文"),
        (new DraftChecked(Office), "核稿", "核稿"),
        (new CoSignAsked(AdmissionPhase.Draft, [Ecology], Term()), "送会签", "送生态环境局会签"),
        (new CoSigned(Ecology, false, Said, Office), "会签", "生态环境局会签 · 有不同意见"),
        (new DisagreementSettled(Ecology, Said, Office), "处理分歧", "处理生态环境局的不同意见"),
        (new ScreeningBlocked([Blocking]), "不能下达", "对照负面清单，不能下达"),
        (Filed(), "提交", "提交 · 完整程序"),
        (new PreReviewPassed(Here, Said, [Term()], [Street], Number), "预审通过", "预审通过"),
        (new LeaderSigned(Here, Said, [Term()], [Street], Number), "单位领导审签", "单位领导审签"),
        (new ReviewGiven(AdmissionStep.Legality, true, Said, Here, null), "合法性审查", "合法性审查 · 通过"),
        (
            new ConsultationAnswered(Street, Stance.Amends, Said, Office, null),
            "反映意见",
            "五龙街道反映意见 · 有修改意见"
        ),
        (new ConsultationClosed([Street], null), "征求意见到期", "征求意见到期"),
        (new GatekeeperPassed(Here, null, Said, Term()), "扎口审核通过", "扎口审核通过"),
        (new DeliberationPassed(Day("2026-03-09"), Said, Office, Term()), "审议通过", "审议通过"),
        (SentBack(AdmissionPhase.Returned), "退回", "退回补正"),
        (SentBack(AdmissionPhase.PreReview), "退回", "退回 · 待预审"),
        (new RequestRejected(AdmissionPhase.Gatekeeping, Said, Here), "不予准入", "不予准入"),
        (new RequestTakenBack(Said, false, Office), "撤回", "撤回为草稿"),
        (new StepHandedOn(AdmissionStep.PreReview, new PersonId("p-010"), Office), "转办", "办公室预审转给p-010"),
        (
            new PaperNumbered(PaperKind.Issued, CityManagement, 2026, 7, Number, Day("2026-03-09"), null, Office),
            "编文号",
            "编文号 · 龙准〔2026〕7号"
        ),
        (new PaperVoided(CityManagement, 2026, 7, Number, Said, Office), "文号作废", "文号作废 · 龙准〔2026〕7号"),
        (new RequestCopied([Street]), "抄送", "抄送五龙街道"),
        (new AdmissionUrged(AdmissionStep.PreReview, Office), "催办", "催办办公室预审"),
        (new AdmissionUrged(AdmissionStep.PreReview, null), "到时催办", "到时催办办公室预审"),
        (new AdmissionEscalated(AdmissionStep.PreReview), "升级督办", "办公室预审逾期未办，升级督办"),
        (new AdmissionSupervised(AdmissionStep.PreReview, Said, Office), "督办", "督办办公室预审"),
        (new AdmissionTermsRederived([Term()], null), "重新推算期限", "日历有变，重新推算期限"),
        (new MatterPublished(Number, null, Ends, null, false, [], Office), "公布", "公布 · 龙准〔2026〕7号"),
        (new EmergencyBegun(Number, Said, Term(), Ends, Office), "应急先行", "应急先行 · 龙准〔2026〕7号"),
        (new EmergencyEnded(), "应急期满", "应急期满，停止执行"),
        (Ordered(), "上级部署登记", "上级部署登记 · 龙准〔2026〕7号"),
        (new OrderReportedUp(Said, Day("2026-03-09"), Office), "向上反映", "向上反映"),
        (
            new MatterRelayed(Street, [Community], null, [], Said, [DemandExcess.AddedForm], Office),
            "转发",
            "五龙街道转发给五龙第一社区"
        ),
        (
            new TermExtensionAsked(Day("2026-12-31"), Said, Office, Term()),
            "申请延长期限",
            "申请延长期限至2026年12月31日"
        ),
        (new TermExtensionDecided(false, Said, null, null, Here), "不同意延长期限", "不同意延长期限"),
        (new MatterSuspended(Said, Office), "暂停执行", "暂停执行"),
        (new MatterResumed(Said, Office), "恢复执行", "恢复执行"),
        (new ExpiryWarned(), "到期提醒", "到期提醒申请单位"),
        (new MatterExited(ExitKind.Withdrawn, Said, Office), "退出", "退出 · 申请单位撤销"),
        (new MatterExited(ExitKind.Expired, null, null), "到时退出", "退出 · 到期退出"),
    ];

    [Fact(DisplayName = "准入经过：每种事实都有名称和标题，写下的话都带出来")]
    public void Every_fact_has_words()
    {
        foreach (var (fact, word, title) in Course)
        {
            var words = AdmissionFactWords.Of(fact, Names);
            Assert.Equal((word, title), (words.Word, words.Title));
            if (fact is RequestDrafted || fact.GetType().GetProperties().Any(p => Equals(p.GetValue(fact), Said)))
                Assert.Contains(words.Texts, static text => text.Text == Said);
        }
        var told = Course.Select(static one => one.Fact.GetType()).ToHashSet();
        var all = typeof(AdmissionFact)
            .Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(AdmissionFact)));
        Assert.Empty(all.Except(told).Select(static type => type.Name));
    }

    [Fact(DisplayName = "准入经过：代录的写明谁何时决定、纸质件编号；沉默的不说成同意；期限暂定的写明")]
    public void Details_say_what_follows()
    {
        Assert.Null(Detail(new GatekeeperPassed(Here, null, null, Term())));
        Assert.Equal(
            "p-010于2026年3月9日决定，代录，纸质件龙编批〔2026〕3号",
            Detail(new GatekeeperPassed(OnPaper, null, null, Term()))
        );
        Assert.Equal("五龙街道逾期未反映，不视为同意", Detail(new ConsultationClosed([Street], null)));
        Assert.Equal("触碰文2", Detail(new ScreeningBlocked([Blocking])));
        Assert.Equal(
            "会签应于03-10前办理（暂定）",
            Detail(new CoSignAsked(AdmissionPhase.Draft, [Ecology], Term() with { Provisional = true }))
        );
    }

    private static Hit Blocking =>
        new(new ClauseRef(Text.From("national-limits"), Text.From("2024"), Text.From("文2")), HitWeight.Hard, []);

    private static string? Detail(AdmissionFact fact) => AdmissionFactWords.Of(fact, Names).Detail;

    private static AdmissionTerm Term() =>
        new(
            AdmissionStep.CoSign,
            At("2026-03-09 09:00"),
            1,
            Domain.Calendar.TimeUnit.WorkingDay,
            1,
            At("2026-03-10 17:00"),
            false
        );

    private static RequestSentBack SentBack(AdmissionPhase to) =>
        new(AdmissionPhase.Gatekeeping, to, At("2026-03-09 09:00"), Said, Here, []);

    private static OrderedMatterRegistered Ordered() =>
        new(Number, Text.From("市委办"), Text.From("市办发〔2026〕1号"), Document with { Title = Said }, Ends, Office);

    private static RequestSubmitted Filed() =>
        new(
            Text.From("ZR-2026-00001"),
            Office,
            Admissions.District.AdmissionPolicyAt(At("2026-03-09 09:00"))!.DoorOf(AdmissionKind.DutyItem)!,
            PartyOffice,
            [],
            Term(),
            Term()
        );
}
