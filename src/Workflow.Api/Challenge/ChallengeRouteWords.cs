using Workflow.Api.Describing;

namespace Workflow.Api.Challenge;

/// <summary>What the description of the interface says about challenges.</summary>
internal static class ChallengeRouteWords
{
    private static readonly ParameterWords Limit = ParameterWords.Query("limit", "最多几件，1到100；不写为30。");

    public static readonly RouteWords List = new(
        "list-challenges",
        "列出拒办与核实",
        "您可以查看的，最近变动的在前。发出单位只看得到扎口部门已经向它核实或者告知的，看不到是谁提出的。",
        200,
        typeof(ChallengeListView),
        [400, 401, 404]
    )
    {
        Parameters =
        [
            ParameterWords.Query("q", "要求的事项中的字词或完整的编号，最多50个字符。"),
            ParameterWords.Query("open", "true表示只列没有结束的；或false。"),
            ParameterWords.Query("after", "上一页返回的next。"),
            Limit,
        ],
    };

    public static readonly RouteWords Work = new(
        "list-challenge-work",
        "列出待办的拒办与核实",
        "等待您所在岗位办理的，期限近的在前，不分页。",
        200,
        typeof(ChallengeListView),
        [400, 401, 404]
    )
    {
        Parameters = [Limit],
    };

    public static readonly RouteWords Read = new(
        "read-challenge",
        "查看拒办或者核实",
        "当前情况、您能办的步骤；提出的单位、扎口部门和督查还看得到原文和经过。ETag是版本号，办理时可用If-Match传回。",
        200,
        typeof(ChallengeView),
        [401, 404]
    )
    {
        HasETag = true,
    };

    public static readonly RouteWords Raise = RouteWords.Command(
        "raise-challenge",
        "拒办、请扎口办核实",
        "街道、社区的“反映意见”职责。已经准入、对象包括本单位的不能拒办，除非超出准入范围。"
            + "带同一个Idempotency-Key重试，只建一件，返回同一件。",
        201,
        typeof(ChallengeView),
        RouteWords.CommandProblems
    );

    public static readonly RouteWords NoBlame = new(
        "check-no-blame",
        "追责前对照",
        "对街道、社区追责以前，先对照免予追责的情形和它的拒办、核实；只回答，不保存。需要“督查”或者“扎口”职责。",
        200,
        typeof(NoBlameAnswer),
        [400, 401, 403, 404, 409, 413, 415, 500, 503]
    );

    public static readonly RouteWords Query = Move(
        "query-issuer",
        "向发出单位核实",
        "扎口部门的“扎口”职责；不告知是谁提出的。到期没有答复的记为未答复，不视为任何一种答复。"
    );
    public static readonly RouteWords Answer = Move("answer-query", "答复扎口部门", "发出单位的“准入申请”职责。");
    public static readonly RouteWords Verdict = Move(
        "give-verdict",
        "下结论",
        "扎口部门的“扎口”职责，与双方都没有关系的人。由“代录”职责登记纸质决定的，写明paper。"
    );
    public static readonly RouteWords Forward = Move("forward-challenge", "转其他扎口部门", "扎口部门的“扎口”职责。");
    public static readonly RouteWords Correct = Move(
        "report-correction",
        "报告纠正",
        "发出单位的“准入申请”职责：撤回、补办准入或者改为自行办理。"
    );
    public static readonly RouteWords Check = Move(
        "check-correction",
        "核对纠正",
        "扎口部门的“扎口”职责；没有纠正的，重新起算纠正时限。"
    );
    public static readonly RouteWords TakeBack = Move("take-back-challenge", "撤回", "提出的单位，结论之前。");

    private static RouteWords Move(string name, string summary, string description) =>
        RouteWords.Command(name, summary, description, 200, typeof(ChallengeView), RouteWords.CommandProblems);
}
