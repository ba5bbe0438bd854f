using Workflow.Domain.Kernel;

namespace Workflow.Domain.Admission.Commands;

/// <summary>催办 by people: the applicant or the gatekeeper, once per step before its limit.</summary>
public sealed record UrgeStep(AdmissionStep Step) : Command
{
    public static Refusal? WhyNot(AdmissionState state, Context context) =>
        AdmissionChecks.Seen(state, context)
        ?? (
            AdmissionChecks.ForApplicant(state, context) is null
            || AdmissionChecks.ForGatekeeper(state, context) is null
                ? null
                : AdmissionRefusals.NotYourUnit.With()
        )
        ?? (state.Waits.Any(static wait => !wait.Urged) ? null : StepRefusals.NothingToUrge.With());

    public Decision Decide(AdmissionState state, Context context)
    {
        if (WhyNot(state, context) is { } refusal)
            return new Decision.Refused(refusal);
        return state.Wait(Step) switch
        {
            null => Decision.Refuse(StepRefusals.NothingToUrge),
            { Urged: true } => Decision.AlreadySo,
            _ => Decision.Accept(new AdmissionUrged(Step, Hand.Of(context.Actor))),
        };
    }
}

/// <summary>到时催办: the clock's doing, also where somebody had urged before.</summary>
public sealed record UrgeOnTime(AdmissionStep Step) : Command
{
    public Decision Decide(AdmissionState state, Context context) =>
        state.Wait(Step) is { IsMissed: false, Term: { Provisional: false } term } && term.DueAt <= context.Now
            ? Decision.Accept(new AdmissionUrged(Step, null, EscalateAt(state, term, context)))
            : Decision.AlreadySo;

    /// <summary>
    /// Counted from the limit that was missed, by the policy in force now. A draft is handed up to nobody: it is its
    /// writers' own.
    /// </summary>
    private static Moment? EscalateAt(AdmissionState state, AdmissionTerm term, Context context) =>
        AdmissionSight.IsFiled(state) && context.Policy()?.Escalation is { } rule
            ? context.In().Calendar.Derive(term.DueAt, rule).DueAt
            : null;
}
