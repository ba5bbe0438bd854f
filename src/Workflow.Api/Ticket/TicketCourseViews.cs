using System.ComponentModel;
using Workflow.Api.Cases;
using Workflow.Domain.Ticket;
using Workflow.ReadModels.Ticket;

namespace Workflow.Api.Ticket;

/// <summary>吹哨</summary>
internal sealed record WhistleView(
    WhistleKind Kind,
    string KindWord,
    [property: Description("街道已采取的措施。")] string Tried,
    [property: Description("街道希望到场的部门；没有说的为null。")] UnitName? Wanted
);

/// <summary>A step that somebody owes, apart from the unit's own limit.</summary>
internal sealed record WaitView(
    TicketStep Step,
    [property: Description("步骤的中文名称。")] string Word,
    [property: Description("谁来办，例如“审核岗”。")] string From,
    DateTimeOffset DueAt,
    [property: Description("true表示暂定，到时不催办。")] bool Provisional,
    [property: Description("true表示已到时催办。")] bool Urged
);

/// <summary>An open request of the unit.</summary>
internal sealed record RequestView(
    [property: Description("Return退单、Extension延期、Suspension挂账。")] TicketAsk Kind,
    string Word,
    [property: Description("退单原因或挂账类型的代码；延期没有，为null。")] string? Reason,
    string? ReasonWord,
    [property: Description("理由。")] string Note,
    [property: Description("退单时建议的承办单位。")] UnitName? Suggested,
    [property: Description("申请延期的工作日数。")] int? Days,
    [property: Description("申请挂账的复查日期。")] DateOnly? ReviewOn,
    [property: Description("应在何时之前决定。")] DateTimeOffset? DecideBy
);

/// <summary>What happens inside the handling unit.</summary>
internal sealed record InsideView(
    [property: Description("答复在单位内部经过几步审签：0、1或2。")] int Steps,
    [property: Description("分办到的科室。")] UnitName? Section,
    [property: Description("分办到的人。")] PersonName? Handler,
    DraftView? Draft
);

internal sealed record DraftView(
    [property: Description("Review待科室审核、SignOff待领导审签。")] TicketAsk WaitsFor,
    string WaitsForWord,
    [property: Description("拟稿人。")] PersonName By,
    [property: Description("拟好的对外答复；只有承办单位看得到，其他人为null。")] string? PublicAnswer,
    [property: Description("拟好的办理情况；只有承办单位看得到，其他人为null。")] string? InternalNote
);

internal sealed record CallbackView(
    DateOnly On,
    bool Reached,
    Resolution? Resolution,
    string? ResolutionWord,
    Satisfaction? Satisfaction,
    string? SatisfactionWord,
    string? Note
);

/// <summary>How often it happened so far.</summary>
internal sealed record CountsView(
    int Dispatches,
    [property: Description("申请退单的次数。")] int Returns,
    [property: Description("现在这次派发的延期次数。")] int Extensions,
    [property: Description("退回补充的次数。")] int Supplements,
    [property: Description("重新办理的次数。")] int Reworks,
    [property: Description("重启的次数。")] int Reopenings
);

internal sealed record TimeView(
    TicketParty Party,
    string Word,
    [property: Description("街道或承办单位；热线中心各岗和挂账为null。")] UnitName? Unit,
    [property: Description("用了多少分钟，只计工作时间，不足一分钟的舍去。")] int WorkingMinutes
);
