using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Ticket;

/// <summary>A message that a sheet took.</summary>
public sealed record SentMessage(UpstreamMessage Message, CaseId Sheet, DateOnly On);

/// <summary>What is known of a ticket towards the upper level that handed it down.</summary>
public sealed record TicketUpstream
{
    public static readonly TicketUpstream Start = new();

    /// <summary>
    /// The last answer that is right outside the house: a feedback that passed audit, a direct answer, a decline, a
    /// withdrawal. Null while the matter is in hand, also again after it was re-opened.
    /// </summary>
    public TicketFact? Outward { get; init; }

    /// <summary>How many answers there were, this one included.</summary>
    public int Answers { get; init; }

    /// <summary>The question to the upper level that is not answered yet; null if there is none.</summary>
    public UpstreamAsked? Ask { get; init; }
    public int Asks { get; init; }
    public ImmutableArray<SentMessage> Sent { get; init; } = [];

    /// <summary>What the last sheet that said something new said; null while all is as it was handed down.</summary>
    public UpstreamClaimed? Claim { get; init; }

    public UpstreamStatus Status => Claim?.Status ?? UpstreamStatus.Open;

    /// <summary>The messages that wait for the next sheet: a function of what is known, so none is forgotten.</summary>
    public ImmutableArray<UpstreamMessage> ToSend =>
        [.. Due().Where(message => Sent.All(sent => sent.Message != message))];

    /// <summary>The day on which the present answer went up; null if there is none, or it waits.</summary>
    public DateOnly? AnsweredOn =>
        Outward is null ? null : Sent.FirstOrDefault(sent => sent.Message == AnswerMessage(Outward))?.On;

    /// <summary>After any fact of a ticket that came from the upper level.</summary>
    internal static TicketState Remember(TicketState state, Fact fact)
    {
        if (fact is TicketRegistered { Origin: TicketOrigin.Upstream })
            return state with { Upstream = Start };
        if (state.Upstream is not { } upstream)
            return state;
        return fact switch
        {
            FeedbackPassed => state with { Upstream = upstream.Answering(state.Feedback!) },
            TicketDeclined or TicketAnsweredDirectly or TicketWithdrawn => state with
            {
                Upstream = upstream.Answering((TicketFact)fact),
            },
            ReworkOrdered or TicketReopened => state with { Upstream = upstream with { Outward = null } },
            _ => state,
        };
    }

    /// <summary>A fact of the exchange itself.</summary>
    internal static TicketState Evolve(TicketState state, Fact fact)
    {
        var upstream = state.Upstream ?? Start;
        return fact switch
        {
            UpstreamAsked asked => state with { Upstream = upstream with { Ask = asked, Asks = upstream.Asks + 1 } },
            UpstreamAnswered answered => Answered(state, upstream with { Ask = null }, answered),
            UpstreamSent sent => state with
            {
                Upstream = upstream with
                {
                    Sent =
                    [
                        .. upstream.Sent,
                        .. sent.Messages.Select(message => new SentMessage(message, sent.Sheet, sent.On)),
                    ],
                },
            },
            UpstreamClaimed claimed => state with { Upstream = upstream with { Claim = claimed } },
            SourceDueAdopted adopted => Due(state, adopted.SourceDueAt, adopted.Term, adopted.At),
            _ => throw new UnknownFactException(fact),
        };
    }

    private static TicketState Answered(TicketState state, TicketUpstream upstream, UpstreamAnswered answered)
    {
        var heard = state with { Upstream = upstream };
        return answered switch
        {
            { Approved: true, Kind: UpstreamAskKind.Return } => heard.Ending(TicketPhase.ReturnedUp),
            { SourceDueAt: { } due } => Due(heard, due, answered.Term, answered.At),
            _ => heard,
        };
    }

    /// <summary>What the upper level said before of its deadline is overtaken.</summary>
    private static TicketState Due(TicketState state, Moment due, UnitTerm? term, Moment at)
    {
        var upstream = state.Upstream!;
        var moved = state with
        {
            SourceDueAt = due,
            Upstream = upstream.Claim is { } claim ? upstream with { Claim = claim with { DueAt = due } } : upstream,
        };
        return term is null ? moved : moved.Counting(term, at);
    }

    private TicketUpstream Answering(TicketFact outward) => this with { Outward = outward, Answers = Answers + 1 };

    private IEnumerable<UpstreamMessage> Due()
    {
        if (Outward is not null)
            yield return AnswerMessage(Outward);
        else if (Ask is not null)
            yield return new UpstreamMessage(
                Ask.Kind == UpstreamAskKind.Return ? UpstreamMessageKind.Return : UpstreamMessageKind.Extension,
                Asks
            );
    }

    private UpstreamMessage AnswerMessage(TicketFact outward) =>
        new(
            outward switch
            {
                TicketDeclined => UpstreamMessageKind.Decline,
                TicketWithdrawn => UpstreamMessageKind.Withdrawal,
                _ => UpstreamMessageKind.Reply,
            },
            Answers
        );
}
