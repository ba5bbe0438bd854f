using System.Globalization;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Screening;

namespace Workflow.Web.Screening;

/// <summary>When a clause hits, as a reader of the list is told.</summary>
internal static class ConditionWords
{
    public static IEnumerable<string> Of(ClauseCondition when, Func<UnitId, string> nameOf)
    {
        if (!when.Kinds.IsEmpty)
            yield return "类别：" + Listed(when.Kinds.Select(AdmissionWords.Of));
        if (!when.IssuerUnits.IsEmpty || !when.IssuerKinds.IsEmpty)
            yield return "由" + Listed(Units(when.IssuerUnits, when.IssuerKinds, nameOf)) + "发起";
        if (!when.ToUnits.IsEmpty || !when.ToKinds.IsEmpty)
            yield return "下达给" + Listed(Units(when.ToUnits, when.ToKinds, nameOf));
        if (!when.Words.IsEmpty)
            yield return "出现" + string.Concat(when.Words.Select(static word => $"“{word}”"));
        if (!when.Limits.IsEmpty)
            yield return string.Join("，或者", when.Limits.Select(Of));
        if (when.Yearly is { } yearly)
            yield return yearly.Most is { } most ? $"本年超过{Number(most)}件" : "本年件数超过上年";
        if (when.Question is { } question)
            yield return $"问：{question}答“是”";
    }

    private static string Of(MeasureLimit limit) =>
        AdmissionWords.NameOf(limit.Measure)
        + ScreeningWords.Of(limit.Comparison)
        + Number(limit.Amount)
        + AdmissionWords.Of(limit.Measure).Unit;

    private static IEnumerable<string> Units(
        IEnumerable<UnitId> units,
        IEnumerable<UnitKind> kinds,
        Func<UnitId, string> nameOf
    ) => units.Select(nameOf).Concat(kinds.Select(OrganisationWords.Of));

    private static string Listed(IEnumerable<string> words) => string.Join("、", words);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
