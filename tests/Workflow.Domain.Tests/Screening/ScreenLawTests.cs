using System.Collections.Immutable;
using System.Text;
using Workflow.Domain.Admission;
using Workflow.Domain.Organisation;
using Workflow.Domain.Screening;
using Xunit;
using static Workflow.Domain.Tests.Screening.Lists;
using Text = Workflow.Domain.Kernel.Text;

namespace Workflow.Domain.Tests.Screening;

/// <summary>What holds for any list and any matter; a failure is a seed.</summary>
public sealed class ScreenLawTests
{
    private const int Seeds = 500;

    private static readonly string[] Words = ["台账", "纸质台账", "App", "打卡", "工作群2", "账本", "a b", "⽂件"];

    [Fact(DisplayName = "多一条条款，不会少一处触碰，也不会少一处待补充")]
    public void Adding_a_clause_takes_nothing_away() =>
        ForAll(static random =>
        {
            var (clauses, matter) = (Clauses(random), AnyMatter(random));
            var before = matter.Screened(clauses);
            var after = matter.Screened(clauses.Insert(random.Next(clauses.Length + 1), AnyClause(random, "more")));
            Assert.Empty(before.Hits.Except(after.Hits));
            Assert.Empty(before.Open.Except(after.Open));
            Assert.True(after.Verdict <= before.Verdict);
        });

    [Fact(DisplayName = "全角半角、大小写、空格换行、看不见的字符，都藏不住一个词")]
    public void Writing_a_word_otherwise_hides_nothing() =>
        ForAll(static random =>
        {
            var (clauses, matter) = (Clauses(random), AnyMatter(random));
            var disguised = matter with
            {
                Title = Disguised(matter.Title, random),
                Text = Disguised(matter.Text, random),
            };
            Assert.Equal<Hit>(matter.Screened(clauses).Hits, disguised.Screened(clauses).Hits);
        });

    [Fact(DisplayName = "一遍找全部词，与逐词查找的结果相同")]
    public void One_pass_finds_what_word_by_word_finds() =>
        ForAll(static random =>
        {
            var when = Always with { Words = [.. Words.Select(Text.From)] };
            var matter = AnyMatter(random);
            var found = matter.Screened(Clause("1", when)).Hits.SelectMany(static hit => hit.Marks);
            string[] plain = [Kernel.PlainText.Of(matter.Title), Kernel.PlainText.Of(matter.Text)];
            Assert.Equal(
                Words.Where(word => plain.Any(one => one.Contains(Kernel.PlainText.Of(word)))).Select(Word),
                found
            );
        });

    [Fact(DisplayName = "补充一项情况，待补充的只会变少或变成触碰，不会凭空多出来")]
    public void Knowing_more_opens_nothing() =>
        ForAll(static random =>
        {
            var (clauses, matter) = (Clauses(random), AnyMatter(random));
            var before = matter.Screened(clauses);
            var more = matter.Answered($"{random.Next(6)}", random.Next(2) == 0) with
            {
                Years = matter.Years ?? new YearNumbers(3, 4),
            };
            var after = more.Screened(clauses);
            var open = before.Open.Select(static point => point.Clause).ToHashSet();
            Assert.Subset(open, after.Open.Select(static point => point.Clause).ToHashSet());
            var hit = before.Hits.Select(static one => one.Clause).ToHashSet();
            Assert.All(after.Hits, one => Assert.True(hit.Contains(one.Clause) || open.Contains(one.Clause)));
        });

    private static void ForAll(Action<Random> law)
    {
        for (var seed = 0; seed < Seeds; seed++)
            try
            {
                law(new Random(seed));
            }
            catch (Exception broken)
            {
                throw new InvalidOperationException($"seed {seed}", broken);
            }
    }

    private static ImmutableArray<ProhibitionRule> Clauses(Random random) =>
        [.. Enumerable.Range(0, random.Next(6)).Select(i => AnyClause(random, $"{i}"))];

    private static ProhibitionRule AnyClause(Random random, string code) =>
        Clause(
            code,
            new ClauseCondition(
                Some(random, AdmissionKind.Document, AdmissionKind.Meeting),
                Some(random, Housing),
                Some(random, UnitKind.Department, UnitKind.Section),
                Some(random, Street, Community),
                Some(random, UnitKind.Street, UnitKind.Community),
                Some(random, [.. Words.Select(Text.From)]),
                Some(random, new MeasureLimit(Measure.Pages, Comparison.MoreThan, random.Next(5))),
                random.Next(4) == 0 ? new YearlyLimit(random.Next(2) == 0 ? null : random.Next(6)) : null,
                random.Next(3) == 0 ? Text.From("是吗？") : null
            ),
            (HitWeight)random.Next(2)
        );

    private static ScreenedMatter AnyMatter(Random random)
    {
        var kind = random.Next(2) == 0 ? AdmissionKind.Document : AdmissionKind.Meeting;
        var issuer = random.Next(2) == 0 ? Housing : Appearance;
        var matter = Matter(kind, issuer, random.Next(2) == 0 ? Street : Community) with
        {
            Title = Sentence(random),
            Text = Sentence(random) + Sentence(random),
            Years = random.Next(2) == 0 ? new YearNumbers(random.Next(6), random.Next(6)) : null,
        };
        return random.Next(2) == 0 ? matter : matter.Measured(Measure.Pages, random.Next(6));
    }

    private static string Sentence(Random random) =>
        random.Next(3) == 0 ? "请按要求办理。" : $"请{Words[random.Next(Words.Length)]}及时办理，";

    private static ImmutableArray<T> Some<T>(Random random, params T[] all) =>
        random.Next(3) > 0 ? [] : [.. all.Where(_ => random.Next(2) == 0)];

    private static string Disguised(string text, Random random)
    {
        var disguised = new StringBuilder();
        foreach (var c in text)
        {
            disguised.Append(
                random.Next(3) switch
                {
                    0 when c is > ' ' and <= '~' => (char)(c + 0xFEE0),
                    1 => char.ToUpperInvariant(c),
                    _ when c == '文' => '⽂',
                    _ => c,
                }
            );
            if (random.Next(3) == 0)
                disguised.Append(" \n\t\u3000\u00A0\u200B\uFEFF\u00AD"[random.Next(8)]);
        }
        return disguised.ToString();
    }
}
