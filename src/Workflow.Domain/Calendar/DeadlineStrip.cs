using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Calendar;

/// <summary>
/// The strip of days under a deadline. Counted from the deadline alone, without a calendar and without its due moment:
/// <see cref="Agrees"/> says whether it came to the same. None of the code that derives a deadline is used here.
/// </summary>
public sealed class DeadlineStrip
{
    private readonly Deadline deadline;
    private readonly Dictionary<DateOnly, ExceptionalDay> exceptional;
    private readonly ImmutableArray<Pause> pauses;
    private readonly DateOnly startDay;
    private readonly ImmutableArray<DayCell>.Builder cells = ImmutableArray.CreateBuilder<DayCell>();

    private DeadlineStrip(Deadline deadline)
    {
        this.deadline = deadline;
        exceptional = deadline.ExceptionalDays.ToDictionary(static day => day.Day);
        pauses = deadline.Pauses ?? [];
        startDay = deadline.Start.DayInChina;
        Before = deadline.Extends is { } old ? new DeadlineStrip(old) : null;
        var counted = deadline.Rule.Unit switch
        {
            TimeUnit.NaturalHour => Hours(WholeDay, isNatural: true),
            TimeUnit.WorkingHour => Hours(BusinessTime, isNatural: false),
            TimeUnit.WorkingDay => WorkingDays(),
            TimeUnit.CalendarDay => CalendarDays(),
            var unit => throw new ArgumentOutOfRangeException(nameof(deadline), unit, "unknown unit"),
        };
        IsCapped = counted is null || deadline.Cap?.At < counted;
        DueAt = IsCapped ? deadline.Cap!.At : counted!.Value;
        Cells = [.. cells.Select(Marked)];
    }

    public static DeadlineStrip From(Deadline deadline) => new(deadline);

    /// <summary>
    /// From the start day to the due day, none left out. The start day alone if the cap lies before it: then no cell
    /// is the due one.
    /// </summary>
    public ImmutableArray<DayCell> Cells { get; }

    public Moment DueAt { get; }

    /// <summary>The cap ends it, and not the rule.</summary>
    public bool IsCapped { get; }

    /// <summary>
    /// The strip of the deadline that this one extends, which goes before it; null if it is no extension.
    /// </summary>
    public DeadlineStrip? Before { get; }

    /// <summary>False means that what is stored contradicts itself: show it, and do not act on it.</summary>
    public bool Agrees =>
        DueAt == deadline.DueAt && (Before is null || (Before.Agrees && Before.DueAt == deadline.Start));

    /// <summary>What it was counted from: its rule, its pauses, its cap.</summary>
    public Deadline Deadline => deadline;

    private BusinessHours OfficeHours =>
        deadline.Hours ?? throw new InvalidOperationException("counted without its hours");

    /// <summary>Null if the day of the cap came first, here and below.</summary>
    private Moment? Hours(Func<DateOnly, IEnumerable<(Moment From, Moment To)>> open, bool isNatural)
    {
        var left = TimeSpan.FromHours(deadline.Rule.Amount);
        for (var day = startDay; ; day = day.AddDays(1))
        {
            var ran = TimeSpan.Zero;
            var end = deadline.Start;
            foreach (var (from, to) in open(day).SelectMany(WithoutPauses))
            {
                var take = to - from < left - ran ? to - from : left - ran;
                ran += take;
                end = take > TimeSpan.Zero ? from + take : end;
            }
            left -= ran;
            Add(day, KindInHours(day, ran, isNatural), null, ran);
            if (left == TimeSpan.Zero)
            {
                if (end.DayInChina > day && !CapIsBy(day))
                    Add(end.DayInChina, DayCellKind.Counted, null);
                return end;
            }
            if (CapIsBy(day))
                return null;
        }
    }

    private IEnumerable<(Moment From, Moment To)> WholeDay(DateOnly day) =>
        [(Moment.InChina(day, default), Moment.InChina(day.AddDays(1), default))];

    private IEnumerable<(Moment From, Moment To)> BusinessTime(DateOnly day) =>
        IsWorked(day)
            ? OfficeHours.Sessions.Select(s => (Moment.InChina(day, s.OpensAt), Moment.InChina(day, s.ClosesAt)))
            : [];

    /// <summary>What is left of a stretch when the time before the start and each pause are cut out of it.</summary>
    private List<(Moment From, Moment To)> WithoutPauses((Moment From, Moment To) stretch)
    {
        List<(Moment From, Moment To)> parts = [(Moment.Later(stretch.From, deadline.Start), stretch.To)];
        foreach (var pause in pauses)
            parts =
            [
                .. parts.SelectMany(part =>
                    new[]
                    {
                        (part.From, To: Earlier(part.To, pause.From)),
                        (From: Moment.Later(part.From, pause.To), part.To),
                    }
                ),
            ];
        parts.RemoveAll(static part => part.From >= part.To);
        return parts;
    }

    private Moment? WorkingDays()
    {
        var day = startDay;
        Add(day, DayCellKind.Start, null);
        for (var number = 0; number < deadline.Rule.Amount; )
        {
            if (CapIsBy(day))
                return null;
            day = day.AddDays(1);
            var kind = PauseAtEndOf(day) is null ? KindOf(day) : DayCellKind.Paused;
            Add(day, kind, kind is DayCellKind.Counted or DayCellKind.MakeUpCounted ? ++number : null);
        }
        return EndOf(day);
    }

    private Moment? CalendarDays()
    {
        var day = startDay;
        Add(day, DayCellKind.Start, null);
        for (var number = 0; number < deadline.Rule.Amount || !IsWorked(day) || PauseAtEndOf(day) is not null; )
        {
            if (CapIsBy(day))
                return null;
            day = day.AddDays(1);
            if (PauseAtEndOf(day) is not null)
                Add(day, DayCellKind.Paused, null);
            else if (number == deadline.Rule.Amount)
                Add(day, DayCellKind.Rolled, null);
            else
                Add(day, DayCellKind.Counted, ++number);
        }
        return EndOf(day);
    }

    private bool CapIsBy(DateOnly day) => deadline.Cap?.At.DayInChina <= day;

    private Moment EndOf(DateOnly day) => Moment.InChina(day, OfficeHours.DayEndsAt);

    private Pause? PauseAtEndOf(DateOnly day)
    {
        var end = EndOf(day);
        return pauses.FirstOrDefault(pause => pause.From <= end && end < pause.To);
    }

    private Pause? PauseOn(DateOnly day) =>
        pauses.FirstOrDefault(pause =>
            pause.From < Moment.InChina(day.AddDays(1), default) && pause.To > Moment.InChina(day, default)
        );

    private bool IsWorked(DateOnly day) =>
        exceptional.TryGetValue(day, out var exception) ? exception.Kind == DayKind.MakeUpWorkday : !IsWeekend(day);

    private DayCellKind KindInHours(DateOnly day, TimeSpan ran, bool isNatural)
    {
        if (day == startDay)
            return DayCellKind.Start;
        if (ran == TimeSpan.Zero && PauseOn(day) is not null)
            return DayCellKind.Paused;
        return isNatural ? DayCellKind.Counted : KindOf(day);
    }

    private DayCellKind KindOf(DateOnly day)
    {
        if (day == startDay)
            return DayCellKind.Start;
        if (exceptional.TryGetValue(day, out var exception))
            return exception.Kind == DayKind.DayOff ? DayCellKind.Holiday : DayCellKind.MakeUpCounted;
        return IsWeekend(day) ? DayCellKind.Weekend : DayCellKind.Counted;
    }

    private void Add(DateOnly day, DayCellKind kind, int? number, TimeSpan running = default)
    {
        var reason = kind == DayCellKind.Paused ? PauseOn(day)?.Reason : exceptional.GetValueOrDefault(day)?.Reason;
        cells.Add(new DayCell(day, kind, number, reason ?? default, running));
    }

    private DayCell Marked(DayCell cell) =>
        cell with
        {
            IsDue = cell.Day == DueAt.DayInChina,
            IsCap = cell.Day == deadline.Cap?.At.DayInChina,
        };

    private static Moment Earlier(Moment one, Moment other) => one < other ? one : other;

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
