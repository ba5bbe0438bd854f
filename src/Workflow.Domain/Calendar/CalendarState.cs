using Workflow.Domain.Kernel;

namespace Workflow.Domain.Calendar;

/// <summary>The calendar after its facts.</summary>
/// <param name="HoursAreSet">False while the sample hours stand in for hours that nobody has set.</param>
public sealed record CalendarState(WorkCalendar Calendar, bool HoursAreSet) : State
{
    public static readonly CalendarState Empty = new(WorkCalendar.Empty, false);

    public static CalendarState Evolve(CalendarState state, Fact fact) =>
        fact switch
        {
            CalendarYearPublished published => state with { Calendar = state.Calendar.With(published.Content) },
            CalendarYearAmended amended => state with { Calendar = state.Calendar.With(amended.Content) },
            BusinessHoursSet set => new CalendarState(state.Calendar.With(set.Hours), true),
            _ => throw new UnknownFactException(fact),
        };
}
