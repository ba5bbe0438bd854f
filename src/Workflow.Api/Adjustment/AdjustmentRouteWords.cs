using Workflow.Api.Describing;

namespace Workflow.Api.Adjustment;

/// <summary>What the description of the interface says about adjustment cases.</summary>
internal static class AdjustmentRouteWords
{
    private static readonly ParameterWords Limit = ParameterWords.Query("limit", "最多几件，1到100；不写为30。");

    public static readonly RouteWords List = new(
        "list-adjustments",
        "列出动态调整",
        "职责清单的动态调整，最近变动的在前。由谁反映，只有清单管理岗位和反映单位看得到。",
        200,
        typeof(AdjustmentListView),
        [400, 401, 404]
    )
    {
        Parameters =
        [
            ParameterWords.Query("trigger", "事由类别，例如GrassrootsRequest、LawChanged。"),
            ParameterWords.Query("open", "true表示只列没有办结的；或false。"),
            ParameterWords.Query("after", "上一页返回的next。"),
            Limit,
        ],
    };

    public static readonly RouteWords Work = new(
        "list-adjustment-work",
        "列出待办的动态调整",
        "等待您所在岗位研判、答复或者督查的，期限近的在前，不分页。",
        200,
        typeof(AdjustmentListView),
        [400, 401, 404]
    )
    {
        Parameters = [Limit],
    };

    public static readonly RouteWords Read = new(
        "read-adjustment",
        "查看动态调整",
        "当前情况、办理经过、您能办的步骤。ETag是版本号，办理时可用If-Match传回。",
        200,
        typeof(AdjustmentView),
        [401, 404]
    )
    {
        HasETag = true,
    };

    public static readonly RouteWords Report = RouteWords.Command(
        "report-misfit",
        "反映不符",
        "街道、社区（村）反映清单不符合实际，或者请求赋权；需要“反映意见”职责。如实反映不作为问责的依据。"
            + "带同一个Idempotency-Key重试，只建一件，返回同一件。",
        201,
        typeof(AdjustmentView),
        RouteWords.CommandProblems
    );

    public static readonly RouteWords Open = RouteWords.Command(
        "open-adjustment",
        "立案",
        "需要“清单管理”职责，派单争议也可以由有“派单”职责的岗位立案；"
            + "依据库新增依据，依据修改、废止、解释，职责事项准入公布时，系统自行立案。重试与反映不符相同。",
        201,
        typeof(AdjustmentView),
        RouteWords.CommandProblems
    );

    public static readonly RouteWords Ask = Move(
        "ask-adjustment-unit",
        "征求意见",
        "征求牵头单位或者其他单位的意见，到期未答复的标明未答复，不视为同意。需要“清单管理”职责。"
    );

    public static readonly RouteWords Answer = Move(
        "answer-adjustment",
        "答复",
        "被征求意见的单位答复；到期以后、决定以前也可以补答。"
    );

    public static readonly RouteWords Study = Move(
        "study-adjustment",
        "研判",
        "写明研判意见；还有单位应当答复而没有到期的，不能研判。需要“清单管理”职责。"
    );

    public static readonly RouteWords Adjust = Move(
        "adjust-list",
        "决定调整",
        "在最新版本上形成新的版本并发布，或者点名已经发布的版本。需要“清单管理”职责。"
    );

    public static readonly RouteWords Keep = Move(
        "keep-list",
        "决定不调整",
        "写明理由，反映单位看得到。需要“清单管理”职责。"
    );

    public static readonly RouteWords TakeBack = Move(
        "take-back-report",
        "收回反映",
        "没有决定以前，反映单位可以收回，不需要理由，由谁收回也不公开。需要“反映意见”职责。"
    );

    public static readonly RouteWords Close = Move(
        "close-adjustment",
        "办结",
        "决定以后办结；基层反映的写明怎样告知。需要“清单管理”职责。"
    );

    private static RouteWords Move(string name, string summary, string description) =>
        RouteWords.Command(name, summary, description, 200, typeof(AdjustmentView), RouteWords.CommandProblems);
}
