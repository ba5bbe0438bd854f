using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Challenge;

/// <summary>Conditions that several moves share. Each answers a refusal, or null if the move may go on.</summary>
internal static class ChallengeChecks
{
    public static ChallengePolicy? Policy(Context context) => AdmissionChecks.Policy(context)?.Challenges;

    public static ChallengeTerm TermOf(Context context, ChallengeStep step) =>
        ChallengeTerm.Derive(context.In().Calendar, step, context.Now, Policy(context)!.RuleOf(step));

    public static Refusal? HasPolicy(Context context) =>
        Policy(context) is null ? ChallengeRefusals.NoPolicy.With() : null;

    public static Refusal? InPhase(ChallengeState state, string move, ChallengePhase phase) =>
        state.Phase == phase ? null : ChallengeRefusals.NotInPhase.With(ChallengeWords.Of(state.Phase), move);

    public static Refusal? Seen(ChallengeState state, Context context) =>
        ChallengeSight.MaySee(state, Standing.Of(context)) ? null : ChallengeRefusals.Unknown.With();

    public static Refusal? Holds(Duty duty, Context context) =>
        Standing.Of(context).Holds(duty) ? null : ChallengeRefusals.NotYourDuty.With(OrganisationWords.Of(duty));

    public static Refusal? ForChallenger(ChallengeState state, Context context) =>
        Seen(state, context)
        ?? Holds(Duty.GiveOpinion, context)
        ?? (Standing.Of(context).ActsFor(state.Raised!.Unit) ? null : ChallengeRefusals.NotYourUnit.With());

    public static Refusal? ForIssuer(ChallengeState state, Context context) =>
        Seen(state, context)
        ?? Holds(Duty.Apply, context)
        ?? (ChallengeSight.IsIssuer(state, Standing.Of(context)) ? null : ChallengeRefusals.NotYourUnit.With());

    /// <summary>
    /// The gatekeeper, or a clerk of it; nobody with a part in the unit that demands or in the one that asks.
    /// </summary>
    public static Refusal? ForGatekeeper(ChallengeState state, Context context)
    {
        var standing = Standing.Of(context);
        return Seen(state, context)
            ?? (standing.Holds(Duty.EnterRuling) ? null : Holds(Duty.KeepDoor, context))
            ?? (standing.ActsFor(state.Gatekeeper!.Value) ? null : ChallengeRefusals.NotYourUnit.With())
            ?? Impartial(state, context, Hand.Of(context.Actor));
    }

    /// <summary>Whoever decides has no part in either side, through any chain of stand-ins.</summary>
    public static Refusal? Impartial(ChallengeState state, Context context, Hand decides)
    {
        var organisation = context.In().Organisation;
        var chain = organisation.ChainOf(decides.Person, context.Now);
        if (decides.OnBehalfOf is { } holder)
            chain = chain.Union(organisation.ChainOf(holder, context.Now));
        foreach (var unit in new[] { state.Issuer, state.Raised?.Unit }.OfType<UnitId>())
        foreach (var person in chain)
            if (organisation.IsInvolvedIn(person, organisation.InstitutionOf(unit), context.Now))
                return ChallengeRefusals.Recused.With();
        return null;
    }

    public static Refusal? NotSecret(params ReadOnlySpan<Text?> texts)
    {
        foreach (var text in texts)
            if (text is { } given && SecrecyMark.In(given.Value) is { } mark)
                return AdmissionRefusals.Secret.With(mark);
        return null;
    }

    /// <summary>What the issuer reads does not say who asked, unless they do not mind.</summary>
    public static Refusal? NamesNobody(string field, Text? text, UnitId challenger, bool mayBeNamed, Context context) =>
        !mayBeNamed
        && text is { } given
        && context.In().Organisation.UnitById(challenger) is { } unit
        && UnitNames.AreIn(given.Value, unit)
            ? ChallengeRefusals.NamesChallenger.With(field)
            : null;

    /// <summary>The same of a challenge that is there.</summary>
    public static Refusal? NamesNobody(string field, Text text, ChallengeState state, Context context) =>
        NamesNobody(
            field,
            text,
            state.Raised!.Unit,
            state.Content is { MayBeNamed: true, Mode: ChallengeMode.Refusal },
            context
        );

    public static Refusal? IsInstitution(UnitId unit, Context context) =>
        context.In().Organisation.UnitById(unit)
            is { IsClosed: false, Kind: UnitKind.Office or UnitKind.Department or UnitKind.Street }
            ? null
            : AdmissionRefusals.UnitUnknown.With(unit.Value);
}
