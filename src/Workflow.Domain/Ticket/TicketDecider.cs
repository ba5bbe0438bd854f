using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using Workflow.Domain.Ticket.Commands;

namespace Workflow.Domain.Ticket;

/// <summary>What can be done with a ticket: one line per command.</summary>
public static class TicketDecider
{
    public static readonly CaseType Type = new(
        "ticket",
        TicketState.Initial,
        static (command, state, context) => Decide(command, (TicketState)state, context),
        static (state, fact) => TicketState.Evolve((TicketState)state, fact)
    )
    {
        WakeUps = static state => TicketTimers.WakeUps((TicketState)state),
        OnWakeUp = TicketTimers.CommandOf,
        React = TicketReactions.React,
        FanOut = TicketReactions.FanOut,
        Registers = static (command, now) =>
            command is Register or Report or RegisterUpstream ? [RunningNumber.Of("ticket", now)] : [],
    };

    public static Decision Decide(Command command, TicketState state, Context context) =>
        command switch
        {
            Register register => register.Decide(state, context),
            Report report => report.Decide(state, context),
            BlowWhistle whistle => whistle.Decide(state, context),
            SettleReport settle => settle.Decide(state, context),
            Accept => Accept.Decide(state, context),
            Decline decline => decline.Decide(state, context),
            AnswerDirectly answer => answer.Decide(state, context),
            Classify classify => classify.Decide(state, context),
            Dispatch dispatch => dispatch.Decide(state, context),
            Designate designate => designate.Decide(state, context),
            Recall recall => recall.Decide(state, context),
            Sign => Sign.Decide(state, context),
            Assign assign => assign.Decide(state, context),
            Contact contact => contact.Decide(state, context),
            DraftReply draft => draft.Decide(state, context),
            ReviewDraft review => review.Decide(state, context),
            SignOffDraft => SignOffDraft.Decide(state, context),
            SendDraftBack back => back.Decide(state, context),
            GiveFeedback feedback => feedback.Decide(state, context),
            _ => DecideOnRequests(command, state, context),
        };

    private static Decision DecideOnRequests(Command command, TicketState state, Context context) =>
        command switch
        {
            RequestReturn request => request.Decide(state, context),
            RequestExtension request => request.Decide(state, context),
            RequestSuspension request => request.Decide(state, context),
            DecideRequest decide => decide.Decide(state, context),
            WithdrawRequest => WithdrawRequest.Decide(state, context),
            Resume => Resume.Decide(state, context),
            PassFeedback pass => pass.Decide(state, context),
            RequestSupplement supplement => supplement.Decide(state, context),
            CallBack callBack => callBack.Decide(state, context),
            Close close => close.Decide(state, context),
            Reopen reopen => reopen.Decide(state, context),
            Archive => Archive.Decide(state, context),
            Withdraw withdraw => withdraw.Decide(state, context),
            ImportAnswered import => import.Decide(state, context),
            Warn => Warn.Decide(state, context),
            Urge => Urge.Decide(state, context),
            UrgeStep urge => urge.Decide(state, context),
            ReportOverdue => ReportOverdue.Decide(state, context),
            ResumeOnReview => ResumeOnReview.Decide(state, context),
            RederiveDeadline => RederiveDeadline.Decide(state, context),
            _ => DecideOnUpstream(command, state, context),
        };

    private static Decision DecideOnUpstream(Command command, TicketState state, Context context) =>
        command switch
        {
            RegisterUpstream register => register.Decide(state, context),
            AskUpstream ask => ask.Decide(state, context),
            RecordUpstreamAnswer answer => answer.Decide(state, context),
            MarkSentUp sent => sent.Decide(state, context),
            NoteUpstreamClaim claim => claim.Decide(state, context),
            AdoptSourceDue => AdoptSourceDue.Decide(state, context),
            _ => throw new UnknownCommandException(command),
        };
}
