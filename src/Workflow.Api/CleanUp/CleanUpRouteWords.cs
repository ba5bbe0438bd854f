using Workflow.Api.Describing;

namespace Workflow.Api.CleanUp;

/// <summary>What the description of the interface says about inventories and clean-ups.</summary>
internal static class CleanUpRouteWords
{
    public static readonly RouteWords Inventories = new(
        "list-inventories",
        "列出清理台账",
        "证明、系统、挂牌、考核等各类事项：清理前多少件，没有依据的多少件，取消、精简、保留各多少，现在还有多少。",
        200,
        typeof(InventoryListView),
        [401, 404]
    );

    public static readonly RouteWords Inventory = new(
        "read-inventory",
        "查看清理台账",
        "最近一次清点的每一件、它的依据；没有依据的，它的清理。",
        200,
        typeof(InventoryView),
        [401, 404]
    );

    public static readonly RouteWords List = new(
        "list-clean-ups",
        "列出清理",
        "没有依据的事项，最近变动的在前。",
        200,
        typeof(CleanUpListView),
        [400, 401, 404]
    )
    {
        Parameters =
        [
            ParameterWords.Query("unit", "单位代码：只列由它清理的。"),
            ParameterWords.Query("open", "true表示只列没有办结的；或false。"),
            ParameterWords.Query("after", "上一页返回的next。"),
            ParameterWords.Query("limit", "最多几件，1到100；不写为30。"),
        ],
    };

    public static readonly RouteWords Read = new(
        "read-clean-up",
        "查看清理",
        "当前情况、办理经过、您能办的步骤。ETag是版本号，办理时可用If-Match传回。",
        200,
        typeof(CleanUpView),
        [401, 404]
    )
    {
        HasETag = true,
    };

    public static readonly RouteWords Propose = Move(
        "propose-clean-up",
        "提出清理意见",
        "提出要求的单位的“准入申请”职责：取消、精简，或者写明依据后保留。"
    );
    public static readonly RouteWords Confirm = Move(
        "confirm-clean-up",
        "确认",
        "“清单管理”职责，与提出要求的单位没有关系的人。请求体可以不写。"
    );
    public static readonly RouteWords SendBack = Move(
        "send-clean-up-back",
        "退回重提",
        "“清单管理”职责；时限重新起算。"
    );
    public static readonly RouteWords Force = Move(
        "force-clean-up",
        "径行取消",
        "“清单管理”职责；提出清理意见的时限过后，没有依据的取消。"
    );

    private static RouteWords Move(string name, string summary, string description) =>
        RouteWords.Command(name, summary, description, 200, typeof(CleanUpView), RouteWords.CommandProblems);
}
