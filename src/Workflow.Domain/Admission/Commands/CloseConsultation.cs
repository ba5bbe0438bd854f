using Workflow.Domain.Kernel;

namespace Workflow.Domain.Admission.Commands;

/// <summary>征求意见到期: the clock's doing. Silence is written down as silence.</summary>
public sealed record CloseConsultation : Command
{
    public static Decision Decide(AdmissionState state, Context context)
    {
        if (state.Wait(AdmissionStep.Consultation) is not { } wait || wait.Term.DueAt > context.Now)
            return Decision.AlreadySo;
        var silent = state.Asked.RemoveAll(unit => state.Answers.Any(answer => answer.Unit == unit));
        return Decision.Accept(
            new ConsultationClosed(
                silent,
                state.IsLastReview(AdmissionStep.Consultation) ? context.TermOf(AdmissionStep.Gatekeeping) : null
            )
        );
    }
}
