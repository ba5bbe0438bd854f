using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Files;
using Workflow.Files.Columns;

namespace Workflow.ReadModels.UpstreamSheet;

/// <summary>A row of the upper level's sheet: the matter, and how it stands there.</summary>
public sealed record IncomingRow(
    Text SourceId,
    Text Title,
    Text Body,
    Text? Place,
    Text? Name,
    Text? Telephone,
    Text? Category,
    TicketLimit? Limit,
    Moment FiledAt,
    Moment? DueAt,
    UpstreamStatus Status
)
{
    public RegisterUpstream Register(Text system) =>
        new(new TicketSource(system, SourceId), Title, Body, Place, Name, Telephone, Category, Limit, DueAt, FiledAt);
}

/// <summary>
/// 上级转办表: the columns of the sheet that comes down once a day. Others than these are refused and not passed over: a
/// deadline under a mistyped header would be lost without a word.
/// </summary>
public static class IncomingSheet
{
    /// <summary>How the sheets of different systems say the same.</summary>
    private static readonly (string Word, UpstreamStatus Status)[] Statuses =
    [
        ("在办", UpstreamStatus.Open),
        ("办理中", UpstreamStatus.Open),
        ("待办理", UpstreamStatus.Open),
        ("已办结", UpstreamStatus.Closed),
        ("办结", UpstreamStatus.Closed),
        ("已结案", UpstreamStatus.Closed),
        ("已退单", UpstreamStatus.Returned),
        ("退单", UpstreamStatus.Returned),
        ("重新办理", UpstreamStatus.Reopened),
        ("重办", UpstreamStatus.Reopened),
    ];

    public static readonly TableColumn<Text> SourceId = TableColumn.Of(
        "来源编号",
        $"不超过{TicketUpstreamChecks.MostSource}个英文字母、数字、横线、下划线、斜线或点",
        static (string text, out Text value) =>
            Text.TryFrom(text, out value) && TicketUpstreamChecks.IsSource(value.Value)
    ) with
    {
        Aliases = ["工单编号", "上级编号"],
        Example = TableCell.Of("CITY-2026-000123"),
        Width = 22,
        Note = "同一编号就是同一件工单",
    };

    private static readonly TableColumn<Text> Title = TableColumn.Text("标题", 100) with
    {
        Example = TableCell.Of("五龙街路灯不亮"),
        Width = 30,
    };

    private static readonly TableColumn<Text> Body = TableColumn.Text("反映内容", 10_000) with
    {
        Aliases = ["诉求内容"],
        Example = TableCell.Of("五龙街12号门前路灯三天不亮。"),
        Width = 50,
    };

    private static readonly TableColumn<Text> Place = Optional("地点", 200, "五龙街12号");
    private static readonly TableColumn<Text> Name = Optional("诉求人", 50, "张三");
    private static readonly TableColumn<Text> Telephone = Optional("联系电话", 50, "13800000000");
    private static readonly TableColumn<Text> Category = Optional("类别", 50, "市政设施");

    private static readonly TableColumn<TicketLimit> Limit = TableColumn.Choice(
        "时限类别",
        [
            .. Enum.GetValues<TicketLimit>()
                .SelectMany(static limit =>
                    new[] { TicketWords.Of(limit), TicketWords.Of(limit).TrimEnd('件') }.Select(word => (word, limit))
                ),
        ]
    ) with
    {
        IsRequired = false,
        Example = TableCell.Of(TicketWords.Of(TicketLimit.Normal)),
    };

    private static readonly TableColumn<Moment> FiledAt = TableColumn.At("转办时间") with
    {
        Aliases = ["派单时间"],
        Example = TableCell.Of("2026-11-24 09:00"),
        Width = 18,
    };

    private static readonly TableColumn<Moment> DueAt = TableColumn.At("上级时限") with
    {
        IsRequired = false,
        Example = TableCell.Of("2026-12-01 17:30"),
        Width = 18,
    };

    private static readonly TableColumn<UpstreamStatus> Status = TableColumn.Choice("上级状态", Statuses) with
    {
        IsRequired = false,
        Example = TableCell.Of("在办"),
        Note = "没有这一列或没有填写的，按在办",
    };

    private static readonly TableColumn<Text> Remark = Optional("备注", 2_000, "") with { Note = "只供查看，不登记" };

    public static readonly TableColumns<IncomingRow> Columns = new(
        [SourceId, Title, Body, Place, Name, Telephone, Category, Limit, FiledAt, DueAt, Status, Remark],
        static row => new IncomingRow(
            row.Of(SourceId),
            row.Of(Title),
            row.Of(Body),
            row.OrNull(Place),
            row.OrNull(Name),
            row.OrNull(Telephone),
            row.OrNull(Category),
            row.OrNull(Limit),
            row.Of(FiledAt),
            row.OrNull(DueAt),
            row.Or(Status, UpstreamStatus.Open)
        )
    );

    private static TableColumn<Text> Optional(string header, int longest, string example) =>
        TableColumn.Text(header, longest) with
        {
            IsRequired = false,
            Example = TableCell.Of(example),
        };
}
