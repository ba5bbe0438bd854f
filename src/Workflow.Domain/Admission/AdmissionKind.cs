namespace Workflow.Domain.Admission;

/// <summary>What somebody wants to send down. STORED FORMAT: the names are stored.</summary>
public enum AdmissionKind
{
    /// <summary>发文</summary>
    Document,

    /// <summary>开会</summary>
    Meeting,

    /// <summary>下派任务</summary>
    Task,

    /// <summary>督查、检查、考核</summary>
    Inspection,

    /// <summary>挂牌、设机制</summary>
    Plaque,

    /// <summary>出具证明</summary>
    Certificate,

    /// <summary>表格、台账</summary>
    Form,

    /// <summary>应用程序、工作群</summary>
    App,

    /// <summary>创建、评比</summary>
    Creation,

    /// <summary>借调人员</summary>
    Secondment,

    /// <summary>职责事项: enters a duty list.</summary>
    DutyItem,
}

/// <summary>What of a matter is counted. STORED FORMAT: the names are stored.</summary>
public enum Measure
{
    /// <summary>正文字数</summary>
    Length,

    /// <summary>页数</summary>
    Pages,

    /// <summary>参会人数</summary>
    Participants,

    /// <summary>会议或活动时长，分钟</summary>
    Minutes,

    /// <summary>主讲时长，分钟</summary>
    SpeechMinutes,

    /// <summary>每年次数</summary>
    TimesPerYear,

    /// <summary>基层每次需花的分钟</summary>
    BurdenMinutes,

    /// <summary>人数</summary>
    People,

    /// <summary>服务年限，年</summary>
    YearsOfService,
}

/// <summary>How much of a measure. STORED FORMAT.</summary>
public sealed record MeasureAmount(Measure Measure, int Amount);
