using Microsoft.AspNetCore.Http;
using Workflow.Api.Answering;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;
using Workflow.Engine.Doors;
using Workflow.ReadModels.Ticket.Tables;

namespace Workflow.Api.Ticket;

/// <summary>The list of tickets as a table: the same filters, the same sight.</summary>
internal static class TicketExporting
{
    private const string Format = "format";
    private const string Complainant = "complainant";

    public static async Task<IResult> ExportAsync(ApiCall call)
    {
        var query = call.Http.Request.Query;
        var organisation = (await call.ReferenceAsync()).Organisation;
        var rest = query.Where(static one => one.Key is not (Format or Complainant)).ToDictionary();
        var asked = TicketListing.Ask(new QueryCollection(rest), organisation, out var faults);
        TableFormat? format = query[Format].ToString() switch
        {
            "" or "xlsx" => TableFormat.Xlsx,
            "csv" => TableFormat.Csv,
            "gb18030" => TableFormat.CsvGb18030,
            _ => null,
        };
        if (format is null)
            faults.Add((Format, DoorRefusals.NotAChoice.With(Format)));
        if (query[Complainant].ToString() is not ("" or "true" or "false"))
            faults.Add((Complainant, DoorRefusals.NotAChoice.With(Complainant)));
        if (faults.Count > 0)
            return Problem.Invalid(faults);
        var standing = new Standing(organisation, call.Actor, call.District.Now);
        var filter = asked.Filter with { Scope = TicketSight.ScopeOf(standing) };
        var question = new ExportQuestion(filter, asked.Words, query[Complainant] == "true");
        var export = new TicketExport(call.Desk, standing);
        var (file, refusal) = await export.WriteAsync(question, format!.Value, null, call.Aborted);
        return file is null
            ? Problem.Of(refusal!)
            : Results.Bytes(
                file,
                TicketExport.MediaTypeOf(format.Value),
                "tickets" + TicketExport.EndingOf(format.Value)
            );
    }
}
