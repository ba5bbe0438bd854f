using Workflow.Api.Asking;
using Workflow.Domain.Ticket;

namespace Workflow.Api.Ticket;

/// <summary>不予受理</summary>
internal sealed record DeclineRequest
{
    [Field(
        "不予受理的原因",
        "InCourt已进入诉讼、仲裁或复议，Petition属于信访事项，Discipline属于纪检监察，Emergency紧急警务、消防或急救，"
            + "Secret涉及国家秘密或商业秘密，NothingNew同一诉求已办结且没有新的事实，OutOfScope不属于本级职责。"
    )]
    public required DeclineReason Reason { get; init; }

    [Field("告知的渠道", "1到2000字：诉求人可以向哪里反映。")]
    public required string Channel { get; init; }
}

/// <summary>直接答复</summary>
internal sealed record AnswerRequest
{
    [Field("对外答复", "1到10000字，诉求人看得到。")]
    public required string PublicAnswer { get; init; }
}

/// <summary>分类: as a whole, so that nothing is left as it was by being forgotten.</summary>
internal sealed record ClassifyRequest
{
    [Field("时限类别", "Consult咨询件、Normal一般件、Complex疑难件、Urgent紧急件、Critical特急件。")]
    public required TicketLimit Limit { get; init; }

    [Field("保密", "true表示不让承办单位看到诉求人。")]
    public required bool Confidential { get; init; }

    [Field("类别", "最多50字；不填表示没有。")]
    public string? Category { get; init; }

    [Field("被反映单位", "单位代码；不填表示没有。", Most = MostCode.Length)]
    public string? Accused { get; init; }
}

/// <summary>派发、指定承办</summary>
internal sealed record DispatchRequest
{
    [Field("主办单位", "单位代码，见单位列表中mayHandleTickets为true的单位。", Most = MostCode.Length)]
    public required string Lead { get; init; }

    [Field("时限类别", "Consult咨询件、Normal一般件、Complex疑难件、Urgent紧急件、Critical特急件。时限自派发起算。")]
    public required TicketLimit Limit { get; init; }

    [Field("派单说明", "最多2000字。")]
    public string? Note { get; init; }
}

/// <summary>撤回派发</summary>
internal sealed record RecallRequest
{
    [Field("撤回原因", "1到2000字。")]
    public required string Reason { get; init; }
}

/// <summary>决定申请</summary>
internal sealed record DecisionRequest
{
    [Field("是否同意", "true同意、false不同意。")]
    public required bool Approved { get; init; }

    [Field("决定说明", "最多2000字；不同意的必须填写。")]
    public string? Note { get; init; }
}
