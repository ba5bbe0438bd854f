using System.Globalization;

namespace Workflow.Domain.Kernel;

/// <summary>
/// A point in time in whole microseconds since 1970-01-01 UTC: what PostgreSQL keeps, so that a moment read back is
/// the moment written, and its hash the same. From year 1 to 9999. STORED FORMAT: `2026-11-22T02:19:12.123456Z`.
/// </summary>
public readonly record struct Moment(long Micros) : IComparable<Moment>
{
    /// <summary>The last microsecond of the year 9999.</summary>
    public const long MaxMicros = 253_402_300_799_999_999;

    /// <summary>China has kept one time, eight hours ahead of UTC, since 1991.</summary>
    public static readonly TimeSpan ChinaOffset = TimeSpan.FromHours(8);

    /// <summary>Cuts to whole microseconds, downwards.</summary>
    public static Moment From(DateTimeOffset time) =>
        new(Math.DivRem(time.UtcTicks - DateTime.UnixEpoch.Ticks, 10, out var rest) - (rest < 0 ? 1 : 0));

    /// <summary>The moment at which it is <paramref name="time"/> on <paramref name="day"/> in China.</summary>
    public static Moment InChina(DateOnly day, TimeOnly time) => From(new DateTimeOffset(day, time, ChinaOffset));

    public DateTimeOffset ToDateTimeOffset() => new(DateTime.UnixEpoch.Ticks + Micros * 10, TimeSpan.Zero);

    public DateTimeOffset ToChina() => ToDateTimeOffset().ToOffset(ChinaOffset);

    public DateOnly DayInChina => DateOnly.FromDateTime(ToChina().DateTime);

    public TimeOnly TimeInChina => TimeOnly.FromDateTime(ToChina().DateTime);

    public int CompareTo(Moment other) => Micros.CompareTo(other.Micros);

    public static bool operator <(Moment left, Moment right) => left.Micros < right.Micros;

    public static bool operator >(Moment left, Moment right) => left.Micros > right.Micros;

    public static bool operator <=(Moment left, Moment right) => left.Micros <= right.Micros;

    public static bool operator >=(Moment left, Moment right) => left.Micros >= right.Micros;

    public static Moment operator +(Moment moment, TimeSpan span) => new(moment.Micros + span.Ticks / 10);

    public static Moment operator -(Moment moment, TimeSpan span) => new(moment.Micros - span.Ticks / 10);

    public static TimeSpan operator -(Moment later, Moment earlier) => new((later.Micros - earlier.Micros) * 10);

    public static Moment Later(Moment one, Moment other) => one > other ? one : other;

    public override string ToString() =>
        ToDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Reads ISO 8601 with an offset or Z; anything finer than a microsecond is cut.</summary>
    public static bool TryParse(string? text, out Moment moment)
    {
        moment = default;
        if (text is null || text.Length < 17 || !(text.EndsWith('Z') || text[^6] is '+' or '-'))
            return false;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return false;
        moment = From(time);
        return true;
    }
}
