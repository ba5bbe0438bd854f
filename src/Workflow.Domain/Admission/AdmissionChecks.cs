using System.Collections.Immutable;
using System.Globalization;
using Workflow.Domain.Attachments;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Admission;

/// <summary>Conditions that several moves share. Each answers a refusal, or null if the move may go on.</summary>
internal static class AdmissionChecks
{
    public const int MostTitle = 100;
    public const int MostText = 20_000;
    public const int MostNote = 2_000;
    public const int MostNumber = 50;

    public static DistrictReference In(this Context context) => (DistrictReference)context.Reference;

    public static AdmissionPolicy? Policy(this Context context) => context.In().AdmissionPolicyAt(context.Now);

    public static AdmissionTerm TermOf(this Context context, AdmissionStep step) =>
        AdmissionTerm.Derive(context.In().Calendar, step, context.Now, context.Policy()!.RuleOf(step));

    public static Refusal? HasPolicy(Context context) =>
        context.Policy() is null ? AdmissionRefusals.NoPolicy.With() : null;

    public static Refusal? InPhase(AdmissionState state, string move, params ReadOnlySpan<AdmissionPhase> phases) =>
        phases.Contains(state.Phase) ? null : AdmissionRefusals.NotInPhase.With(AdmissionWords.Of(state.Phase), move);

    public static Refusal? Seen(AdmissionState state, Context context) =>
        AdmissionSight.MaySee(state, Standing.Of(context)) ? null : AdmissionRefusals.Unknown.With();

    public static Refusal? Holds(Duty duty, Context context) =>
        Standing.Of(context).Holds(duty) ? null : AdmissionRefusals.NotYourDuty.With(OrganisationWords.Of(duty));

    /// <summary>The actor may see it, and holds the duty in this very institution.</summary>
    public static Refusal? For(AdmissionState state, Context context, Duty duty, UnitId? unit) =>
        Seen(state, context)
        ?? Holds(duty, context)
        ?? (unit is { } own && Standing.Of(context).ActsFor(own) ? null : AdmissionRefusals.NotYourUnit.With());

    /// <summary>For the applicant's own moves.</summary>
    public static Refusal? ForApplicant(AdmissionState state, Context context) =>
        For(state, context, Duty.Apply, state.Applicant);

    /// <summary>For the gatekeeper's moves, and those of a gatekeeper's clerk.</summary>
    public static Refusal? ForGatekeeper(AdmissionState state, Context context) =>
        Seen(state, context)
        ?? (
            Standing.Of(context) is var standing && (standing.Holds(Duty.KeepDoor) || standing.Holds(Duty.EnterRuling))
                ? null
                : AdmissionRefusals.NotYourDuty.With(OrganisationWords.Of(Duty.KeepDoor))
        )
        ?? (
            state.Submitted?.Gatekeeper is { } gatekeeper && Standing.Of(context).ActsFor(gatekeeper)
                ? null
                : AdmissionRefusals.NotYourUnit.With()
        );

    /// <summary>
    /// Nobody's signature is lost: a step does not end before all whom it asked have signed or were settled.
    /// </summary>
    public static Refusal? AllSigned(AdmissionState state, Context context)
    {
        foreach (var signer in state.StillToSign)
            return (signer.Said is null ? AdmissionRefusals.NotSigned : AdmissionRefusals.Disagreement).With(
                NameOf(signer.Unit, context)
            );
        return null;
    }

    public static Refusal? HandedToAnother(AdmissionState state, AdmissionStep step, Context context) =>
        state.Wait(step)?.With is { } person
        && context.Actor.Person != person
        && context.Actor.OnBehalfOf != person
        && !Standing.Of(context).Holds(Duty.EnterRuling)
            ? AdmissionRefusals.HandedToAnother.With()
            : null;

    public static string NameOf(UnitId unit, Context context) =>
        context.In().Organisation.UnitById(unit)?.Name.Value ?? unit.Value;

    public static Refusal? UnitsExist(IEnumerable<UnitId> units, Context context)
    {
        foreach (var unit in units)
            if (context.In().Organisation.UnitById(unit) is not { IsClosed: false })
                return AdmissionRefusals.UnitUnknown.With(unit.Value);
        return null;
    }

    public static Refusal? Fits(string field, Text text, int most) =>
        string.IsNullOrWhiteSpace(text.Value)
            ? AdmissionRefusals.TextMissing.With(field)
            : FitsIfGiven(field, text, most);

    public static Refusal? FitsIfGiven(string field, Text? text, int most) =>
        text is { } given && given.Length > most
            ? AdmissionRefusals.TextTooLong.With(field, Number(given.Length), Number(most))
            : null;

    public static CaseText? Stored(Text? text) =>
        text is { } given && !string.IsNullOrWhiteSpace(given.Value) ? new CaseText(given) : null;

    /// <summary>What was decided on paper comes with scans of it, where the district wants them.</summary>
    public static Refusal? Scanned(Context context, ImmutableArray<Attachment> scans) =>
        scans.IsDefaultOrEmpty
            ? context.Policy()?.Paper is { ScanRequired: true }
                ? AdmissionRefusals.ScanMissing.With()
                : null
            : AttachmentChecks.Count(scans.Length);

    /// <summary>None is stored as nothing.</summary>
    public static ImmutableArray<Attachment>? Stored(ImmutableArray<Attachment> scans) =>
        scans.IsDefaultOrEmpty ? null : scans;

    /// <summary>The close of a day, in China.</summary>
    public static Moment EndOf(DateOnly day) => Moment.InChina(day.AddDays(1), TimeOnly.MinValue);

    /// <summary>When the issuer is warned; null if that is past.</summary>
    public static Moment? WarnAt(Context context, Moment endsAt)
    {
        var lead = context.Policy()!.ExpiryWarning;
        var at = context.In().Calendar.Before(endsAt, lead.Amount, lead.Unit);
        return at > context.Now ? at : null;
    }

    public static Decision Unless(Refusal? refusal, Func<Decision> then) =>
        refusal is null ? then() : new Decision.Refused(refusal);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
