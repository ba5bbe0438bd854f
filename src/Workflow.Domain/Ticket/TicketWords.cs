namespace Workflow.Domain.Ticket;

/// <summary>
/// The field's Chinese words for what tickets have and go through. Screens, refusals and exports use these.
/// </summary>
public static class TicketWords
{
    public static string Of(TicketPhase phase) =>
        phase switch
        {
            TicketPhase.None => "未登记",
            TicketPhase.Reported => "待街道研判",
            TicketPhase.Registered => "待受理",
            TicketPhase.Accepted => "待派发",
            TicketPhase.Dispatched => "待签收",
            TicketPhase.Handling => "办理中",
            TicketPhase.Suspended => "挂账",
            TicketPhase.Auditing => "待审核",
            TicketPhase.Answered => "待回访",
            TicketPhase.Closed => "已结案",
            TicketPhase.ClosedUnverified => "结案未核实",
            TicketPhase.Declined => "不予受理",
            TicketPhase.AnsweredDirectly => "已直接答复",
            TicketPhase.Settled => "街道已处置",
            TicketPhase.Withdrawn => "诉求人已撤回",
            TicketPhase.Archived => "已归档",
            TicketPhase.ReturnedUp => "已退回上级",
            _ => throw new ArgumentOutOfRangeException(nameof(phase)),
        };

    public static string Of(TicketOrigin origin) =>
        origin switch
        {
            TicketOrigin.Window => "窗口",
            TicketOrigin.Telephone => "电话",
            TicketOrigin.Page => "网页",
            TicketOrigin.Program => "其他系统",
            TicketOrigin.History => "历史导入",
            TicketOrigin.Report => "网格上报",
            TicketOrigin.Upstream => "上级转办",
            TicketOrigin.Table => "表格导入",
            _ => throw new ArgumentOutOfRangeException(nameof(origin)),
        };

    public static string Of(TicketLimit limit) =>
        limit switch
        {
            TicketLimit.Consult => "咨询件",
            TicketLimit.Normal => "一般件",
            TicketLimit.Complex => "疑难件",
            TicketLimit.Urgent => "紧急件",
            TicketLimit.Critical => "特急件",
            _ => throw new ArgumentOutOfRangeException(nameof(limit)),
        };

    public static string Of(ContactMeans means) =>
        means switch
        {
            ContactMeans.Telephone => "电话",
            ContactMeans.Visit => "上门",
            ContactMeans.Message => "短信",
            _ => throw new ArgumentOutOfRangeException(nameof(means)),
        };

    public static string Of(ClosingGround ground) =>
        ground switch
        {
            ClosingGround.Confirmed => "诉求人确认已解决",
            ClosingGround.Unreachable => "多次回访联系不上",
            ClosingGround.Disputed => "重新办理后诉求人仍不认可",
            _ => throw new ArgumentOutOfRangeException(nameof(ground)),
        };

    public static string Of(WhistleKind kind) =>
        kind switch
        {
            WhistleKind.Livelihood => "民生和重点工作",
            WhistleKind.Enforcement => "综合执法",
            WhistleKind.Emergency => "应急处置",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public static string Of(DispatchKind kind) =>
        kind switch
        {
            DispatchKind.First => "派发",
            DispatchKind.Again => "改派",
            DispatchKind.Designated => "指定承办",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public static string Of(DeclineReason reason) =>
        reason switch
        {
            DeclineReason.InCourt => "已进入诉讼、仲裁或复议",
            DeclineReason.Petition => "属于信访事项",
            DeclineReason.Discipline => "属于纪检监察",
            DeclineReason.Emergency => "紧急警务、消防或急救",
            DeclineReason.Secret => "涉及国家秘密或商业秘密",
            DeclineReason.NothingNew => "同一诉求已办结，没有新的事实",
            DeclineReason.OutOfScope => "不属于本级职责",
            _ => throw new ArgumentOutOfRangeException(nameof(reason)),
        };

    public static string Of(ReturnReason reason) =>
        reason switch
        {
            ReturnReason.NotOurDuty => "不属于本单位职责",
            ReturnReason.NotOurArea => "不在本单位辖区",
            ReturnReason.Unclear => "内容不清，无法办理",
            ReturnReason.Duplicate => "与在办工单重复",
            _ => throw new ArgumentOutOfRangeException(nameof(reason)),
        };

    public static string Of(SuspensionKind kind) =>
        kind switch
        {
            SuspensionKind.Weather => "天气或季节",
            SuspensionKind.Engineering => "工程施工",
            SuspensionKind.Legal => "法律程序",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public static string Of(Resolution resolution) =>
        resolution switch
        {
            Resolution.Solved => "已解决",
            Resolution.Partly => "部分解决",
            Resolution.Unsolved => "未解决",
            _ => throw new ArgumentOutOfRangeException(nameof(resolution)),
        };

    public static string Of(Satisfaction satisfaction) =>
        satisfaction switch
        {
            Satisfaction.Satisfied => "满意",
            Satisfaction.MostlySatisfied => "基本满意",
            Satisfaction.Neutral => "一般",
            Satisfaction.Dissatisfied => "不满意",
            _ => throw new ArgumentOutOfRangeException(nameof(satisfaction)),
        };

    public static string Of(TicketStep step) =>
        step switch
        {
            TicketStep.Triage => "街道研判",
            TicketStep.Dispatch => "派单",
            TicketStep.Sign => "签收",
            TicketStep.Contact => "首次联系",
            TicketStep.Decide => "决定申请",
            TicketStep.Audit => "审核",
            TicketStep.CallBack => "回访",
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };

    public static string Of(TicketParty party) =>
        party switch
        {
            TicketParty.Triage => "街道研判",
            TicketParty.Dispatch => "派单",
            TicketParty.Unit => "承办",
            TicketParty.Audit => "审核",
            TicketParty.CallBack => "回访",
            TicketParty.Suspended => "挂账",
            _ => throw new ArgumentOutOfRangeException(nameof(party)),
        };

    /// <summary>Who owes a step.</summary>
    public static string Owing(TicketStep step) =>
        step switch
        {
            TicketStep.Triage => "街道",
            TicketStep.Dispatch or TicketStep.Decide => "派单岗",
            TicketStep.Sign or TicketStep.Contact => "承办单位",
            TicketStep.Audit => "审核岗",
            TicketStep.CallBack => "回访岗",
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };

    /// <summary>An open request of the unit.</summary>
    public static string OfRequest(TicketFact request) =>
        request switch
        {
            ReturnRequested => "退单申请",
            ExtensionRequested => "延期申请",
            SuspensionRequested => "挂账申请",
            _ => throw new ArgumentOutOfRangeException(nameof(request)),
        };
}
