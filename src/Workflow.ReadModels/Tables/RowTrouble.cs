using System.Globalization;
using Workflow.Domain.Kernel;
using Workflow.Engine.Doors;
using Workflow.Files;

namespace Workflow.ReadModels.Tables;

/// <summary>What is wrong in a table, as people look for it: by row and by the name of the column.</summary>
/// <param name="Row">As a spreadsheet numbers it; null: the file as a whole.</param>
/// <param name="Column">The header; null: the row or the file as a whole.</param>
/// <param name="Sentence">Never with what a cell holds.</param>
public sealed record RowTrouble(int? Row, string? Column, string Sentence)
{
    /// <summary>`第7行“上级时限”：应为日期和时间，如 2026-11-24 15:00。`</summary>
    public string InWords =>
        (Row, Column) switch
        {
            (null, null) => Sentence,
            (null, _) => $"“{Column}”：{Sentence}",
            (_, null) => string.Create(CultureInfo.InvariantCulture, $"第{Row}行：{Sentence}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"第{Row}行“{Column}”：{Sentence}"),
        };

    /// <summary>A fault of the file. Its own sentence names the cell by letters; here the header does.</summary>
    public static RowTrouble Of(FileFault fault, Table? table, RefusalSentences sentences)
    {
        var (code, arguments) = (fault.Refusal.Code, fault.Refusal.Arguments);
        if (code == FileRefusals.NotAsExpected.Code)
            return new RowTrouble(fault.Row, arguments[1], $"应为{arguments[2]}。");
        if (code == FileRefusals.MissingCell.Code)
            return new RowTrouble(fault.Row, arguments[1], $"没有填写，应为{arguments[2]}。");
        return new RowTrouble(fault.Row, HeaderOf(fault.Column, table), sentences.Of(fault.Refusal));
    }

    /// <summary>A row that its case refuses. Rules name the field by the word that is also its header.</summary>
    public static RowTrouble Of(int row, Refusal refusal, Table table, RefusalSentences sentences)
    {
        var header = refusal.Arguments.IsEmpty ? null : refusal.Arguments[0];
        var isColumn = header is not null && table.Header.Any(name => name.Value.TrimEnd('*', '＊').Trim() == header);
        return new RowTrouble(row, isColumn ? header : null, sentences.Of(refusal));
    }

    private static string? HeaderOf(string? letters, Table? table)
    {
        if (letters is null || table is null)
            return null;
        for (var i = 0; i < table.Header.Length; i++)
            if (ColumnLetters.Of(i) == letters)
                return table.Header[i].Value;
        return null;
    }
}
