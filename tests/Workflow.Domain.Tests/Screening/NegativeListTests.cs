using System.Collections.Immutable;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Screening;
using Workflow.Domain.Screening.Commands;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Screening.Lists;

namespace Workflow.Domain.Tests.Screening;

/// <summary>How lists come in, follow each other and end.</summary>
public sealed class NegativeListTests
{
    private static readonly Spec Empty = Spec.For(ScreeningDecider.Type).With(SampleDistrict.Reference);
    private static readonly NegativeList First = List(Clause("1", Ledger));

    /// <summary>After the Monday of these stories.</summary>
    private static readonly NegativeList Next = First with
    {
        Version = Text.From("2"),
        EffectiveFrom = new DateOnly(2026, 4, 1),
    };

    [Fact(DisplayName = "装载一份清单，再装载一次没有变化")]
    public void A_list_is_adopted_once() =>
        Empty.When(new AdoptNegativeList(First)).Then(new NegativeListAdopted(First));

    [Fact(DisplayName = "两次等于一次")]
    public void Twice_is_as_good_as_once()
    {
        Empty.When(new AdoptNegativeList(First)).ThenTwiceIsAsGoodAsOnce();
        Empty.Given(new NegativeListAdopted(First)).When(new AdoptNegativeList(Next)).ThenTwiceIsAsGoodAsOnce();
    }

    [Fact(DisplayName = "已经生效的版本不能改，也不能换一个生效日期")]
    public void What_is_in_force_is_not_changed()
    {
        var story = Empty.Given(new NegativeListAdopted(First));
        NegativeList[] changed =
        [
            First with
            {
                Clauses = [Clause("1", Ledger, HitWeight.Soft)],
            },
            First with
            {
                EffectiveFrom = Next.EffectiveFrom,
            },
            Next with
            {
                EffectiveFrom = First.EffectiveFrom,
            },
        ];
        foreach (var list in changed)
            story.When(new AdoptNegativeList(list)).ThenRefused(AdoptNegativeList.InForceAlready, "a 1", "2026-01-01");
    }

    [Fact(DisplayName = "还没有生效的版本可以改内容、改日期，旧的日期随之作废")]
    public void What_is_not_yet_in_force_may_be_changed()
    {
        var story = Empty.Given(new NegativeListAdopted(First), new NegativeListAdopted(Next));
        var later = Next with { EffectiveFrom = new DateOnly(2026, 5, 1), Clauses = [] };
        var after = story.When(new AdoptNegativeList(later)).Then(new NegativeListAdopted(later));
        Assert.Equal<NegativeList>([First, later], State(after).VersionsOf(First.Code));
        Assert.Equal<NegativeList>([First], State(after).InForceOn(Next.EffectiveFrom));
        story
            .At(Moment.InChina(Next.EffectiveFrom, default))
            .When(new AdoptNegativeList(later))
            .ThenRefused(AdoptNegativeList.InForceAlready, "a 2", "2026-04-01");
    }

    [Fact(DisplayName = "按日查看：生效前没有，之后是当日有效的版本，没有条款的版本即为废止")]
    public void Each_day_has_its_version()
    {
        var repealed = First with { Version = Text.From("3"), EffectiveFrom = new(2027, 1, 1), Clauses = [] };
        var other = First with { Code = Text.From("b"), EffectiveFrom = new DateOnly(2026, 6, 1) };
        var state = State(
            Empty.Given(
                new NegativeListAdopted(repealed),
                new NegativeListAdopted(Next),
                new NegativeListAdopted(First),
                new NegativeListAdopted(other)
            )
        );
        Assert.Empty(state.InForceOn(new DateOnly(2025, 12, 31)));
        Assert.Equal<NegativeList>([First], state.InForceOn(new DateOnly(2026, 3, 31)));
        Assert.Equal<NegativeList>([Next], state.InForceOn(new DateOnly(2026, 4, 1)));
        Assert.Equal<NegativeList>([Next, other], state.InForceOn(new DateOnly(2026, 12, 31)));
        Assert.Equal<NegativeList>([repealed, other], state.InForceOn(new DateOnly(2027, 1, 1)));
        foreach (var day in (DateOnly[])[new(2025, 12, 31), new(2026, 3, 31), new(2026, 4, 1), new(2028, 1, 1)])
            Assert.Equal<NegativeList>(state.InForceOn(day), state.On(day).Lists);
        var matter = Document with { Text = "台账" };
        Assert.Equal("2", Assert.Single(state.On(new DateOnly(2026, 4, 1)).Of(matter).Hits).Clause.Version.Value);
        Assert.Equal((Next, Next.Clauses[0]), state.Find(Next.RefOf(Next.Clauses[0])));
        Assert.Null(state.Find(new ClauseRef(First.Code, First.Version, Text.From("9"))));
        Assert.Null(state.Find(new ClauseRef(Text.From("z"), First.Version, Text.From("1"))));
    }

    [Fact(DisplayName = "没有“维护”职责的岗位不能装载清单")]
    public void Only_who_loads_may_adopt()
    {
        Empty
            .By(SampleDistrict.ActorOf("paidan"))
            .When(new AdoptNegativeList(First))
            .ThenRefused(LoadingRight.NotPermitted);
        Empty.By(SampleDistrict.ActorOf("weihu")).When(new AdoptNegativeList(First)).ThenTwiceIsAsGoodAsOnce();
    }

    public static TheoryData<string, string> Mistakes =>
        new()
        {
            { "code", "负面清单“A 1”缺少由小写字母、数字和连字符组成的编号，请补填。" },
            { "name", "负面清单“a 1”缺少名称，请补填。" },
            { "version", "负面清单“a ”缺少版本，请补填。" },
            { "source", "负面清单“a 1”缺少依据，请补填。" },
            { "long-source", "负面清单“a 1”的依据太长，最多500字，请缩短。" },
            { "day", "负面清单“a 1”缺少2000年至2100年之间的生效日期，请补填。" },
            { "many", "负面清单“a 1”有501条，最多500条，请分成几份。" },
            { "twice", "条款“a 1 1”出现了两次，请改用不同的编号。" },
            { "clause-code", "条款“a 1 ”缺少编号，请补填。" },
            { "category", "条款“a 1 1”缺少类别，请补填。" },
            { "sentence", "条款“a 1 1”缺少正文，请补填。" },
            { "long-sentence", "条款“a 1 1”的正文太长，最多1000字，请缩短。" },
            { "instead", "条款“a 1 1”缺少改用的办法，请补填。" },
            { "question", "条款“a 1 1”缺少问题，请补填。" },
            { "always", "条款“a 1 1”没有写明什么情形违反，会拦下所有申请，请补填条件。" },
            { "many-words", "条款“a 1 1”的关键词太多，最多200项，请分成几条。" },
            { "empty-word", "条款“a 1 1”有空白的关键词，请删去。" },
            { "long-word", "条款“a 1 1”的关键词太长，最多40字，请缩短。" },
            { "limit", "条款“a 1 1”的限额为1000001，应在0至1000000之间，请核对。" },
            { "yearly", "条款“a 1 1”的限额为-1，应在0至1000000之间，请核对。" },
            { "issuer", "条款“a 1 1”提到的单位“huosing”不在组织中，请更正编号。" },
            { "to", "条款“a 1 1”提到的单位“steet”不在组织中，请更正编号。" },
        };

    [Theory(DisplayName = "写错的清单：说出清单、条款和原因")]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_named(string mistake, string sentence)
    {
        var decision = Empty.When(new AdoptNegativeList(Spoilt(mistake))).Decision;
        var refusal = Assert.IsType<Decision.Refused>(decision).Refusal;
        var rule = ScreeningDecider.Rules.Single(one => one.Code == refusal.Code);
        Assert.Equal(sentence, string.Format(null, rule.Sentence, [.. refusal.Arguments]));
    }

    [Fact(DisplayName = "拒绝的每一种都试到了")]
    public void Every_rule_is_tried() =>
        Assert.Equal(
            ScreeningDecider.Rules.Select(static rule => rule.Code).Order(),
            Mistakes
                .Select(static row => (string)((object[])row)[0])
                .Select(mistake => Empty.When(new AdoptNegativeList(Spoilt(mistake))).Decision)
                .Select(static decision => ((Decision.Refused)decision).Refusal.Code)
                .Append(AdoptNegativeList.InForceAlready.Code)
                .Distinct()
                .Order()
        );

    private static NegativeList Spoilt(string mistake)
    {
        var clause = First.Clauses[0];
        return mistake switch
        {
            "code" => First with { Code = Text.From("A") },
            "name" => First with { Name = default },
            "version" => First with { Version = default },
            "source" => First with { Source = default },
            "long-source" => First with { Source = Long(501) },
            "day" => First with { EffectiveFrom = new DateOnly(1999, 12, 31) },
            "many" => First with { Clauses = [.. Enumerable.Range(0, 501).Select(i => Clause($"{i}", Ledger))] },
            "twice" => First with { Clauses = [clause, clause] },
            "clause-code" => With(clause with { Code = default }),
            "category" => With(clause with { Category = default }),
            "sentence" => With(clause with { Sentence = default }),
            "long-sentence" => With(clause with { Sentence = Long(1_001) }),
            "instead" => With(clause with { Instead = default(Text) }),
            "question" => When(Ledger with { Question = default(Text) }),
            "always" => When(Always),
            "many-words" => When(Always with { Words = [.. Enumerable.Repeat(Text.From("台账"), 201)] }),
            "empty-word" => When(Always with { Words = [Text.From(" \u200B")] }),
            "long-word" => When(Always with { Words = [Long(41)] }),
            "limit" => When(More(Measure.Length, 1_000_001)),
            "yearly" => When(Always with { Yearly = new YearlyLimit(-1) }),
            "issuer" => When(Always with { IssuerUnits = [new UnitId("huosing")] }),
            "to" => When(Always with { ToUnits = [new UnitId("steet")] }),
            _ => throw new ArgumentOutOfRangeException(nameof(mistake)),
        };

        NegativeList With(ProhibitionRule changed) => First with { Clauses = [changed] };
        NegativeList When(ClauseCondition when) => With(clause with { When = when });
        static Text Long(int length) => Text.From(new string('长', length));
    }

    private static ScreeningState State(Spec story) => (ScreeningState)story.State;
}
