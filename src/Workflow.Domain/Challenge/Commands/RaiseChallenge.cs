using System.Collections.Immutable;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Challenge.Commands;

/// <summary>
/// 拒办、请扎口办核实: a street or community challenges a demand. What was admitted for it is not refused, unless the
/// demand goes beyond it.
/// </summary>
/// <param name="Cited">The matter that bears the number which the demand names.</param>
public sealed record RaiseChallenge(ChallengeContent Content, CaseId? Cited) : Command
{
    private const int MostWords = 20_000;

    public static Refusal? WhyNot(Context context) =>
        ChallengeChecks.Holds(Duty.GiveOpinion, context)
        ?? (
            OwnUnit(context) is { Kind: UnitKind.Street or UnitKind.Community }
                ? null
                : ChallengeRefusals.NotGrassroots.With()
        )
        ?? ChallengeChecks.HasPolicy(context);

    internal ImmutableArray<StreamRef> Registers(Moment now) =>
        Cited is { } matter
            ? [RunningNumber.Of("challenge", now), new StreamRef(AdmissionDecider.Type.Name, matter)]
            : [RunningNumber.Of("challenge", now)];

    public Decision Decide(ChallengeState state, Context context) =>
        (this with { Content = Known(context) }).DecideKnown(state, context);

    /// <summary>Whoever is only named is the unit that is meant: nobody keeps the door for their own demand.</summary>
    private ChallengeContent Known(Context context) =>
        Content.Issuer is null && context.In().Organisation.Meant(Content.IssuerName.Value) is { } meant
            ? Content with
            {
                Issuer = meant.Id,
            }
            : Content;

    private Decision DecideKnown(ChallengeState state, Context context)
    {
        if (state.Raised is { } known)
            return known.Content == Content && ChallengeChecks.ForChallenger(state, context) is null
                ? Decision.AlreadySo
                : Decision.Refuse(ChallengeRefusals.NotInPhase, ChallengeWords.Of(state.Phase), "再次提交");
        if ((WhyNot(context) ?? Wrong(context)) is { } refusal)
            return new Decision.Refused(refusal);
        var organisation = context.In().Organisation;
        var unit = OwnUnit(context)!;
        var matter = Cited is null ? null : (AdmissionState)context.Registers[1];
        var stood = matter is not null && MatterStatus.StandsFor(matter, unit, context.Now.DayInChina);
        if (stood && Content is { Mode: ChallengeMode.Refusal, Excesses.IsEmpty: true })
            return Decision.Refuse(ChallengeRefusals.AlreadyAdmitted, Content.CitedNumber!.Value.Value);
        if (GatekeeperOf(organisation, context) is not { } gatekeeper)
            return Decision.Refuse(ChallengeRefusals.NoDoor, AdmissionWords.Of(Content.Kind));
        var prefix = Content.Mode == ChallengeMode.Refusal ? "JB" : "HS";
        var (taken, number) = RunningNumber.Next(context.Registers[0], prefix, context.Now);
        return Decision
            .Accept(
                new DemandChallenged(
                    number,
                    unit.Id,
                    Hand.Of(context.Actor),
                    Content,
                    Cited,
                    stood,
                    gatekeeper,
                    ChallengeChecks.TermOf(context, ChallengeStep.Verdict)
                )
            )
            .And(RunningNumber.Of("challenge", context.Now), taken);
    }

    private Refusal? Wrong(Context context) =>
        AdmissionChecks.Fits("要求的事项", Content.Title.Value ?? default, AdmissionChecks.MostTitle)
        ?? AdmissionChecks.Fits("要求的原文", Content.Words.Value ?? default, MostWords)
        ?? AdmissionChecks.Fits("提出要求的单位", Content.IssuerName, AdmissionChecks.MostTitle)
        ?? ChallengeChecks.NamesNobody(
            "要求的事项",
            Content.Title.Value,
            OwnUnit(context)!.Id,
            Content is { MayBeNamed: true, Mode: ChallengeMode.Refusal },
            context
        )
        ?? AdmissionChecks.FitsIfGiven("怎样提出的", Content.Means, AdmissionChecks.MostTitle)
        ?? AdmissionChecks.FitsIfGiven("准入编号", Content.CitedNumber, AdmissionChecks.MostNumber)
        ?? AdmissionChecks.FitsIfGiven("说明", Content.Why?.Value, AdmissionChecks.MostNote)
        ?? ChallengeChecks.NotSecret(Content.Title.Value, Content.Words.Value, Content.Why?.Value)
        ?? (
            Content is { Mode: ChallengeMode.Refusal, Grounds.IsEmpty: true } ? ChallengeRefusals.NoGround.With() : null
        )
        ?? (
            Content.ReceivedOn > context.Now.DayInChina
                ? ChallengeRefusals.ReceivedInFuture.With(AdmissionWords.Of(Content.ReceivedOn))
                : null
        )
        ?? (Content.Issuer is { } issuer ? ChallengeChecks.IsInstitution(issuer, context) : null);

    /// <summary>The door of such matters; the alternate where the gatekeeper itself demands.</summary>
    private UnitId? GatekeeperOf(OrganisationState organisation, Context context)
    {
        if (context.Policy()!.DoorOf(Content.Kind) is not { } door)
            return null;
        return Content.Issuer is { } issuer
            ? door.GatekeeperFor(organisation.InstitutionOf(issuer), organisation)
            : door.Gatekeeper;
    }

    private static Unit? OwnUnit(Context context) =>
        context.In().Organisation.UnitById(context.In().Organisation.InstitutionOf(context.Actor.Unit));
}
