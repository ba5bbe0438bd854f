using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Admission.Commands;

/// <summary>
/// 退出: the applicant withdraws a matter, or the gatekeeper revokes it. The look-up shows it the same second.
/// </summary>
public sealed record ExitMatter(Text Reason) : Command
{
    public static Refusal? WhyNot(AdmissionState state, Context context) =>
        AdmissionChecks.Seen(state, context)
        ?? AdmissionChecks.InPhase(
            state,
            "退出",
            AdmissionPhase.InForce,
            AdmissionPhase.Suspended,
            AdmissionPhase.Ordered
        )
        ?? (
            KindFor(state, context) is not null
                ? null
                : AdmissionChecks.Holds(Organisation.Duty.KeepDoor, context) ?? AdmissionRefusals.NotYourUnit.With()
        );

    internal static ImmutableArray<StreamRef> Registers() => [CommunityItems.Register];

    public Decision Decide(AdmissionState state, Context context) =>
        AdmissionChecks.Unless(
            WhyNot(state, context) ?? AdmissionChecks.Fits("退出理由", Reason, AdmissionChecks.MostNote),
            () => Leave(context, KindFor(state, context)!.Value, new CaseText(Reason), Hand.Of(context.Actor))
        );

    /// <summary>It ends, and communities carry it no more.</summary>
    internal static Decision Leave(Context context, ExitKind kind, CaseText? reason, Hand? by)
    {
        var facts = Decision.Accept(new MatterExited(kind, reason, by));
        return CommunityItems.Of(context.Registers[0]).Contains(context.Case)
            ? facts.And(CommunityItems.Register, new CommunityItemLeft(context.Case))
            : facts;
    }

    private static ExitKind? KindFor(AdmissionState state, Context context) =>
        state.Ordered is not null
            ? AdmissionChecks.Holds(Organisation.Duty.KeepDoor, context) is null
                ? ExitKind.Revoked
                : null
            : AdmissionChecks.ForApplicant(state, context) is null
                ? ExitKind.Withdrawn
                : AdmissionChecks.ForGatekeeper(state, context) is null
                    ? ExitKind.Revoked
                    : null;
}

/// <summary>到期: the clock's doing.</summary>
public sealed record Expire : Command
{
    public static Decision Decide(AdmissionState state, Context context)
    {
        if (state.EndsAt is not { } endsAt || endsAt > context.Now)
            return Decision.AlreadySo;
        return state.Phase switch
        {
            AdmissionPhase.InForce or AdmissionPhase.Suspended or AdmissionPhase.Ordered or AdmissionPhase.Emergency =>
                ExitMatter.Leave(context, ExitKind.Expired, null, null),
            _ when state.IsOpen => Decision.Accept(new EmergencyEnded()),
            _ => Decision.AlreadySo,
        };
    }
}

/// <summary>取代: the matter that took its place was published.</summary>
public sealed record Supersede : Command
{
    public static Decision Decide(AdmissionState state, Context context) =>
        state.Phase is AdmissionPhase.InForce or AdmissionPhase.Suspended && context.Actor == Actor.Clock
            ? ExitMatter.Leave(context, ExitKind.Superseded, null, null)
            : Decision.AlreadySo;
}

/// <summary>到期提醒: the clock's doing.</summary>
public sealed record WarnExpiry : Command
{
    public static Decision Decide(AdmissionState state, Context context) =>
        state.WarnAt is { } warnAt && warnAt <= context.Now && state.EndsAt is not null
            ? Decision.Accept(new ExpiryWarned())
            : Decision.AlreadySo;
}
