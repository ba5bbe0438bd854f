using Workflow.Domain;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;
using Workflow.Engine.Running;

namespace Workflow.Api.Ticket;

/// <summary>The course of events in words, fact by fact.</summary>
internal static class TicketCourse
{
    public static CourseStep Of(RecordedFact recorded, DistrictReference reference)
    {
        var (word, detail, note) = Say((TicketFact)recorded.Fact, reference.Organisation);
        return new CourseStep(
            recorded.Version,
            recorded.RecordedAt.ToChina(),
            recorded.Name,
            word,
            detail,
            note?.Shown,
            Who(recorded.Headers.Actor, reference.Organisation)
        );
    }

    public static UnitName UnitOf(UnitId unit, OrganisationState organisation) =>
        new(unit.Value, organisation.UnitById(unit)?.Name.Value ?? unit.Value);

    private static (string Word, string? Detail, CaseText? Note) Say(TicketFact fact, OrganisationState organisation) =>
        fact switch
        {
            TicketRegistered registered => ("登记", TicketWords.Of(registered.Origin), null),
            TicketDispatched handed => (
                "派发",
                $"{UnitOf(handed.Lead, organisation).Name}，{TicketWords.Of(handed.Limit)}",
                handed.Note
            ),
            TicketSigned => ("签收", null, null),
            ComplainantContacted contacted => (
                "联系诉求人",
                $"{TicketWords.Of(contacted.Means)}，{(contacted.Reached ? "已联系上" : "没有联系上")}",
                contacted.Note
            ),
            FeedbackGiven feedback => ("反馈", feedback.PublicAnswer.Shown, feedback.InternalNote),
            TicketClosed closed => ("结案", TicketWords.Of(closed.Ground), closed.Note),
            HistoryClosed => ("历史导入", "结案未核实", null),
            TicketWarned => ("到时预警", null, null),
            TicketUrged => ("到时催办", null, null),
            _ => throw new UnknownFactException(fact),
        };

    private static CourseActor? Who(Actor actor, OrganisationState organisation)
    {
        if (actor == Actor.Clock)
            return null;
        var name = organisation.People.GetValueOrDefault(actor.Person)?.Shown ?? actor.Person.Value;
        var post = organisation.PostsOf(actor.Person).FirstOrDefault(p => p.Id == actor.Post)?.Name.Value;
        return new CourseActor(actor.Person.Value, name, post ?? actor.Post.Value, UnitOf(actor.Unit, organisation));
    }
}
