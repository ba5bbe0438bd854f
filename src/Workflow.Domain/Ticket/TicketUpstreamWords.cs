namespace Workflow.Domain.Ticket;

/// <summary>The field's Chinese words for the exchange with the upper level.</summary>
public static class TicketUpstreamWords
{
    public static string Of(UpstreamAskKind kind) =>
        kind switch
        {
            UpstreamAskKind.Return => "退单",
            UpstreamAskKind.Extension => "延期",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public static string Of(UpstreamMessageKind kind) =>
        kind switch
        {
            UpstreamMessageKind.Reply => "答复",
            UpstreamMessageKind.Decline => "不予受理",
            UpstreamMessageKind.Withdrawal => "诉求人撤回",
            UpstreamMessageKind.Return => "退单",
            UpstreamMessageKind.Extension => "延期",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public static string Of(UpstreamStatus status) =>
        status switch
        {
            UpstreamStatus.Open => "在办",
            UpstreamStatus.Closed => "已办结",
            UpstreamStatus.Returned => "已退单",
            UpstreamStatus.Reopened => "重新办理",
            UpstreamStatus.Missing => "未列入",
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };

    public static string Of(UpstreamDifferenceKind kind) =>
        kind switch
        {
            UpstreamDifferenceKind.ClosedThere => "上级已办结，本区还在办",
            UpstreamDifferenceKind.OpenThere => "本区已上报答复，上级仍在办",
            UpstreamDifferenceKind.OtherDue => "上级时限不同",
            UpstreamDifferenceKind.OtherTitle => "标题不同",
            UpstreamDifferenceKind.ReturnedThere => "上级已退单，本区还在办",
            UpstreamDifferenceKind.ReopenedThere => "上级要求重新办理，本区已结束",
            UpstreamDifferenceKind.MissingThere => "本区在办，上级最新的表中没有",
            UpstreamDifferenceKind.AskUnanswered => "申请已久，上级没有答复",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
