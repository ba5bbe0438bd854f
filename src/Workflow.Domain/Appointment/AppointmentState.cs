using Workflow.Domain.Kernel;

namespace Workflow.Domain.Appointment;

/// <summary>What is known about an appointment.</summary>
public sealed record AppointmentState(AppointmentRecorded? Recorded, AppointmentCancelled? Cancelled) : State
{
    public static readonly AppointmentState Initial = new(null, null);

    public static AppointmentState Evolve(AppointmentState state, Fact fact) =>
        fact switch
        {
            AppointmentRecorded recorded => new AppointmentState(recorded, null),
            AppointmentCancelled cancelled => state with { Cancelled = cancelled },
            _ => throw new UnknownFactException(fact),
        };
}
