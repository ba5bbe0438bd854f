using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Admission;

/// <summary>What a draft must not hold, and what a filing must.</summary>
internal static class ContentChecks
{
    private const int MostAmount = 1_000_000;
    private const int MostParts = 50;

    /// <summary>A draft may be unfinished, but what stands in it must be storable, and not secret.</summary>
    public static Refusal? OfDraft(AdmissionContent content, Context context) =>
        NotSecret(content)
        ?? AdmissionChecks.Fits("事项名称", content.Title.Value ?? default, AdmissionChecks.MostTitle)
        ?? AdmissionChecks.FitsIfGiven("正文", content.Body.Value, AdmissionChecks.MostText)
        ?? Parts(content)
        ?? Addressees(content, context)
        ?? Measures(content)
        ?? Year("开始日期", content.From)
        ?? Year("结束日期", content.Until)
        ?? Year("要求完成日期", content.NeededOn);

    /// <summary>What must be there before anybody judges it.</summary>
    public static Refusal? OfFiling(AdmissionContent content, Context context) =>
        OfDraft(content, context)
        ?? (content.NotSecret ? null : AdmissionRefusals.NotDeclared.With())
        ?? AdmissionChecks.Fits("正文", content.Body.Value ?? default, AdmissionChecks.MostText)
        ?? (content.To is { Units.IsEmpty: true, Kinds.IsEmpty: true } ? AdmissionRefusals.NoAddressee.With() : null)
        ?? Dates(content, context)
        ?? (content.Basis.IsEmpty ? AdmissionRefusals.BasisMissing.With() : null)
        ?? (
            NeedsResources(content.Kind) && content.Resources is not { IsEmpty: false }
                ? AdmissionRefusals.ResourcesMissing.With()
                : null
        )
        ?? Missing(content);

    /// <summary>
    /// What a superior orders is registered as it is: its basis and means are not the district's to ask for.
    /// </summary>
    public static Refusal? OfOrdered(AdmissionContent content, Context context) =>
        OfDraft(content, context)
        ?? (content.NotSecret ? null : AdmissionRefusals.NotDeclared.With())
        ?? (content.To is { Units.IsEmpty: true, Kinds.IsEmpty: true } ? AdmissionRefusals.NoAddressee.With() : null)
        ?? (content.Until is { } until && until < content.From ? AdmissionRefusals.DatesWrong.With() : null);

    /// <summary>权随事转、费随事转: what is handed down brings its means.</summary>
    public static bool NeedsResources(AdmissionKind kind) => kind is AdmissionKind.Task or AdmissionKind.DutyItem;

    private static Refusal? NotSecret(AdmissionContent content) =>
        (SecrecyMark.In(content.Title.Shown) ?? SecrecyMark.In(content.Body.Shown)) is { } mark
            ? AdmissionRefusals.Secret.With(mark)
            : null;

    private static Refusal? Parts(AdmissionContent content)
    {
        foreach (
            var (word, count) in (ReadOnlySpan<(string, int)>)
                [
                    ("依据", content.Basis.Length),
                    ("数量", content.Measures.Length),
                    ("所需数据", content.DataAsked.Length),
                    ("负面清单问题的回答", content.Answers.Length),
                    ("例外理由", content.Exemptions.Length),
                    ("同时退出的事项", content.ExitsWith.Length),
                ]
        )
            if (count > MostParts)
                return AdmissionRefusals.TooMany.With(word, AdmissionChecks.Number(MostParts));
        foreach (var basis in content.Basis)
            if (
                (
                    AdmissionChecks.Fits("依据", basis.Instrument, AdmissionChecks.MostTitle)
                    ?? AdmissionChecks.FitsIfGiven("依据条款", basis.Article, AdmissionChecks.MostTitle)
                ) is
                { } refusal
            )
                return refusal;
        foreach (var data in content.DataAsked)
            if (AdmissionChecks.Fits("所需数据", data, AdmissionChecks.MostTitle) is { } refusal)
                return refusal;
        foreach (var exemption in content.Exemptions)
            if (AdmissionChecks.FitsIfGiven("例外理由", exemption.Basis.Value, AdmissionChecks.MostNote) is { } refusal)
                return refusal;
        return AdmissionChecks.FitsIfGiven("年度计划编号", content.PlanNumber, AdmissionChecks.MostNumber)
            ?? Resources(content.Resources);
    }

    private static Refusal? Resources(ResourcePackage? resources)
    {
        if (resources is null)
            return null;
        foreach (
            var part in (ReadOnlySpan<Text?>)
                [resources.Authority, resources.Funds, resources.Staff, resources.Training, resources.Data]
        )
            if (AdmissionChecks.FitsIfGiven("资源保障", part, AdmissionChecks.MostTitle) is { } refusal)
                return refusal;
        return null;
    }

    private static Refusal? Addressees(AdmissionContent content, Context context) =>
        content.To.Units.Length > AdmissionChecks.MostNote
            ? AdmissionRefusals.TooMany.With("下达对象", AdmissionChecks.Number(AdmissionChecks.MostNote))
            : AdmissionChecks.UnitsExist(content.To.Units, context);

    private static Refusal? Measures(AdmissionContent content)
    {
        foreach (var measure in content.Measures)
            if (measure.Amount is < 0 or > MostAmount)
                return AdmissionRefusals.MeasureWrong.With(AdmissionWords.Of(measure.Measure).Word);
        return null;
    }

    /// <summary>Terms are counted from these days: none may lie beyond what a calendar can count.</summary>
    private static Refusal? Year(string word, DateOnly? day) =>
        day?.Year is < WorkCalendar.FirstYear or > WorkCalendar.LastYear
            ? AdmissionRefusals.YearWrong.With(
                word,
                AdmissionChecks.Number(WorkCalendar.FirstYear),
                AdmissionChecks.Number(WorkCalendar.LastYear)
            )
            : null;

    private static Refusal? Dates(AdmissionContent content, Context context)
    {
        if (content.Until is { } until ? until < content.From : content.Duration != MatterDuration.Standing)
            return AdmissionRefusals.DatesWrong.With();
        var most = context.Policy()!.MostTermDays;
        return content.Until is { } end && end.DayNumber - content.From.DayNumber >= most
            ? AdmissionRefusals.TermTooLong.With(AdmissionChecks.Number(most))
            : null;
    }

    /// <summary>The figures that the rules of a kind need: without them no limit can be held against it.</summary>
    private static Refusal? Missing(AdmissionContent content)
    {
        foreach (var measure in AdmissionKinds.NeededBy(content.Kind))
            if (!content.Measures.Any(one => one.Measure == measure))
                return AdmissionRefusals.MeasureMissing.With(AdmissionWords.Of(measure).Word);
        return null;
    }
}
