using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Ticket;

/// <summary>Why a ticket does not do what it is asked: codes and the sentences that screens show.</summary>
public static class TicketRefusals
{
    public static readonly RefusalRule Unknown = new(
        "ticket.unknown",
        RefusalKind.Unseen,
        "没有找到这件工单，可能编号有误，或者它不在您可以查看的范围内。"
    );

    public static readonly RefusalRule NotYourDuty = new(
        "ticket.not-your-duty",
        RefusalKind.Forbidden,
        "您所在的岗位没有“{0}”职责，不能办理这一步。"
    );

    public static readonly RefusalRule AlreadyRegistered = new(
        "ticket.already-registered",
        RefusalKind.Conflict,
        "这件工单已经登记过，不能用同一个标识再登记别的内容。"
    );

    public static readonly RefusalRule NotInPhase = new(
        "ticket.not-in-phase",
        RefusalKind.Conflict,
        "工单现在是“{0}”，不能{1}。"
    );

    public static readonly RefusalRule TextMissing = new("ticket.text-missing", RefusalKind.Invalid, "请填写{0}。");

    public static readonly RefusalRule TextTooLong = new(
        "ticket.text-too-long",
        RefusalKind.Invalid,
        "{0}有{1}字，最多{2}字，请缩短后再提交。"
    );

    public static readonly RefusalRule UnitUnknown = new(
        "ticket.unit-unknown",
        RefusalKind.Invalid,
        "没有代码为“{0}”的单位，或者它已撤销，请重新选择。"
    );

    public static readonly RefusalRule UnitCannotHandle = new(
        "ticket.unit-cannot-handle",
        RefusalKind.Invalid,
        "“{0}”不承办工单，请选择部门、街道或公用事业单位。"
    );

    public static readonly RefusalRule NoPolicy = new(
        "ticket.no-policy",
        RefusalKind.Conflict,
        "本区还没有生效的工单时限规定，不能派发，请联系负责维护的人员。"
    );

    public static readonly RefusalRule SourceDiffers = new(
        "ticket.source-differs",
        RefusalKind.Conflict,
        "来源编号{0}此前已导入，但内容不同，本行未导入。"
    );

    public static readonly RefusalRule AnsweredBeforeFiled = new(
        "ticket.answered-before-filed",
        RefusalKind.Invalid,
        "来源编号{0}的答复时间早于提出时间，本行未导入。"
    );

    public static readonly RefusalRule InFuture = new(
        "ticket.in-future",
        RefusalKind.Invalid,
        "来源编号{0}的时间晚于现在，本行未导入。"
    );

    public static readonly RefusalRule Recused = new(
        "ticket.recused",
        RefusalKind.Forbidden,
        "您在被反映单位任职或代理其岗位，应当回避，不能办理这件工单。"
    );

    public static readonly RefusalRule NoStreet = new(
        "ticket.no-street",
        RefusalKind.Forbidden,
        "您的岗位不在任何街道之内，不能上报，请改用“登记”。"
    );

    public static readonly RefusalRule AlreadyDispatched = new(
        "ticket.already-dispatched",
        RefusalKind.Conflict,
        "这件工单已经派发过，不能再改为不予受理或直接答复，请派发给承办单位。"
    );

    public static readonly RefusalRule UnitAccused = new(
        "ticket.unit-accused",
        RefusalKind.Conflict,
        "“{0}”是被反映单位或其下级，不能承办，请选择其他单位。"
    );

    public static readonly RefusalRule LeadAccused = new(
        "ticket.lead-accused",
        RefusalKind.Conflict,
        "正在承办的单位、科室或人员属于被反映单位，请先撤回派发，再登记被反映单位。"
    );

    public static readonly RefusalRule ClassIsDispatched = new(
        "ticket.class-is-dispatched",
        RefusalKind.Conflict,
        "工单已按“{0}”派发，时限类别不能再改；确需更改，请先撤回派发。"
    );

    public static readonly RefusalRule OutsideTheUnit = new(
        "ticket.outside-the-unit",
        RefusalKind.Invalid,
        "“{0}”不在主办单位之内，请选择本单位的科室。"
    );

    public static readonly RefusalRule PersonCannotHandle = new(
        "ticket.person-cannot-handle",
        RefusalKind.Invalid,
        "所选人员在“{0}”没有承办岗位，请重新选择。"
    );

    public static readonly RefusalRule PersonRecused = new(
        "ticket.person-recused",
        RefusalKind.Conflict,
        "所选人员在被反映单位任职或代理其岗位，应当回避，请选择其他人。"
    );

    public static readonly RefusalRule NoInsideReview = new(
        "ticket.no-inside-review",
        RefusalKind.Conflict,
        "本单位的答复不须内部审签，请直接反馈。"
    );

    public static readonly RefusalRule DraftWaits = new(
        "ticket.draft-waits",
        RefusalKind.Conflict,
        "已有一份拟好的答复等待审签，请等待审签或退回修改后再拟。"
    );

    public static readonly RefusalRule NothingToReview = new(
        "ticket.nothing-to-review",
        RefusalKind.Conflict,
        "现在没有等待科室审核的答复。"
    );

    public static readonly RefusalRule NothingToSign = new(
        "ticket.nothing-to-sign",
        RefusalKind.Conflict,
        "现在没有等待审签的答复。"
    );

    public static readonly RefusalRule OwnDraft = new(
        "ticket.own-draft",
        RefusalKind.Forbidden,
        "答复由您拟写，不能由您审核或审签，请由其他人办理。"
    );

    public static readonly RefusalRule OwnReview = new(
        "ticket.own-review",
        RefusalKind.Forbidden,
        "答复由您审核，不能再由您审签，请由其他人办理。"
    );

    public static readonly RefusalRule NeedsSignature = new(
        "ticket.needs-signature",
        RefusalKind.Conflict,
        "本单位的答复须经{0}后发出，请先拟答复。"
    );

    public static readonly RefusalRule OwnUnit = new(
        "ticket.own-unit",
        RefusalKind.Forbidden,
        "您属于承办单位，不能审核、回访或决定本单位的工单。"
    );

    public static readonly RefusalRule NobodyAnswered = new(
        "ticket.nobody-answered",
        RefusalKind.Invalid,
        "没有联系上诉求人时，不能填写是否解决和满意程度。"
    );

    public static readonly RefusalRule WasReached = new(
        "ticket.was-reached",
        RefusalKind.Conflict,
        "回访时已联系上诉求人，不能以“联系不上”结案。"
    );

    public static readonly RefusalRule TryAgain = new(
        "ticket.try-again",
        RefusalKind.Conflict,
        "结案未核实须在至少{1}个不同的日子回访至少{0}次仍联系不上，现已回访{2}次。"
    );

    public static readonly RefusalRule NotDisputed = new(
        "ticket.not-disputed",
        RefusalKind.Conflict,
        "只有重新办理已到限次、回访时诉求人仍不认可的，才能以此结案。"
    );

    public static readonly RefusalRule ConfirmedByCallback = new(
        "ticket.confirmed-by-callback",
        RefusalKind.Invalid,
        "诉求人确认已解决的，请登记回访结果，工单随之结案。"
    );

    public static readonly RefusalRule HistoryStays = new(
        "ticket.history-stays",
        RefusalKind.Conflict,
        "历史导入的工单不能重启，请登记一件新的工单。"
    );

    public static readonly RefusalRule ReturnAfterDesignation = new(
        "ticket.return-after-designation",
        RefusalKind.Conflict,
        "不能退单：已由热线中心指定承办。"
    );

    public static readonly RefusalRule ReturnedBefore = new(
        "ticket.returned-before",
        RefusalKind.Conflict,
        "不能退单：本单已申请过{0}次退单，达到规定的次数。"
    );

    public static readonly RefusalRule ReturnTooLate = new(
        "ticket.return-too-late",
        RefusalKind.Conflict,
        "不能退单：已过退单时限。"
    );

    public static readonly RefusalRule RequestOpen = new(
        "ticket.request-open",
        RefusalKind.Conflict,
        "已有一项{0}等待决定，请等待决定或先撤回申请。"
    );

    public static readonly RefusalRule NoRequest = new(
        "ticket.no-request",
        RefusalKind.Conflict,
        "现在没有等待决定的申请。"
    );

    public static readonly RefusalRule ExtendedBefore = new(
        "ticket.extended-before",
        RefusalKind.Conflict,
        "不能延期：已延期{0}次，达到规定的次数。"
    );

    public static readonly RefusalRule ExtensionTooLate = new(
        "ticket.extension-too-late",
        RefusalKind.Conflict,
        "不能延期：期限已过，延期应在到期之前申请。"
    );

    public static readonly RefusalRule ExtensionOutOfRange = new(
        "ticket.extension-out-of-range",
        RefusalKind.Invalid,
        "延期的工作日数应在1至{0}之间，请核对。"
    );

    public static readonly RefusalRule ExtensionBeyondSource = new(
        "ticket.extension-beyond-source",
        RefusalKind.Conflict,
        "上级时限不允许再延，请先向上级申请延期。"
    );

    public static readonly RefusalRule ReviewOutOfRange = new(
        "ticket.review-out-of-range",
        RefusalKind.Invalid,
        "复查日期{0}应在明天至一年之内，请核对。"
    );

    public static readonly ImmutableArray<RefusalRule> All =
    [
        Unknown,
        NotYourDuty,
        AlreadyRegistered,
        NotInPhase,
        TextMissing,
        TextTooLong,
        UnitUnknown,
        UnitCannotHandle,
        NoPolicy,
        SourceDiffers,
        AnsweredBeforeFiled,
        InFuture,
        Recused,
        NoStreet,
        AlreadyDispatched,
        UnitAccused,
        LeadAccused,
        ClassIsDispatched,
        OutsideTheUnit,
        PersonCannotHandle,
        PersonRecused,
        NoInsideReview,
        DraftWaits,
        NothingToReview,
        NothingToSign,
        OwnDraft,
        OwnReview,
        NeedsSignature,
        OwnUnit,
        NobodyAnswered,
        WasReached,
        TryAgain,
        NotDisputed,
        ConfirmedByCallback,
        HistoryStays,
        ReturnAfterDesignation,
        ReturnedBefore,
        ReturnTooLate,
        RequestOpen,
        NoRequest,
        ExtendedBefore,
        ExtensionTooLate,
        ExtensionOutOfRange,
        ExtensionBeyondSource,
        ReviewOutOfRange,
        .. TicketUpstreamRefusals.All,
    ];
}
