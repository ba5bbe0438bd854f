using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;
using Workflow.Web.Serving;
using Workflow.Web.Tickets.Forms;

namespace Workflow.Web.Tickets;

public sealed record RegisterView(Visit Visit, Attempt? Attempt);

/// <summary>`/{district}/tickets/new`: a matter becomes a ticket.</summary>
internal static class RegisterPages
{
    public const string Verb = "register";

    /// <summary>The origins that somebody at a desk can choose; the others are not theirs to claim.</summary>
    public static readonly TicketOrigin[] Origins = [TicketOrigin.Telephone, TicketOrigin.Window, TicketOrigin.Page];

    public static async Task<IResult> Show(HttpContext http)
    {
        var visit = Visit.Of(http);
        var context = await visit.District.ContextAsync(default, visit.Actor, http.RequestAborted);
        return Register.WhyNot(context) is { } refusal
            ? Trouble.Show(http, refusal)
            : Page.Show<RegisterPage>(http, new RegisterView(visit, null));
    }

    public static async Task<IResult> RegisterAsync(HttpContext http, RefusalSentences sentences)
    {
        var visit = Visit.Of(http);
        var fields = await FormFields.ReadAsync(http, visit.Now);
        var command = Read(fields, visit);
        // The case has the id of the request that made it, so that the same form sent twice is one ticket.
        var ticket = new StreamRef(TicketDecider.Type.Name, new CaseId(fields.Command.Value));
        var opens = ImmutableArray.Create(ticket.Id.Value, command.PersonKey.Value);
        var answer = await Sending.SendAsync(http, fields, ticket, "ticket/register", command, opens);
        if (answer is null)
            return Page.SeeOther(http, visit.To($"/tickets/{ticket.Id}"));
        var attempt = Attempt.Of(Verb, fields, answer, sentences);
        return Page.Show<RegisterPage>(http, new RegisterView(visit, attempt), answer.Status);
    }

    /// <summary>The lengths of texts are the decider's to judge; here only what cannot be stored is refused.</summary>
    private static Register Read(FormFields fields, Visit visit) =>
        new(
            fields.ChoiceOf("origin", "来源", Origins),
            fields.TextOf("title", "标题") ?? default,
            fields.TextOf("body", "反映内容") ?? default,
            fields.TextOf("place", "地点"),
            new PersonKeyId(Ids.New(visit.Now)),
            fields.TextOf("name", "姓名"),
            fields.TextOf("telephone", "电话"),
            fields.IsChecked("confidential"),
            fields.TextOf("category", "类别"),
            UnitChoices.ReadIfAny(fields, visit, "accused", "被反映单位")
        );
}
