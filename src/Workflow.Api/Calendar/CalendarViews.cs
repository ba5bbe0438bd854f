using System.ComponentModel;
using Workflow.Domain.Calendar;

namespace Workflow.Api.Calendar;

/// <summary>The calendar of a year. A published contract: fields are added, never changed or removed.</summary>
internal sealed record CalendarYearView(
    int Year,
    [property: Description("放假安排是否已公布；未公布的年份按周一至周五计算，涉及的期限为暂定。")] bool Published,
    [property: Description("放假通知的文号或标题；未公布时为null。")] string? Source,
    [property: Description("日历的版本，期限记有推算时的版本。")] long CalendarVersion,
    [property: Description("全年工作日数。")] int WorkingDays,
    [property: Description("放假的日子，含连休中的周末。")] IReadOnlyList<DayOffView> DaysOff,
    [property: Description("调休上班的周末。")] IReadOnlyList<DateOnly> MakeUpWorkdays,
    [property: Description("办公时段。")] IReadOnlyList<SessionView> Sessions,
    [property: Description("每日截止时间，按日计算的期限到此为止。")] string DayEndsAt
);

internal sealed record DayOffView(DateOnly Day, string Festival);

internal sealed record SessionView(string OpensAt, string ClosesAt);

/// <summary>A deadline that was only asked about, with the days it was counted over.</summary>
internal sealed record WhatIfView(
    [property: Description("到期时间，北京时间。")] DateTimeOffset DueAt,
    [property: Description("true表示暂定：涉及尚未公布放假安排的年份，公布后可能改变。")] bool Provisional,
    [property: Description("true表示按规则推算会晚于上限，以上限为准。")] bool Capped,
    long CalendarVersion,
    [property: Description("先是原期限，问了延期的，后是延期。")] IReadOnlyList<StripView> Strips
);

internal sealed record StripView(
    DateTimeOffset StartedAt,
    DateTimeOffset DueAt,
    int Amount,
    TimeUnit Unit,
    [property: Description("从起算日到到期日，逐日列出。")] IReadOnlyList<DayCellView> Cells
);

internal sealed record DayCellView(
    DateOnly Day,
    [property: Description(
        "Start起算日，Counted计入，MakeUpCounted调休上班计入，Weekend周末，Holiday放假，Rolled顺延，Paused暂停。"
    )]
        DayCellKind Kind,
    [property: Description("按日计算时的第几日；不计入的为null。")] int? Number,
    [property: Description("节日、调休或暂停的说明；没有时为空。")] string Reason,
    [property: Description("按小时计算时当天走了多少分钟。")] int RunningMinutes,
    [property: Description("到期日。")] bool IsDue,
    [property: Description("上限所在的日子。")] bool IsCap
);
