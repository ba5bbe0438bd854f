using Workflow.Api.Asking;
using Workflow.Domain.Ticket;

namespace Workflow.Api.Ticket;

/// <summary>回访</summary>
internal sealed record CallBackRequest
{
    [Field("是否联系上", "true或false。")]
    public required bool Reached { get; init; }

    [Field("是否解决", "Solved已解决、Partly部分解决、Unsolved未解决；联系上的必须填写，没有联系上的不能填写。")]
    public Resolution? Resolution { get; init; }

    [Field(
        "满意程度",
        "Satisfied满意、MostlySatisfied基本满意、Neutral一般、Dissatisfied不满意；没有联系上的不能填写。"
    )]
    public Satisfaction? Satisfaction { get; init; }

    [Field("回访情况", "最多2000字。")]
    public string? Note { get; init; }
}

/// <summary>结案</summary>
internal sealed record CloseRequest
{
    [Field(
        "结案依据",
        "Unreachable多次回访联系不上、Disputed重新办理已到限次而诉求人仍不认可；均为结案未核实。"
            + "诉求人确认已解决的登记回访即可，不接受Confirmed。"
    )]
    public required ClosingGround Ground { get; init; }

    [Field("结案说明", "最多2000字。")]
    public string? Note { get; init; }
}

/// <summary>重启</summary>
internal sealed record ReopenRequest
{
    [Field("重启原因", "1到2000字。")]
    public required string Reason { get; init; }
}

/// <summary>诉求人撤回</summary>
internal sealed record WithdrawTicketRequest
{
    [Field("撤回说明", "1到2000字。")]
    public required string Reason { get; init; }
}
