namespace Workflow.Domain.Admission;

/// <summary>The field's Chinese words for what is sent down. Files, screens and papers use these.</summary>
public static partial class AdmissionWords
{
    /// <summary>In the order in which files and pages name them.</summary>
    public static readonly IReadOnlyDictionary<string, AdmissionKind> Kinds = Enum.GetValues<AdmissionKind>()
        .ToDictionary(Of, StringComparer.Ordinal);

    public static readonly IReadOnlyDictionary<string, Measure> Measures = Enum.GetValues<Measure>()
        .ToDictionary(NameOf, StringComparer.Ordinal);

    public static string Of(AdmissionKind kind) =>
        kind switch
        {
            AdmissionKind.Document => "发文",
            AdmissionKind.Meeting => "开会",
            AdmissionKind.Task => "下派任务",
            AdmissionKind.Inspection => "督查检查考核",
            AdmissionKind.Plaque => "挂牌、设机制",
            AdmissionKind.Certificate => "出具证明",
            AdmissionKind.Form => "表格、台账",
            AdmissionKind.App => "应用程序、工作群",
            AdmissionKind.Creation => "创建、评比",
            AdmissionKind.Secondment => "借调人员",
            AdmissionKind.DutyItem => "职责事项",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>What is counted, and its unit: `正文 4860 字`.</summary>
    public static (string Word, string Unit) Of(Measure measure) =>
        measure switch
        {
            Measure.Length => ("正文", "字"),
            Measure.Pages => ("页数", "页"),
            Measure.Participants => ("参会", "人"),
            Measure.Minutes => ("时长", "分钟"),
            Measure.SpeechMinutes => ("主讲", "分钟"),
            Measure.TimesPerYear => ("每年", "次"),
            Measure.BurdenMinutes => ("基层每次", "分钟"),
            Measure.People => ("人数", "人"),
            Measure.YearsOfService => ("服务年限", "年"),
            _ => throw new ArgumentOutOfRangeException(nameof(measure)),
        };

    /// <summary>What a measure is called where it stands alone.</summary>
    public static string NameOf(Measure measure) =>
        measure switch
        {
            Measure.Length => "字数",
            Measure.Pages => "页数",
            Measure.Participants => "参会人数",
            Measure.Minutes => "时长",
            Measure.SpeechMinutes => "主讲时长",
            Measure.TimesPerYear => "每年次数",
            Measure.BurdenMinutes => "基层每次用时",
            Measure.People => "人数",
            Measure.YearsOfService => "服务年限",
            _ => throw new ArgumentOutOfRangeException(nameof(measure)),
        };
}
