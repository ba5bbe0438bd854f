using System.ComponentModel;
using Workflow.Api.Cases;
using Workflow.Domain.Calendar;
using Workflow.Domain.Ticket;
using Workflow.ReadModels.Ticket;

namespace Workflow.Api.Ticket;

/// <summary>
/// A ticket as its reader may see it. A published contract: fields are added, never changed or removed.
/// </summary>
internal sealed record TicketView(
    Guid Id,
    [property: Description("版本号，与ETag相同：已经发生的事实的件数。")] long Version,
    [property: Description("工单编号；历史导入的没有，见source。")] string? Number,
    TicketPhase Phase,
    [property: Description("阶段的中文名称。")] string PhaseWord,
    string Title,
    string Body,
    string? Place,
    TicketOrigin Origin,
    string OriginWord,
    SourceView? Source,
    [property: Description("true时承办单位看不到诉求人。")] bool Confidential,
    [property: Description("诉求人；没有留下或您无权查看时为null。")] ComplainantView? Complainant,
    [property: Description("提出的时间，北京时间。")] DateTimeOffset FiledAt,
    [property: Description("主办单位；派发之前为null。")] UnitName? Lead,
    TicketLimit? Limit,
    string? LimitWord,
    [property: Description("办理时限，附推算依据；派发之前为null。")] DeadlineView? Deadline,
    [property: Description("对外答复和内部办理情况；反馈之前为null。")] FeedbackView? Feedback,
    [property: Description("联系诉求人的次数。")] int Contacts,
    [property: Description("办理经过，从登记起逐条列出。")] IReadOnlyList<CourseStep> Course,
    [property: Description("您现在能不能办理各个步骤；眼下相关而不能的写明原因。")] IReadOnlyList<MoveView> Moves
)
{
    [Description("类别；没有分类时为null。")]
    public required string? Category { get; init; }

    [Description("被反映单位；没有，或者您不在热线中心、督查部门时为null。")]
    public required UnitName? Accused { get; init; }

    [Description("登记或上报的单位；历史导入的为null。")]
    public required UnitName? RegisteredBy { get; init; }

    [Description("决定上报如何处理的街道；不是上报的为null。")]
    public required UnitName? Street { get; init; }

    [Description("街道吹哨的内容；没有吹哨的为null。")]
    public required WhistleView? Whistle { get; init; }

    [Description("现在这次派发的种类：First首次派发、Again改派、Designated指定承办；没有派发时为null。")]
    public required DispatchKind? DispatchKind { get; init; }

    [Description("true表示已指定承办，不能再申请退单。")]
    public required bool Designated { get; init; }

    [Description("承办单位可以申请退单的最后时间；不能退的为null。")]
    public required DateTimeOffset? ReturnUntil { get; init; }

    [Description("上级要求答复的时间；不是上级转办的为null。")]
    public required DateTimeOffset? SourceDueAt { get; init; }

    [Description("承办单位的计时从何时起暂停；正在计时的为null。")]
    public required DateTimeOffset? StoppedAt { get; init; }

    [Description("挂账到何时自动恢复计时；没有挂账的为null。")]
    public required DateTimeOffset? ReviewAt { get; init; }

    [Description("承办单位的期限之外，正在等待谁办哪一步。")]
    public required IReadOnlyList<WaitView> Waits { get; init; }

    [Description("承办单位正在等待决定的申请；没有的为null。")]
    public required RequestView? OpenRequest { get; init; }

    [Description("单位内部的分办和审签；没有派发时为null。")]
    public required InsideView? Inside { get; init; }

    [Description("最近一次审核通过以来的回访。")]
    public required IReadOnlyList<CallbackView> Callbacks { get; init; }

    public required CountsView Counts { get; init; }

    [Description("各方用时，只计工作时间；承办单位只对自己的用时负责。")]
    public required IReadOnlyList<TimeView> Times { get; init; }
}

internal sealed record SourceView(string System, string Id);

internal sealed record ComplainantView(string? Name, string? Telephone, string? Account);

internal sealed record DeadlineView(
    DateTimeOffset StartedAt,
    DateTimeOffset DueAt,
    int Amount,
    TimeUnit Unit,
    [property: Description("时限出自哪条规定。")] string Source,
    long CalendarVersion,
    [property: Description("true表示暂定：期间涉及尚未公布日历的年份，不催办、不计超期。")] bool Provisional,
    [property: Description("期间与周一至周五不同的日子。")] IReadOnlyList<ExceptionalDayView> ExceptionalDays
)
{
    [Description("不计入期限的时间，例如挂账、等待审核。")]
    public required IReadOnlyList<PauseView> Pauses { get; init; }

    [Description("期限最晚到何时，不论怎样计算；没有这样的限制时为null。")]
    public required CapView? Cap { get; init; }

    [Description("延期之前的期限，延期自它届满时起算；没有延期的为null。")]
    public required DeadlineView? Extends { get; init; }
}

internal sealed record PauseView(DateTimeOffset From, DateTimeOffset To, string Reason);

internal sealed record CapView(DateTimeOffset At, string Source);

internal sealed record ExceptionalDayView(DateOnly Day, DayKind Kind, string Reason);

internal sealed record FeedbackView(string PublicAnswer, string? InternalNote, DateTimeOffset AnsweredAt);

/// <summary>A page of a list.</summary>
internal sealed record TicketListView(
    IReadOnlyList<TicketLine> Tickets,
    [property: Description("下一页的位置，作为after传回；没有下一页时为null。")] string? Next,
    [property: Description("true表示查询时间已到，只查到一部分，可凭next继续。")] bool TimeIsUp
);

internal sealed record TicketLine(
    Guid Id,
    long Version,
    string? Number,
    string? SourceId,
    TicketPhase Phase,
    string PhaseWord,
    string Title,
    TicketOrigin Origin,
    string? Lead,
    TicketLimit? Limit,
    bool Confidential,
    DateTimeOffset FiledAt,
    DateTimeOffset? DueAt,
    bool Provisional,
    bool Urged,
    DateTimeOffset ChangedAt
)
{
    [Description("等待别人做什么：Return、Extension、Suspension待决定的申请，Review待科室审核，SignOff待领导审签。")]
    public required TicketAsk? Asks { get; init; }

    [Description("承办单位的期限之外，正在等待的步骤。")]
    public required TicketStep? Step { get; init; }

    public required DateTimeOffset? StepDueAt { get; init; }

    [Description("分办到的科室的代码。")]
    public required string? Section { get; init; }

    [Description("分办到的人的姓名。")]
    public required string? Handler { get; init; }
}
