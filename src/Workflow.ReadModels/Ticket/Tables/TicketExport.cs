using System.Globalization;
using Workflow.Domain;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;
using Workflow.Files;
using Workflow.ReadModels.Tables;

namespace Workflow.ReadModels.Ticket.Tables;

/// <summary>As what a table is written.</summary>
public enum TableFormat
{
    Xlsx,

    /// <summary>UTF-8 with a byte order mark.</summary>
    Csv,

    /// <summary>CSV for systems that read nothing but the country's own encoding.</summary>
    CsvGb18030,
}

/// <summary>What is exported.</summary>
/// <param name="Asked">Words to search for; empty for all of the filter.</param>
/// <param name="WithComplainant">Who complained, where the reader may see it.</param>
public sealed record ExportQuestion(TicketFilter Filter, string Asked, bool WithComplainant);

/// <summary>导出工单: the list of a page as a table, with the same filters and the same sight.</summary>
public sealed class TicketExport(DistrictDesk desk, Standing standing)
{
    public const int MostRows = 20_000;

    /// <summary>Each name is opened on its own, and nobody needs all of a district's at once.</summary>
    public const int MostWithComplainant = 2_000;

    public static readonly RefusalRule TooMany = new(
        "export.too-many",
        RefusalKind.Invalid,
        "符合条件的工单超过{0}件，请用状态、单位等条件缩小范围，分几次导出。"
    );

    private const int ReadAtOnce = 16;

    private static readonly SheetColumn[] Columns =
    [
        SheetColumn.Of("编号", 18),
        SheetColumn.Of("标题", 36),
        SheetColumn.Of("状态", 12),
        SheetColumn.Of("登记渠道", 12),
        SheetColumn.Of("主办单位", 20),
        SheetColumn.Of("时限类别", 10),
        SheetColumn.Of("登记时间", 18),
        SheetColumn.Of("期限", 18),
        SheetColumn.Of("剩余", 16),
        SheetColumn.Of("退单次数", 10),
        SheetColumn.Of("保密", 8),
        SheetColumn.Of("来源编号", 22),
        SheetColumn.Of("上级时限", 18),
        SheetColumn.Of("最近变动", 18),
    ];

    private static readonly SheetColumn[] OfComplainant = [SheetColumn.Of("诉求人", 14), SheetColumn.Of("电话", 16)];

    /// <summary>The file's bytes, or why there is none.</summary>
    public async Task<(byte[]? File, Refusal? Refusal)> WriteAsync(
        ExportQuestion question,
        TableFormat format,
        Action<long, long>? progress,
        CancellationToken cancel
    )
    {
        var most = question.WithComplainant ? MostWithComplainant : MostRows;
        var rows = await FindAsync(question, most, cancel);
        if (rows is null)
            return (null, TooMany.With(most.ToString("N0", CultureInfo.InvariantCulture)));
        var calendar = ((DistrictReference)await desk.District.ReferenceAsync(cancel)).Calendar;
        var cells = question.WithComplainant
            ? await TableRows.EachAsync(
                rows,
                async row => Cells(row, calendar).Concat(await ComplainantAsync(row, cancel)).ToArray(),
                progress,
                ReadAtOnce
            )
            : [.. rows.Select(row => Cells(row, calendar))];
        return (Write(question.WithComplainant ? [.. Columns, .. OfComplainant] : Columns, cells, format), null);
    }

    /// <summary>Any table in one of the formats.</summary>
    public static byte[] Write(
        IReadOnlyList<SheetColumn> columns,
        IEnumerable<IReadOnlyList<TableCell>> rows,
        TableFormat format
    )
    {
        using var file = new MemoryStream();
        if (format == TableFormat.Xlsx)
            TableFile.WriteXlsx(file, columns, rows);
        else
            TableFile.WriteCsv(file, columns, rows, format == TableFormat.Csv ? CsvEncoding.Utf8 : CsvEncoding.Gb18030);
        return file.ToArray();
    }

    public static string MediaTypeOf(TableFormat format) =>
        format switch
        {
            TableFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            TableFormat.Csv => "text/csv; charset=utf-8",
            _ => "text/csv; charset=gb18030",
        };

    public static string EndingOf(TableFormat format) => format == TableFormat.Xlsx ? ".xlsx" : ".csv";

    private async Task<List<TicketRow>?> FindAsync(ExportQuestion question, int most, CancellationToken cancel)
    {
        var rows = new List<TicketRow>();
        if (question.Asked.Length == 0)
        {
            rows.AddRange(await desk.Tickets.AllAsync(question.Filter, most + 1, cancel));
            return rows.Count > most ? null : rows;
        }
        for (long? from = null; ; )
        {
            var hits = await desk.Tickets.SearchAsync(question.Asked, question.Filter, from, cancel);
            rows.AddRange(hits.Rows);
            if (rows.Count > most)
                return null;
            if (hits.Next is null)
                return rows;
            from = hits.Next;
        }
    }

    private TableCell[] Cells(TicketRow row, Domain.Calendar.WorkCalendar calendar) =>
        [
            TableCell.Of(row.ShownNumber),
            TableCell.Of(row.Title),
            TableCell.Of(TicketWords.Of(row.Phase)),
            TableCell.Of(TicketWords.Of(row.Origin)),
            row.Lead is { } lead
                ? TableCell.Of(standing.Organisation.UnitById(lead)?.Name.Value ?? lead.Value)
                : TableCell.Empty,
            row.Limit is { } limit ? TableCell.Of(TicketWords.Of(limit)) : TableCell.Empty,
            TableCell.Of(row.FiledAt),
            row.DueAt is { } due ? TableCell.Of(due) : TableCell.Empty,
            TableCell.Of(RemainingWords.Of(row, calendar, standing.At)),
            TableCell.Of(row.Returns),
            TableCell.Of(row.Confidential),
            row.SourceId is { } source && row.Number is not null ? TableCell.Of(source) : TableCell.Empty,
            row.SourceDueAt is { } sourceDue ? TableCell.Of(sourceDue) : TableCell.Empty,
            TableCell.Of(row.ChangedAt),
        ];

    private async Task<IEnumerable<TableCell>> ComplainantAsync(TicketRow row, CancellationToken cancel)
    {
        var stream = new StreamRef(TicketDecider.Type.Name, row.Case);
        var state = (TicketState)(await desk.District.Reader.ReadAsync(stream, cancel)).State;
        if (!TicketSight.MaySeeComplainant(state, standing) || state.Registered?.Complainant is not { } who)
            return [TableCell.Empty, TableCell.Empty];
        return
        [
            who.Name is { } name ? TableCell.Of(name.Shown) : TableCell.Empty,
            who.Telephone is { } telephone ? TableCell.Of(telephone.Shown) : TableCell.Empty,
        ];
    }
}
