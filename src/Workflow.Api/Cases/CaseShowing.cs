using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Engine.Running;

namespace Workflow.Api.Cases;

/// <summary>What the answers about cases of every type show alike.</summary>
internal static class CaseShowing
{
    /// <summary>The course of events, step by step.</summary>
    /// <param name="isHidden">Facts whose actor the reader may not know; null if there is none.</param>
    public static CourseStep[] CourseOf(
        CaseHistory history,
        OrganisationState organisation,
        Func<Fact, FactNames, FactWords> wordsOf,
        Func<Fact, bool>? isHidden = null
    )
    {
        var names = Naming.Of(organisation);
        return
        [
            .. history.Facts.Select(recorded =>
            {
                var words = wordsOf(recorded.Fact, names);
                var actor = recorded.Headers.Actor;
                return new CourseStep(
                    recorded.Version,
                    recorded.RecordedAt.ToChina(),
                    recorded.Name,
                    words.Word,
                    words.Detail,
                    words.Texts.FirstOrDefault()?.Text.Shown,
                    isHidden?.Invoke(recorded.Fact) == true ? null : Naming.ActorOf(actor, organisation)
                )
                {
                    Title = words.Title,
                    Texts = [.. words.Texts.Select(static text => new CourseText(text.Label, text.Text.Shown))],
                };
            }),
        ];
    }
}
