using System.Globalization;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Calendar.Commands;

/// <summary>Says when the office works and when its day ends. Holds for what is derived from now on.</summary>
public sealed record SetBusinessHours(BusinessHours Hours) : Command
{
    public const int MaxSessions = 4;

    public static readonly RefusalRule SessionCount = new(
        "calendar.session-count",
        RefusalKind.Invalid,
        "办公时间应有1至4段，现有{0}段，请核对。"
    );

    public static readonly RefusalRule NotWholeMinutes = new(
        "calendar.not-whole-minutes",
        RefusalKind.Invalid,
        "办公时间{0}没有精确到整分钟，请只填时和分。"
    );

    public static readonly RefusalRule SessionReversed = new(
        "calendar.session-reversed",
        RefusalKind.Invalid,
        "办公时间{0}至{1}的结束不晚于开始，请核对。"
    );

    public static readonly RefusalRule SessionsOverlap = new(
        "calendar.sessions-overlap",
        RefusalKind.Invalid,
        "从{0}开始的办公时间早于上一段的结束时间{1}，请按先后填写，互不重叠。"
    );

    public static readonly RefusalRule DayEndsTooEarly = new(
        "calendar.day-ends-too-early",
        RefusalKind.Invalid,
        "每日截止时间{0}早于最后一段办公时间的结束{1}，请改为不早于下班时间。"
    );

    internal Decision Decide(CalendarState state)
    {
        var sessions = Hours.Sessions.IsDefault ? [] : Hours.Sessions;
        if (sessions.Length is 0 or > MaxSessions)
            return Decision.Refuse(SessionCount, sessions.Length.ToString(CultureInfo.InvariantCulture));
        if (!IsWholeMinute(Hours.DayEndsAt))
            return Decision.Refuse(NotWholeMinutes, Shown(Hours.DayEndsAt));
        var closed = TimeOnly.MinValue;
        foreach (var session in sessions)
        {
            if (!IsWholeMinute(session.OpensAt) || !IsWholeMinute(session.ClosesAt))
                return Decision.Refuse(NotWholeMinutes, Shown(session.OpensAt));
            if (session.ClosesAt <= session.OpensAt)
                return Decision.Refuse(SessionReversed, Shown(session.OpensAt), Shown(session.ClosesAt));
            if (session.OpensAt < closed)
                return Decision.Refuse(SessionsOverlap, Shown(session.OpensAt), Shown(closed));
            closed = session.ClosesAt;
        }
        if (Hours.DayEndsAt < closed)
            return Decision.Refuse(DayEndsTooEarly, Shown(Hours.DayEndsAt), Shown(closed));
        return state.HoursAreSet && state.Calendar.Hours == Hours
            ? Decision.AlreadySo
            : Decision.Accept(new BusinessHoursSet(Hours));
    }

    private static bool IsWholeMinute(TimeOnly time) => time.Ticks % TimeSpan.TicksPerMinute == 0;

    private static string Shown(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
