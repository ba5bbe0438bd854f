using Workflow.Domain.Kernel;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>
/// 向上级申请: what only the upper level can grant. It goes up with the next sheet; the clock here does not stop, and
/// there is one open question at a time.
/// </summary>
/// <param name="Until">The deadline asked for; only on an extension.</param>
public sealed record AskUpstream(UpstreamAskKind Kind, Text Reason, Moment? Until) : Command
{
    public static Refusal? WhyNot(TicketState state, Context context) =>
        TicketUpstreamChecks.MayDecide(state, context)
        ?? (state.IsInHandForUpstream ? null : TicketUpstreamRefusals.NotInHand.With())
        ?? (
            state.Upstream!.Ask is { } open
                ? TicketUpstreamRefusals.AskOpen.With(TicketUpstreamWords.Of(open.Kind))
                : null
        );

    public Decision Decide(TicketState state, Context context)
    {
        if (IsSame(state) && TicketUpstreamChecks.MayDecide(state, context) is null)
            return Decision.AlreadySo;
        return TicketChecks.Unless(
            WhyNot(state, context)
                ?? TicketChecks.Fits("申请理由", Reason, TicketChecks.MostNote)
                ?? Wrong(state, context),
            new UpstreamAsked(
                Kind,
                new CaseText(Reason),
                Kind == UpstreamAskKind.Extension ? Until : null,
                context.Now.DayInChina
            )
        );
    }

    private bool IsSame(TicketState state) =>
        state.Upstream?.Ask is { } open
        && open.Kind == Kind
        && open.Until == Until
        && TicketUpstreamChecks.IsSame(open.Reason, Reason);

    private Refusal? Wrong(TicketState state, Context context)
    {
        if (Kind == UpstreamAskKind.Return)
            return Until is null ? null : TicketUpstreamRefusals.DueNotAsked.With();
        return Until is { } until && until > context.Now && !(until <= state.SourceDueAt)
            ? null
            : TicketUpstreamRefusals.AskTooShort.With();
    }
}
