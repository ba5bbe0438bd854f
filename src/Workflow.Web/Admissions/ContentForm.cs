using System.Collections.Immutable;
using System.Globalization;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Screening;
using Workflow.Engine.Doors;
using Workflow.Web.Parts;
using Workflow.Web.Screening;
using Workflow.Web.Serving;

namespace Workflow.Web.Admissions;

/// <summary>The form of a draft: its fields, and how they become the content of a request.</summary>
internal static class ContentForm
{
    public const int Bases = 3;
    public const string Exits = "exits";

    /// <summary>The length of a text is counted, not stated.</summary>
    public static readonly ImmutableArray<Measure> Stated =
    [
        .. Enum.GetValues<Measure>().Where(static measure => measure != Measure.Length),
    ];

    public static readonly ImmutableArray<(string Name, string Word, string Why)> Means =
    [
        ("authority", "权", "授予什么权限"),
        ("funds", "费", "经费多少、从哪里出"),
        ("staff", "人", "派谁、多少人"),
        ("training", "培训", "什么培训"),
        ("data", "数据", "提供什么数据、系统权限"),
    ];

    public static readonly ImmutableArray<Choice> Durations =
    [
        .. AdmissionWords.Durations.Select(static one => new Choice(one.Value.ToString(), one.Key)),
    ];

    public static string BasisAt(int place) => Numbered("basis", place);

    public static string ArticleAt(int place) => Numbered("article", place);

    public static string ExemptionOf(ClauseRef clause) => $"exemption-{clause}";

    /// <summary>Which kinds must state a figure, as a hint beside it: 开会必填.</summary>
    public static string? NeededFor(Measure measure)
    {
        var kinds = Enum.GetValues<AdmissionKind>()
            .Where(kind => AdmissionKinds.NeededBy(kind).Contains(measure))
            .Select(AdmissionWords.Of)
            .ToArray();
        var unit = AdmissionWords.Of(measure).Unit;
        return kinds.Length == 0 ? unit : $"{unit}；{string.Join("，", kinds)}必填";
    }

    /// <param name="exits">The case behind each number that was typed; what is not known is refused.</param>
    public static AdmissionContent Read(FormFields fields, Visit visit, IReadOnlyDictionary<string, CaseId> exits)
    {
        var kinds = ScreeningForm.KindsOf(visit).Where(one => fields.IsChecked(ScreeningForm.NameOf(one)));
        var units = ScreeningForm
            .UnitsOf(visit)
            .Select(static unit => unit.Id)
            .Where(one => fields.IsChecked(ScreeningForm.NameOf(one)));
        return new AdmissionContent(
            fields.ChoiceOf(ScreeningForm.Kind, "事项类别", Enum.GetValues<AdmissionKind>()),
            new CaseText(fields.TextOf(ScreeningForm.Title, "事项名称") ?? default),
            new CaseText(fields.TextOf(ScreeningForm.Text, "正文") ?? default),
            new Addressees([.. units], [.. kinds]),
            fields.ChoiceOf("duration", "期限类别", Enum.GetValues<MatterDuration>()),
            fields.DayOf("from", "开始日期"),
            DayIfAny(fields, "until", "结束日期"),
            DayIfAny(fields, "needed", "要求完成日期"),
            [.. Enumerable.Range(0, Bases).Select(place => BasisIn(fields, place)).OfType<BasisRef>()],
            [.. Stated.Select(measure => MeasureIn(fields, measure)).OfType<MeasureAmount>()],
            [.. LinesOf(fields, "asked", "需要填报的数据")],
            ResourcesIn(fields),
            [.. Answers(fields, visit)],
            [.. Exemptions(fields, visit)],
            fields.TextOf("plan", "年度计划编号"),
            [.. ExitsIn(fields, exits)],
            fields.IsChecked("not-secret")
        );
    }

    /// <summary>The numbers of matters that shall end with this one, as they were typed.</summary>
    public static IEnumerable<string> ExitNumbers(FormFields fields) =>
        (fields.Typed(Exits) ?? "")
            .Split(
                ['\n', '\r', '，', ',', '、', ' '],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
            .Distinct();

    private static IEnumerable<CaseId> ExitsIn(FormFields fields, IReadOnlyDictionary<string, CaseId> exits)
    {
        foreach (var number in ExitNumbers(fields))
            if (exits.TryGetValue(number, out var found))
                yield return found;
            else
                fields.Refuse(DoorRefusals.NotAChoice.With("同时退出的事项"), Exits);
    }

    private static IEnumerable<ClauseAnswer> Answers(FormFields fields, Visit visit) =>
        ScreeningForm
            .Answered(fields, ScreenOf(visit))
            .Select(one => new ClauseAnswer(one.Ref, fields.Typed(ScreeningForm.NameOf(one.Ref)) == FormFields.Yes));

    private static IEnumerable<Exemption> Exemptions(FormFields fields, Visit visit)
    {
        foreach (var list in ScreenOf(visit).Lists)
        foreach (var clause in list.Clauses)
            if (
                clause.Weight == HitWeight.Soft
                && fields.TextOf(ExemptionOf(list.RefOf(clause)), "例外理由") is { } basis
            )
                yield return new Exemption(list.RefOf(clause), new CaseText(basis));
    }

    private static Screen ScreenOf(Visit visit) => visit.Reference.Screening.On(visit.Now.DayInChina);

    private static BasisRef? BasisIn(FormFields fields, int place) =>
        fields.TextOf(BasisAt(place), "依据") is { } instrument
            ? new BasisRef(instrument, fields.TextOf(ArticleAt(place), "依据条款"))
            : null;

    private static MeasureAmount? MeasureIn(FormFields fields, Measure measure) =>
        string.IsNullOrWhiteSpace(fields.Typed(measure.ToString()))
            ? null
            : new MeasureAmount(measure, fields.NumberOf(measure.ToString(), AdmissionWords.NameOf(measure)));

    private static ResourcePackage? ResourcesIn(FormFields fields)
    {
        var parts = Means.Select(one => fields.TextOf(one.Name, one.Word)).ToArray();
        var read = new ResourcePackage(parts[0], parts[1], parts[2], parts[3], parts[4]);
        return read.IsEmpty ? null : read;
    }

    private static IEnumerable<Text> LinesOf(FormFields fields, string name, string label) =>
        (fields.TextOf(name, label)?.Value ?? "")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Text.From);

    private static DateOnly? DayIfAny(FormFields fields, string name, string label) =>
        string.IsNullOrWhiteSpace(fields.Typed(name)) ? null : fields.DayOf(name, label);

    private static string Numbered(string name, int place) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}-{place + 1}");
}
