using System.Collections.Immutable;
using System.Globalization;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.UpstreamSheet.Commands;

/// <summary>
/// 列出上报表: which messages belong on it, before any ticket is marked. One at a time; what a sheet of the day has is
/// left out, for two people may have asked at once.
/// </summary>
public sealed record PlanSheet(Text System, DateOnly On, ImmutableArray<PlannedMessage> Messages) : Command
{
    public Decision Decide(UpstreamSheetState state, Context context)
    {
        ImmutableArray<PlannedMessage> left =
        [
            .. Messages.Except(state.Planned.SelectMany(static one => one.Messages)),
        ];
        var refusal =
            TakeInSheet.WhyNot(System, On, context)
            ?? (state.Unfinished is null ? null : UpstreamSheetRefusals.Unfinished.With())
            ?? (left.IsEmpty ? UpstreamSheetRefusals.Nothing.With() : null)
            ?? (left.Length > UpstreamSheetPolicy.MostMessages ? TooMany() : null);
        return refusal is null
            ? Decision.Accept(new SheetPlanned(System, On, state.Planned.Length + 1, left))
            : new Decision.Refused(refusal);
    }

    public bool Equals(PlanSheet? other) =>
        other is not null
        && System == other.System
        && On == other.On
        && Messages.AsSpan().SequenceEqual(other.Messages.AsSpan());

    public override int GetHashCode() => HashCode.Combine(System, On, Messages.Length);

    private static Refusal TooMany() =>
        UpstreamSheetRefusals.TooMany.With(UpstreamSheetPolicy.MostMessages.ToString(CultureInfo.InvariantCulture));
}
