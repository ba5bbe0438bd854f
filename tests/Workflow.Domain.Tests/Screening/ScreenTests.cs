using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Screening;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Screening.Lists;

namespace Workflow.Domain.Tests.Screening;

/// <summary>What hits, what does not, and what stays open.</summary>
public sealed class ScreenTests
{
    private static readonly ClauseCondition Asked = Always with { Question = Text.From("是议事协调机构发的吗？") };

    [Fact(DisplayName = "关键词：在标题或正文中都算，跨在标题和正文之间的不算，逐词指出")]
    public void Words_hit_in_title_and_text()
    {
        var matter = Document with { Title = "建立台账", Text = "请下载App" };
        Assert.Equal<Hit>([Hit("1", Word("台账"), Word("APP"))], matter.Screened(Clause("1", Ledger)).Hits);
        Assert.Empty((Document with { Title = "走上台", Text = "账目公开" }).Screened(Clause("1", Ledger)).Hits);
        Assert.Empty(Document.Screened(Clause("1", Ledger)).Hits);
    }

    [Fact(DisplayName = "关键词：互相包含、互相重叠的，都指出来")]
    public void Words_over_each_other_are_all_found()
    {
        string[] words = ["台账", "纸质台账", "账本", "质台", "台账本"];
        var when = Always with { Words = [.. words.Select(Text.From)] };
        var matter = Document with { Text = "建立纸质台账本" };
        Assert.Equal<Hit>([Hit("1", [.. words.Select(Word)])], matter.Screened(Clause("1", when)).Hits);
    }

    [Theory(DisplayName = "类别：只对所列的类别")]
    [InlineData(AdmissionKind.Document, 1)]
    [InlineData(AdmissionKind.Meeting, 0)]
    public void A_clause_may_be_about_some_kinds(AdmissionKind kind, int hits)
    {
        var when = Always with { Kinds = [AdmissionKind.Document, AdmissionKind.Task] };
        Assert.Equal(hits, Matter(kind, Housing, Street).Screened(Clause("1", when)).Hits.Length);
    }

    [Theory(DisplayName = "发起单位：按单位或类别，科室视同所属单位，别的单位不受限")]
    [InlineData("city-management", 2)]
    [InlineData("city-management-appearance", 3)]
    [InlineData("housing", 1)]
    [InlineData("street-1", 0)]
    public void A_clause_may_be_about_some_issuers(string issuer, int hits)
    {
        var result = Matter(AdmissionKind.Document, new UnitId(issuer), Street)
            .Screened(
                Clause("1", Always with { IssuerUnits = [new UnitId("city-management")] }),
                Clause("2", Always with { IssuerKinds = [UnitKind.Department] }),
                Clause("3", Always with { IssuerKinds = [UnitKind.Section] })
            );
        Assert.Equal(hits, result.Hits.Length);
    }

    [Fact(DisplayName = "下达对象：按单位或类别；发给一类单位的，等于发给其中每一个")]
    public void A_clause_may_be_about_some_addressees()
    {
        ProhibitionRule[] clauses =
        [
            Clause("1", Always with { ToUnits = [Community] }),
            Clause("2", Always with { ToKinds = [UnitKind.Community] }),
        ];
        Assert.Equal(["1", "2"], Codes(Matter(AdmissionKind.Task, Housing, Community)));
        Assert.Equal(["2"], Codes(Matter(AdmissionKind.Task, Housing, new UnitId("street-2-community-1"))));
        Assert.Empty(Codes(Matter(AdmissionKind.Task, Housing, Street)));
        var all = ScreenedMatter.Of(
            SampleDistrict.Reference.Organisation,
            AdmissionKind.Task,
            Housing,
            [Street],
            [UnitKind.Community],
            "",
            "",
            [],
            Document.Answers,
            null
        );
        Assert.Equal(["1", "2"], Codes(all));

        IEnumerable<string> Codes(ScreenedMatter matter) =>
            matter.Screened([.. clauses]).Hits.Select(static hit => hit.Clause.Clause.Value);
    }

    [Theory(DisplayName = "限额：刚好不算，超过才算，指出数量和限额")]
    [InlineData(4_000, false)]
    [InlineData(4_001, true)]
    public void A_limit_is_passed_only_beyond_it(int amount, bool hits)
    {
        var result = Document.Measured(Measure.Length, amount).Screened(Clause("1", More(Measure.Length, 4_000)));
        var mark = HitMark.Of(new LimitMark(Measure.Length, amount, Comparison.MoreThan, 4_000));
        Assert.Equal<Hit>(hits ? [Hit("1", mark)] : [], result.Hits);
        Assert.Empty(result.Open);
        Assert.Equal($"正文{amount}字，超过4000字", ScreeningWords.Of(mark));
    }

    [Fact(DisplayName = "限额：不足的也能限，例如服务年限")]
    public void A_limit_may_be_a_least()
    {
        var when = Always with { Limits = [new MeasureLimit(Measure.YearsOfService, Comparison.LessThan, 5)] };
        Assert.Empty(Document.Measured(Measure.YearsOfService, 5).Screened(Clause("1", when)).Hits);
        var hit = Assert.Single(Document.Measured(Measure.YearsOfService, 4).Screened(Clause("1", when)).Hits);
        Assert.Equal("服务年限4年，少于5年", ScreeningWords.Of(hit.Marks[0]));
    }

    [Fact(DisplayName = "限额：没有填写的不放过，列为待补充；几项中有一项超过即算，其余不必再填")]
    public void A_missing_figure_keeps_a_clause_open()
    {
        var clause = Clause(
            "1",
            Always with
            {
                Limits =
                [
                    new MeasureLimit(Measure.Minutes, Comparison.MoreThan, 90),
                    new MeasureLimit(Measure.Participants, Comparison.MoreThan, 50),
                ],
            }
        );
        var nothing = Document.Screened(clause);
        var point = Assert.Single(nothing.Open);
        Assert.Equal<Measure>([Measure.Minutes, Measure.Participants], point.Measures);
        Assert.Equal(["请填写时长", "请填写参会人数"], ScreeningWords.Of(point));
        Assert.Equal(ScreeningVerdict.Open, nothing.Verdict);
        Assert.Single(Document.Measured(Measure.Minutes, 91).Screened(clause).Hits);
        Assert.Empty(Document.Measured(Measure.Minutes, 91).Screened(clause).Open);
        var half = Document.Measured(Measure.Minutes, 90).Screened(clause);
        Assert.Equal<Measure>([Measure.Participants], half.Open[0].Measures);
        var kept = Document.Measured(Measure.Minutes, 90).Measured(Measure.Participants, 50).Screened(clause);
        Assert.Equal(ScreeningVerdict.Clear, kept.Verdict);
    }

    [Fact(DisplayName = "字数：没有填写的，从正文数，空白不计")]
    public void The_length_is_counted_from_the_text()
    {
        var matter = ScreenedMatter.Of(
            SampleDistrict.Reference.Organisation,
            AdmissionKind.Document,
            Housing,
            [Street],
            [],
            "标题",
            "一、要 求\n　　共八字。",
            [],
            Document.Answers,
            null
        );
        Assert.Equal<MeasureAmount>([new MeasureAmount(Measure.Length, 8)], matter.Measures);
        Assert.Empty(Document.Measures);
    }

    [Theory(DisplayName = "全年件数：与上年比，或者与定数比，刚好不算")]
    [InlineData(4, 5, 12, "")]
    [InlineData(5, 5, 12, "1")]
    [InlineData(0, 0, 12, "1")]
    [InlineData(11, 20, 12, "")]
    [InlineData(12, 20, 12, "2")]
    public void Yearly_numbers_are_compared(int thisYear, int lastYear, int most, string expected)
    {
        ProhibitionRule[] clauses =
        [
            Clause("1", Always with { Yearly = new YearlyLimit(null) }),
            Clause("2", Always with { Yearly = new YearlyLimit(most) }),
        ];
        var result = (Document with { Years = new YearNumbers(thisYear, lastYear) }).Screened([.. clauses]);
        Assert.Equal(expected, string.Concat(result.Hits.Select(static hit => hit.Clause.Clause)));
        if (expected == "1")
            Assert.Equal($"本年第{thisYear + 1}件，超过上年的{lastYear}件", ScreeningWords.Of(result.Hits[0].Marks[0]));
        Assert.All(Document.Screened([.. clauses]).Open, static point => Assert.True(point.NeedsYears));
        Assert.Equal(2, Document.Screened([.. clauses]).Open.Length);
    }

    [Fact(DisplayName = "问题：没有回答的待补充，答“是”的算触碰，答“否”的不算")]
    public void A_question_waits_for_its_answer()
    {
        var clause = Clause("1", Asked);
        Assert.Equal(Asked.Question, Assert.Single(Document.Screened(clause).Open).Question);
        Assert.Equal<Hit>([Hit("1")], Document.Answered("1", true).Screened(clause).Hits);
        Assert.Equal(ScreeningVerdict.Clear, Document.Answered("1", false).Screened(clause).Verdict);
        var otherVersion = new Screen([List(clause) with { Version = Text.From("2") }]);
        Assert.Single(otherVersion.Of(Document.Answered("1", false)).Open);
    }

    [Fact(DisplayName = "问题：其余条件已不符合的不问")]
    public void A_question_is_asked_only_where_it_matters()
    {
        var clause = Clause("1", Asked with { Words = Ledger.Words });
        Assert.Empty(Document.Screened(clause).Open);
        Assert.Single((Document with { Text = "台账" }).Screened(clause).Open);
        var measured = Clause("1", Asked with { Limits = More(Measure.Length, 10).Limits });
        Assert.Empty(Document.Measured(Measure.Length, 9).Screened(measured).Open);
    }

    [Fact(DisplayName = "结论：有不能下达的为不能下达，有待补充的为待补充，需说明的逐条写明豁免理由才算通过")]
    public void The_verdict_is_the_gravest()
    {
        var soft = Clause("1", Ledger, HitWeight.Soft);
        var matter = Document with { Text = "台账" };
        var result = matter.Screened(soft);
        Assert.Equal(ScreeningVerdict.NeedsExemption, result.Verdict);
        Assert.Equal(ScreeningVerdict.Clear, result.VerdictWith(new HashSet<ClauseRef> { Ref("1") }));
        Assert.Equal(ScreeningVerdict.NeedsExemption, result.VerdictWith(new HashSet<ClauseRef> { Ref("2") }));
        Assert.Equal(ScreeningVerdict.Open, matter.Screened(soft, Clause("2", Asked)).Verdict);
        var blocked = matter.Screened(soft, Clause("2", Asked), Clause("3", Ledger));
        Assert.Equal(ScreeningVerdict.Blocked, blocked.VerdictWith(new HashSet<ClauseRef> { Ref("1"), Ref("3") }));
    }

    [Fact(DisplayName = "没有清单、没有条款，什么也不触碰")]
    public void Without_lists_nothing_hits()
    {
        Assert.Equal(ScreeningVerdict.Clear, new Screen([]).Of(Document).Verdict);
        Assert.Equal(ScreeningVerdict.Clear, Document.Screened().Verdict);
        Assert.Equal(ScreeningVerdict.Clear, ScreeningState.Empty.On(new DateOnly(2026, 1, 1)).Of(Document).Verdict);
    }

    [Fact(DisplayName = "科室以自己的名义向社区发文：示例清单指出条款")]
    public void The_sample_lists_say_what_they_say()
    {
        var screen = SampleDistrict.Reference.Screening.On(new DateOnly(2026, 3, 9));
        var matter = Matter(AdmissionKind.Document, Appearance, Community) with
        {
            Text = "请各社区建立纸质台账，成立工作专班。",
        };
        Assert.Equal(
            ["二（二）", "四（一）", "七（一）"],
            screen.Of(matter).Hits.Select(static hit => hit.Clause.Clause.Value)
        );
        Assert.Equal(ScreeningVerdict.Blocked, screen.Of(matter).Verdict);
    }
}
