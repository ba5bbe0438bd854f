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
        "没有代码为“{0}”的单位，请重新选择主办单位。"
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
    ];
}
