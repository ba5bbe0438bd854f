using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Organisation;

/// <summary>
/// Why a stand-in or a shift is refused. Where a file can be at fault, the first argument is what stands in it.
/// </summary>
public static class ArrangementRules
{
    public static readonly RefusalRule StandInNotYours = new(
        "organisation.stand-in-not-yours",
        RefusalKind.Forbidden,
        "只能由任职本人、本单位或上级单位有“分办”职责的岗位，或者负责维护的人员安排这个岗位的代理，请联系他们办理。"
    );

    public static readonly RefusalRule RosterNotYours = new(
        "organisation.roster-not-yours",
        RefusalKind.Forbidden,
        "只能由本单位或上级单位有“分办”职责的岗位，或者负责维护的人员排本单位的值班，请联系他们办理。"
    );

    public static readonly RefusalRule HolderHoldsNot = new(
        "organisation.holder-holds-not",
        RefusalKind.Invalid,
        "代理“{0}”写明的被代理人没有担任岗位“{1}”，请更正岗位或人员。"
    );

    public static readonly RefusalRule StandInHasNoPost = new(
        "organisation.stand-in-has-no-post",
        RefusalKind.Invalid,
        "代理“{0}”的代理人在本区没有任何岗位，请改由在岗人员代理。"
    );

    public static readonly RefusalRule StandInForOneself = new(
        "organisation.stand-in-for-oneself",
        RefusalKind.Invalid,
        "代理“{0}”的代理人就是任职本人，请选择另一位人员。"
    );

    public static readonly RefusalRule StandInDays = new(
        "organisation.stand-in-days",
        RefusalKind.Invalid,
        "代理“{0}”的日期不对，最后一天不能早于第一天，一次不超过{1}天，请更正。"
    );

    public static readonly RefusalRule StandInOver = new(
        "organisation.stand-in-over",
        RefusalKind.Invalid,
        "代理“{0}”的最后一天已经过去，请填写今天或以后的日期。"
    );

    public static readonly RefusalRule StandInReason = new(
        "organisation.stand-in-reason",
        RefusalKind.Invalid,
        "代理“{0}”的事由应填写1至{1}字，请更正。"
    );

    public static readonly RefusalRule StandInCollides = new(
        "organisation.stand-in-collides",
        RefusalKind.Conflict,
        "代理“{0}”与已有的代理“{1}”日期重叠，同一岗位同一天只能有一位代理人，请先结束已有的代理或调整日期。"
    );

    public static readonly RefusalRule ShiftTimes = new(
        "organisation.shift-times",
        RefusalKind.Invalid,
        "值班“{0}”的时间不对，结束应晚于开始，一班不超过{1}小时，请更正。"
    );

    public static readonly RefusalRule ShiftOver = new(
        "organisation.shift-over",
        RefusalKind.Invalid,
        "值班“{0}”的时间已经过去，请填写以后的时间。"
    );

    public static readonly RefusalRule ShiftUnit = new(
        "organisation.shift-unit",
        RefusalKind.Invalid,
        "值班“{0}”的单位“{1}”不存在或已撤销，请更正。"
    );

    public static readonly RefusalRule ShiftPost = new(
        "organisation.shift-post",
        RefusalKind.Invalid,
        "值班“{0}”的人员没有在值班单位或其下级担任岗位“{1}”，请更正岗位或人员。"
    );

    public static readonly RefusalRule ShiftCollides = new(
        "organisation.shift-collides",
        RefusalKind.Conflict,
        "值班“{0}”与同一人员的另一班“{1}”时间重叠，请调整时间或改派他人。"
    );

    public static readonly RefusalRule WeeklyDays = new(
        "organisation.weekly-days",
        RefusalKind.Invalid,
        "每周值班“{0}”的日期不对，至少要有一天，不能重复，截止日期不能早于开始日期，请更正。"
    );

    public static readonly ImmutableArray<RefusalRule> All =
    [
        StandInNotYours,
        RosterNotYours,
        HolderHoldsNot,
        StandInHasNoPost,
        StandInForOneself,
        StandInDays,
        StandInOver,
        StandInReason,
        StandInCollides,
        ShiftTimes,
        ShiftOver,
        ShiftUnit,
        ShiftPost,
        ShiftCollides,
        WeeklyDays,
    ];
}
