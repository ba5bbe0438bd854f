using Workflow.Domain.Calendar;
using Workflow.Domain.Challenge.Commands;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Challenge;

/// <summary>What reference data asks of every open challenge.</summary>
internal static class ChallengeReactions
{
    /// <summary>A year published or amended counts every running limit again.</summary>
    public static Command? FanOut(Fact fact) =>
        fact is CalendarYearPublished or CalendarYearAmended ? new RederiveChallengeTerms() : null;
}
