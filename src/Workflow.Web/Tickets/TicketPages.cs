using Microsoft.AspNetCore.Http;
using Workflow.Domain.Adjustment;
using Workflow.Domain.Adjustment.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;
using Workflow.ReadModels.DutyList;
using Workflow.Web.Serving;
using Workflow.Web.Tickets.Forms;

namespace Workflow.Web.Tickets;

/// <summary>`/{district}/tickets/{id}`: one ticket, and the moves on it.</summary>
internal static class TicketPages
{
    public static async Task<IResult> ShowAsync(string id, HttpContext http, RefusalSentences sentences) =>
        await FindAsync(id, http) is { } ticket
            ? await ShowAsync(http, ticket, null, sentences)
            : Trouble.Show(http, TicketRefusals.Unknown.With());

    public static async Task<IResult> MoveAsync(string id, string verb, HttpContext http, RefusalSentences sentences)
    {
        var visit = Visit.Of(http);
        if (await FindAsync(id, http) is not { } ticket || MoveForms.Find(verb) is not { } form)
            return Trouble.Show(http, TicketRefusals.Unknown.With());
        var fields = await FormFields.ReadAsync(http, visit.Now);
        var command = form.Read(fields, visit);
        var answer = await Sending.SendAsync(http, fields, ticket.Case, $"{ticket.Case}/{verb}", command);
        if (answer is null)
            return Page.SeeOther(http, visit.To($"/tickets/{ticket.Case.Id}"));
        var attempt = Attempt.Of(verb, fields, answer, sentences);
        return await FindAsync(id, http) is { } now
            ? await ShowAsync(http, now, attempt, sentences)
            : Trouble.Show(http, TicketRefusals.Unknown.With());
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http,
        CaseHistory ticket,
        Attempt? attempt,
        RefusalSentences sentences
    )
    {
        var visit = Visit.Of(http);
        var context = await visit.District.ContextAsync(ticket.Case.Id, visit.Actor, http.RequestAborted);
        var view = TicketView.Of(visit, ticket, context, attempt, sentences);
        var isRuled = ticket.Facts.Any(static one => one.Fact is ReturnDecided);
        if (view.AsksWhoAnswers || (isRuled && OpenAdjustment.WhyNot(AdjustmentTrigger.Arbitration, context) is null))
            view = view with
            {
                Boundaries = TicketBoundaries.Of(
                    ticket,
                    await visit.Desk.Shelf.ReadAsync(http.RequestAborted),
                    context
                ),
            };
        return Page.Show<TicketPage>(http, view, attempt?.Status ?? StatusCodes.Status200OK);
    }

    /// <summary>Null if there is no such ticket, or the reader may not know of it: never said which.</summary>
    internal static async Task<CaseHistory?> FindAsync(string id, HttpContext http)
    {
        var visit = Visit.Of(http);
        if (!Guid.TryParseExact(id, "D", out var value))
            return null;
        var stream = new StreamRef(TicketDecider.Type.Name, new CaseId(value));
        var history = await visit.District.Reader.ReadAsync(stream, http.RequestAborted);
        return TicketSight.MaySee((TicketState)history.State, visit.Standing) ? history : null;
    }
}
