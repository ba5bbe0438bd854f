using Workflow.Domain.Calendar;
using Workflow.Domain.CleanUp.Commands;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.CleanUp;

/// <summary>What reference data asks of every open clean-up.</summary>
internal static class CleanUpReactions
{
    /// <summary>A year published or amended counts every running limit again.</summary>
    public static Command? FanOut(Fact fact) =>
        fact is CalendarYearPublished or CalendarYearAmended ? new RederiveCleanUp() : null;
}
