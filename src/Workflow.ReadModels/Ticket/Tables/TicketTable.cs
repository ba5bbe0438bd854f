using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Files;
using Workflow.Files.Columns;

namespace Workflow.ReadModels.Ticket.Tables;

/// <summary>A row of a table of ordinary tickets.</summary>
public sealed record TicketTableRow(
    TicketOrigin Origin,
    Text Title,
    Text Body,
    Text? Place,
    Text? Name,
    Text? Telephone,
    bool Confidential,
    Text? Category,
    UnitId? Accused,
    Text? ExternalId
)
{
    /// <param name="source">What makes the row the same whenever it is read.</param>
    public Register Register(TicketSource source) =>
        new(
            Origin,
            Title,
            Body,
            Place,
            new PersonKeyId(Ids.Derived($"ticket/table/complainant/{source.System.Value}/{source.Id.Value}")),
            Name,
            Telephone,
            Confidential,
            Category,
            Accused,
            ExternalId is null ? null : source,
            IsOfTable: true
        );
}

/// <summary>工单导入表: its columns, with the units of the district for the one complained about.</summary>
public sealed class TicketTable
{
    private static readonly TableColumn<TicketOrigin> Origin = TableColumn.Choice(
        "登记渠道",
        ("电话", TicketOrigin.Telephone),
        ("窗口", TicketOrigin.Window),
        ("网页", TicketOrigin.Page),
        ("表格导入", TicketOrigin.Table)
    ) with
    {
        IsRequired = false,
        Example = TableCell.Of("电话"),
        Note = "没有填写的，按表格导入",
    };

    private static readonly TableColumn<Text> Title = TableColumn.Text("标题", 100) with
    {
        Example = TableCell.Of("五龙街路灯不亮"),
        Width = 30,
    };

    private static readonly TableColumn<Text> Body = TableColumn.Text("反映内容", 10_000) with
    {
        Example = TableCell.Of("五龙街12号门前路灯三天不亮。"),
        Width = 50,
    };

    private static readonly TableColumn<Text> Place = Optional("地点", 200, "五龙街12号");
    private static readonly TableColumn<Text> Name = Optional("诉求人", 50, "张三");

    private static readonly TableColumn<Text> Telephone = Optional("电话", 50, "13800000000") with
    {
        Aliases = ["联系电话"],
    };

    private static readonly TableColumn<bool> Confidential = TableColumn.YesNo("保密") with
    {
        IsRequired = false,
        Example = TableCell.Of(false),
        Note = "是：承办单位看不到诉求人",
    };

    private static readonly TableColumn<Text> Category = Optional("类别", 50, "市政设施");

    private static readonly TableColumn<Text> ExternalId = TableColumn.Of(
        "外部编号",
        $"不超过{TicketUpstreamChecks.MostSource}个英文字母、数字、横线、下划线、斜线或点",
        static (string text, out Text value) =>
            Text.TryFrom(text, out value) && TicketUpstreamChecks.IsSource(value.Value)
    ) with
    {
        IsRequired = false,
        Example = TableCell.Of("CK-0001"),
        Note = "同一编号只登记一次；没有编号的，同一文件的同一行只登记一次",
    };

    private readonly TableColumn<UnitId> accused;

    public TicketTable(OrganisationState organisation)
    {
        var units = organisation.Units.Values.Where(static unit => !unit.IsClosed).ToList();
        accused = TableColumn.Of(
            "被反映单位",
            "本区单位的名称或代码",
            (string text, out UnitId value) =>
            {
                // A name that two units have says nothing; their codes do.
                var named = units.Where(unit => unit.Id.Value == text || unit.Name.Value == text).ToList();
                value = named.Count == 1 ? named[0].Id : default;
                return named.Count == 1;
            }
        ) with
        {
            IsRequired = false,
        };
        Columns = new TableColumns<TicketTableRow>(
            [Origin, Title, Body, Place, Name, Telephone, Confidential, Category, accused, ExternalId],
            row => new TicketTableRow(
                row.Or(Origin, TicketOrigin.Table),
                row.Of(Title),
                row.Of(Body),
                row.OrNull(Place),
                row.OrNull(Name),
                row.OrNull(Telephone),
                row.Or(Confidential, false),
                row.OrNull(Category),
                row.OrNull(accused),
                row.OrNull(ExternalId)
            )
        );
    }

    public TableColumns<TicketTableRow> Columns { get; }

    private static TableColumn<Text> Optional(string header, int longest, string example) =>
        TableColumn.Text(header, longest) with
        {
            IsRequired = false,
            Example = TableCell.Of(example),
        };
}
