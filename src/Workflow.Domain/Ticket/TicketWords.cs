namespace Workflow.Domain.Ticket;

/// <summary>
/// The field's Chinese words for what tickets have and go through. Screens, refusals and exports use these.
/// </summary>
public static class TicketWords
{
    public static string Of(TicketPhase phase) =>
        phase switch
        {
            TicketPhase.None => "未登记",
            TicketPhase.Registered => "待派发",
            TicketPhase.Dispatched => "待签收",
            TicketPhase.Handling => "办理中",
            TicketPhase.Answered => "待回访",
            TicketPhase.Closed => "已结案",
            TicketPhase.ClosedUnverified => "结案未核实",
            _ => throw new ArgumentOutOfRangeException(nameof(phase)),
        };

    public static string Of(TicketOrigin origin) =>
        origin switch
        {
            TicketOrigin.Window => "窗口",
            TicketOrigin.Telephone => "电话",
            TicketOrigin.Page => "网页",
            TicketOrigin.Program => "其他系统",
            TicketOrigin.History => "历史导入",
            _ => throw new ArgumentOutOfRangeException(nameof(origin)),
        };

    public static string Of(TicketLimit limit) =>
        limit switch
        {
            TicketLimit.Consult => "咨询件",
            TicketLimit.Normal => "一般件",
            TicketLimit.Complex => "疑难件",
            TicketLimit.Urgent => "紧急件",
            TicketLimit.Critical => "特急件",
            _ => throw new ArgumentOutOfRangeException(nameof(limit)),
        };

    public static string Of(ContactMeans means) =>
        means switch
        {
            ContactMeans.Telephone => "电话",
            ContactMeans.Visit => "上门",
            ContactMeans.Message => "短信",
            _ => throw new ArgumentOutOfRangeException(nameof(means)),
        };

    public static string Of(ClosingGround ground) =>
        ground switch
        {
            ClosingGround.Confirmed => "诉求人确认已解决",
            ClosingGround.Unreachable => "多次回访联系不上",
            _ => throw new ArgumentOutOfRangeException(nameof(ground)),
        };
}
