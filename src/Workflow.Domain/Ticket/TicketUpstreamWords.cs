using Workflow.Domain.Kernel;

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

    /// <summary>A fact of the exchange; null for every other.</summary>
    internal static FactWords? OfFact(TicketFact fact, FactNames names) =>
        fact switch
        {
            UpstreamAsked asked => Say(
                $"向上级申请{Of(asked.Kind)}",
                asked.Until is { } until ? $"申请延至{names.Time(until)}" : null,
                ("申请理由", asked.Reason)
            ),
            UpstreamAnswered answered => Say(
                $"上级{(answered.Approved ? "同意" : "不同意")}{Of(answered.Kind)}",
                answered.SourceDueAt is { } due ? DueWords(due, answered.Term, names) : null,
                ("上级意见", answered.Note)
            ),
            UpstreamSent sent => Say(
                "列入上报表",
                string.Join('、', sent.Messages.Select(static message => Of(message.Kind))),
                (null, null)
            ),
            UpstreamClaimed claimed => Say(
                $"上级表中的情况 · {Of(claimed.Status)}",
                claimed.DueAt is { } due ? $"上级时限{names.Time(due)}" : null,
                ("上级表中的标题", claimed.Title)
            ),
            SourceDueAdopted adopted => Say(
                "采用上级时限",
                DueWords(adopted.SourceDueAt, adopted.Term, names),
                (null, null)
            ),
            _ => null,
        };

    private static string DueWords(Moment due, UnitTerm? term, FactNames names) =>
        $"上级时限{names.Time(due)}{(term is null ? "" : $"，本区应于{names.Time(term.Deadline.DueAt)}前反馈")}";

    private static FactWords Say(string title, string? detail, (string? Label, CaseText? Text) text) =>
        new(title, title, detail, text.Text is { } given ? [new FactText(text.Label, given)] : []);
}
