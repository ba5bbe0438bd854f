using System.Collections.Immutable;
using Workflow.Domain.Admission;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Adjustment.Commands;

/// <summary>
/// 立案 by the keeper of the lists: a law, an admitted duty item, or what a review found; by whoever dispatches
/// tickets: what had to be ruled on because no list said who answers for it.
/// </summary>
public sealed record OpenAdjustment(
    AdjustmentTrigger Trigger,
    Text Subject,
    Text? Source,
    ImmutableArray<ListItemRef> Items,
    Text Reason
) : Command
{
    /// <summary>The lists that it names, in the order of their codes.</summary>
    internal IEnumerable<Text> Lists =>
        Items.Select(static item => item.List).Distinct().OrderBy(static list => list.Value, StringComparer.Ordinal);

    /// <summary>Whether this actor may open one of this kind.</summary>
    public static Refusal? WhyNot(AdjustmentTrigger trigger, Context context) =>
        trigger == AdjustmentTrigger.Arbitration && Standing.Of(context).Holds(Duty.Dispatch)
            ? null
            : AdjustmentChecks.Keeper(context);

    internal Decision Decide(AdjustmentState state, Context context)
    {
        if (WhyNot(Trigger, context) is { } no)
            return new Decision.Refused(no);
        if (state.Phase != AdjustmentPhase.None)
            return state.Opened is { } known && known.Trigger == Trigger && known.Subject == Subject
                ? Decision.AlreadySo
                : Decision.Refuse(AdjustmentRefusals.NotInPhase, AdjustmentWords.Of(state.Phase), "再次立案");
        var lists = Lists
            .Zip(context.Registers)
            .ToDictionary(static pair => pair.First, static pair => (DutyListState)pair.Second);
        var (items, unknown) = AdjustmentChecks.Named(Items, lists, context.Now.DayInChina);
        var wrong =
            (Trigger == AdjustmentTrigger.GrassrootsRequest ? AdjustmentRefusals.WrongTrigger.With() : null)
            ?? unknown
            ?? AdjustmentChecks.Fits("事由", Subject, AdjustmentChecks.MostSubject)
            ?? (
                Source is not null || Trigger == AdjustmentTrigger.Arbitration
                    ? AdjustmentChecks.Fits("文号", Source ?? default, AdjustmentChecks.MostSubject)
                    : null
            )
            ?? AdjustmentChecks.Fits("立案理由", Reason, AdjustmentChecks.MostNote);
        return AdjustmentChecks.Unless(
            wrong,
            () =>
                Decision.Accept(
                    new AdjustmentOpened(
                        Trigger,
                        Subject,
                        Source,
                        items,
                        new CaseText(Reason),
                        Hand.Of(context.Actor),
                        AdjustmentPolicy.Of(context).ReviewTerm(context)
                    )
                )
        );
    }

    public bool Equals(OpenAdjustment? other) =>
        other is not null
        && Trigger == other.Trigger
        && Subject == other.Subject
        && Source == other.Source
        && Items.AsSpan().SequenceEqual(other.Items.AsSpan())
        && Reason == other.Reason;

    public override int GetHashCode() => HashCode.Combine(Trigger, Subject, Items.Length);
}
