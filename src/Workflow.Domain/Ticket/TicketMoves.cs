using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket.Commands;

namespace Workflow.Domain.Ticket;

/// <summary>A move that a screen may offer: its word, and why it cannot be made just now.</summary>
/// <param name="Verb">The last segment of its address.</param>
/// <param name="IsNear">
/// Where people look for it: only there is a screen to say why it cannot be made. Elsewhere nobody misses it.
/// </param>
public sealed record TicketMove(
    string Verb,
    string Word,
    Func<TicketState, Context, Refusal?> WhyNot,
    Func<TicketState, bool> IsNear
);

/// <summary>The moves that people make on a ticket that exists, in the order of its course: one line each.</summary>
public static class TicketMoves
{
    public static readonly ImmutableArray<TicketMove> All =
    [
        new("settle", "自行处置", SettleReport.WhyNot, In(TicketPhase.Reported)),
        new("whistle", "吹哨", BlowWhistle.WhyNot, In(TicketPhase.Reported)),
        new("accept", "受理", Accept.WhyNot, In(TicketPhase.Registered)),
        new("decline", "不予受理", Decline.WhyNot, In(TicketPhase.Registered)),
        new("answer", "直接答复", AnswerDirectly.WhyNot, In(TicketPhase.Registered)),
        new("classify", "分类", Classify.WhyNot, In(TicketPhase.Registered, TicketPhase.Accepted)),
        new("dispatch", "派发", Dispatch.WhyNot, In(TicketPhase.Registered, TicketPhase.Accepted)),
        new("designate", "指定承办", Designate.WhyNot, In(TicketPhase.Accepted)),
        new("decide", "决定申请", DecideRequest.WhyNot, static state => state.Request is not null),
        new("recall", "撤回派发", Recall.WhyNot, static state => state.IsWithUnit),
        new("sign", "签收", Sign.WhyNot, In(TicketPhase.Dispatched)),
        new("assign", "分办", Assign.WhyNot, static state => state.IsWithUnit),
        new("contact", "联系诉求人", Contact.WhyNot, static state => state.IsWithUnit),
        new("draft", "拟答复", DraftReply.WhyNot, static state => state is { IsWithUnit: true, InsideSteps: > 0 }),
        new("review", "科室审核", ReviewDraft.WhyNot, static state => state.Draft is not null),
        new("sign-off", "领导审签", SignOffDraft.WhyNot, static state => state.Draft is not null),
        new("send-back", "退回修改", SendDraftBack.WhyNot, static state => state.Draft is not null),
        new("feedback", "反馈", GiveFeedback.WhyNot, static state => state.IsWithUnit),
        new("return", "申请退单", RequestReturn.WhyNot, static state => state.IsWithUnit),
        new("extend", "申请延期", RequestExtension.WhyNot, static state => state.IsWithUnit),
        new("suspend", "申请挂账", RequestSuspension.WhyNot, static state => state.IsWithUnit),
        new("withdraw-request", "撤回申请", WithdrawRequest.WhyNot, static state => state.Request is not null),
        new("resume", "恢复计时", Resume.WhyNot, In(TicketPhase.Suspended)),
        new("pass", "审核通过", PassFeedback.WhyNot, In(TicketPhase.Auditing)),
        new("supplement", "退回补充", RequestSupplement.WhyNot, In(TicketPhase.Auditing)),
        new("call-back", "回访", CallBack.WhyNot, In(TicketPhase.Auditing, TicketPhase.Answered)),
        new("close", "结案未核实", Close.WhyNot, In(TicketPhase.Answered)),
        new("reopen", "重启", Reopen.WhyNot, In(TicketPhase.Closed, TicketPhase.ClosedUnverified)),
        new(
            "withdraw",
            "诉求人撤回",
            Withdraw.WhyNot,
            static state => state is { IsOpen: true, Phase: not TicketPhase.Reported }
        ),
        new("ask-upstream", "向上级申请", AskUpstream.WhyNot, static state => state.IsInHandForUpstream),
        new(
            "upstream-answer",
            "登记上级答复",
            RecordUpstreamAnswer.WhyNot,
            static state => state.Upstream?.Ask is not null
        ),
        new("adopt-due", "采用上级时限", AdoptSourceDue.WhyNot, AdoptSourceDue.Differs),
        new(
            "archive",
            "归档",
            Archive.WhyNot,
            static state => state is { IsOpen: false, Phase: not TicketPhase.Archived }
        ),
    ];

    private static Func<TicketState, bool> In(params TicketPhase[] phases) => state => phases.Contains(state.Phase);
}
