using System.Collections.Immutable;
using System.Globalization;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Calendar;

/// <summary>
/// A question to the calendar as an address brings it, the same for pages and programs: a moment as `2026-11-20T09:00`
/// in China, with a space instead of the T or with seconds, or as ISO 8601 with its offset.
/// </summary>
public static class WhatIfReading
{
    public const string Start = "start";
    public const string Amount = "amount";
    public const string Unit = "unit";
    public const string MoreAmount = "moreAmount";
    public const string MoreUnit = "moreUnit";
    public const string Cap = "cap";

    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd HH:mm",
        "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy-MM-dd HH:mm:ss",
    ];

    private static readonly Moment First = Moment.InChina(new DateOnly(WorkCalendar.FirstYear, 1, 1), default);
    private static readonly Moment Behind = Moment.InChina(new DateOnly(WhatIf.LastYear + 1, 1, 1), default);

    /// <summary>Every field with what it is called on screens.</summary>
    public static readonly ImmutableDictionary<string, string> Words = new Dictionary<string, string>
    {
        [Start] = "起算时间",
        [Amount] = "数量",
        [Unit] = "单位",
        [MoreAmount] = "延期数量",
        [MoreUnit] = "延期单位",
        [Cap] = "上限时间",
        [PauseFrom(1)] = "第一次暂停自",
        [PauseTo(1)] = "第一次暂停至",
        [PauseFrom(2)] = "第二次暂停自",
        [PauseTo(2)] = "第二次暂停至",
        [PauseFrom(3)] = "第三次暂停自",
        [PauseTo(3)] = "第三次暂停至",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    public static string PauseFrom(int number) => FormattableString.Invariant($"pause{number}From");

    public static string PauseTo(int number) => FormattableString.Invariant($"pause{number}To");

    /// <summary>A moment as a field takes it; what is finer than a minute is cut.</summary>
    public static string Write(Moment moment) =>
        moment.ToChina().ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The year of an address, if the calendar is asked for one.</summary>
    public static bool TryReadYear(string text, out int year) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year)
        && year is >= WorkCalendar.FirstYear and <= WhatIf.LastYear;

    /// <summary>The question, or null and what is wrong with each field.</summary>
    /// <param name="typed">The value of a field; null or empty if it was left out.</param>
    public static WhatIf? Read(Func<string, string?> typed, out IReadOnlyDictionary<string, Refusal> wrong)
    {
        var reader = new Reader(typed);
        var start = reader.Moment(Start);
        var rule = reader.Rule(Amount, Unit);
        var pauses = Enumerable.Range(1, WhatIf.MostPauses).Select(reader.Pause).OfType<Pause>().ToImmutableArray();
        var more = reader.IsEmpty(MoreAmount) ? null : reader.Rule(MoreAmount, MoreUnit);
        var cap = reader.IsEmpty(Cap) ? (Moment?)null : reader.Moment(Cap);
        wrong = reader.Wrong;
        return reader.Wrong.Count > 0
            ? null
            : new WhatIf(start, rule, pauses, more, cap is { } at ? new DueCap(at, WhatIf.TriedCap) : null);
    }

    private sealed class Reader(Func<string, string?> typed)
    {
        public Dictionary<string, Refusal> Wrong { get; } = new(StringComparer.Ordinal);

        public bool IsEmpty(string field) => string.IsNullOrWhiteSpace(typed(field));

        public Moment Moment(string field)
        {
            if (IsEmpty(field))
                return Refuse(field, WhatIf.Missing);
            var text = typed(field)!.Trim();
            if (!TryParse(text, out var moment))
                return Refuse(field, WhatIf.MomentUnreadable);
            return First <= moment && moment < Behind ? moment : Refuse(field, WhatIf.MomentOutOfRange);
        }

        public DeadlineRule Rule(string amountField, string unitField)
        {
            var amount = 0;
            if (IsEmpty(amountField))
                Refuse(amountField, WhatIf.Missing);
            else if (
                !int.TryParse(typed(amountField)!.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out amount)
                || amount is < 1 or > WhatIf.MaxAmount
            )
                Refuse(amountField, WhatIf.AmountOutOfRange);
            var unit = Array.IndexOf(Enum.GetNames<TimeUnit>(), typed(unitField));
            if (unit < 0)
                Refuse(unitField, IsEmpty(unitField) ? WhatIf.Missing : WhatIf.UnitUnknown);
            return new DeadlineRule(amount, unit < 0 ? default : Enum.GetValues<TimeUnit>()[unit], WhatIf.Tried);
        }

        public Pause? Pause(int number)
        {
            var (fromField, toField) = (PauseFrom(number), PauseTo(number));
            if (IsEmpty(fromField) && IsEmpty(toField))
                return null;
            if (IsEmpty(fromField) || IsEmpty(toField))
            {
                Refuse(IsEmpty(fromField) ? fromField : toField, WhatIf.PauseIncomplete);
                return null;
            }
            var (from, to) = (Moment(fromField), Moment(toField));
            if (Wrong.ContainsKey(fromField) || Wrong.ContainsKey(toField))
                return null;
            if (to <= from)
                Refuse(toField, WhatIf.PauseReversed);
            else if (to - from > TimeSpan.FromDays(WhatIf.MaxAmount))
                Refuse(toField, WhatIf.PauseTooLong);
            return new Pause(from, to, WhatIf.TriedPause);
        }

        private Moment Refuse(string field, RefusalRule rule)
        {
            Wrong.TryAdd(field, rule.With(Words[field]));
            return default;
        }

        private static bool TryParse(string text, out Moment moment)
        {
            var read = DateTime.TryParseExact(
                text,
                Formats,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var local
            );
            if (!read)
                return Kernel.Moment.TryParse(text, out moment);
            moment = Kernel.Moment.InChina(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
            return true;
        }
    }
}
