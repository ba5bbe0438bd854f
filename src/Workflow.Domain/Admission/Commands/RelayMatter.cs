using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Admission.Commands;

/// <summary>
/// 转发: a street passes a matter on to its communities, under the number that it has. It may not ask for more: what
/// goes beyond what was admitted is recorded as a finding (润州).
/// </summary>
/// <param name="NeededOn">The day by which the street wants it done; null if it sets none.</param>
/// <param name="DataAsked">Which data the street asks for.</param>
public sealed record RelayMatter(
    ImmutableArray<UnitId> To,
    DateOnly? NeededOn,
    ImmutableArray<Text> DataAsked,
    Text Words
) : Command
{
    private const int MostData = 50;

    public static Refusal? WhyNot(AdmissionState state, Context context) =>
        AdmissionChecks.Seen(state, context)
        ?? AdmissionChecks.Holds(Duty.Apply, context)
        ?? (Street(context) is null ? AdmissionRefusals.NotYourUnit.With() : null)
        ?? (
            MatterStatus.Of(state, context.Now.DayInChina).IsExecutable
                ? null
                : AdmissionRefusals.NotInPhase.With(AdmissionWords.Of(state.Phase), "转发")
        )
        ?? (Reaches(state.Content!.To, Street(context)!, context) ? null : AdmissionRefusals.NotYourUnit.With());

    public Decision Decide(AdmissionState state, Context context)
    {
        if ((WhyNot(state, context) ?? Wrong(context)) is { } refusal)
            return new Decision.Refused(refusal);
        var street = Street(context)!;
        return Decision.Accept(
            new MatterRelayed(
                street.Id,
                To,
                NeededOn,
                DataAsked,
                new CaseText(Words),
                [.. Findings(state.Content!, context.In().Organisation)],
                Hand.Of(context.Actor)
            )
        );
    }

    /// <summary>How what the street asks goes beyond what was admitted.</summary>
    private IEnumerable<DemandExcess> Findings(AdmissionContent admitted, OrganisationState organisation)
    {
        // Where no day was admitted, the matter runs to its end.
        if (NeededOn is { } day && (admitted.NeededOn ?? admitted.Until) is var last && (last is null || day < last))
            yield return DemandExcess.EarlierDate;
        if (DataAsked.Any(asked => !admitted.DataAsked.Contains(asked)))
            yield return DemandExcess.AddedForm;
        if (To.Any(unit => !IsAddressed(admitted.To, unit, organisation)))
            yield return DemandExcess.WiderScope;
    }

    private Refusal? Wrong(Context context)
    {
        if (To.IsDefaultOrEmpty)
            return AdmissionRefusals.NoAddressee.With();
        var street = Street(context)!;
        foreach (var unit in To)
            if (
                context.In().Organisation.UnitById(unit) is not { Kind: UnitKind.Community, IsClosed: false } community
                || community.Parent != street.Id
            )
                return AdmissionRefusals.UnitUnknown.With(unit.Value);
        if (DataAsked.Length > MostData)
            return AdmissionRefusals.TextTooLong.With("要填报的数据", "多", AdmissionChecks.Number(MostData));
        foreach (var asked in DataAsked)
            if (AdmissionChecks.Fits("要填报的数据", asked, AdmissionChecks.MostNumber) is { } wrong)
                return wrong;
        return AdmissionChecks.Fits("转发要求", Words, AdmissionChecks.MostNote)
            ?? (SecrecyMark.In(Words.Value) is { } mark ? AdmissionRefusals.Secret.With(mark) : null);
    }

    private static bool IsAddressed(Addressees to, UnitId unit, OrganisationState organisation) =>
        to.Units.Contains(unit) || organisation.UnitById(unit) is { } known && to.Kinds.Contains(known.Kind);

    /// <summary>The street itself, or a community of it, is addressed.</summary>
    private static bool Reaches(Addressees to, Unit street, Context context) =>
        to.Kinds.Contains(UnitKind.Street)
        || to.Kinds.Contains(UnitKind.Community)
        || to.Units.Any(unit => unit == street.Id || context.In().Organisation.UnitById(unit)?.Parent == street.Id);

    private static Unit? Street(Context context)
    {
        var organisation = context.In().Organisation;
        return organisation.UnitById(organisation.InstitutionOf(context.Actor.Unit)) is { Kind: UnitKind.Street } street
            ? street
            : null;
    }
}
