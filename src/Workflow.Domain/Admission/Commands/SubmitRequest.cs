using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using Workflow.Domain.Organisation;
using Workflow.Domain.Screening;

namespace Workflow.Domain.Admission.Commands;

/// <summary>
/// 提交: held against the negative lists in force. A hard clause blocks it, which is recorded; else it goes to the
/// unit's office.
/// </summary>
/// <param name="Kind">As the draft says, so that the registers of this kind and issuer are at hand.</param>
/// <param name="Issuer">The applicant's institution, likewise.</param>
public sealed record SubmitRequest(AdmissionKind Kind, UnitId Issuer) : Command
{
    public static Refusal? WhyNot(AdmissionState state, Context context) =>
        AdmissionChecks.ForApplicant(state, context)
        ?? AdmissionChecks.HasPolicy(context)
        ?? (state.IsWithApplicant ? null : AdmissionChecks.InPhase(state, "提交", AdmissionPhase.Draft))
        ?? (context.Policy()!.NeedsCheck && state.Checked is null ? AdmissionRefusals.NotChecked.With() : null)
        ?? AdmissionChecks.AllSigned(state, context);

    /// <summary>The running number, and how many of this kind the issuer had this year and last.</summary>
    internal ImmutableArray<StreamRef> Registers(Moment now) =>
        [
            RunningNumber.Of("admission", now),
            Tally.Of(Kind, Issuer, now.DayInChina.Year),
            Tally.Of(Kind, Issuer, now.DayInChina.Year - 1),
        ];

    public Decision Decide(AdmissionState state, Context context)
    {
        var refusal =
            WhyNot(state, context)
            ?? (IsOf(state, Kind, Issuer, context) ? null : AdmissionRefusals.DraftChanged.With())
            ?? ContentChecks.OfFiling(state.Content!, context);
        if (refusal is not null)
            return new Decision.Refused(refusal);
        var content = state.Content!;
        var policy = context.Policy()!;
        var door = policy.DoorOf(Kind);
        if (door is null)
            return Decision.Refuse(AdmissionRefusals.NoDoor, AdmissionWords.Of(Kind));
        if (door.GatekeeperFor(Issuer, context.In().Organisation) is not { } gatekeeper)
            return Decision.Refuse(AdmissionRefusals.NoDoor, AdmissionWords.Of(Kind));
        if (TooLate(content, door, state, context) is { } late)
            return new Decision.Refused(late);
        return Screened(state, context, door, gatekeeper);
    }

    private static Decision Screened(AdmissionState state, Context context, AdmissionDoor door, UnitId gatekeeper)
    {
        var content = state.Content!;
        var screened = AdmissionScreening.Of(
            content,
            state.Applicant!.Value,
            context.In(),
            context.Now,
            new YearNumbers(Tally.CountOf(context.Registers[1]), Tally.CountOf(context.Registers[2]))
        );
        if (screened.Hits.Any(static hit => hit.Weight == HitWeight.Hard))
            return state.IsBlocked && state.Hits.AsSpan().SequenceEqual(screened.Hits.AsSpan())
                ? Decision.AlreadySo
                : Decision.Accept(new ScreeningBlocked(screened.Hits));
        if (screened.Open.FirstOrDefault() is { } open)
            return Decision.Refuse(AdmissionRefusals.QuestionOpen, AdmissionScreening.Asked(open));
        foreach (var hit in screened.Hits)
            if (!content.Exemptions.Any(one => one.Clause == hit.Clause && !string.IsNullOrWhiteSpace(one.Basis.Shown)))
                return Decision.Refuse(
                    AdmissionRefusals.ExemptionMissing,
                    AdmissionScreening.NameOf(hit.Clause, context.In().Screening)
                );
        return Filed(state, context, door, gatekeeper, screened.Hits);
    }

    private static Decision.Facts Filed(
        AdmissionState state,
        Context context,
        AdmissionDoor door,
        UnitId gatekeeper,
        ImmutableArray<Hit> hits
    )
    {
        var (taken, number) = RunningNumber.Next(context.Registers[0], "ZR", context.Now);
        var submitted = new RequestSubmitted(
            state.Number ?? number,
            Hand.Of(context.Actor),
            door,
            gatekeeper,
            hits,
            context.TermOf(AdmissionStep.PreReview),
            Overall(state, context)
        );
        var facts = Decision.Accept(submitted);
        return state.Number is null ? facts.And(RunningNumber.Of("admission", context.Now), taken) : facts;
    }

    /// <summary>The same clock as before, without the time that it lay with the applicant.</summary>
    private static AdmissionTerm Overall(AdmissionState state, Context context) =>
        state is { Overall: { } running, ReturnedAt: { } from }
            ? running.Again(context.In().Calendar, state.Pauses.Add(new(from, context.Now, Text.From("退回补正"))))
            : context.TermOf(AdmissionStep.Decision);

    /// <summary>Whoever is not asked in time cannot answer in time; an emergency has begun already.</summary>
    private static Refusal? TooLate(AdmissionContent content, AdmissionDoor door, AdmissionState state, Context context)
    {
        if (door.Lead is not { } lead || state.Emergency is not null)
            return null;
        var earliest = context.In().Calendar.Derive(context.Now, lead).DueAt.DayInChina;
        return content.From < earliest
            ? AdmissionRefusals.TooLate.With(AdmissionChecks.Number(lead.Amount), AdmissionWords.Of(earliest))
            : null;
    }

    internal static bool IsOf(AdmissionState state, AdmissionKind kind, UnitId issuer, Context context) =>
        state.Content?.Kind == kind && context.In().Organisation.InstitutionOf(state.Applicant!.Value) == issuer;
}
