using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;

namespace Workflow.Domain.UpstreamSheet.Commands;

/// <summary>上报表完成: every ticket on it was marked, or had changed and is not on it.</summary>
/// <param name="Messages">How many messages were marked.</param>
public sealed record SendOutSheet(int Number, int Messages) : Command
{
    public Decision Decide(UpstreamSheetState state, Context context)
    {
        if (TicketUpstreamChecks.MayExchange(Standing.Of(context)) is { } no)
            return new Decision.Refused(no);
        if (Number >= 1 && Number <= state.SentOut.Length)
            return Decision.AlreadySo;
        return state.Unfinished?.Number == Number
            ? Decision.Accept(new SheetSentOut(Number, Messages))
            : Decision.Refuse(UpstreamSheetRefusals.NoPlan);
    }
}
