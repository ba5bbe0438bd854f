using Workflow.Domain.DutyList;
using Workflow.Domain.Organisation;
using Workflow.Files;
using Workflow.ReadModels.Ticket.Tables;

namespace Workflow.ReadModels.DutyList.Tables;

/// <summary>
/// 导出职责清单: a version as a table, which <see cref="DutyListTable"/> reads back as the same items. Code, name and
/// class stand in every row, so that the table can be sorted and filtered by them; what else belongs to the item stands
/// in its first row.
/// </summary>
public sealed class DutyListExport(OrganisationState organisation)
{
    private static readonly SheetColumn[] Columns =
    [
        .. DutyListColumns.All.Select(static column => SheetColumn.Of(column.Header, column.Width)),
    ];

    private readonly UnitNames units = new(organisation);

    public byte[] Write(DutyListVersion list, TableFormat format) =>
        TicketExport.Write(
            Columns,
            list.Items.SelectMany(item =>
                item.Tasks.IsEmpty
                    ? [Row(list, item, null)]
                    : item.Tasks.Select((task, i) => Row(list, i == 0 ? item : InBrief(item), task))
            ),
            format
        );

    /// <summary>The item as its later rows say it.</summary>
    private static DutyItem InBrief(DutyItem item) =>
        new(item.Code, item.Name, item.Class, null, null, null, null, null, item.Tasks);

    /// <summary>In the order of <see cref="DutyListColumns.All"/>.</summary>
    private IReadOnlyList<TableCell> Row(DutyListVersion list, DutyItem item, DutyTask? task)
    {
        string?[] texts =
        [
            item.Code.Value,
            item.Name.Value,
            DutyListWords.Of(item.Class, list.Scheme),
            item.Lead is { } lead ? units.Of(lead) : null,
            item.Part?.Value,
            item.Way?.Value,
            item.Instead?.Value,
            item.Boundary is { } parties ? BoundaryLines.Of(parties, units) : null,
            task?.Code.Value,
            task?.Name.Value,
            task is null ? null : DutyListWords.Of(task.Side),
            task is null ? null : BasisList.Of(task.Bases),
            item.Service?.Flow.Value,
            item.Service?.Materials.Value,
            item.Service?.Within.Value,
            item.Service?.Feedback.Value,
        ];
        return [.. texts.Select(static text => text is null ? TableCell.Empty : TableCell.Of(text))];
    }
}
