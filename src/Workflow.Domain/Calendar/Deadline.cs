using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Calendar;

/// <summary>How long something may take, and who says so. STORED FORMAT.</summary>
/// <param name="Amount">From 1 to <see cref="WorkCalendar.MaxAmount"/>.</param>
public sealed record DeadlineRule(int Amount, TimeUnit Unit, Text Source);

/// <summary>How a day differs from Monday to Friday. STORED FORMAT: the names are stored.</summary>
public enum DayKind
{
    DayOff,
    MakeUpWorkday,
}

/// <summary>A day inside a period on which a notice has a word to say. STORED FORMAT.</summary>
public sealed record ExceptionalDay(DateOnly Day, DayKind Kind, Text Reason);

/// <summary>
/// A stretch in which the clock of a party stood still, with its reason: from its first moment up to, and not with, its
/// last. STORED FORMAT.
/// </summary>
public sealed record Pause(Moment From, Moment To, Text Reason);

/// <summary>A deadline ends no later than this, whatever is counted, and who says so. STORED FORMAT.</summary>
public sealed record DueCap(Moment At, Text Source);

/// <summary>
/// A due moment with everything it was derived from, so that whoever shows it can count it again without the calendar
/// of that day. STORED FORMAT.
/// </summary>
/// <param name="Hours">The business hours it was counted with; null for natural hours, which need none.</param>
/// <param name="ExceptionalDays">From the start day to the due day, in order; none for natural hours.</param>
/// <param name="Provisional">
/// 暂定: a day that mattered lies in a year without a published calendar and was counted Monday to Friday. Such a
/// deadline fires no urging and no penalty until a fact derives it again. A capped one is so only while a calendar yet
/// to come can make it end before the cap.
/// </param>
/// <param name="Pauses">
/// Those in which some of it lies, in order, no two touching each other; null if there are none.
/// </param>
/// <param name="Cap">Null if nothing but the rule ends it; kept also where the rule ends it sooner.</param>
/// <param name="Extends">The deadline from whose due moment this one is counted; null if it is no extension.</param>
public sealed record Deadline(
    Moment Start,
    DeadlineRule Rule,
    long CalendarVersion,
    BusinessHours? Hours,
    ImmutableArray<ExceptionalDay> ExceptionalDays,
    Moment DueAt,
    bool Provisional,
    ImmutableArray<Pause>? Pauses = null,
    DueCap? Cap = null,
    Deadline? Extends = null
)
{
    public bool Equals(Deadline? other) =>
        other is not null
        && Start == other.Start
        && Rule == other.Rule
        && CalendarVersion == other.CalendarVersion
        && Hours == other.Hours
        && DueAt == other.DueAt
        && Provisional == other.Provisional
        && ExceptionalDays.AsSpan().SequenceEqual(other.ExceptionalDays.AsSpan())
        && (Pauses ?? []).AsSpan().SequenceEqual((other.Pauses ?? []).AsSpan())
        && Cap == other.Cap
        && Extends == other.Extends;

    /// <summary>
    /// The pauses of the deadline and of all it extends, in order: what <see cref="WorkCalendar.Again"/> needs to come
    /// to the same.
    /// </summary>
    public ImmutableArray<Pause> PausesOfChain() => [.. Extends?.PausesOfChain() ?? [], .. Pauses ?? []];

    public override int GetHashCode() => HashCode.Combine(Start, Rule, CalendarVersion, DueAt, Provisional);
}
