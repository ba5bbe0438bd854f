using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>
/// 退回补充: the audit sends a feedback back with what is missing. The unit's clock goes on; the time that the audit took
/// is not the unit's.
/// </summary>
public sealed record RequestSupplement(Text Reason) : Command
{
    private static readonly Text Why = Text.From("等待审核");

    public static Refusal? WhyNot(TicketState state, Context context) => PassFeedback.WhyNot(state, context);

    public Decision Decide(TicketState state, Context context)
    {
        var refusal = WhyNot(state, context) ?? TicketChecks.Fits("退回原因", Reason, TicketChecks.MostNote);
        if (refusal is not null)
            return new Decision.Refused(refusal);
        var (paused, term) = UnitClock.Resume(state, context, Why);
        return Decision.Accept(new SupplementRequested(new CaseText(Reason), paused, term));
    }
}
