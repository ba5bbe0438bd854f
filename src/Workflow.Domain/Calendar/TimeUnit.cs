namespace Workflow.Domain.Calendar;

/// <summary>In what a limit is counted (民法典第200条 to 第204条). STORED FORMAT: the names are stored.</summary>
public enum TimeUnit
{
    /// <summary>Runs from the moment itself, day and night.</summary>
    NaturalHour,

    /// <summary>工作时: runs within business hours of working days only.</summary>
    WorkingHour,

    /// <summary>工作日: the start day is not counted; ends when the last working day ends.</summary>
    WorkingDay,

    /// <summary>自然日: the start day is not counted; a last day that is off moves to the next working day.</summary>
    CalendarDay,
}
