using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using Workflow.Domain.Screening;

namespace Workflow.Domain.Admission.Commands;

/// <summary>
/// 公布: the matter takes its number and may be carried out from its first day. The yearly numbers and the baseline of
/// communities are held against it once more, with what was admitted meanwhile.
/// </summary>
/// <param name="Kind">As the request says, so that the registers of this kind and issuer are at hand.</param>
/// <param name="Issuer">The applicant's institution, likewise.</param>
public sealed record PublishMatter(AdmissionKind Kind, UnitId Issuer) : Command
{
    public static Refusal? WhyNot(AdmissionState state, Context context) =>
        AdmissionChecks.InPhase(state, "公布", AdmissionPhase.Approved) is { } phase
            ? AdmissionChecks.Seen(state, context) ?? phase
            : AdmissionChecks.ForGatekeeper(state, context)
                ?? AdmissionChecks.HasPolicy(context)
                ?? Separation.OfReview(state, context, Hand.Of(context.Actor));

    internal ImmutableArray<StreamRef> Registers(Moment now) =>
        [
            RunningNumber.Of("matter", now),
            Tally.Of(Kind, Issuer, now.DayInChina.Year),
            Tally.Of(Kind, Issuer, now.DayInChina.Year - 1),
            CommunityItems.Register,
        ];

    public Decision Decide(AdmissionState state, Context context)
    {
        var refusal =
            WhyNot(state, context)
            ?? (SubmitRequest.IsOf(state, Kind, Issuer, context) ? null : AdmissionRefusals.DraftChanged.With())
            ?? YearIsFull(state, context)
            ?? BaselineIsFull(state, context);
        return AdmissionChecks.Unless(refusal, () => Publish(state, context));
    }

    private Decision.Facts Publish(AdmissionState state, Context context)
    {
        var content = state.Content!;
        var (taken, fresh) = MatterNumber.Next(context.Registers[0], context.Policy()!.NumberWord, context.Now);
        // What began as an emergency is known by its number already.
        var number = state.Emergency?.Number ?? fresh;
        var isItem = content.IsCommunityItem(context.In().Organisation);
        var endsAt = MatterNumber.EndOf(content, context);
        var published = new MatterPublished(
            number,
            PaperNumber: null,
            endsAt,
            AdmissionChecks.WarnAt(context, endsAt),
            isItem,
            [.. content.ExitsWith.Distinct()],
            Hand.Of(context.Actor),
            Kind
        );
        var facts = Decision
            .Accept(published)
            .And(
                Tally.Of(Kind, Issuer, context.Now.DayInChina.Year),
                new MatterTallied(Tally.CountOf(context.Registers[1]) + 1)
            );
        if (state.Emergency is null)
            facts = facts.And(RunningNumber.Of("matter", context.Now), taken);
        foreach (var leaving in published.Replaces)
            facts = facts.And(CommunityItems.Register, new CommunityItemLeft(leaving));
        return isItem ? facts.And(CommunityItems.Register, new CommunityItemEntered(context.Case)) : facts;
    }

    /// <summary>Between filing and publication others may have been admitted.</summary>
    private static Refusal? YearIsFull(AdmissionState state, Context context)
    {
        var years = new YearNumbers(Tally.CountOf(context.Registers[1]), Tally.CountOf(context.Registers[2]));
        var screened = AdmissionScreening.Of(
            state.Content!,
            state.Applicant!.Value,
            context.In(),
            state.Submitted!.Overall.Start,
            years
        );
        foreach (var hit in screened.Hits)
            if (
                hit.Weight == HitWeight.Hard
                && hit.Marks.FirstOrDefault(static mark => mark.Year is not null) is { Year: { } year }
            )
                return AdmissionRefusals.YearFull.With(
                    AdmissionChecks.Number(year.Number),
                    AdmissionChecks.Number(year.Most)
                );
        return null;
    }

    /// <summary>只减不增: what comes must not raise the count above the baseline, unless something goes with it.</summary>
    private static Refusal? BaselineIsFull(AdmissionState state, Context context)
    {
        var items = CommunityItems.Of(context.Registers[3]);
        foreach (var leaving in state.Content!.ExitsWith)
            if (!items.Contains(leaving))
                return AdmissionRefusals.ExitUnknown.With();
        if (
            context.Policy()!.Baseline is not { } baseline
            || !state.Content!.IsCommunityItem(context.In().Organisation)
        )
            return null;
        var before = baseline.Existing + items.Length;
        var after = before - state.Content!.ExitsWith.Distinct().Count() + 1;
        return after > baseline.Most && after > before
            ? AdmissionRefusals.BaselineFull.With(AdmissionChecks.Number(before), AdmissionChecks.Number(baseline.Most))
            : null;
    }
}
