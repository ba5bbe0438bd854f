using System.Collections.Immutable;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Ticket;

/// <summary>Where a ticket stands. Screens and searches use the names.</summary>
public enum TicketPhase
{
    /// <summary>There is no such ticket.</summary>
    None,

    /// <summary>待派发</summary>
    Registered,

    /// <summary>待签收</summary>
    Dispatched,

    /// <summary>办理中</summary>
    Handling,

    /// <summary>待回访</summary>
    Answered,

    /// <summary>已结案</summary>
    Closed,

    /// <summary>结案未核实</summary>
    ClosedUnverified,
}

/// <summary>What is known about a ticket.</summary>
/// <param name="Handed">The last dispatch; null before the first.</param>
public sealed record TicketState(
    TicketPhase Phase,
    TicketRegistered? Registered,
    Moment? OccurredAt,
    TicketDispatched? Handed,
    FeedbackGiven? Feedback,
    int Contacts,
    bool Warned,
    bool Urged,
    HistoryClosed? History
) : State
{
    public static readonly TicketState Initial = new(TicketPhase.None, null, null, null, null, 0, false, false, null);

    /// <summary>The name of the timer that warns, and of the one that urges. STORED FORMAT.</summary>
    public const string Warning = "warn";
    public const string Urging = "urge";

    public bool IsOpen =>
        Phase is TicketPhase.Registered or TicketPhase.Dispatched or TicketPhase.Handling or TicketPhase.Answered;

    /// <summary>The unit has it and has not answered yet: its clock runs.</summary>
    public bool IsWithUnit => Phase is TicketPhase.Dispatched or TicketPhase.Handling;

    public UnitId? Lead => Handed?.Lead;

    public Deadline? Deadline => Handed?.Deadline;

    public static TicketState Evolve(TicketState state, Fact fact) =>
        fact switch
        {
            TicketRegistered registered => state with
            {
                Phase = TicketPhase.Registered,
                Registered = registered,
                OccurredAt = registered.OccurredAt,
            },
            TicketDispatched handed => state with
            {
                Phase = TicketPhase.Dispatched,
                Handed = handed,
                Warned = false,
                Urged = false,
            },
            TicketSigned => state with { Phase = TicketPhase.Handling },
            ComplainantContacted => state with { Contacts = state.Contacts + 1 },
            FeedbackGiven feedback => state with { Phase = TicketPhase.Answered, Feedback = feedback },
            TicketClosed { Ground: ClosingGround.Confirmed } => state with { Phase = TicketPhase.Closed },
            TicketClosed => state with { Phase = TicketPhase.ClosedUnverified },
            HistoryClosed history => state with { Phase = TicketPhase.ClosedUnverified, History = history },
            TicketWarned => state with { Warned = true },
            TicketUrged => state with { Urged = true, Warned = true },
            _ => throw new UnknownFactException(fact),
        };

    /// <summary>Only while the clock of a unit runs; a provisional deadline has no moments and so wants none.</summary>
    public static ImmutableArray<WakeUp> WakeUps(TicketState state)
    {
        if (!state.IsWithUnit || state.Handed is not { } handed)
            return [];
        var wanted = ImmutableArray.CreateBuilder<WakeUp>(2);
        if (handed.UrgeAt is { } urgeAt && !state.Urged)
            wanted.Add(new WakeUp(Urging, urgeAt));
        if (handed.WarnAt is { } warnAt && !state.Warned)
            wanted.Add(new WakeUp(Warning, warnAt));
        return wanted.DrainToImmutable();
    }
}
