using System.Globalization;
using Workflow.Domain.Kernel;
using Workflow.Host.Import;
using Workflow.ReadModels.Ticket.Tables;
using Workflow.ReadModels.UpstreamSheet;

namespace Workflow.Host.Commands;

/// <summary>What taking in a sheet came to. Published contract (`upstream take --json`).</summary>
public sealed record SheetTakenReport(
    int Rows,
    int Fresh,
    int Same,
    int Differing,
    int Missing,
    IReadOnlyList<RefusedRow> Refused
);

/// <summary>What went up. Published contract (`upstream send --json`).</summary>
public sealed record SheetSentReport(string File, int Number, int Messages);

/// <summary>`upstream take` and `upstream send`: the daily spreadsheets.</summary>
public static class UpstreamExchange
{
    public sealed record Taking(string File, string District, string System, DateOnly? On, bool IsWhole, bool Json);

    public static async Task<int> TakeAsync(Taking taking, CancellationToken cancel)
    {
        if (
            await TableOutput.ReadAsync(taking.File, cancel) is not { } bytes
            || !TryRead(taking.System, out var system)
        )
            return CommandLineRoot.WrongUse;
        await using var opened = await CommandDistrict.OpenAsync(taking.District, cancel);
        if (opened is null)
            return CommandLineRoot.WrongUse;
        var sentences = TableOutput.Sentences();
        var on = taking.On ?? opened.Open.District.Now.DayInChina;
        SheetReport report;
        using (var progress = new Progress("接收"))
        {
            var intake = new SheetIntake(opened.Open.Desk, sentences, TableOutput.Sender);
            var sheet = new SheetToTake(system, on, taking.IsWhole, bytes, taking.File);
            report = await intake.TakeAsync(sheet, progress.Show, cancel);
        }
        if (report.Refusal is { } refusal)
        {
            await Console.Error.WriteLineAsync(sentences.Of(refusal));
            return CommandLineRoot.NotInOrder;
        }
        await opened.SettleAsync(cancel);
        var refused = TableOutput.Refused(report.Troubles);
        if (taking.Json)
            JsonOutput.Write(
                new SheetTakenReport(report.Rows, report.Fresh, report.Same, report.Differing, report.Missing, refused)
            );
        else
            TableOutput.Print(Summary(on, report), refused);
        return report.Troubles.IsEmpty ? CommandLineRoot.Good : CommandLineRoot.NotInOrder;
    }

    public static async Task<int> SendAsync(
        string district,
        string systemName,
        string output,
        TableFormat format,
        bool json,
        CancellationToken cancel
    )
    {
        // Before anything is marked as sent: a sheet that cannot be written would be found only on the page.
        if (!TryRead(systemName, out var system) || !await TableOutput.WriteAsync(output, [], cancel))
            return CommandLineRoot.WrongUse;
        await using var opened = await CommandDistrict.OpenAsync(district, cancel);
        if (opened is null)
            return CommandLineRoot.WrongUse;
        var sending = new SheetSending(opened.Open.Desk, TableOutput.Sender);
        SentSheet? sheet;
        using (var progress = new Progress("上报"))
        {
            (sheet, var refusal) = await sending.SendAsync(system, progress.Show, cancel);
            if (refusal is not null)
            {
                await Console.Error.WriteLineAsync(TableOutput.Sentences().Of(refusal));
                return CommandLineRoot.NotInOrder;
            }
        }
        await opened.SettleAsync(cancel);
        if (sheet is null || await sending.RowsAsync(sheet.Sheet, sheet.Number, cancel) is not { } rows)
        {
            await Console.Error.WriteLineAsync("上报表没有完成，请稍候再试；已标记的不会重复上报。");
            return CommandLineRoot.NotInOrder;
        }
        if (!await TableOutput.WriteAsync(output, TicketExport.Write(OutgoingSheet.Columns, rows, format), cancel))
            return CommandLineRoot.WrongUse;
        if (json)
            JsonOutput.Write(new SheetSentReport(output, sheet.Number, rows.Count));
        else
            Console.WriteLine($"已写入 {output}，共 {rows.Count.ToString(CultureInfo.InvariantCulture)} 条。");
        return CommandLineRoot.Good;
    }

    private static string Summary(DateOnly on, SheetReport report) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{on:yyyy-MM-dd} 的表格 {report.Rows} 行：新登记 {report.Fresh}，没有变化 {report.Same}，"
        )
        + string.Create(
            CultureInfo.InvariantCulture,
            $"与此前不同 {report.Differing}，未接收 {report.Refused}；新发现未列入 {report.Missing} 件。"
        );

    private static bool TryRead(string given, out Text system)
    {
        if (Text.TryFrom(given, out system) && Domain.Ticket.TicketUpstreamChecks.IsSource(given))
            return true;
        Console.Error.WriteLine("--system 应为1至40个英文字母、数字、横线、下划线或点，例如 city12345。");
        return false;
    }
}
