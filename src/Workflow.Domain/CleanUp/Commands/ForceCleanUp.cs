using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.CleanUp.Commands;

/// <summary>径行取消: nobody said in time on what it rests; no basis, cancelled (上海).</summary>
public sealed record ForceCleanUp(Text Reason) : Command
{
    public static Refusal? WhyNot(CleanUpState state, Context context) =>
        CleanUpChecks.ForKeeper(state, context)
        ?? CleanUpChecks.InPhase(state, "径行取消", CleanUpPhase.Open)
        ?? (state.Term!.DueAt <= context.Now ? null : CleanUpRefusals.NotYetDue.With());

    public Decision Decide(CleanUpState state, Context context) =>
        AdmissionChecks.Unless(
            WhyNot(state, context) ?? AdmissionChecks.Fits("取消理由", Reason, AdmissionChecks.MostNote),
            () => Decision.Accept(new CleanUpForced(new CaseText(Reason), Hand.Of(context.Actor)))
        );
}
