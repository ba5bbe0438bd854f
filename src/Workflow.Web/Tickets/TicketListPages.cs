using System.Globalization;
using Microsoft.AspNetCore.Http;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Engine.Doors;
using Workflow.ReadModels;
using Workflow.ReadModels.Ticket;
using Workflow.Web.Serving;

namespace Workflow.Web.Tickets;

/// <summary>What a list was asked for, in the words of its address.</summary>
/// <param name="IsCut">The question was longer than is searched for, and was cut.</param>
public sealed record TicketQuestion(string Asked, bool IsCut, TicketPhase? Phase, string Lead, bool OpenOnly)
{
    /// <summary>The same list from another place on.</summary>
    public string After(string? place) =>
        "/tickets"
        + QueryString.Create(
            new List<KeyValuePair<string, string?>>
            {
                new("q", Asked.Length > 0 ? Asked : null),
                new("phase", Phase?.ToString()),
                new("lead", Lead.Length > 0 ? Lead : null),
                new("open", OpenOnly ? "on" : null),
                new("after", place),
            }
        );
}

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
        if (!TryRead(http.Request.Query, visit, out var question, out var wrong))
            return Trouble.Show(http, wrong);
        var filter = visit.Sight with
        {
            Phase = question.Phase,
            Lead = question.Lead.Length > 0 ? new UnitId(question.Lead) : null,
            OpenOnly = question.OpenOnly,
        };
        var after = http.Request.Query["after"].ToString();
        var view =
            question.Asked.Length > 0
                ? await SearchAsync(visit, question, filter, after, http.RequestAborted)
                : await ListAsync(visit, question, filter, after, http.RequestAborted);
        return view is null
            ? Trouble.Show(http, StatusCodes.Status400BadRequest, NoSuchPlace)
            : Page.Show<TicketListPage>(http, view);
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

    private static bool TryRead(IQueryCollection query, Visit visit, out TicketQuestion question, out Refusal wrong)
    {
        question = new TicketQuestion("", false, null, "", false);
        var asked = query["q"].ToString().Trim();
        if (!Text.TryFrom(asked, out _))
        {
            var at = (Text.FirstUnstorable(asked) ?? 0) + 1;
            wrong = DoorRefusals.Unstorable.With("查找内容", at.ToString(CultureInfo.InvariantCulture));
            return false;
        }
        var (phaseName, lead) = (query["phase"].ToString(), query["lead"].ToString());
        TicketPhase? phase = null;
        if (phaseName.Length > 0)
        {
            phase = TicketListPage.Phases.FirstOrDefault(p => p.ToString() == phaseName);
            wrong = DoorRefusals.NotAChoice.With("状态");
            if (phase is TicketPhase.None)
                return false;
        }
        wrong = DoorRefusals.NotAChoice.With("主办单位");
        if (lead.Length > 0 && visit.Organisation.UnitById(new UnitId(lead)) is null)
            return false;
        var cut = Cut(asked);
        question = new TicketQuestion(cut, cut.Length < asked.Length, phase, lead, query["open"].ToString().Length > 0);
        return true;
    }

    /// <summary>Never between the two halves of one character.</summary>
    private static string Cut(string asked)
    {
        if (asked.Length <= ChineseWords.MostQuestion)
            return asked;
        var end = char.IsHighSurrogate(asked[ChineseWords.MostQuestion - 1])
            ? ChineseWords.MostQuestion - 1
            : ChineseWords.MostQuestion;
        return asked[..end].Trim();
    }
}
