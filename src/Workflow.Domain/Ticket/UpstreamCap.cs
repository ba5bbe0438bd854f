using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Ticket;

/// <summary>
/// The upper level's deadline as a cap on ours, earlier by policy, so that its own is kept. Where that moment has
/// passed already, the upper level's deadline itself.
/// </summary>
internal static class UpstreamCap
{
    private static readonly Text Earlier = Text.From("上级时限，按规定提前");
    private static readonly Text Itself = Text.From("上级时限");

    /// <summary>Null for a ticket that no upper level handed down.</summary>
    public static DueCap? Of(TicketState state, Context context, TicketStepRules rules)
    {
        if (state.SourceDueAt is not { } due)
            return null;
        var lead = rules.UpstreamLead;
        var earlier = context.Reference().Calendar.Before(due, lead.Amount, lead.Unit);
        return earlier > context.Now ? new DueCap(earlier, Earlier) : new DueCap(due, Itself);
    }
}
