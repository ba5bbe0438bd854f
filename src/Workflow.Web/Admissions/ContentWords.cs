using System.Globalization;
using Workflow.Domain.Admission;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using Workflow.Domain.Organisation;
using Workflow.Web.Parts;
using Workflow.Web.Serving;

namespace Workflow.Web.Admissions;

/// <summary>What a request says, as lines of words.</summary>
internal static class ContentWords
{
    public static IEnumerable<(string Word, string Value)> Of(RequestView view)
    {
        var (visit, state, content) = (view.Visit, view.State, view.Content);
        if (state.Applicant is { } applicant)
            yield return ("申请单位", visit.UnitName(visit.Organisation.InstitutionOf(applicant)));
        if (state.Ordered is { } ordered)
        {
            yield return ("部署机关", ordered.OrderedBy.Value);
            yield return ("上级文号", ordered.Document.Value);
        }
        if (state.Submitted is { } submitted)
        {
            yield return ("申请编号", state.Number?.Value ?? "");
            yield return ("程序", AdmissionWords.Of(submitted.Door.Track));
            yield return ("扎口单位", visit.UnitName(submitted.Gatekeeper));
        }
        yield return ("下达对象", AdmissionWords.Of(content.To, visit.UnitName));
        yield return ("期限", Term(content, visit.Now));
        if (content.NeededOn is { } needed)
            yield return ("要求完成", ShownTime.Day(needed, visit.Now));
        foreach (var basis in content.Basis)
            yield return ("依据", basis.Instrument.Value + (basis.Article is { } article ? $" {article}" : ""));
        foreach (var measure in content.Measures)
        {
            var unit = AdmissionWords.Of(measure.Measure).Unit;
            yield return (
                AdmissionWords.NameOf(measure.Measure),
                string.Create(CultureInfo.InvariantCulture, $"{measure.Amount} {unit}")
            );
        }
        yield return (
            "正文字数",
            string.Create(CultureInfo.InvariantCulture, $"{PlainText.CountOf(content.Body.Shown)} 字")
        );
        foreach (var line in Means(content.Resources))
            yield return line;
        if (!content.DataAsked.IsEmpty)
            yield return ("需要填报的数据", string.Join("、", content.DataAsked));
        if (view.Exits.Length > 0)
            yield return ("公布时同时退出", string.Join("、", view.Exits));
        if (content.PlanNumber is { } plan)
            yield return ("年度计划", plan.Value);
        foreach (var exemption in view.IsConcerned ? content.Exemptions : [])
            yield return ($"{exemption.Clause.Clause}的例外理由", exemption.Basis.Shown);
        if (state.Gatekeeping?.Conditions is { } conditions)
            yield return ("附加条件", conditions.Shown);
        foreach (var paper in state.Papers.Where(one => view.IsConcerned || AdmissionPapers.IsPublic(one)))
            yield return ($"{PaperWords.Of(paper.Kind)}文号", paper.Written.Value);
        if (state.EndsAt is { } ends)
            yield return ("执行到", ShownTime.Day(ends.DayInChina.AddDays(-1), visit.Now));
    }

    public static string Term(AdmissionContent content, Moment now)
    {
        var word = AdmissionWords.Of(content.Duration);
        var until = content.Until is { } end ? $"至{ShownTime.Day(end, now)}" : "起";
        return $"{word}，{ShownTime.Day(content.From, now)}{until}";
    }

    private static IEnumerable<(string, string)> Means(ResourcePackage? resources)
    {
        if (resources is null)
            yield break;
        foreach (
            var (word, text) in new[]
            {
                ("权", resources.Authority),
                ("费", resources.Funds),
                ("人", resources.Staff),
                ("培训", resources.Training),
                ("数据", resources.Data),
            }
        )
            if (text is { } given)
                yield return ($"保障：{word}", given.Value);
    }
}
