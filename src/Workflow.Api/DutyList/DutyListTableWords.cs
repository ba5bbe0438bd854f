using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Workflow.Api.Describing;
using Workflow.ReadModels.Ticket.Tables;

namespace Workflow.Api.DutyList;

/// <summary>What the description of the interface says about duty lists as tables.</summary>
internal static class DutyListTableWords
{
    private const string Body =
        "请求体就是表格文件（CSV为UTF-8或GB 18030，或者XLSX），最大10 MB，列名见页面上的模板；公式一律不收。";

    private static readonly ImmutableArray<ParameterWords> Head =
    [
        ParameterWords.Query(DutyListTableQuestion.Version, "新版本的名称，例如2026年版；必须写。"),
        ParameterWords.Query(DutyListTableQuestion.From, "自哪一天起生效，例如2027-01-01；必须写。"),
        ParameterWords.Query(DutyListTableQuestion.Source, "谁印发的、文号；必须写。"),
        ParameterWords.Query(DutyListTableQuestion.Name, "清单名称；已有的清单不写即沿用。"),
        ParameterWords.Query(DutyListTableQuestion.Scheme, "Street街道，Community社区；已有的清单不写即沿用。"),
        ParameterWords.Query(
            DutyListTableQuestion.Kinds,
            "适用于哪几类单位，例如Street，几类之间用逗号隔开；与units都不写即沿用已有的。"
        ),
        ParameterWords.Query(DutyListTableQuestion.Units, "单独适用于哪些单位，写单位代码，用逗号隔开。"),
    ];

    public static readonly RouteWords Export = new(
        "export-duty-list",
        "导出一份职责清单",
        "一份清单的一个版本，一行一个任务，没有任务的事项一行；响应体是表格文件，改好后可以作为新版本导入。",
        StatusCodes.Status200OK,
        typeof(byte[]),
        [400, 401, 403, 404]
    )
    {
        MediaType = TicketExport.MediaTypeOf(TableFormat.Xlsx),
        Parameters =
        [
            ParameterWords.Query("format", "xlsx（不给时）、csv（UTF-8）、gb18030（CSV）。"),
            ParameterWords.Query("version", "版本，生效以前的也可以；不写则为所查日期生效的版本。"),
            ParameterWords.Query(ListQuestion.Date, "哪一天；不写则为今天。"),
        ],
    };

    public static readonly RouteWords Check = new(
        "check-duty-list-table",
        "核对一份职责清单的表格",
        "需要“清单管理”或者“维护”职责。" + Body + "什么也不保存；逐处说明行、列和原因，并与今天生效的版本对比计数。",
        StatusCodes.Status200OK,
        typeof(DutyListTableView),
        [400, 401, 403, 404, 413, 415, 503]
    )
    {
        Parameters = Head,
    };

    public static readonly RouteWords Adopt = Adopting();

    private static RouteWords Adopting()
    {
        var words = RouteWords.Command(
            "import-duty-list",
            "把表格采纳为职责清单的新版本",
            "需要“清单管理”或者“维护”职责。"
                + Body
                + "有一处问题就什么也不更改；内容相同的再采纳一次，照样成功，不另记一笔。",
            StatusCodes.Status200OK,
            typeof(DutyListTableView),
            [400, 401, 403, 404, 409, 412, 413, 415, 422, 500, 503]
        );
        return words with { HasETag = false, Parameters = [.. words.Parameters, .. Head] };
    }
}
