using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Engine.Running;
using Workflow.Web.Parts;
using Workflow.Web.Serving;

namespace Workflow.Web.Tickets;

/// <summary>A paragraph under a step.</summary>
/// <param name="Label">What it is, before it; null if that is plain.</param>
public sealed record CourseText(string? Label, string Text);

/// <summary>One step of the course of events.</summary>
/// <param name="IsClock">Nobody acted.</param>
/// <param name="OccurredAt">When it happened elsewhere; only on imported history.</param>
public sealed record CourseStep(
    string Title,
    Moment RecordedAt,
    Moment? OccurredAt,
    string By,
    bool IsClock,
    IReadOnlyList<CourseText> Texts
);

/// <summary>Facts as steps that people read.</summary>
public static class CourseWords
{
    public static CourseStep Of(RecordedFact recorded, Visit visit)
    {
        var isClock = recorded.Headers.Actor == Actor.Clock;
        var (title, texts) = Of(recorded.Fact, visit);
        return new CourseStep(
            title,
            recorded.RecordedAt,
            OccurredAt(recorded.Fact),
            isClock ? "到时自动进行，没有人操作" : By(recorded.Headers, visit),
            isClock,
            [.. texts.OfType<CourseText>()]
        );
    }

    private static (string Title, CourseText?[] Texts) Of(Fact fact, Visit visit) =>
        fact switch
        {
            TicketRegistered registered => ($"登记 · {TicketWords.Of(registered.Origin)}", []),
            TicketDispatched handed => (
                $"派发给{visit.UnitName(handed.Lead)}",
                [
                    new CourseText(
                        null,
                        $"{TicketWords.Of(handed.Limit)}，{LimitWords.Of(handed.Deadline.Rule)}，"
                            + $"应于 {ShownTime.Of(handed.Deadline.DueAt, visit.Now)} 前反馈"
                    ),
                    Text("派单说明", handed.Note),
                ]
            ),
            TicketSigned => ("签收", []),
            ComplainantContacted contacted => (
                $"联系诉求人 · {TicketWords.Of(contacted.Means)}，{(contacted.Reached ? "联系上了" : "没有联系上")}",
                [Text(null, contacted.Note)]
            ),
            FeedbackGiven feedback => (
                feedback.OccurredAt is null ? "反馈" : "答复",
                [Text("对外答复", feedback.PublicAnswer), Text("办理情况（内部）", feedback.InternalNote)]
            ),
            TicketClosed closed => ($"结案 · {TicketWords.Of(closed.Ground)}", [Text("回访情况", closed.Note)]),
            HistoryClosed => ("历史导入，结案未核实", []),
            TicketWarned => ("到时预警", []),
            TicketUrged => ("到时催办", []),
            TicketFact other => Of(TicketFactWords.Of(other, NamesFor(visit))),
            _ => throw new UnknownFactException(fact),
        };

    private static (string, CourseText?[]) Of(FactWords words) =>
        (
            words.Title,
            [
                words.Detail is { } detail ? new CourseText(null, detail) : null,
                .. words.Texts.Select(static text => Text(text.Label, text.Text)),
            ]
        );

    private static FactNames NamesFor(Visit visit) =>
        new(visit.UnitName, person => visit.PersonName(person) ?? person.Value, at => ShownTime.Of(at, visit.Now));

    private static CourseText? Text(string? label, CaseText? text) =>
        text is null ? null : new CourseText(label, text.Shown);

    private static Moment? OccurredAt(Fact fact) =>
        fact switch
        {
            TicketRegistered registered => registered.OccurredAt,
            FeedbackGiven feedback => feedback.OccurredAt,
            _ => null,
        };

    private static string By(FactHeaders headers, Visit visit)
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
