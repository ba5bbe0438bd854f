using Microsoft.AspNetCore.Http;
using Workflow.Domain.Organisation;
using Workflow.ReadModels.Ticket;
using Workflow.Web.Serving;
using Workflow.Web.Work;

namespace Workflow.Web.Desks;

/// <summary>A desk of the centre as a page.</summary>
/// <param name="Here">Its place in the rail.</param>
/// <param name="Nothing">What is said while nothing waits.</param>
/// <param name="IsCut">There is more than the page lists.</param>
public sealed record DeskView(
    Visit Visit,
    string Title,
    string Here,
    string Nothing,
    IReadOnlyList<WorkGroup> Groups,
    bool IsCut
);

/// <summary>One heading of a desk.</summary>
internal sealed record DeskPart(TicketDesk Desk, string Name, string Note = "");

/// <summary>Reads the desks of the centre: each by its limit, for whoever holds the duty.</summary>
internal static class DeskReading
{
    private const int Most = WorkSources.Most;

    public static async Task<IResult> ShowAsync(
        HttpContext http,
        Duty duty,
        string title,
        string here,
        string nothing,
        params IReadOnlyList<DeskPart> parts
    )
    {
        var visit = Visit.Of(http);
        if (!visit.Holds(duty))
            return Trouble.Show(http, StatusCodes.Status403Forbidden, $"您所在的岗位没有这项职责，不能打开{title}。");
        var found = new List<IReadOnlyList<TicketRow>>();
        foreach (var part in parts)
        {
            var rows = await visit.Desk.Desks.AtAsync(part.Desk, visit.Sight.Scope, Most + 1, http.RequestAborted);
            found.Add([.. WorkSources.MineAt(visit, part.Desk, rows)]);
        }
        var shares = Shares([.. found.Select(static rows => rows.Count)]);
        var groups = parts
            .Select(
                (part, at) =>
                    new WorkGroup(
                        part.Name,
                        DeskWords.Count(Math.Max(visit.CountAt(part.Desk), found[at].Count)),
                        part.Note,
                        [.. found[at].Take(shares[at]).Select(row => WorkLines.AtDesk(visit, row))]
                    )
            )
            .ToArray();
        var isCut = found.Where((rows, at) => rows.Count > shares[at]).Any();
        return Page.Show<DeskPage>(http, new DeskView(visit, title, here, nothing, groups, isCut));
    }

    /// <summary>So many lines of each part: none crowds out the others, and what one leaves the next may use.</summary>
    internal static int[] Shares(IReadOnlyList<int> counts)
    {
        var shares = new int[counts.Count];
        var (left, fair) = (Most, Most / counts.Count);
        for (var at = 0; at < shares.Length; at++)
        {
            var kept = 0;
            for (var later = at + 1; later < shares.Length; later++)
                kept += Math.Min(counts[later], fair);
            shares[at] = Math.Min(counts[at], left - kept);
            left -= shares[at];
        }
        return shares;
    }
}
