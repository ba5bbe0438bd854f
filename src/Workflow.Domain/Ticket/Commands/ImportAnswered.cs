using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>
/// 历史导入: a matter that was filed and answered elsewhere, in one go. Nothing is invented: no number of ours, no
/// dispatch, no verification. The case id is derived from the source, so that the stream itself knows what it has.
/// </summary>
public sealed record ImportAnswered(
    TicketSource Source,
    PersonKeyId PersonKey,
    Text? Account,
    Text Title,
    Text Body,
    Moment FiledAt,
    Text Answer,
    Moment AnsweredAt
) : Command
{
    /// <summary>The case of a matter known elsewhere by this source.</summary>
    public static StreamRef CaseOf(TicketSource source) =>
        new(TicketDecider.Type.Name, new CaseId(Ids.Derived($"ticket/import/{source.System.Value}/{source.Id.Value}")));

    public Decision Decide(TicketState state, Context context)
    {
        if (LoadingRight.Refuses(context) is { } notPermitted)
            return notPermitted;
        if (state.Phase != TicketPhase.None)
            return IsSame(state) ? Decision.AlreadySo : Decision.Refuse(TicketRefusals.SourceDiffers, Source.Id.Value);
        var refusal =
            TicketChecks.Fits("标题", Title, TicketChecks.MostTitle)
            ?? TicketChecks.Fits("反映内容", Body, TicketChecks.MostText)
            ?? TicketChecks.Fits("答复", Answer, TicketChecks.MostText)
            ?? TicketChecks.FitsIfGiven("账号", Account, TicketChecks.MostName)
            ?? (AnsweredAt < FiledAt ? TicketRefusals.AnsweredBeforeFiled.With(Source.Id.Value) : null)
            ?? (AnsweredAt > context.Now ? TicketRefusals.InFuture.With(Source.Id.Value) : null);
        return refusal is not null ? new Decision.Refused(refusal) : Accept(context);
    }

    private Decision.Facts Accept(Context context)
    {
        var calendar = context.Reference().Calendar;
        var (from, to) = (FiledAt.DayInChina, AnsweredAt.DayInChina);
        ImmutableArray<int> unpublished =
        [
            .. Enumerable.Range(from.Year, to.Year - from.Year + 1).Where(year => !calendar.IsPublished(year)),
        ];
        var account = TicketChecks.Stored(Account) is { } given ? new PersonalText(PersonKey, given.Value) : null;
        return Decision.Accept(
            new TicketRegistered(
                null,
                TicketOrigin.History,
                Source,
                new CaseText(Title),
                new CaseText(Body),
                null,
                account is null ? null : new Complainant(null, null, account),
                false,
                FiledAt
            ),
            new FeedbackGiven(new CaseText(Answer), null, AnsweredAt),
            new HistoryClosed(
                unpublished.IsEmpty ? calendar.WorkingDaysBetween(from, to) : null,
                unpublished,
                calendar.Version
            )
        );
    }

    /// <summary>The same matter in the same words. What was erased cannot be compared and counts as the same.</summary>
    private bool IsSame(TicketState state) =>
        state is { Registered: { } registered, Feedback: { } feedback }
        && IsSame(registered.Title, Title)
        && IsSame(registered.Body, Body)
        && IsSame(feedback.PublicAnswer, Answer)
        && registered.OccurredAt == FiledAt
        && feedback.OccurredAt == AnsweredAt;

    private static bool IsSame(CaseText stored, Text given) => stored.Value is not { } text || text == given;
}
