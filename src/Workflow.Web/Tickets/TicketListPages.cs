using System.Globalization;
using Microsoft.AspNetCore.Http;
using Workflow.Domain.Kernel;
using Workflow.ReadModels.Ticket;
using Workflow.Web.Serving;

namespace Workflow.Web.Tickets;

/// <param name="Total">How many there are; null while searching, which stops when a page is full.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record TicketListView(
    Visit Visit,
    TicketQuestion Question,
    IReadOnlyList<TicketRow> Rows,
    int? Total,
    string? Next,
    bool TimeIsUp,
    bool IsFirst
);

/// <summary>`/{district}/tickets`: all that may be seen, newest first, or what was searched for.</summary>
internal static class TicketListPages
{
    private const string NoSuchPlace = "翻页的位置不正确，请从第一页重新查看。";

    public static async Task<IResult> ShowAsync(HttpContext http)
    {
        var visit = Visit.Of(http);
        if (!TicketQuestion.TryRead(http.Request.Query, visit, out var question, out var wrong))
            return Trouble.Show(http, wrong);
        var filter = question.FilterOf(visit);
        var after = http.Request.Query["after"].ToString();
        if (after.Length == 0 && await FindAsync(visit, question, http.RequestAborted) is { } ticket)
            return Results.Redirect(visit.To($"/tickets/{ticket}"));
        var view =
            question.Asked.Length > 0
                ? await SearchAsync(visit, question, filter, after, http.RequestAborted)
                : await ListAsync(visit, question, filter, after, http.RequestAborted);
        return view is null
            ? Trouble.Show(http, StatusCodes.Status400BadRequest, NoSuchPlace)
            : Page.Show<TicketListPage>(http, view);
    }

    /// <summary>
    /// The one ticket whose number was asked for, with nothing else; null if there is none, or more than one.
    /// </summary>
    private static async Task<CaseId?> FindAsync(Visit visit, TicketQuestion question, CancellationToken cancel)
    {
        if (question.IsNarrowed || TicketNumbers.Read(question.Asked, visit.Now) is not { } asked)
            return null;
        var found = await visit.Desk.Tickets.FindAsync(asked.Number, asked.SourceId, visit.Sight.Scope, cancel);
        return found is [var one] ? one : null;
    }

    private static async Task<TicketListView?> ListAsync(
        Visit visit,
        TicketQuestion question,
        TicketFilter filter,
        string after,
        CancellationToken cancel
    )
    {
        TicketCursor? cursor = null;
        if (after.Length > 0 && !TicketCursor.TryParse(after, out cursor))
            return null;
        var page = await visit.Desk.Tickets.ListAsync(filter, cursor, cancel);
        var total = await visit.Desk.Tickets.CountAsync(filter, cancel);
        return new TicketListView(visit, question, page.Rows, total, page.Next?.ToString(), false, cursor is null);
    }

    private static async Task<TicketListView?> SearchAsync(
        Visit visit,
        TicketQuestion question,
        TicketFilter filter,
        string after,
        CancellationToken cancel
    )
    {
        long? from = null;
        if (after.Length > 0)
        {
            if (!long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var place))
                return null;
            from = place;
        }
        var hits = await visit.Desk.Tickets.SearchAsync(question.Asked, filter, from, cancel);
        var next = hits.Next?.ToString(CultureInfo.InvariantCulture);
        return new TicketListView(visit, question, hits.Rows, null, next, hits.TimeIsUp, from is null);
    }
}
