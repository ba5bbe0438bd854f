using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Appointment.Commands;

/// <summary>取消日程: it does not take place, or was merged with another.</summary>
public sealed record CancelAppointment(Text Reason) : Command
{
    public static Refusal? WhyNot(AppointmentState state, Context context)
    {
        var standing = Standing.Of(context);
        return state.Recorded is not { } recorded || !standing.ActsFor(recorded.Unit)
                ? AppointmentRefusals.Unknown.With()
            : !standing.Holds(Duty.GiveOpinion)
                ? AppointmentRefusals.NotYourDuty.With(OrganisationWords.Of(Duty.GiveOpinion))
            : state.Cancelled is not null ? AppointmentRefusals.CancelledAlready.With()
            : null;
    }

    public Decision Decide(AppointmentState state, Context context) =>
        AdmissionChecks.Unless(
            WhyNot(state, context) ?? AdmissionChecks.Fits("取消理由", Reason, AdmissionChecks.MostNote),
            () => Decision.Accept(new AppointmentCancelled(new CaseText(Reason), Hand.Of(context.Actor)))
        );
}
