using System.Collections.Immutable;
using Workflow.Api.Describing;
using Workflow.Api.Ticket;
using Workflow.Domain.Ticket;
using Workflow.ReadModels.Ticket.Tables;

namespace Workflow.Api.Upstream;

/// <summary>What the description of the interface says about the exchange with the upper level and tables.</summary>
internal static class UpstreamRouteWords
{
    private static readonly ImmutableArray<int> MoveProblems = [400, 401, 403, 404, 409, 412, 413, 415, 422, 500, 503];

    public static readonly RouteWords Take = new(
        "take-upstream-sheet",
        "接收上级转办表",
        "需要热线中心的“登记”或“派单”职责。请求体就是表格文件，最大10 MB；列名见页面上的模板。好的行照常接收，"
            + "不好的行逐处说明；同一份表再传一次，什么也不会改变。",
        200,
        typeof(SheetView),
        [400, 401, 403, 404, 413, 415, 503]
    )
    {
        Parameters =
        [
            ParameterWords.Query("on", "表格的日期，例如2026-11-24；不给就是今天。"),
            ParameterWords.Query(
                "part",
                "true表示只是一部分在办件，此时不核对哪些没有列入；不给或false表示全部在办件。"
            ),
        ],
    };

    public static readonly RouteWords Differences = new(
        "list-upstream-differences",
        "列出与上级不一致的工单",
        "需要热线中心的“登记”或“派单”职责。种类：" + Words() + "。",
        200,
        typeof(DifferenceListView),
        [401, 403, 404]
    );

    public static readonly RouteWords Ask = Move(
        "ask-upstream",
        "向上级申请",
        "需要“派单”职责；只对上级转办、本区还在办的。一次只能有一项，随下一份上报表报给上级。"
    );

    public static readonly RouteWords Answer = Move(
        "record-upstream-answer",
        "登记上级答复",
        "需要“派单”职责。同意退单的，工单在本区结束；同意延期的，上级时限和主办单位的期限随之改变。"
    );

    public static readonly RouteWords AdoptDue = Move(
        "adopt-source-due",
        "采用上级时限",
        "需要“派单”职责；上级最新的表中时限与本区记的不同时可用。"
    );

    public static readonly RouteWords Export = new(
        "export-tickets",
        "导出工单",
        "与列出工单相同的条件，最多20,000件；响应体是表格文件。",
        200,
        typeof(byte[]),
        [400, 401, 404]
    )
    {
        MediaType = TicketExport.MediaTypeOf(TableFormat.Xlsx),
        Parameters =
        [
            ParameterWords.Query("q", "要找的字词，最多50个字符。"),
            ParameterWords.Query("phase", "阶段，与列出工单相同。"),
            ParameterWords.Query("lead", "主办单位的代码。"),
            ParameterWords.Query("open", "true表示只要没有结束的；或false。"),
            ParameterWords.Query("format", "xlsx（不给时）、csv（UTF-8）、gb18030（CSV）。"),
            ParameterWords.Query("complainant", "true表示附诉求人和电话，只附您可以看到的，此时最多2,000件。"),
        ],
    };

    private static RouteWords Move(string name, string summary, string description) =>
        RouteWords.Command(
            name,
            summary,
            description + "已经如此的再办一次，照样成功，不另记一笔。",
            200,
            typeof(TicketView),
            MoveProblems
        );

    private static string Words() =>
        string.Join(
            '、',
            Enum.GetValues<UpstreamDifferenceKind>().Select(static kind => $"{kind}（{TicketUpstreamWords.Of(kind)}）")
        );
}
