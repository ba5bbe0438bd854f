using System.Globalization;
using Workflow.Domain;
using Workflow.Domain.Organisation;
using Workflow.Host.Import;
using Workflow.ReadModels.Ticket;
using Workflow.ReadModels.Ticket.Tables;

namespace Workflow.Host.Commands;

/// <summary>`import tickets`: ordinary tickets from a table.</summary>
public static class ImportTicketTable
{
    public static async Task<int> RunAsync(string file, string district, bool json, CancellationToken cancel)
    {
        if (await TableOutput.ReadAsync(file, cancel) is not { } bytes)
            return CommandLineRoot.WrongUse;
        await using var opened = await CommandDistrict.OpenAsync(district, cancel);
        if (opened is null)
            return CommandLineRoot.WrongUse;
        TicketImportReport report;
        using (var progress = new Progress("导入"))
        {
            var import = new TicketImport(opened.Open.District, TableOutput.Sentences(), TableOutput.Sender);
            report = await import.RunAsync(bytes, file, progress.Show, cancel);
        }
        await opened.SettleAsync(cancel);
        var refused = TableOutput.Refused(report.Troubles);
        if (json)
            JsonOutput.Write(new ImportReport(report.Rows, report.Imported, report.Same, refused));
        else
            TableOutput.Print(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"读取 {report.Rows} 行：导入 {report.Imported}，重复 {report.Same}，未导入 {report.Refused}。"
                ),
                refused
            );
        return report.Troubles.IsEmpty ? CommandLineRoot.Good : CommandLineRoot.NotInOrder;
    }
}

/// <summary>What an export came to. Published contract (`export --json`).</summary>
public sealed record ExportReport(string File, int Bytes);

/// <summary>`export tickets`: the list as a table. Who complained is not for the command line.</summary>
public static class ExportTicketTable
{
    public static async Task<int> RunAsync(
        string district,
        string output,
        TableFormat format,
        bool openOnly,
        bool json,
        CancellationToken cancel
    )
    {
        await using var opened = await CommandDistrict.OpenAsync(district, cancel);
        if (opened is null)
            return CommandLineRoot.WrongUse;
        var desk = opened.Open.Desk;
        var reference = (DistrictReference)await desk.District.ReferenceAsync(cancel);
        var standing = new Standing(reference.Organisation, TableOutput.Sender.Actor, desk.District.Now);
        var filter = new TicketFilter(Domain.Ticket.TicketScope.Everything, OpenOnly: openOnly);
        var export = new TicketExport(desk, standing);
        using var progress = new Progress("导出");
        var (file, refusal) = await export.WriteAsync(
            new ExportQuestion(filter, "", false),
            format,
            progress.Show,
            cancel
        );
        if (file is null)
        {
            await Console.Error.WriteLineAsync(TableOutput.Sentences().Of(refusal!));
            return CommandLineRoot.NotInOrder;
        }
        if (!await TableOutput.WriteAsync(output, file, cancel))
            return CommandLineRoot.WrongUse;
        if (json)
            JsonOutput.Write(new ExportReport(output, file.Length));
        else
            Console.WriteLine($"已写入 {output}。");
        return CommandLineRoot.Good;
    }
}
