using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Calendar;

/// <summary>A question to the calendar that rests on no case: until when would it be?</summary>
/// <param name="More">An extension; null if none is asked about.</param>
public sealed record WhatIf(
    Moment Start,
    DeadlineRule Rule,
    ImmutableArray<Pause> Pauses,
    DeadlineRule? More,
    DueCap? Cap
)
{
    /// <summary>Pauses that one question may have.</summary>
    public const int MostPauses = 3;

    /// <summary>
    /// Of any unit; a pause may last as many days. What is asked stays far inside the calendar's range.
    /// </summary>
    public const int MaxAmount = 366;
    public const int LastYear = 2060;

    /// <summary>What stands for the source of a rule or a cap that somebody only tries.</summary>
    public static readonly Text Tried = Text.From("试算");
    public static readonly Text TriedCap = Text.From("试算的上限");
    public static readonly Text TriedPause = Text.From("暂停");

    public static readonly RefusalRule Missing = new("calendar.missing", RefusalKind.Invalid, "请填写“{0}”。");

    public static readonly RefusalRule MomentUnreadable = new(
        "calendar.moment-unreadable",
        RefusalKind.Invalid,
        "“{0}”不是日期和时间，请写成2026-11-20 09:00这样的形式。"
    );

    public static readonly RefusalRule MomentOutOfRange = new(
        "calendar.moment-out-of-range",
        RefusalKind.Invalid,
        "“{0}”的年份应在2000年至2060年之间，请更正。"
    );

    public static readonly RefusalRule AmountOutOfRange = new(
        "calendar.amount-out-of-range",
        RefusalKind.Invalid,
        "“{0}”应是1至366的整数，请更正。"
    );

    public static readonly RefusalRule UnitUnknown = new(
        "calendar.unit-unknown",
        RefusalKind.Invalid,
        "“{0}”应从工作日、自然日、工作时、小时中选择一种，请重新选择。"
    );

    public static readonly RefusalRule PauseIncomplete = new(
        "calendar.pause-incomplete",
        RefusalKind.Invalid,
        "暂停的起止时间只填了一个，请补填“{0}”，或把两个都留空。"
    );

    public static readonly RefusalRule PauseReversed = new(
        "calendar.pause-reversed",
        RefusalKind.Invalid,
        "“{0}”应晚于暂停开始的时间，请更正。"
    );

    public static readonly RefusalRule PauseTooLong = new(
        "calendar.pause-too-long",
        RefusalKind.Invalid,
        "一次暂停最长366天，请把“{0}”提前。"
    );

    public static readonly RefusalRule YearUnreadable = new(
        "calendar.year-unreadable",
        RefusalKind.Invalid,
        "年份应是2000至2060的整数，请更正。"
    );

    public static readonly ImmutableArray<RefusalRule> Rules =
    [
        Missing,
        MomentUnreadable,
        MomentOutOfRange,
        AmountOutOfRange,
        UnitUnknown,
        PauseIncomplete,
        PauseReversed,
        PauseTooLong,
        YearUnreadable,
    ];

    public Deadline Derive(WorkCalendar calendar)
    {
        var deadline = calendar.Derive(Start, Rule, Pauses, Cap);
        return More is null ? deadline : calendar.Extend(deadline, More, Pauses);
    }
}
