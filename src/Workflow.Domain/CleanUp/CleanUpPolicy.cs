using Workflow.Domain.Calendar;

namespace Workflow.Domain.CleanUp;

/// <summary>How long each step of a clean-up may take; it stands in its inventory. STORED FORMAT.</summary>
/// <param name="Proposal">提出清理意见: by the unit that asks for the thing, from the count.</param>
/// <param name="Confirmation">确认: by whoever keeps the lists, from the proposal.</param>
public sealed record CleanUpPolicy(DeadlineRule Proposal, DeadlineRule Confirmation)
{
    public (string Word, DeadlineRule Rule)[] Rules => [("清理", Proposal), ("确认", Confirmation)];
}
