using System.Collections.Immutable;
using System.Globalization;
using Workflow.Domain.Admission;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Adjustment;

/// <summary>Conditions that several moves share. Each answers a refusal, or null if the move may go on.</summary>
internal static class AdjustmentChecks
{
    public const int MostSubject = 100;
    public const int MostNote = 2_000;

    public static Refusal? Seen(AdjustmentState state) =>
        AdjustmentSight.MaySee(state) ? null : AdjustmentRefusals.Unknown.With();

    public static Refusal? Keeper(Context context) =>
        AdjustmentSight.IsKeeper(Standing.Of(context))
            ? null
            : AdjustmentRefusals.NotYourDuty.With(OrganisationWords.Of(Duty.KeepLists));

    public static Refusal? InPhase(AdjustmentState state, string move, params ReadOnlySpan<AdjustmentPhase> phases) =>
        phases.Contains(state.Phase) ? null : AdjustmentRefusals.NotInPhase.With(AdjustmentWords.Of(state.Phase), move);

    /// <summary>For the keeper's moves on a case that is not decided.</summary>
    public static Refusal? ForKeeper(AdjustmentState state, Context context, string move) =>
        Seen(state) ?? Keeper(context) ?? InPhase(state, move, AdjustmentPhase.Open, AdjustmentPhase.Studied);

    /// <summary>What everybody reads does not say who reported.</summary>
    public static Refusal? NamesNobody(string field, Text? text, UnitId? reporter, Context context) =>
        text is { } given
        && reporter is { } known
        && context.In().Organisation.UnitById(known) is { } unit
        && UnitNames.AreIn(given.Value, unit)
            ? AdjustmentRefusals.NamesReporter.With(field)
            : null;

    public static Refusal? Fits(string field, Text text, int most) =>
        string.IsNullOrWhiteSpace(text.Value) ? AdjustmentRefusals.TextMissing.With(field)
        : text.Length > most ? AdjustmentRefusals.TextTooLong.With(field, Number(text.Length), Number(most))
        : null;

    /// <summary>Items by the names that they have in the lists of a day; or the first that is not there.</summary>
    public static (ImmutableArray<ListItemName> Items, Refusal? Refusal) Named(
        IEnumerable<ListItemRef> items,
        IReadOnlyDictionary<Text, DutyListState> lists,
        DateOnly day
    )
    {
        var named = ImmutableArray.CreateBuilder<ListItemName>();
        foreach (var item in items.Distinct())
            if (
                lists.GetValueOrDefault(item.List) is { } list
                && InQuestion(list, day)?.Find(item.Item) is { Name: var name }
            )
                named.Add(new ListItemName(item.List, item.Item, name));
            else
                return ([], AdjustmentRefusals.ItemUnknown.With(item.Item.Value));
        return (named.ToImmutable(), null);
    }

    /// <summary>The version that holds on a day, or else the first to come; null if there is none.</summary>
    public static DutyListVersion? InQuestion(DutyListState list, DateOnly day) =>
        list.On(day) ?? list.Versions.FirstOrDefault();

    public static Decision Unless(Refusal? refusal, Func<Decision> then) =>
        refusal is null ? then() : new Decision.Refused(refusal);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>An item of a list, as whoever asks names it.</summary>
public sealed record ListItemRef(Text List, Text Item);
