using Workflow.Domain.Appointment.Commands;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Appointment;

/// <summary>What can be done with an appointment: one line per command.</summary>
public static class AppointmentDecider
{
    public static readonly CaseType Type = new(
        "appointment",
        AppointmentState.Initial,
        static (command, state, context) => Decide(command, (AppointmentState)state, context),
        static (state, fact) => AppointmentState.Evolve((AppointmentState)state, fact)
    )
    {
        React = AppointmentReactions.React,
        Registers = static (command, _) => command is RecordAppointment record ? record.Registers() : [],
    };

    public static Decision Decide(Command command, AppointmentState state, Context context) =>
        command switch
        {
            RecordAppointment record => record.Decide(state, context),
            CancelAppointment cancel => cancel.Decide(state, context),
            _ => throw new UnknownCommandException(command),
        };
}
