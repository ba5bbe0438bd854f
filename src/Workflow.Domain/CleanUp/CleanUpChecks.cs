using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.CleanUp;

/// <summary>Conditions that several moves share. Each answers a refusal, or null if the move may go on.</summary>
internal static class CleanUpChecks
{
    public static CleanUpTerm TermOf(CleanUpPolicy policy, CleanUpStep step, Context context) =>
        CleanUpTerm.Derive(
            context.In().Calendar,
            step,
            context.Now,
            step == CleanUpStep.Proposal ? policy.Proposal : policy.Confirmation
        );

    public static Refusal? InPhase(CleanUpState state, string move, CleanUpPhase phase) =>
        state.Phase == CleanUpPhase.None ? CleanUpRefusals.Unknown.With()
        : state.Phase == phase ? null
        : CleanUpRefusals.NotInPhase.With(CleanUpWords.Of(state.Phase), move);

    /// <summary>The unit that asks for the thing.</summary>
    public static Refusal? ForIssuer(CleanUpState state, Context context) =>
        state.Issuer is not { } issuer ? CleanUpRefusals.Unknown.With()
        : !Standing.Of(context).Holds(Duty.Apply) ? CleanUpRefusals.NotYourDuty.With(OrganisationWords.Of(Duty.Apply))
        : !Standing.Of(context).ActsFor(issuer) ? CleanUpRefusals.NotYourUnit.With()
        : null;

    /// <summary>Whoever keeps the lists, with no part in the unit that asks for the thing.</summary>
    public static Refusal? ForKeeper(CleanUpState state, Context context)
    {
        if (state.Issuer is not { } issuer)
            return CleanUpRefusals.Unknown.With();
        var standing = Standing.Of(context);
        if (!standing.Holds(Duty.KeepLists))
            return CleanUpRefusals.NotYourDuty.With(OrganisationWords.Of(Duty.KeepLists));
        var organisation = context.In().Organisation;
        return organisation
            .ChainOf(context.Actor.Person, context.Now)
            .Any(person => organisation.IsInvolvedIn(person, organisation.InstitutionOf(issuer), context.Now))
            ? CleanUpRefusals.Recused.With()
            : null;
    }
}
