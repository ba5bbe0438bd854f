using Workflow.Domain.Kernel;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>
/// 登记上级答复. An approved return ends the case here; an approved extension moves the upper level's deadline and, with
/// it, the cap on the unit's own. The upper level may also take a ticket back unasked: then its sheet says so first.
/// </summary>
/// <param name="NewDueAt">The upper level's deadline from now on; only with an approved extension.</param>
public sealed record RecordUpstreamAnswer(UpstreamAskKind Kind, bool Approved, Text? Note, Moment? NewDueAt) : Command
{
    public static Refusal? WhyNot(TicketState state, Context context) =>
        TicketUpstreamChecks.MayDecide(state, context)
        ?? (state.IsInHandForUpstream ? null : TicketUpstreamRefusals.NotInHand.With())
        ?? (IsAwaited(state.Upstream!) ? null : TicketUpstreamRefusals.NoAsk.With("退单或延期"));

    public Decision Decide(TicketState state, Context context)
    {
        if (WhyNot(state, context) is { } no)
            return new Decision.Refused(no);
        var upstream = state.Upstream!;
        var isUnasked = Kind == UpstreamAskKind.Return && Approved && upstream.Status == UpstreamStatus.Returned;
        var refusal =
            (
                upstream.Ask?.Kind == Kind || isUnasked
                    ? null
                    : TicketUpstreamRefusals.NoAsk.With(TicketUpstreamWords.Of(Kind))
            )
            ?? TicketChecks.FitsIfGiven("上级意见", Note, TicketChecks.MostNote)
            ?? WrongDue(state, context);
        return TicketChecks.Unless(
            refusal,
            new UpstreamAnswered(
                Kind,
                Approved,
                TicketChecks.Stored(Note),
                NewDueAt,
                refusal is null && NewDueAt is { } due ? TicketUpstreamChecks.TermUnder(state, context, due) : null,
                context.Now
            )
        );
    }

    private static bool IsAwaited(TicketUpstream upstream) =>
        upstream.Ask is not null || upstream.Status == UpstreamStatus.Returned;

    private Refusal? WrongDue(TicketState state, Context context)
    {
        if (Kind == UpstreamAskKind.Extension && Approved)
            return NewDueAt is not { } due || due <= context.Now || due <= state.SourceDueAt
                ? TicketUpstreamRefusals.DueNotGiven.With()
                : null;
        return NewDueAt is null ? null : TicketUpstreamRefusals.DueNotAsked.With();
    }
}
