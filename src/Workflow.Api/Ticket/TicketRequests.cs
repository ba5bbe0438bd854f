using Workflow.Api.Asking;
using Workflow.Domain.Ticket;

namespace Workflow.Api.Ticket;

/// <summary>登记</summary>
internal sealed record RegisterRequest
{
    [Field("标题", "1到100字。")]
    public required string Title { get; init; }

    [Field("反映内容", "1到10000字，可以换行。")]
    public required string Body { get; init; }

    [Field("地点", "最多200字。")]
    public string? Place { get; init; }

    [Field("姓名", "诉求人的姓名，最多50字；加密保存，可依法单独删除。")]
    public string? Name { get; init; }

    [Field("电话", "诉求人的电话，最多50字；加密保存，可依法单独删除。")]
    public string? Telephone { get; init; }

    [Field("保密", "true表示不让承办单位看到诉求人；不填为false。")]
    public bool? Confidential { get; init; }

    [Field("来源", "从哪里来的；不填为Program（其他系统）。History只用于历史导入，这里不接受。")]
    public TicketOrigin? Origin { get; init; }
}

/// <summary>派发</summary>
internal sealed record DispatchRequest
{
    [Field("主办单位", "单位代码，见单位列表中mayHandleTickets为true的单位。")]
    public required string Lead { get; init; }

    [Field("时限类别", "Consult咨询件、Normal一般件、Complex疑难件、Urgent紧急件、Critical特急件。时限自派发起算。")]
    public required TicketLimit Limit { get; init; }

    [Field("派单说明", "最多2000字。")]
    public string? Note { get; init; }
}

/// <summary>签收: no fields.</summary>
internal sealed record SignRequest;

/// <summary>联系诉求人</summary>
internal sealed record ContactRequest
{
    [Field("联系方式", "Telephone电话、Visit上门、Message短信。")]
    public required ContactMeans Means { get; init; }

    [Field("是否联系上", "true或false。")]
    public required bool Reached { get; init; }

    [Field("联系情况", "最多2000字。")]
    public string? Note { get; init; }
}

/// <summary>反馈</summary>
internal sealed record FeedbackRequest
{
    [Field("对外答复", "1到10000字，诉求人看得到。")]
    public required string PublicAnswer { get; init; }

    [Field("办理情况", "最多10000字，只有内部看得到。")]
    public string? InternalNote { get; init; }
}

/// <summary>结案</summary>
internal sealed record CloseRequest
{
    [Field("结案依据", "Confirmed诉求人确认已解决、Unreachable多次回访联系不上（结案未核实）。")]
    public required ClosingGround Ground { get; init; }

    [Field("回访情况", "最多2000字。")]
    public string? Note { get; init; }
}
