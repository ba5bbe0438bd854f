using System.CommandLine;
using Workflow.ReadModels.Ticket.Tables;

namespace Workflow.Host.Commands;

/// <summary>The commands that bring tables in and out: one line per option, as <see cref="CommandLineRoot"/>.</summary>
internal static class TableCommands
{
    private const string Xlsx = "xlsx";
    private const string Csv = "csv";
    private const string Gb18030 = "gb18030";

    public static Command ImportTickets()
    {
        var file = new Argument<string>("FILE") { Description = "An .xlsx or .csv with the columns of the template." };
        var (district, json) = (CommandLineRoot.District(), CommandLineRoot.Json());
        var tickets = new Command("tickets", "Tickets from a table; twice is as good as once.")
        {
            file,
            district,
            json,
        };
        tickets.SetAction(
            (given, stop) =>
                ImportTicketTable.RunAsync(
                    given.GetRequiredValue(file),
                    given.GetRequiredValue(district),
                    given.GetValue(json),
                    stop
                )
        );
        return tickets;
    }

    public static Command Export()
    {
        var (district, json) = (CommandLineRoot.District(), CommandLineRoot.Json());
        var (output, format, encoding) = (Output(), Format(), Encoding());
        var open = new Option<bool>("--open") { Description = "Only tickets that are open." };
        var tickets = new Command("tickets", "The list of tickets as a table, without complainants.")
        {
            district,
            output,
            format,
            encoding,
            open,
            json,
        };
        tickets.SetAction(
            (given, stop) =>
                ExportTicketTable.RunAsync(
                    given.GetRequiredValue(district),
                    given.GetRequiredValue(output),
                    FormatOf(given.GetValue(format), given.GetValue(encoding), given.GetRequiredValue(output)),
                    given.GetValue(open),
                    given.GetValue(json),
                    stop
                )
        );
        return new Command("export", "Writes tables for other programs.") { tickets };
    }

    public static Command Upstream() =>
        new("upstream", "The daily spreadsheets to and from the upper level's hotline.") { Take(), Send() };

    private static Command Take()
    {
        var file = new Argument<string>("FILE") { Description = "The sheet that came, .xlsx or .csv." };
        var (district, json, system) = (CommandLineRoot.District(), CommandLineRoot.Json(), System());
        var on = new Option<DateOnly?>("--on")
        {
            Description = "The day it tells of (2026-11-24); today if not given.",
        };
        var part = new Option<bool>("--part")
        {
            Description = "It holds only some of what is in hand there: what it lacks is not missing.",
        };
        var take = new Command("take", "Takes a sheet in; twice is as good as once.")
        {
            file,
            district,
            system,
            on,
            part,
            json,
        };
        take.SetAction(
            (given, stop) =>
                UpstreamExchange.TakeAsync(
                    new UpstreamExchange.Taking(
                        given.GetRequiredValue(file),
                        given.GetRequiredValue(district),
                        given.GetRequiredValue(system),
                        given.GetValue(on),
                        !given.GetValue(part),
                        given.GetValue(json)
                    ),
                    stop
                )
        );
        return take;
    }

    private static Command Send()
    {
        var (district, json, system, output) = (CommandLineRoot.District(), CommandLineRoot.Json(), System(), Output());
        var (format, encoding) = (Format(), Encoding());
        var send = new Command("send", "Writes what waits to go up, once.")
        {
            district,
            system,
            output,
            format,
            encoding,
            json,
        };
        send.SetAction(
            (given, stop) =>
                UpstreamExchange.SendAsync(
                    given.GetRequiredValue(district),
                    given.GetRequiredValue(system),
                    given.GetRequiredValue(output),
                    FormatOf(given.GetValue(format), given.GetValue(encoding), given.GetRequiredValue(output)),
                    given.GetValue(json),
                    stop
                )
        );
        return send;
    }

    private static Option<string> System() =>
        new("--system") { Description = "The upper level's system, such as city12345.", Required = true };

    private static Option<string> Output() => new("--output") { Description = "The file to write.", Required = true };

    private static Option<string?> Format()
    {
        var format = new Option<string?>("--format") { Description = "xlsx or csv; by the file's name if not given." };
        format.AcceptOnlyFromAmong(Xlsx, Csv);
        return format;
    }

    private static Option<string?> Encoding()
    {
        var encoding = new Option<string?>("--encoding") { Description = "Of CSV: utf-8 (the default) or gb18030." };
        encoding.AcceptOnlyFromAmong("utf-8", Gb18030);
        return encoding;
    }

    private static TableFormat FormatOf(string? format, string? encoding, string file)
    {
        var isCsv = format is null ? file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) : format == Csv;
        return (isCsv || encoding is not null, encoding) switch
        {
            (false, _) => TableFormat.Xlsx,
            (true, Gb18030) => TableFormat.CsvGb18030,
            _ => TableFormat.Csv,
        };
    }
}
