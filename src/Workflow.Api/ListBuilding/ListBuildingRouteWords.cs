using Workflow.Api.Describing;
using Workflow.Api.DutyList;

namespace Workflow.Api.ListBuilding;

/// <summary>What the description of the interface says about building lists.</summary>
internal static class ListBuildingRouteWords
{
    public static readonly RouteWords List = new(
        "list-list-buildings",
        "列出清单编制",
        "职责清单的编制，最近变动的在前。",
        200,
        typeof(ListBuildingListView),
        [400, 401, 404]
    )
    {
        Parameters =
        [
            ParameterWords.Query("open", "true表示只列没有公布、没有撤销的；或false。"),
            ParameterWords.Query("after", "上一页返回的next。"),
            ParameterWords.Query("limit", "最多几件，1到100；不写为30。"),
        ],
    };

    public static readonly RouteWords Read = new(
        "read-list-building",
        "查看清单编制",
        "各轮的意见和答复、各稿草案、办理经过、您能办的步骤。ETag是版本号，办理时可用If-Match传回。",
        200,
        typeof(ListBuildingView),
        [401, 404]
    )
    {
        HasETag = true,
    };

    public static readonly RouteWords Draft = new(
        "read-list-draft",
        "查看草案",
        "一稿草案的全部事项。",
        200,
        typeof(ListDraftItemsView),
        [400, 401, 404]
    );

    public static readonly RouteWords Compare = new(
        "compare-list-draft",
        "对比草案",
        "一稿草案与上一稿逐项对比；第一稿与它所依据的版本对比，新的清单的第一稿没有可比的。",
        200,
        typeof(DutyListDifferenceView),
        [400, 401, 404]
    );

    public static readonly RouteWords Open = RouteWords.Command(
        "open-list-building",
        "立项",
        "编制一份职责清单的新版本，从最新版本开始；或者编制新的清单，写明整份草案。需要“清单管理”职责。"
            + "带同一个Idempotency-Key重试，只建一件，返回同一件。",
        201,
        typeof(ListBuildingView),
        RouteWords.CommandProblems
    );

    public static readonly RouteWords OpenRound = Move(
        "open-list-round",
        "发起一轮",
        "就最近一稿草案向单位征集意见；期限由区县配置。到期未反馈的标明未反馈，不视为同意。需要“清单管理”职责。"
    );

    public static readonly RouteWords HandIn = Move(
        "hand-in-comments",
        "报送意见",
        "被征集的单位逐条报送，不写意见的为没有意见；每轮一次，到期以后、本轮结束以前也可以补报。"
    );

    public static readonly RouteWords Answer = Move(
        "answer-comment",
        "答复意见",
        "逐条写明采纳、怎样改，或者不采纳、什么理由。需要“清单管理”职责。"
    );

    public static readonly RouteWords CloseRound = Move(
        "close-list-round",
        "结束本轮",
        "都已报送或者到期，并且每条意见都已答复；写了改动的形成下一稿草案。需要“清单管理”职责。"
    );

    public static readonly RouteWords Revise = Move(
        "revise-list-draft",
        "修改草案",
        "两轮之间在最近一稿上改，形成下一稿。需要“清单管理”职责。"
    );

    public static readonly RouteWords AskLegality = Move(
        "ask-list-legality",
        "送合法性审查",
        "送有准入审查岗位的其他单位。需要“清单管理”职责。"
    );

    public static readonly RouteWords Review = Move(
        "review-list-legality",
        "合法性审查",
        "通过，或者不通过而退回起草；起草的人和代其履职的人不能审查。需要“准入审查”职责。"
    );

    public static readonly RouteWords Approve = Move(
        "approve-list",
        "登记审议结果",
        "登记区委常委会等机构的审议结果；不通过的退回起草。需要“清单管理”职责。"
    );

    public static readonly RouteWords File = Move(
        "file-list",
        "登记备案",
        "登记报上级备案的情况和备案号。需要“清单管理”职责。"
    );

    public static readonly RouteWords Publish = Move(
        "publish-list",
        "公布",
        "最近一稿成为清单的新版本，自生效日期起生效。需要“清单管理”职责。"
    );

    public static readonly RouteWords Withdraw = Move(
        "withdraw-list-building",
        "撤销编制",
        "公布以前随时可以撤销；草案和意见仍可查看。需要“清单管理”职责。"
    );

    private static RouteWords Move(string name, string title, string text) =>
        RouteWords.Command(name, title, text, 200, typeof(ListBuildingView), RouteWords.CommandProblems);
}
