using Workflow.Domain.Admission;
using Workflow.Domain.Challenge;
using Workflow.Domain.CleanUp;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Engine.Running;
using Workflow.Web.Parts;
using Workflow.Web.Serving;

namespace Workflow.Web.Tickets;

/// <summary>One step of the course of events, as one reader may see it.</summary>
/// <param name="IsClock">Nobody acted.</param>
/// <param name="OccurredAt">When it happened elsewhere; only on imported history.</param>
/// <param name="Words">Without its texts where they are not for this reader.</param>
public sealed record CourseStep(Moment RecordedAt, Moment? OccurredAt, string By, bool IsClock, FactWords Words);

/// <summary>Facts as steps that people read.</summary>
public static class CourseWords
{
    /// <summary>In the order in which they were recorded.</summary>
    public static IEnumerable<CourseStep> Of(IEnumerable<RecordedFact> facts, Visit visit)
    {
        var names = new FactNames(
            visit.UnitName,
            person => visit.PersonName(person) ?? person.Value,
            at => ShownTime.Of(at, visit.Now)
        );
        var standing = visit.Standing;
        UnitId? lead = null;
        foreach (var recorded in facts)
        {
            lead = recorded.Fact is TicketDispatched handed ? handed.Lead : lead;
            var words = WordsOf(recorded.Fact, names);
            if (recorded.Fact is TicketFact told && !TicketSight.MaySeeTexts(told, lead, standing))
                words = words with { Title = words.Word, Texts = [] };
            var isClock = recorded.Headers.Actor == Actor.Clock;
            yield return new CourseStep(
                recorded.RecordedAt,
                OccurredAt(recorded.Fact),
                isClock ? "到时自动进行，没有人操作" : By(recorded.Headers, visit),
                isClock,
                words
            );
        }
    }

    private static FactWords WordsOf(Fact fact, FactNames names) =>
        fact switch
        {
            TicketFact told => TicketFactWords.Of(told, names),
            AdmissionFact told => AdmissionFactWords.Of(told, names),
            CleanUpFact told => CleanUpFactWords.Of(told, names),
            ChallengeFact told => ChallengeFactWords.Of(told, names),
            _ => throw new UnknownFactException(fact),
        };

    private static Moment? OccurredAt(Fact fact) =>
        fact switch
        {
            TicketRegistered registered => registered.OccurredAt,
            FeedbackGiven feedback => feedback.OccurredAt,
            _ => null,
        };

    internal static string By(FactHeaders headers, Visit visit)
    {
        if (headers.Imported)
            return "历史导入";
        var by = string.Join(
            " ",
            new[] { visit.UnitName(headers.Actor.Unit), visit.PersonName(headers.Actor.Person) }.OfType<string>()
        );
        return headers.Actor.OnBehalfOf is { } other ? $"{by}（代{visit.PersonName(other) ?? other.Value}）" : by;
    }
}
