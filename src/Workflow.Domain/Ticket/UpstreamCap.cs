using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Ticket;

/// <summary>
/// The upper level's deadline as a cap on a clock of ours, earlier by policy, so that its own is kept. Where that
/// moment lay behind when the clock started, the upper level's deadline itself; where that did too, nothing.
/// </summary>
internal static class UpstreamCap
{
    private static readonly Text Earlier = Text.From("上级时限，按规定提前");
    private static readonly Text Itself = Text.From("上级时限");

    /// <param name="start">When the clock started: the cap does not move because time goes by.</param>
    /// <returns>Null for a ticket that no upper level handed down, or whose deadline there had passed.</returns>
    public static DueCap? Of(TicketState state, WorkCalendar calendar, TicketStepRules rules, Moment start)
    {
        if (state.SourceDueAt is not { } due || due <= start)
            return null;
        var lead = rules.UpstreamLead;
        var earlier = calendar.Before(due, lead.Amount, lead.Unit);
        return earlier > start ? new DueCap(earlier, Earlier) : new DueCap(due, Itself);
    }
}
