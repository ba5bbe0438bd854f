using Microsoft.AspNetCore.Http;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;
using Workflow.Web.Serving;

namespace Workflow.Web.Tickets;

public sealed record ReportView(Visit Visit, Attempt? Attempt);

/// <param name="Street">Who decides what becomes of it.</param>
public sealed record ReportSentView(Visit Visit, CaseId Id, TicketState State, UnitId Street);

/// <summary>`/{district}/tickets/report`: a grid worker or a community tells its street of a problem.</summary>
internal static class ReportPages
{
    public const string Verb = "report";
    public const string Path = "/tickets/report";

    /// <summary>With `sent`, what was sent and what happens next; else the form.</summary>
    public static async Task<IResult> ShowAsync(HttpContext http, string? sent)
    {
        var visit = Visit.Of(http);
        if (sent is not null)
            return await ShowSentAsync(http, visit, sent);
        var context = await visit.District.ContextAsync(default, visit.Actor, http.RequestAborted);
        return Report.WhyNot(context) is { } refusal
            ? Trouble.Show(http, refusal)
            : Page.Show<ReportPage>(http, new ReportView(visit, null));
    }

    public static async Task<IResult> ReportAsync(HttpContext http, RefusalSentences sentences)
    {
        var visit = Visit.Of(http);
        var fields = await FormFields.ReadAsync(http, visit.Now);
        var command = new Report(
            fields.TextOf("title", "标题") ?? default,
            fields.TextOf("body", "反映内容") ?? default,
            fields.TextOf("place", "地点"),
            fields.TextOf("category", "类别")
        );
        // The case has the id of the request that made it, so that the same form sent twice is one report.
        var ticket = new StreamRef(TicketDecider.Type.Name, new CaseId(fields.Command.Value));
        var answer = await Sending.SendAsync(http, fields, ticket, "ticket/report", command, ticket.Id.Value);
        if (answer is null)
            return Page.SeeOther(http, visit.To($"{Path}?sent={ticket.Id}"));
        var attempt = Attempt.Of(Verb, fields, answer, sentences);
        return Page.Show<ReportPage>(http, new ReportView(visit, attempt), answer.Status);
    }

    private static async Task<IResult> ShowSentAsync(HttpContext http, Visit visit, string sent)
    {
        var state = await TicketPages.FindAsync(sent, http) is { } found
            ? (TicketState)found.State
            : TicketState.Initial;
        return state.Registered?.Street is { } street
            ? Page.Show<ReportSentPage>(http, new ReportSentView(visit, new CaseId(Guid.Parse(sent)), state, street))
            : Trouble.Show(http, TicketRefusals.Unknown.With());
    }
}
