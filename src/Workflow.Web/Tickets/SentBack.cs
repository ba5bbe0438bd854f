using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;

namespace Workflow.Web.Tickets;

/// <summary>A reply that came back to whoever handles: from whom, why, and what it said.</summary>
/// <param name="Answer">Null where it is to be written anew.</param>
public sealed record SentBack(string Word, string Reason, string? Answer, string? Note)
{
    /// <summary>Null if nothing came back since the last reply, or since the last dispatch.</summary>
    public static SentBack? Of(TicketView view)
    {
        var facts = view.History.Facts.Select(static recorded => recorded.Fact).ToArray();
        for (var at = facts.Length - 1; at >= 0; at--)
            switch (facts[at])
            {
                case ReplyDrafted or FeedbackGiven or TicketDispatched:
                    return null;
                case DraftSentBack back:
                    var draft = facts[..at].OfType<ReplyDrafted>().Last();
                    return new SentBack("退回修改", back.Reason.Shown, Of(draft.PublicAnswer), Of(draft.InternalNote));
                case SupplementRequested asked:
                    var given = facts[..at].OfType<FeedbackGiven>().Last();
                    return new SentBack(
                        "审核退回补充",
                        asked.Reason.Shown,
                        Of(given.PublicAnswer),
                        Of(given.InternalNote)
                    );
                case ReworkOrdered:
                    return OfRework(facts[..at].OfType<CallbackMade>().Last());
            }
        return null;
    }

    private static SentBack OfRework(CallbackMade call)
    {
        string?[] said =
        [
            call.Resolution is { } resolution ? TicketWords.Of(resolution) : null,
            call.Satisfaction is { } satisfaction ? TicketWords.Of(satisfaction) : null,
        ];
        var reason = string.Join("，", said.OfType<string>());
        return new SentBack(
            "回访后重新办理",
            call.Note is { } note ? $"{reason}。\n{note.Shown}" : $"{reason}。",
            null,
            null
        );
    }

    private static string? Of(CaseText? text) => text?.Shown;
}
