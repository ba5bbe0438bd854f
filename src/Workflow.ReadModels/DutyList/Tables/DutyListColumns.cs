using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Files;
using Workflow.Files.Columns;

namespace Workflow.ReadModels.DutyList.Tables;

/// <summary>A row of a duty list as it stands in the file; null where nothing does.</summary>
internal sealed record DutyListRow(RowValues Values)
{
    public string? Of(TableColumn<Text> column) => Values.OrNull(column)?.Value;
}

/// <summary>
/// 职责清单 as a table: one row per task, an item without tasks is one row. Every cell is a text: what a list must
/// satisfy is judged by `DutyListCheck` alone. The other names of a column are also the words by which that check names
/// what is missing or too long.
/// </summary>
public static class DutyListColumns
{
    internal static readonly TableColumn<Text> Item = Of("事项编号", "事项的编号", 14) with
    {
        Example = TableCell.Of("a001"),
        Note = "每一行都要写；同一事项有几个任务，就写几行，行与行相连",
    };

    internal static readonly TableColumn<Text> Name = Of("事项名称", "事项的名称", 36) with
    {
        Example = TableCell.Of("危旧房屋排查"),
        Note = "同一事项从第二行起，事项的各列可以留空，或者与它的第一行相同",
    };

    internal static readonly TableColumn<Text> Class = Of("类别", "清单所用的类别", 12) with
    {
        Example = TableCell.Of("配合履职"),
        Note = "街道清单：基本履职、配合履职、上级收回；社区清单：依法履职、协助、不得要求",
    };

    internal static readonly TableColumn<Text> Lead = Of("牵头单位", "本区单位的名称或代码", 20) with
    {
        Aliases = ["承接单位"],
        Example = TableCell.Of("住建局"),
        Note = "配合、协助的写牵头单位，上级收回的写承接单位",
    };

    internal static readonly TableColumn<Text> Part = Of("配合职责", "配合的内容", 36) with
    {
        Aliases = ["配合内容"],
        Example = TableCell.Of("巡查发现后报告线索"),
        Note = "配合、协助的必须写",
    };

    internal static readonly TableColumn<Text> Way = Of("承接方式", "承接的方式", 24) with
    {
        Note = "上级收回的必须写",
    };

    internal static readonly TableColumn<Text> Instead = Of("改去哪里办", "群众和有关单位的去处", 24) with
    {
        Aliases = ["去处", "群众和有关单位的去处"],
        Note = "不得要求的必须写",
    };

    internal static readonly TableColumn<Text> Boundary = Of("职责边界", BoundaryLines.Expected, 36) with
    {
        Note = "每方一行（单元格内换行），单位写名称、代码或者单位类别，如“配合 街道：报告线索”",
    };

    internal static readonly TableColumn<Text> Task = Of("任务编号", "任务的编号", 14) with
    {
        Example = TableCell.Of("a001-1"),
    };

    internal static readonly TableColumn<Text> TaskName = Of("任务", "任务的名称", 36) with
    {
        Aliases = ["任务名称"],
        Example = TableCell.Of("每月巡查一次"),
    };

    internal static readonly TableColumn<Text> Side = Of("任务由谁", "“部门”“街道”或“社区”", 12) with
    {
        Example = TableCell.Of("街道"),
    };

    internal static readonly TableColumn<Text> Bases = Of("依据", BasisList.Expected, 30) with
    {
        Note = "依据库中的编号，空一格写条款；引用整份文件的不写条款；几项之间用“；”隔开",
    };

    internal static readonly TableColumn<Text> Flow = Of("办事流程", "办理的流程", 24) with { Aliases = ["办理流程"] };
    internal static readonly TableColumn<Text> Materials = Of("材料", "所需的材料", 24) with { Aliases = ["所需材料"] };
    internal static readonly TableColumn<Text> Within = Of("时限", "办理的时限", 14) with { Aliases = ["办理时限"] };
    internal static readonly TableColumn<Text> Feedback = Of("反馈", "反馈的方式", 18) with { Aliases = ["反馈方式"] };

    /// <summary>Those that say something about the item: of its later rows they may be empty.</summary>
    internal static readonly ImmutableArray<TableColumn<Text>> OfItem =
    [
        Name,
        Class,
        Lead,
        Part,
        Way,
        Instead,
        Boundary,
        Flow,
        Materials,
        Within,
        Feedback,
    ];

    /// <summary>A list can do without any other column.</summary>
    internal static readonly ImmutableArray<TableColumn> Needed = [Item, Name, Class];

    /// <summary>In the order of the file.</summary>
    public static readonly ImmutableArray<TableColumn> All =
    [
        Item,
        Name,
        Class,
        Lead,
        Part,
        Way,
        Instead,
        Boundary,
        Task,
        TaskName,
        Side,
        Bases,
        Flow,
        Materials,
        Within,
        Feedback,
    ];

    internal static readonly TableColumns<DutyListRow> Table = new(All, static values => new DutyListRow(values));

    /// <summary>The column that is, or is also, called so; null if none is.</summary>
    internal static TableColumn? Called(string word) =>
        All.FirstOrDefault(column => column.Header == word || column.Aliases.Contains(word));

    private static TableColumn<Text> Of(string header, string expected, int width) =>
        TableColumn.Of(header, expected, static (string text, out Text value) => Text.TryFrom(text, out value)) with
        {
            IsRequired = false,
            Width = width,
        };
}
