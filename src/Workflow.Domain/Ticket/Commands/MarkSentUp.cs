using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>
/// 已列入上报表: a sheet took these messages. What a sheet took already is passed over; a message that does not wait is
/// refused, because its content changed since the sheet was planned.
/// </summary>
public sealed record MarkSentUp(ImmutableArray<UpstreamMessage> Messages, CaseId Sheet) : Command
{
    public Decision Decide(TicketState state, Context context)
    {
        if (TicketUpstreamChecks.MayExchange(state, context) is { } no)
            return new Decision.Refused(no);
        var upstream = state.Upstream!;
        ImmutableArray<UpstreamMessage> left =
        [
            .. Messages.Distinct().Where(message => upstream.Sent.All(sent => sent.Message != message)),
        ];
        if (left.IsEmpty)
            return Decision.AlreadySo;
        return left.All(message => upstream.ToSend.Contains(message))
            ? Decision.Accept(new UpstreamSent(left, Sheet, context.Now.DayInChina))
            : Decision.Refuse(TicketUpstreamRefusals.NothingToSend);
    }

    public bool Equals(MarkSentUp? other) =>
        other is not null && Sheet == other.Sheet && Messages.AsSpan().SequenceEqual(other.Messages.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Sheet, Messages.Length);
}
