using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Ticket;

/// <summary>Why the exchange with the upper level does not do what it is asked.</summary>
public static class TicketUpstreamRefusals
{
    public static readonly RefusalRule NotFromAbove = new(
        "ticket.not-from-above",
        RefusalKind.Conflict,
        "这件工单不是上级转办的，没有可以上报的对象。"
    );

    public static readonly RefusalRule NotOfTheCentre = new(
        "ticket.not-of-the-centre",
        RefusalKind.Forbidden,
        "与上级的往来由热线中心的登记或派单岗位办理，您现在的岗位不能办理。"
    );

    public static readonly RefusalRule BadSource = new(
        "ticket.bad-source",
        RefusalKind.Invalid,
        "{0}应为1至40个英文字母、数字、横线、下划线、斜线或点，请核对。"
    );

    public static readonly RefusalRule DueBeforeFiled = new(
        "ticket.due-before-filed",
        RefusalKind.Invalid,
        "来源编号{0}的上级时限早于转办时间，请核对。"
    );

    public static readonly RefusalRule NotInHand = new(
        "ticket.not-in-hand",
        RefusalKind.Conflict,
        "本区已经答复或结束了这件工单，不能再向上级申请。"
    );

    public static readonly RefusalRule AskOpen = new(
        "ticket.ask-open",
        RefusalKind.Conflict,
        "已向上级申请{0}，还没有答复，请先登记上级的答复。"
    );

    public static readonly RefusalRule NoAsk = new(
        "ticket.no-ask",
        RefusalKind.Conflict,
        "没有等待上级答复的{0}申请，上级也没有说已经退单。"
    );

    public static readonly RefusalRule AskTooShort = new(
        "ticket.ask-too-short",
        RefusalKind.Invalid,
        "申请的期限应晚于现在的上级时限，也晚于现在，请核对。"
    );

    public static readonly RefusalRule DueNotGiven = new(
        "ticket.due-not-given",
        RefusalKind.Invalid,
        "上级同意延期的，请填写新的上级时限，应晚于现在的上级时限，也晚于现在。"
    );

    public static readonly RefusalRule DueNotAsked = new(
        "ticket.due-not-asked",
        RefusalKind.Invalid,
        "只有上级同意延期时才填写新的上级时限，请清空后再提交。"
    );

    public static readonly RefusalRule NothingToSend = new(
        "ticket.nothing-to-send",
        RefusalKind.Conflict,
        "所列内容现在不能上报：工单正在重新办理，或者内容已经变化。"
    );

    public static readonly RefusalRule NothingToAdopt = new(
        "ticket.nothing-to-adopt",
        RefusalKind.Conflict,
        "上级表中没有与本区不同的时限，不用采用。"
    );

    public static readonly ImmutableArray<RefusalRule> All =
    [
        NotFromAbove,
        NotOfTheCentre,
        BadSource,
        DueBeforeFiled,
        NotInHand,
        AskOpen,
        NoAsk,
        AskTooShort,
        DueNotGiven,
        DueNotAsked,
        NothingToSend,
        NothingToAdopt,
    ];
}
