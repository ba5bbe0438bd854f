using Workflow.Api.Describing;
using Workflow.Domain.Ticket;

namespace Workflow.Api.Ticket;

/// <summary>What the description of the interface says about each address of tickets.</summary>
internal static class TicketRouteWords
{
    public static readonly RouteWords List = new(
        "list-tickets",
        "列出或查找工单",
        "按提出时间从新到旧，每页最多30件；承办单位只看得到派发给本单位的，登记或上报的看得到自己单位的，街道看得到"
            + "本街道的上报。给了q就按内容查找，新登记的内容一秒之内可以查到；此时与open合用，一页可能不足30件，以next为准。",
        200,
        typeof(TicketListView),
        [400, 401, 404]
    )
    {
        Parameters =
        [
            ParameterWords.Query("q", "要找的字词，最多50个字符；空格隔开的几个词都要有。"),
            ParameterWords.Query("phase", "阶段：" + Phases() + "。"),
            ParameterWords.Query("lead", "主办单位的代码。"),
            ParameterWords.Query("open", "true表示只列没有结束的；或false。"),
            ParameterWords.Query("after", "上一页返回的next。"),
        ],
    };

    public static readonly RouteWords Register = RouteWords.Command(
        "register-ticket",
        "登记工单",
        "需要“登记”职责。工单的标识由请求编号得出：带同一个Idempotency-Key重试，只登记一次，返回同一件。",
        201,
        typeof(TicketView),
        RouteWords.CommandProblems
    );

    public static readonly RouteWords Report = RouteWords.Command(
        "report-problem",
        "上报",
        "需要“上报”或“吹哨”职责，岗位在某个街道之内；由该街道决定自行处置还是吹哨。重试与登记相同。",
        201,
        typeof(TicketView),
        RouteWords.CommandProblems
    );

    public static readonly RouteWords Read = new(
        "read-ticket",
        "查看工单",
        "当前情况、办理经过、您能办的步骤。ETag是版本号，办理时可用If-Match传回。",
        200,
        typeof(TicketView),
        [401, 404]
    )
    {
        HasETag = true,
    };

    public static readonly RouteWords Boundaries = new(
        "read-ticket-boundaries",
        "查看工单事项的职责边界",
        "今天生效的清单中与工单相符的职责边界：谁牵头、谁配合、各自负责什么，供派发、退单、裁定时参考。",
        200,
        typeof(TicketBoundariesView),
        [401, 404]
    );

    public static readonly RouteWords Find = new(
        "find-ticket-by-number",
        "按编号查看工单",
        "与按标识查看相同。",
        200,
        typeof(TicketView),
        [401, 404]
    )
    {
        HasETag = true,
    };

    public static readonly RouteWords SettleReport = Move(
        "settle-report",
        "自行处置",
        "上报所在街道的“吹哨”职责；不需要其他单位的，由街道办完。"
    );
    public static readonly RouteWords BlowWhistle = Move(
        "blow-whistle",
        "吹哨",
        "上报所在街道的“吹哨”职责；写明街道自己做过什么，转热线中心派单。"
    );
    public static readonly RouteWords AcceptTicket = Steady(
        "accept-ticket",
        "受理",
        "需要“派单”职责；不需要请求体。派发时没有受理的同时受理。"
    );
    public static readonly RouteWords DeclineTicket = Move(
        "decline-ticket",
        "不予受理",
        "需要“派单”职责；须写明原因和可以反映的渠道。派发过的不能再办。"
    );
    public static readonly RouteWords AnswerDirectly = Move(
        "answer-directly",
        "直接答复",
        "需要“派单”职责；热线中心自己答复，不经承办单位。派发过的不能再办。"
    );
    public static readonly RouteWords ClassifyTicket = Steady(
        "classify-ticket",
        "分类",
        "需要“派单”职责；类别、保密和被反映单位一次写全。已派发的不能改时限类别。"
    );
    public static readonly RouteWords DispatchTicket = Steady(
        "dispatch-ticket",
        "派发",
        "需要“派单”职责；时限自派发起算。被反映单位及其下级不能承办。"
    );
    public static readonly RouteWords DesignateTicket = Steady(
        "designate-ticket",
        "指定承办",
        "需要“派单”职责；与派发相同，但承办单位不能再申请退单。"
    );
    public static readonly RouteWords DecideRequest = Move(
        "decide-request",
        "决定申请",
        "需要“派单”职责，且不属于承办单位；决定正在等待的退单、延期或挂账申请。"
    );
    public static readonly RouteWords RecallDispatch = Move(
        "recall-dispatch",
        "撤回派发",
        "需要“派单”职责；承办单位的计时随之结束，回到待派发。"
    );
    public static readonly RouteWords SignTicket = Steady(
        "sign-ticket",
        "签收",
        "主办单位及其下级的“承办”职责；不需要请求体。"
    );
    public static readonly RouteWords AssignTicket = Steady(
        "assign-ticket",
        "分办",
        "主办单位的“分办”职责；分到科室，也可分到人。没有签收的同时签收。"
    );
    public static readonly RouteWords RecordContact = Move(
        "record-contact",
        "记录联系诉求人",
        "主办单位及其下级的“承办”职责；可以多次，每次都记入办理经过。"
    );
    public static readonly RouteWords DraftReply = Move(
        "draft-reply",
        "拟答复",
        "主办单位及其下级的“承办”职责；用于答复须经内部审签的单位。"
    );
    public static readonly RouteWords ReviewDraft = Move(
        "review-draft",
        "科室审核",
        "主办单位的“科室审核”职责，不能是拟稿人；审核通过，转领导审签。"
    );
    public static readonly RouteWords SignOffDraft = Move(
        "sign-off-draft",
        "领导审签",
        "主办单位的“领导审签”职责，不能是拟稿人或审核人；不需要请求体，答复随之反馈。"
    );
    public static readonly RouteWords SendDraftBack = Move(
        "send-draft-back",
        "退回修改",
        "轮到审核或审签的人；拟好的答复退回重拟。"
    );
    public static readonly RouteWords GiveFeedback = Steady(
        "give-feedback",
        "反馈",
        "主办单位及其下级的“承办”职责，须经内部审签的为“领导审签”职责；没有签收的同时签收。"
    );
    public static readonly RouteWords RequestReturn = Move(
        "request-return",
        "申请退单",
        "主办单位及其下级的“承办”职责；在退单时限之内，指定承办的不能退。计时不停。"
    );
    public static readonly RouteWords RequestExtension = Move(
        "request-extension",
        "申请延期",
        "主办单位及其下级的“承办”职责；须在到期之前申请。计时不停。"
    );
    public static readonly RouteWords RequestSuspension = Move(
        "request-suspension",
        "申请挂账",
        "主办单位及其下级的“承办”职责；同意后暂停计时，到复查日自动恢复。"
    );
    public static readonly RouteWords WithdrawRequest = Move(
        "withdraw-request",
        "撤回申请",
        "主办单位及其下级的“承办”职责；不需要请求体。"
    );
    public static readonly RouteWords ResumeTicket = Move(
        "resume-ticket",
        "恢复计时",
        "主办单位的“承办”职责或“派单”职责；不需要请求体。挂账提前结束。"
    );
    public static readonly RouteWords PassFeedback = Steady(
        "pass-feedback",
        "审核通过",
        "需要“审核”职责，且不属于承办单位；通过即办结，等待回访。"
    );
    public static readonly RouteWords RequestSupplement = Move(
        "request-supplement",
        "退回补充",
        "需要“审核”职责，且不属于承办单位；承办单位的计时继续，审核用时不计入。"
    );
    public static readonly RouteWords CallBack = Move(
        "call-back",
        "回访",
        "需要“回访”职责，且不属于承办单位；已解决且没有不满意的结案，否则重新办理，联系不上的只记一次。"
    );
    public static readonly RouteWords CloseTicket = Steady(
        "close-ticket",
        "结案未核实",
        "需要“回访”职责，且不属于承办单位；多次联系不上，或重新办理已到限次。"
    );
    public static readonly RouteWords ReopenTicket = Move(
        "reopen-ticket",
        "重启",
        "需要“回访”或“派单”职责；仍是同一件工单，回到待派发。"
    );
    public static readonly RouteWords WithdrawTicket = Move(
        "withdraw-ticket",
        "诉求人撤回",
        "需要“派单”或“回访”职责；写明诉求人怎样表示撤回。"
    );
    public static readonly RouteWords ArchiveTicket = Steady(
        "archive-ticket",
        "归档",
        "需要“回访”职责；不需要请求体。归档之后不能再办。"
    );

    /// <summary>A move that can be made again and is a fact of its own each time, or is refused then.</summary>
    private static RouteWords Move(string name, string summary, string description) =>
        RouteWords.Command(name, summary, description, 200, typeof(TicketView), RouteWords.CommandProblems);

    /// <summary>A move after which the ticket is as asked: twice is as good as once.</summary>
    private static RouteWords Steady(string name, string summary, string description) =>
        Move(name, summary, description + "已经如此的再办一次，照样成功，不另记一笔。");

    private static string Phases() =>
        string.Join(
            '、',
            Enum.GetValues<TicketPhase>()
                .Where(static phase => phase != TicketPhase.None)
                .Select(static phase => $"{phase}{TicketWords.Of(phase)}")
        );
}
