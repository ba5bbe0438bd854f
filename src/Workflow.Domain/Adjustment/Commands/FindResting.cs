using System.Collections.Immutable;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;

namespace Workflow.Domain.Adjustment.Commands;

/// <summary>
/// Names every item that rests on the instrument, and opens the case; without any, there is nothing to review. What is
/// newly enacted has no items yet: its case opens if a list is older than it, whose writers could not know it. The
/// doing of the first step.
/// </summary>
public sealed record FindResting(ImmutableArray<Text> Lists) : Command
{
    internal static Decision Decide(AdjustmentState state, Context context)
    {
        if (state.Phase != AdjustmentPhase.Noted || state.Law is not { Change: var change })
            return Decision.AlreadySo;
        var library = (LegalBasisState)context.Registers[0];
        var day = context.Now.DayInChina;
        var versions = context
            .Registers.Skip(1)
            .Select(list => AdjustmentChecks.InQuestion((DutyListState)list, day))
            .OfType<DutyListVersion>()
            .ToArray();
        var resting = new LegalBasisIndex(versions).RestingOn(change.Instrument);
        var isToReview =
            change.Kind == LawChangeKind.Enacted
                ? versions.Any(list => list.EffectiveFrom < change.On)
                    && library.Find(change.Instrument)?.StatusOn(day) != InstrumentStatus.Repealed
                : !resting.IsEmpty;
        return !isToReview
            ? Decision.Accept(new NothingRested())
            : Decision.Accept(
                new AdjustmentOpened(
                    AdjustmentTrigger.LawChanged,
                    library.Find(change.Instrument)?.Title ?? change.Instrument,
                    null,
                    [.. resting.Select(static one => new ListItemName(one.List.Code, one.Item.Code, one.Item.Name))],
                    null,
                    null,
                    AdjustmentPolicy.Of(context).ReviewTerm(context)
                )
            );
    }

    public bool Equals(FindResting? other) => other is not null && Lists.AsSpan().SequenceEqual(other.Lists.AsSpan());

    public override int GetHashCode() => Lists.Length;
}
