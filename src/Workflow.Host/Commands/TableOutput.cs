using System.Globalization;
using Workflow.Domain;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;
using Workflow.Host.Composition;
using Workflow.Host.Import;
using Workflow.ReadModels.Tables;

namespace Workflow.Host.Commands;

/// <summary>What the commands of tables share: who sends, what is said of refused rows, the file itself.</summary>
internal static class TableOutput
{
    private const int MostPrinted = 50;

    public static readonly TableSender Sender = new(LoadingRight.CommandLine, Channel.CommandLine);

    public static RefusalSentences Sentences() => new(Registrations.Refusals());

    /// <summary>As every other import tells it: the number of the row and why; row 0 is the file itself.</summary>
    public static IReadOnlyList<RefusedRow> Refused(IEnumerable<RowTrouble> troubles) =>
        [.. troubles.Select(static trouble => new RefusedRow(trouble.Row ?? 0, trouble.InWords))];

    public static void Print(string summary, IReadOnlyList<RefusedRow> refused)
    {
        Console.WriteLine(summary);
        foreach (var row in refused.Take(MostPrinted))
            Console.WriteLine(row.Reason);
        if (refused.Count > MostPrinted)
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"另有{refused.Count - MostPrinted}处未列出，用 --json 查看全部。"
                )
            );
    }

    /// <summary>Null, with a sentence on error output, if there is no such file or it cannot be read.</summary>
    public static async Task<byte[]?> ReadAsync(string file, CancellationToken cancel)
    {
        try
        {
            return await File.ReadAllBytesAsync(file, cancel);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"没有找到文件“{file}”，或者不能读取。");
            return null;
        }
    }

    /// <summary>False, with a sentence on error output, if it cannot be written.</summary>
    public static async Task<bool> WriteAsync(string file, byte[] bytes, CancellationToken cancel)
    {
        try
        {
            await File.WriteAllBytesAsync(file, bytes, cancel);
            return true;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"不能写入文件“{file}”。");
            return false;
        }
    }
}
