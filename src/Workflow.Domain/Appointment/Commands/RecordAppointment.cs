using System.Collections.Immutable;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Appointment.Commands;

/// <summary>登记日程: a street or community writes down a meeting or inspection that was announced to it.</summary>
/// <param name="Cited">The matter that bears the number which the announcement names.</param>
public sealed record RecordAppointment(AppointmentContent Content, CaseId? Cited) : Command
{
    public static Refusal? WhyNot(Context context)
    {
        var standing = Standing.Of(context);
        return standing.Holds(Duty.GiveOpinion)
            ? OwnUnit(context) is { Kind: UnitKind.Street or UnitKind.Community }
                ? null
                : AppointmentRefusals.NotGrassroots.With()
            : AppointmentRefusals.NotYourDuty.With(OrganisationWords.Of(Duty.GiveOpinion));
    }

    internal ImmutableArray<StreamRef> Registers() =>
        Cited is { } matter ? [new StreamRef(AdmissionDecider.Type.Name, matter)] : [];

    public Decision Decide(AppointmentState state, Context context)
    {
        if (state.Recorded is { } known)
            return known.Content == Content && known.By == Hand.Of(context.Actor)
                ? Decision.AlreadySo
                : Decision.Refuse(AppointmentRefusals.Unknown);
        var today = context.Now.DayInChina;
        var refusal =
            WhyNot(context)
            ?? AdmissionChecks.Fits("事项", Content.Title.Value ?? default, AdmissionChecks.MostTitle)
            ?? AdmissionChecks.Fits("来自", Content.IssuerName, AdmissionChecks.MostTitle)
            ?? AdmissionChecks.FitsIfGiven("准入编号", Content.CitedNumber, AdmissionChecks.MostNumber)
            ?? (SecrecyMark.In(Content.Title.Shown) is { } mark ? AdmissionRefusals.Secret.With(mark) : null)
            ?? (
                Content.On < today.AddDays(-AppointmentPolicy.MostDaysAgo)
                || Content.On > today.AddDays(AppointmentPolicy.MostDaysAhead)
                    ? AppointmentRefusals.DayTooFar.With(AdmissionWords.Of(Content.On))
                    : null
            )
            ?? (Content.Issuer is { } issuer ? AdmissionChecks.UnitsExist([issuer], context) : null);
        if (refusal is not null)
            return new Decision.Refused(refusal);
        var unit = OwnUnit(context)!;
        var stood = Cited is not null && MatterStatus.StandsFor((AdmissionState)context.Registers[0], unit, today);
        return Decision.Accept(new AppointmentRecorded(unit.Id, Content, Cited, stood, Hand.Of(context.Actor)));
    }

    private static Unit? OwnUnit(Context context) =>
        context.In().Organisation.UnitById(context.In().Organisation.InstitutionOf(context.Actor.Unit));
}
