using Workflow.Domain.Kernel;

namespace Workflow.Domain.Calendar;

/// <summary>What can have happened to the calendar of a district. STORED FORMAT.</summary>
public abstract record CalendarFact : Fact
{
    private protected CalendarFact() { }
}

/// <summary>The first calendar of a year: dates in it stop being provisional. STORED FORMAT.</summary>
public sealed record CalendarYearPublished(CalendarYear Content) : CalendarFact;

/// <summary>A year that was published says something else from now on. STORED FORMAT.</summary>
public sealed record CalendarYearAmended(CalendarYear Content) : CalendarFact;

/// <summary>
/// When the office works from now on; deadlines already derived keep the hours stored in them. STORED FORMAT.
/// </summary>
public sealed record BusinessHoursSet(BusinessHours Hours) : CalendarFact;
