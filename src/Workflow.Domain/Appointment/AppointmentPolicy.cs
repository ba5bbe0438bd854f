namespace Workflow.Domain.Appointment;

/// <summary>What limits an appointment: how far from today a day may lie.</summary>
public static class AppointmentPolicy
{
    /// <summary>Whoever writes down a visit does it about then.</summary>
    public const int MostDaysAgo = 366;

    public const int MostDaysAhead = 366;
}
