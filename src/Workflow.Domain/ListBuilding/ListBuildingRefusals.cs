using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.ListBuilding;

/// <summary>Why a list is not built as somebody asks: codes and the sentences that screens show.</summary>
public static class ListBuildingRefusals
{
    public static readonly RefusalRule Unknown = new(
        "list-building.unknown",
        RefusalKind.Unseen,
        "没有找到这件清单编制，可能编号有误。"
    );

    public static readonly RefusalRule NotYourDuty = new(
        "list-building.not-your-duty",
        RefusalKind.Forbidden,
        "您所在的岗位没有“{0}”职责，不能办理这一步。"
    );

    public static readonly RefusalRule NotYourUnit = new(
        "list-building.not-your-unit",
        RefusalKind.Forbidden,
        "这一步没有请您所在的单位办理。"
    );

    public static readonly RefusalRule SamePerson = new(
        "list-building.same-person",
        RefusalKind.Forbidden,
        "起草的人、代其履职的人和起草单位的人不能审查这份草案，请由其他人审查。"
    );

    public static readonly RefusalRule NotInPhase = new(
        "list-building.not-in-phase",
        RefusalKind.Conflict,
        "这件清单编制现在是“{0}”，不能{1}。"
    );

    public static readonly RefusalRule TextMissing = new(
        "list-building.text-missing",
        RefusalKind.Invalid,
        "请填写{0}。"
    );

    public static readonly RefusalRule TextTooLong = new(
        "list-building.text-too-long",
        RefusalKind.Invalid,
        "{0}有{1}字，最多{2}字，请缩短。"
    );

    public static readonly RefusalRule ListUnknown = new(
        "list-building.list-unknown",
        RefusalKind.Invalid,
        "没有编号为“{0}”的职责清单；编制新的清单，请一并写明草案。"
    );

    public static readonly RefusalRule ListThere = new(
        "list-building.list-there",
        RefusalKind.Invalid,
        "已有编号为“{0}”的职责清单，草案从它的最新版本开始；编制新的清单，请另用编号。"
    );

    public static readonly RefusalRule NothingChanged = new(
        "list-building.nothing-changed",
        RefusalKind.Invalid,
        "没有写明改动，请写明怎样修改草案。"
    );

    public static readonly RefusalRule TooManyChanges = new(
        "list-building.too-many-changes",
        RefusalKind.Invalid,
        "一次最多改动{0}处，请分几次办理。"
    );

    public static readonly RefusalRule UnitUnknown = new(
        "list-building.unit-unknown",
        RefusalKind.Invalid,
        "没有编号为“{0}”的单位，请核对编号。"
    );

    public static readonly RefusalRule NobodyAsked = new(
        "list-building.nobody-asked",
        RefusalKind.Invalid,
        "请至少选择一个单位。"
    );

    public static readonly RefusalRule CannotExamine = new(
        "list-building.cannot-examine",
        RefusalKind.Invalid,
        "“{0}”没有准入审查岗位，或者就是起草单位，请选择其他单位审查。"
    );

    public static readonly RefusalRule HandedIn = new(
        "list-building.handed-in",
        RefusalKind.Conflict,
        "您所在的单位本轮已经报送意见，如需补充请与清单管理岗位联系。"
    );

    public static readonly RefusalRule ItemUnknown = new(
        "list-building.item-unknown",
        RefusalKind.Invalid,
        "草案中没有编号为“{0}”的事项，请核对编号；建议新增事项的不写编号。"
    );

    public static readonly RefusalRule TooManyComments = new(
        "list-building.too-many-comments",
        RefusalKind.Invalid,
        "一轮最多报送{0}条意见，请合并后报送。"
    );

    public static readonly RefusalRule CommentUnknown = new(
        "list-building.comment-unknown",
        RefusalKind.Invalid,
        "没有第{0}条意见，请核对序号。"
    );

    public static readonly RefusalRule AnsweredAlready = new(
        "list-building.answered-already",
        RefusalKind.Conflict,
        "第{0}条意见已经答复，不能更改。"
    );

    public static readonly RefusalRule NothingToAnswer = new(
        "list-building.nothing-to-answer",
        RefusalKind.Conflict,
        "本轮没有等待答复的意见。"
    );

    public static readonly RefusalRule StillAsked = new(
        "list-building.still-asked",
        RefusalKind.Conflict,
        "还在等待“{0}”报送意见，报送或者到期以后再结束本轮。"
    );

    public static readonly RefusalRule StillUnanswered = new(
        "list-building.still-unanswered",
        RefusalKind.Conflict,
        "第{0}条意见还没有答复，全部答复以后再结束本轮。"
    );

    public static readonly RefusalRule NoRoundYet = new(
        "list-building.no-round-yet",
        RefusalKind.Conflict,
        "还没有征求过意见，至少结束一轮以后再送合法性审查。"
    );

    public static readonly RefusalRule InFuture = new(
        "list-building.in-future",
        RefusalKind.Invalid,
        "{0}还没有到，请填写实际的日期。"
    );

    public static readonly RefusalRule VersionTaken = new(
        "list-building.version-taken",
        RefusalKind.Invalid,
        "清单已有“{0}”这个版本，请给新的版本另起名称。"
    );

    public static readonly RefusalRule TooEarly = new(
        "list-building.too-early",
        RefusalKind.Invalid,
        "生效日期应不早于今天，并且晚于现有最新版本的生效日期。"
    );

    public static readonly RefusalRule ListMoved = new(
        "list-building.list-moved",
        RefusalKind.Conflict,
        "编制期间清单有了“{0}”这个版本，草案没有包含它的改动；请再发起一轮，把它并入草案后再公布。"
    );

    public static readonly ImmutableArray<RefusalRule> All =
    [
        Unknown,
        NotYourDuty,
        NotYourUnit,
        SamePerson,
        NotInPhase,
        TextMissing,
        TextTooLong,
        ListUnknown,
        ListThere,
        NothingChanged,
        TooManyChanges,
        UnitUnknown,
        NobodyAsked,
        CannotExamine,
        HandedIn,
        ItemUnknown,
        TooManyComments,
        CommentUnknown,
        AnsweredAlready,
        NothingToAnswer,
        StillAsked,
        StillUnanswered,
        NoRoundYet,
        InFuture,
        VersionTaken,
        TooEarly,
        ListMoved,
    ];
}
