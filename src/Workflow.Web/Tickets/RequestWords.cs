using Workflow.Domain.Ticket;
using Workflow.Web.Parts;

namespace Workflow.Web.Tickets;

/// <summary>An open request of the unit in words: what is asked, and what agreeing would come to.</summary>
internal static class RequestWords
{
    /// <summary>What is asked for, one line each.</summary>
    public static IEnumerable<(string Label, string Value)> Of(TicketView view)
    {
        var now = view.Visit.Now;
        switch (view.State.Request)
        {
            case ReturnRequested asked:
                yield return ("原因", TicketWords.Of(asked.Reason));
                yield return ("理由", asked.Note.Shown);
                if (asked.Suggested is { } unit)
                    yield return ("建议承办", view.Visit.UnitName(unit));
                break;
            case ExtensionRequested asked:
                yield return ("延期", $"{asked.WorkingDays} 个工作日{Until(view, asked)}");
                yield return ("理由", asked.Reason.Shown);
                break;
            case SuspensionRequested asked:
                yield return ("原因", TicketWords.Of(asked.Kind));
                yield return ("理由", asked.Reason.Shown);
                yield return ("复查日期", ShownTime.Day(asked.ReviewOn, now));
                break;
        }
    }

    public static string OfDecision(TicketView view) =>
        view.State.Request switch
        {
            ReturnRequested => "同意后工单回到待派发，另行派发或指定承办；不同意的，原单位继续办理，计时不停。",
            ExtensionRequested asked when view.Extended(asked.WorkingDays) is { } extended =>
                $"同意后期限改为 {ShownTime.Of(extended.DueAt, view.Visit.Now)}；不同意的，仍按原期限。",
            SuspensionRequested asked =>
                $"同意后暂停计时，到 {ShownTime.Day(asked.ReviewOn, view.Visit.Now)} 自动恢复；不同意的，照常计时。",
            _ => "",
        };

    private static string Until(TicketView view, ExtensionRequested asked) =>
        view.Extended(asked.WorkingDays) is { } extended
            ? $"，即至 {ShownTime.Of(extended.DueAt, view.Visit.Now)}"
            : "";
}
