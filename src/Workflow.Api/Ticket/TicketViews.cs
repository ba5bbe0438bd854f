using System.ComponentModel;
using Workflow.Domain.Calendar;
using Workflow.Domain.Ticket;

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
    [property: Description("您现在能不能办理各个步骤，不能的写明原因。")] IReadOnlyList<MoveView> Moves
);

internal sealed record SourceView(string System, string Id);

internal sealed record ComplainantView(string? Name, string? Telephone, string? Account);

internal sealed record UnitName(string Id, string Name);

internal sealed record DeadlineView(
    DateTimeOffset StartedAt,
    DateTimeOffset DueAt,
    int Amount,
    TimeUnit Unit,
    [property: Description("时限出自哪条规定。")] string Source,
    long CalendarVersion,
    [property: Description("true表示暂定：期间涉及尚未公布日历的年份，不催办、不计超期。")] bool Provisional,
    [property: Description("期间与周一至周五不同的日子。")] IReadOnlyList<ExceptionalDayView> ExceptionalDays
);

internal sealed record ExceptionalDayView(DateOnly Day, DayKind Kind, string Reason);

internal sealed record FeedbackView(string PublicAnswer, string? InternalNote, DateTimeOffset AnsweredAt);

internal sealed record CourseStep(
    long Version,
    [property: Description("记录的时间，北京时间。")] DateTimeOffset At,
    [property: Description("事实的名称，例如ticket.dispatched，不会更改。")] string Name,
    [property: Description("事实的中文名称。")] string Word,
    [property: Description("事实的主要内容。")] string? Detail,
    [property: Description("经办人当时填写的说明。")] string? Note,
    [property: Description("经办人；到时预警和催办由系统记录，为null。")] CourseActor? By
);

internal sealed record CourseActor(string Person, string Name, string Post, UnitName Unit);

internal sealed record MoveView(
    [property: Description("接口地址的最后一段。")] string Verb,
    string Word,
    bool Allowed,
    [property: Description("为什么现在不能；能办时为null。")] WhyNot? WhyNot
);

internal sealed record WhyNot(string Code, string Detail);

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
);
