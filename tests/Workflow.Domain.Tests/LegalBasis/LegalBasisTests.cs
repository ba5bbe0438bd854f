using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.Domain.LegalBasis.Commands;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.DutyList.DutyLists;

namespace Workflow.Domain.Tests.LegalBasis;

/// <summary>How instruments enter the library, are amended, interpreted and repealed (立改废释).</summary>
public sealed class LegalBasisTests
{
    private static readonly Spec Empty = Spec.For(LegalBasisDecider.Type).With(SampleDistrict.Reference);

    private static readonly InstrumentVersion Second = new(
        T("2020年修正"),
        new(2020, 6, 1),
        [new Article(T("第四条"), T("内容"))]
    );

    private static readonly Interpretation Read = new(new(2021, 1, 1), T("示例机关"), T("应当这样理解。"));

    private static readonly Repeal Ended = new(new(2026, 3, 9), T("新的示例法"));

    private static readonly Instrument Whole = Law with
    {
        Versions = [Law.Versions[0], Second],
        Interpretations = [Read],
        Repeal = Ended,
    };

    private static readonly Fact[] Course =
    [
        new InstrumentEnacted(Law.Code, Law.Title, Law.Kind, Law.Issuer, Law.Versions[0]),
        new InstrumentAmended(Law.Code, Second),
        new InstrumentInterpreted(Law.Code, Read),
        new InstrumentRepealed(Law.Code, Ended),
    ];

    [Fact(DisplayName = "立、改、释、废逐件记下；再录一次没有变化，少录的不算删去")]
    public void The_course_of_an_instrument_is_recorded()
    {
        var after = Empty.When(new RecordInstruments([Whole])).Then(Entered());
        Assert.Equal(Whole, ((LegalBasisState)after.State).Find(Law.Code));
        after.When(new RecordInstruments([Whole])).ThenUnchanged();
        after.When(new RecordInstruments([Law])).ThenUnchanged();
        Empty.Given(Course[0]).When(new RecordInstruments([Whole])).Then(Course[1..]);
        Empty.When(new RecordInstruments([Law])).ThenTwiceIsAsGoodAsOnce();
    }

    /// <summary>What is known of it when it enters the library is no change that anybody must review.</summary>
    private static Fact[] Entered() =>
        [
            .. Course.Select(
                static Fact (fact) =>
                    fact switch
                    {
                        InstrumentAmended amended => amended with { AtEntry = true },
                        InstrumentInterpreted read => read with { AtEntry = true },
                        InstrumentRepealed repealed => repealed with { AtEntry = true },
                        _ => fact,
                    }
            ),
        ];

    [Theory(DisplayName = "某一天的状态：尚未施行、现行有效、已修改、已废止")]
    [InlineData("2009-12-31", InstrumentStatus.NotYet)]
    [InlineData("2010-01-01", InstrumentStatus.InForce)]
    [InlineData("2020-06-01", InstrumentStatus.Amended)]
    [InlineData("2026-03-08", InstrumentStatus.Amended)]
    [InlineData("2026-03-09", InstrumentStatus.Repealed)]
    public void An_instrument_has_a_status_on_each_day(string day, InstrumentStatus status) =>
        Assert.Equal(status, Whole.StatusOn(DateOnly.Parse(day, null)));

    [Fact(DisplayName = "引用的条款在任何一个版本里有，就算有；整份引用的，文件在即可")]
    public void What_is_cited_is_found()
    {
        var library = Course.Aggregate(LegalBasisState.Empty, LegalBasisState.Evolve);
        Assert.True(library.Has(new ArticleRef(Law.Code, T("第三条"))));
        Assert.True(library.Has(new ArticleRef(Law.Code, T("第四条"))));
        Assert.True(library.Has(new ArticleRef(Law.Code, null)));
        Assert.False(library.Has(new ArticleRef(Law.Code, T("第五条"))));
        Assert.False(library.Has(new ArticleRef(T("law-2"), null)));
    }

    [Fact(DisplayName = "没有“清单管理”职责的岗位不能更改依据库")]
    public void Only_who_keeps_lists_may() =>
        Empty
            .By(SampleDistrict.ActorOf("paidan"))
            .When(new RecordInstruments([Law]))
            .ThenRefused(ListRight.NotPermitted);

    public static TheoryData<string, string> Mistakes =>
        new()
        {
            { "code", "依据“示例法（A）”缺少由小写字母、数字和连字符组成的编号，请补填。" },
            { "issuer", "依据“示例法（law-1）”缺少制定机关，请补填。" },
            { "none", "依据“示例法（law-1）”缺少版本，请补填。" },
            { "day", "依据“示例法（law-1）”缺少1949年至2100年之间的施行日期，请补填。" },
            { "long", "依据“示例法（law-1）”的版本的叫法太长，最多40字，请缩短。" },
            { "many", "依据“示例法（law-1）”的条款太多，最多500项，请删减。" },
            { "twice", "依据“示例法（law-1）”的编号与前面的重复，请改用不同的编号。" },
            { "day-twice", "依据“示例法（law-1）”有两个版本都自2010-01-01起施行，请核对日期。" },
            { "article-twice", "依据“示例法（law-1）”的“第三条”在同一版本中写了两次，请删去一处。" },
            { "other", "编号“law-1”在依据库中是另一份文件，与“另一部法（law-1）”不同，请给它另一个编号。" },
            { "repealed", "依据“示例法（law-1）”的废止日期2009-12-31早于它的施行日期，请核对。" },
        };

    [Theory(DisplayName = "写错的依据：说出名称、编号和原因")]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_named(string mistake, string sentence)
    {
        var refusal = RefusalOf(mistake);
        var rule = LegalBasisDecider.Rules.Single(one => one.Code == refusal.Code);
        Assert.Equal(sentence, string.Format(null, rule.Sentence, [.. refusal.Arguments]));
    }

    [Fact(DisplayName = "拒绝的每一种都试到了")]
    public void Every_rule_is_tried() =>
        Assert.Equal(
            LegalBasisDecider.Rules.Select(static rule => rule.Code).Order(),
            Mistakes
                .Select(static row => RefusalOf((string)((object[])row)[0]).Code)
                .Append(ListRight.NotPermitted.Code)
                .Distinct()
                .Order()
        );

    private static Refusal RefusalOf(string mistake)
    {
        var decision = Empty.Given(Course[0]).When(new RecordInstruments(Spoilt(mistake))).Decision;
        return Assert.IsType<Decision.Refused>(decision).Refusal;
    }

    private static System.Collections.Immutable.ImmutableArray<Instrument> Spoilt(string mistake)
    {
        var first = Law.Versions[0];
        var article = first.Articles[0];
        return mistake switch
        {
            "code" => [Law with { Code = T("A") }],
            "issuer" => [Law with { Issuer = default }],
            "none" => [Law with { Versions = [] }],
            "day" => [With(first with { EffectiveFrom = new DateOnly(1948, 1, 1) })],
            "long" => [With(first with { Label = T(new string('长', 41)) })],
            "many" =>
            [
                With(first with { Articles = [.. Enumerable.Range(0, 501).Select(i => new Article(T($"{i}"), null))] }),
            ],
            "twice" => [Law, Law],
            "day-twice" => [Law with { Versions = [first, first with { Label = T("又") }] }],
            "article-twice" => [With(first with { Articles = [article, article] })],
            "other" => [Law with { Title = T("另一部法") }],
            "repealed" => [Law with { Repeal = Ended with { On = new DateOnly(2009, 12, 31) } }],
            _ => throw new ArgumentOutOfRangeException(nameof(mistake)),
        };

        static Instrument With(InstrumentVersion version) => Law with { Versions = [version] };
    }
}
