using Workflow.Api.Cases;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;
using Workflow.Engine.Running;

namespace Workflow.Api.Ticket;

/// <summary>The course of events in words, fact by fact, as far as its reader may know them.</summary>
internal static class TicketCourse
{
    public static IReadOnlyList<CourseStep> Of(IReadOnlyList<RecordedFact> facts, Standing reader)
    {
        var steps = new CourseStep[facts.Count];
        var names = Naming.Of(reader.Organisation);
        UnitId? lead = null;
        for (var i = 0; i < steps.Length; i++)
        {
            var fact = (TicketFact)facts[i].Fact;
            if (fact is TicketDispatched handed)
                lead = handed.Lead;
            steps[i] = Of(facts[i], fact, names, reader, TicketSight.MaySeeTexts(fact, lead, reader));
        }
        return steps;
    }

    private static CourseStep Of(
        RecordedFact recorded,
        TicketFact fact,
        FactNames names,
        Standing reader,
        bool withTexts
    )
    {
        var words = TicketFactWords.Of(fact, names);
        var texts = withTexts ? words.Texts : [];
        return new CourseStep(
            recorded.Version,
            recorded.RecordedAt.ToChina(),
            recorded.Name,
            words.Word,
            DetailOf(fact, words, names),
            // What the complainant is told is the detail of a feedback, so its note is the other text.
            fact is FeedbackGiven feedback
                ? feedback.InternalNote?.Shown
                : texts.FirstOrDefault()?.Text.Shown,
            Naming.ActorOf(recorded.Headers.Actor, reader.Organisation)
        )
        {
            Title = words.Title,
            Texts = [.. texts.Select(static text => new CourseText(text.Label, text.Text.Shown))],
        };
    }

    /// <summary>What a title says beyond its word, and what follows from it.</summary>
    private static string? DetailOf(TicketFact fact, FactWords words, FactNames names)
    {
        const string separator = " · ";
        var beyond = fact switch
        {
            FeedbackGiven feedback => feedback.PublicAnswer.Shown,
            TicketDispatched handed => names.Unit(handed.Lead),
            HistoryClosed => TicketWords.Of(TicketPhase.ClosedUnverified),
            TicketAssigned assigned => names.Unit(assigned.Section),
            _ when words.Title.IndexOf(separator, StringComparison.Ordinal) is > 0 and var at => words.Title[
                (at + separator.Length)..
            ],
            _ => null,
        };
        return (beyond, words.Detail) switch
        {
            (null, var detail) => detail,
            (var first, null) => first,
            var (first, detail) => $"{first}，{detail}",
        };
    }
}
