using System.Globalization;
using Workflow.Domain.Admission;

namespace Workflow.Domain.Screening;

/// <summary>The office's words for what a screening says: in files, on pages, over HTTP.</summary>
public static class ScreeningWords
{
    public static readonly IReadOnlyDictionary<string, HitWeight> Weights = new Dictionary<string, HitWeight>
    {
        ["不能下达"] = HitWeight.Hard,
        ["需说明"] = HitWeight.Soft,
    };

    public static readonly IReadOnlyDictionary<string, Comparison> Comparisons = new Dictionary<string, Comparison>
    {
        ["超过"] = Comparison.MoreThan,
        ["少于"] = Comparison.LessThan,
    };

    /// <summary>What stands in files where last year's number is the limit.</summary>
    public const string LastYear = "上年";

    public static string Of(HitWeight weight) => weight == HitWeight.Hard ? "不能下达" : "需说明";

    public static string Of(Comparison comparison) => comparison == Comparison.MoreThan ? "超过" : "少于";

    /// <summary>The verdict in a few words, and what to do about it.</summary>
    public static (string Word, string Advice) Of(ScreeningVerdict verdict) =>
        verdict switch
        {
            ScreeningVerdict.Blocked => (
                "不能下达",
                "触碰了不能下达的条款，请不要下达；可以按所列的办法改用其他方式。"
            ),
            ScreeningVerdict.Open => ("待补充", "还有情况没有说明，补充后才能判断。"),
            ScreeningVerdict.NeedsExemption => ("需说明", "触碰了需说明的条款，申请时须逐条写明豁免的理由和依据。"),
            ScreeningVerdict.Clear => ("未触碰负面清单", "按现有内容没有触碰负面清单；内容有变化的，请重新筛查。"),
            _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
        };

    /// <summary>`“台账”`; `正文4860字，超过4000字`; `本年第6件，超过上年的5件`.</summary>
    public static string Of(HitMark mark) =>
        mark switch
        {
            { Word: { } word } => $"“{word}”",
            { Limit: { } limit } => Of(limit),
            { Year: { } year } => Of(year),
            _ => throw new ArgumentOutOfRangeException(nameof(mark)),
        };

    /// <summary>What still has to be known, each in a few words.</summary>
    public static IEnumerable<string> Of(OpenPoint point)
    {
        if (point.Question is { } question)
            yield return question.Value;
        foreach (var measure in point.Measures)
            yield return $"请填写{AdmissionWords.NameOf(measure)}";
        if (point.NeedsYears)
            yield return "请填写本年已有的件数和上年的件数";
    }

    private static string Of(LimitMark limit)
    {
        var (word, unit) = AdmissionWords.Of(limit.Measure);
        return $"{word}{Number(limit.Amount)}{unit}，{Of(limit.Comparison)}{Number(limit.Limit)}{unit}";
    }

    private static string Of(YearMark year) =>
        $"本年第{Number(year.Number)}件，超过{(year.IsLastYear ? "上年的" : "每年")}{Number(year.Most)}件";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
