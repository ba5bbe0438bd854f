using System.Globalization;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.ListBuilding;

/// <summary>Conditions that several moves share. Each answers a refusal, or null if the move may go on.</summary>
internal static class ListBuildingChecks
{
    public const int MostName = 100;
    public const int MostNote = 2_000;

    public static Refusal? Seen(ListBuildingState state) => state.IsShown ? null : ListBuildingRefusals.Unknown.With();

    public static Refusal? Keeper(Context context) =>
        context.Actor == LoadingRight.CommandLine || Standing.Of(context).Holds(Duty.KeepLists)
            ? null
            : ListBuildingRefusals.NotYourDuty.With(OrganisationWords.Of(Duty.KeepLists));

    public static Refusal? InPhase(
        ListBuildingState state,
        string move,
        params ReadOnlySpan<ListBuildingPhase> phases
    ) =>
        phases.Contains(state.Phase)
            ? null
            : ListBuildingRefusals.NotInPhase.With(ListBuildingWords.Of(state.Phase), move);

    public static Refusal? ForKeeper(
        ListBuildingState state,
        Context context,
        string move,
        params ReadOnlySpan<ListBuildingPhase> phases
    ) => Seen(state) ?? Keeper(context) ?? InPhase(state, move, phases);

    public static Refusal? Fits(string field, Text text, int most) =>
        string.IsNullOrWhiteSpace(text.Value) ? ListBuildingRefusals.TextMissing.With(field)
        : text.Length > most ? ListBuildingRefusals.TextTooLong.With(field, Number(text.Length), Number(most))
        : null;

    /// <summary>What a body decided or an office filed lies in the past.</summary>
    public static Refusal? NotInFuture(DateOnly day, Context context) =>
        day > context.Now.DayInChina ? ListBuildingRefusals.InFuture.With(ListBuildingWords.Of(day)) : null;

    /// <summary>
    /// Whoever examines wrote no draft, neither in person nor through any chain of stand-ins, and has no part in the
    /// unit that builds the list.
    /// </summary>
    public static Refusal? Separate(ListBuildingState state, Context context)
    {
        var organisation = context.In().Organisation;
        foreach (var person in Separation.Concerned(context, Hand.Of(context.Actor)))
            if (
                state.Drafts.Any(draft => draft.By.Is(person))
                || organisation.IsInvolvedIn(person, state.Opened!.Unit, context.Now)
            )
                return ListBuildingRefusals.SamePerson.With();
        return null;
    }

    public static Decision Unless(Refusal? refusal, Func<Decision> then) =>
        refusal is null ? then() : new Decision.Refused(refusal);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
