using Workflow.Api.Describing;

namespace Workflow.Api.Admission;

/// <summary>
/// What the description of the interface says about reading and opening requests, and about the look-up.
/// </summary>
internal static class AdmissionRouteWords
{
    private static readonly ParameterWords Words = ParameterWords.Query(
        "q",
        "名称中的字词或完整的编号，最多50个字符。"
    );
    private static readonly ParameterWords After = ParameterWords.Query("after", "上一页返回的next。");
    private static readonly ParameterWords Limit = ParameterWords.Query("limit", "最多几件，1到100；不写为30。");

    public static readonly RouteWords Register = new(
        "list-matters",
        "列出准入事项",
        "已准入、应急先行和上级部署登记的事项，登录的人都可以查；最近变动的在前。",
        200,
        typeof(MatterListView),
        [400, 401, 404]
    )
    {
        Parameters =
        [
            Words,
            ParameterWords.Query("kind", "事项类别，例如Document、Task。"),
            ParameterWords.Query("unit", "单位代码：只列下达给它的，含下达给它这一类单位的。"),
            ParameterWords.Query("executable", "true表示只列可以执行的；或false。"),
            After,
            Limit,
        ],
    };

    public static readonly RouteWords LookUp = new(
        "look-up-matter",
        "按准入编号核验",
        "下达的事项能不能执行：谁准入的、从何时到何时、下达给谁、有什么条件；不能执行的写明原因。没有准入的404。",
        200,
        typeof(MatterView),
        [401, 404]
    );

    public static readonly RouteWords List = new(
        "list-admissions",
        "列出准入申请",
        "您可以查看的申请，最近变动的在前。",
        200,
        typeof(AdmissionListView),
        [400, 401, 404]
    )
    {
        Parameters = [Words, ParameterWords.Query("open", "true表示只列没有结束的；或false。"), After, Limit],
    };

    public static readonly RouteWords HandedUp = new(
        "list-admissions-handed-up",
        "列出升级督办的准入申请",
        "逾期后仍未办、已升级督办的：督查机构看到全区的，有“领导审签”职责的看到本单位欠办的。期限近的在前，不分页。",
        200,
        typeof(AdmissionListView),
        [400, 401, 404]
    )
    {
        Parameters = [Limit],
    };

    public static readonly RouteWords Work = new(
        "list-admission-work",
        "列出待办的准入申请",
        "等待您所在岗位办理的申请，期限近的在前，不分页。",
        200,
        typeof(AdmissionListView),
        [400, 401, 404]
    )
    {
        Parameters = [Limit],
    };

    public static readonly RouteWords Read = new(
        "read-admission",
        "查看准入申请",
        "当前情况、办理经过、您能办的步骤。ETag是版本号，办理时可用If-Match传回。",
        200,
        typeof(AdmissionView),
        [401, 404]
    )
    {
        HasETag = true,
    };

    public static readonly RouteWords Find = new(
        "find-admission-by-number",
        "按编号查看准入申请",
        "申请编号或准入编号；与按标识查看相同。",
        200,
        typeof(AdmissionView),
        [401, 404]
    )
    {
        HasETag = true,
    };

    public static readonly RouteWords Open = RouteWords.Command(
        "draft-admission",
        "拟稿",
        "需要“准入申请”职责，单位在准入主体之内。有密级标志的不保存。标识由请求编号得出："
            + "带同一个Idempotency-Key重试，只建一件，返回同一件。",
        201,
        typeof(AdmissionView),
        RouteWords.CommandProblems
    );

    public static readonly RouteWords Order = RouteWords.Command(
        "register-ordered-matter",
        "上级部署事项登记",
        "需要“扎口”职责；市、省部署的事项登记后即可查到，可以向上反映。重试与拟稿相同。",
        201,
        typeof(AdmissionView),
        RouteWords.CommandProblems
    );

    public static RouteWords Move(string name, string summary, string description) =>
        RouteWords.Command(name, summary, description, 200, typeof(AdmissionView), RouteWords.CommandProblems);
}
