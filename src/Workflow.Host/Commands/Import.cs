using System.Globalization;
using Workflow.Engine.Doors;
using Workflow.Host.Composition;
using Workflow.Host.Import;

namespace Workflow.Host.Commands;

/// <summary>
/// `import complaints`: past matters with their answers, from a file of JSON lines, compressed or not.
/// </summary>
public static class ImportComplaints
{
    /// <summary>Refused rows that are printed; the JSON has them all.</summary>
    private const int MostPrinted = 50;

    public static async Task<int> RunAsync(string file, string district, bool json, CancellationToken cancel)
    {
        if (!File.Exists(file))
        {
            await Console.Error.WriteLineAsync($"没有找到文件“{file}”。");
            return CommandLineRoot.WrongUse;
        }
        await using var opened = await CommandDistrict.OpenAsync(district, cancel);
        if (opened is null)
            return CommandLineRoot.WrongUse;
        ImportReport report;
        using (var progress = new Progress("导入"))
        {
            var import = new ComplaintImport(opened.Open.District, new RefusalSentences(Registrations.Refusals()));
            report = await import.RunAsync(new JsonLines(file), progress.Show, cancel);
        }
        await opened.SettleAsync(cancel);
        if (json)
            JsonOutput.Write(report);
        else
            Print(report);
        return report.Refused.Count == 0 ? CommandLineRoot.Good : CommandLineRoot.NotInOrder;
    }

    private static void Print(ImportReport report)
    {
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"读取 {report.Read} 行：导入 {report.Imported}，重复 {report.Duplicate}，未导入 {report.Refused.Count}。"
            )
        );
        foreach (var row in report.Refused.Take(MostPrinted))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"第{row.Row}行：{row.Reason}"));
        if (report.Refused.Count > MostPrinted)
            Console.WriteLine($"另有{report.Refused.Count - MostPrinted}行未列出，用 --json 查看全部。");
    }
}
