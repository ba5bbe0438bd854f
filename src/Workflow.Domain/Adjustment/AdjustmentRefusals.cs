using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Adjustment;

/// <summary>Why an adjustment does not do what it is asked: codes and the sentences that screens show.</summary>
public static class AdjustmentRefusals
{
    public static readonly RefusalRule Unknown = new(
        "adjustment.unknown",
        RefusalKind.Unseen,
        "没有找到这件动态调整，可能编号有误。"
    );

    public static readonly RefusalRule NotYourDuty = new(
        "adjustment.not-your-duty",
        RefusalKind.Forbidden,
        "您所在的岗位没有“{0}”职责，不能办理这一步。"
    );

    public static readonly RefusalRule NotGrassroots = new(
        "adjustment.not-grassroots",
        RefusalKind.Forbidden,
        "清单不符由街道、社区（村）反映；其他单位的意见请交清单管理岗位立案。"
    );

    public static readonly RefusalRule NotYourUnit = new(
        "adjustment.not-your-unit",
        RefusalKind.Forbidden,
        "没有征求您所在单位的意见，不需要答复。"
    );

    public static readonly RefusalRule NotReported = new(
        "adjustment.not-reported",
        RefusalKind.Forbidden,
        "这件动态调整不是您所在的单位反映的，不能收回。"
    );

    public static readonly RefusalRule NotInPhase = new(
        "adjustment.not-in-phase",
        RefusalKind.Conflict,
        "这件动态调整现在是“{0}”，不能{1}。"
    );

    public static readonly RefusalRule TextMissing = new("adjustment.text-missing", RefusalKind.Invalid, "请填写{0}。");

    public static readonly RefusalRule TextTooLong = new(
        "adjustment.text-too-long",
        RefusalKind.Invalid,
        "{0}有{1}字，最多{2}字，请缩短后再提交。"
    );

    public static readonly RefusalRule WrongTrigger = new(
        "adjustment.wrong-trigger",
        RefusalKind.Invalid,
        "基层反映由街道、社区（村）自己提交，请另选事由。"
    );

    public static readonly RefusalRule ItemUnknown = new(
        "adjustment.item-unknown",
        RefusalKind.Invalid,
        "清单中没有编号为“{0}”的事项，请核对编号。"
    );

    public static readonly RefusalRule ItemThere = new(
        "adjustment.item-there",
        RefusalKind.Invalid,
        "清单中已有编号为“{0}”的事项，请另用一个编号。"
    );

    public static readonly RefusalRule NothingChanged = new(
        "adjustment.nothing-changed",
        RefusalKind.Invalid,
        "对事项“{0}”没有提出任何改动，请写明怎样调整。"
    );

    public static readonly RefusalRule UnitUnknown = new(
        "adjustment.unit-unknown",
        RefusalKind.Invalid,
        "没有编号为“{0}”的单位，请核对编号。"
    );

    public static readonly RefusalRule AnsweredAlready = new(
        "adjustment.answered-already",
        RefusalKind.Conflict,
        "您所在的单位已经答复，如需补充请与清单管理岗位联系。"
    );

    public static readonly RefusalRule StillAsked = new(
        "adjustment.still-asked",
        RefusalKind.Conflict,
        "还在等待“{0}”答复，答复或者到期以后再研判。"
    );

    public static readonly RefusalRule ListUnknown = new(
        "adjustment.list-unknown",
        RefusalKind.Invalid,
        "没有编号为“{0}”的职责清单，请核对编号。"
    );

    public static readonly RefusalRule VersionUnknown = new(
        "adjustment.version-unknown",
        RefusalKind.Invalid,
        "清单没有“{0}”这个版本；写明怎样调整的，系统会据此形成新的版本。"
    );

    public static readonly RefusalRule VersionTaken = new(
        "adjustment.version-taken",
        RefusalKind.Invalid,
        "清单已有“{0}”这个版本，请给新的版本另起名称。"
    );

    public static readonly RefusalRule TooEarly = new(
        "adjustment.too-early",
        RefusalKind.Invalid,
        "新版本的生效日期应不早于今天，并且晚于现有最新版本的{0}。"
    );

    public static readonly RefusalRule TooManyChanges = new(
        "adjustment.too-many-changes",
        RefusalKind.Invalid,
        "一次最多调整{0}处，请分几次办理。"
    );

    public static readonly RefusalRule NamesReporter = new(
        "adjustment.names-reporter",
        RefusalKind.Invalid,
        "“{0}”里写了反映单位的名称，而大家都看得到，请改写。"
    );

    public static readonly ImmutableArray<RefusalRule> All =
    [
        Unknown,
        NotYourDuty,
        NotGrassroots,
        NotYourUnit,
        NotReported,
        NotInPhase,
        TextMissing,
        TextTooLong,
        WrongTrigger,
        ItemUnknown,
        ItemThere,
        NothingChanged,
        UnitUnknown,
        AnsweredAlready,
        StillAsked,
        ListUnknown,
        VersionUnknown,
        VersionTaken,
        TooEarly,
        TooManyChanges,
        NamesReporter,
    ];
}
