using Microsoft.AspNetCore.Http;
using Workflow.ReadModels.Ticket.Tables;

namespace Workflow.Web.Serving;

/// <summary>A file as an answer.</summary>
internal static class Download
{
    public static IResult Of(HttpContext http, byte[] file, string name, TableFormat format)
    {
        http.Response.Headers.CacheControl = "no-cache, no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.File(file, TicketExport.MediaTypeOf(format), name + TicketExport.EndingOf(format));
    }

    /// <summary>A small file inside a page: for what is shown once and kept nowhere.</summary>
    public static string AsAddress(byte[] csv) => "data:text/csv;base64," + Convert.ToBase64String(csv);

    /// <summary>What the address asks for; a workbook if it asks for nothing that is known.</summary>
    public static TableFormat FormatOf(HttpContext http) =>
        http.Request.Query["format"].ToString() switch
        {
            "csv" => TableFormat.Csv,
            "gb18030" => TableFormat.CsvGb18030,
            _ => TableFormat.Xlsx,
        };
}
