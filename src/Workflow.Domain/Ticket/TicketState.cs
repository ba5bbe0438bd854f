using System.Collections.Immutable;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Ticket;

/// <summary>A step that somebody still owes, and whether they were urged.</summary>
public sealed record StepWait(StepTerm Term, bool Urged)
{
    /// <summary>Who was urged rightly stays so, and is urged again only where the moment has moved to later.</summary>
    internal StepWait Again(StepsRederived again) =>
        again.Steps.FirstOrDefault(term => term.Step == Term.Step) is { } term
            ? new StepWait(term, Urged && term.UrgeAt <= again.At)
            : this;
}

/// <summary>
/// What is known about a ticket. `Evolve` remembers; which timers it wants stands in TicketTimers.
/// </summary>
public sealed record TicketState(TicketPhase Phase) : State
{
    public static readonly TicketState Initial = new(TicketPhase.None);

    /// <summary>The names of the timers that warn, urge, report and resume. STORED FORMAT.</summary>
    public const string Warning = "warn";
    public const string Urging = "urge";
    public const string Reporting = "report";
    public const string Resuming = "resume";

    public TicketRegistered? Registered { get; init; }
    public Moment? OccurredAt { get; init; }
    public WhistleBlown? Whistle { get; init; }

    /// <summary>The class that the centre set; the last dispatch's once there is one.</summary>
    public TicketLimit? Limit { get; init; }
    public Text? Category { get; init; }
    public bool Confidential { get; init; }
    public UnitId? Accused { get; init; }

    /// <summary>Until when the upper level wants its answer; null if none handed it down.</summary>
    public Moment? SourceDueAt { get; init; }

    /// <summary>The exchange with the upper level; null if none handed it down.</summary>
    public TicketUpstream? Upstream { get; init; }

    /// <summary>The district owes the upper level an answer: none of ours is right outside the house yet.</summary>
    public bool IsInHandForUpstream => IsOpen && Upstream is { Outward: null };

    /// <summary>The dispatch in force; null before the first and after one was taken back.</summary>
    public TicketDispatched? Handed { get; init; }

    /// <summary>The unit's clock as it was last derived; null where <see cref="Handed"/> is.</summary>
    public UnitTerm? Term { get; init; }
    public ImmutableArray<Pause> Pauses { get; init; } = [];

    /// <summary>From when the unit's clock stands still; null while it runs.</summary>
    public Moment? StoppedAt { get; init; }
    public Moment? ReviewAt { get; init; }
    public bool Warned { get; init; }
    public bool Urged { get; init; }
    public bool ReportedLate { get; init; }

    /// <summary>What others than the unit's main clock wait for, in order of the course.</summary>
    public ImmutableArray<StepWait> Waits { get; init; } = [];

    /// <summary>
    /// The open request of the unit: a return, an extension or a suspension; null if there is none.
    /// </summary>
    public TicketFact? Request { get; init; }

    public TicketAssigned? Assigned { get; init; }
    public ReplyDrafted? Draft { get; init; }

    /// <summary>The draft passed the section's review; not null only while <see cref="Draft"/> is there.</summary>
    public DraftReviewed? Reviewed { get; init; }
    public FeedbackGiven? Feedback { get; init; }

    /// <summary>Since the last feedback that passed audit.</summary>
    public ImmutableArray<CallbackMade> Callbacks { get; init; } = [];
    public TicketClosed? Ended { get; init; }
    public HistoryClosed? History { get; init; }

    public int Contacts { get; init; }
    public int Dispatches { get; init; }
    public int Returns { get; init; }
    public int Extensions { get; init; }
    public int Supplements { get; init; }
    public int Reworks { get; init; }
    public int Reopenings { get; init; }

    /// <summary>Somebody still owes something.</summary>
    public bool IsOpen =>
        Phase
            is TicketPhase.Reported
                or TicketPhase.Registered
                or TicketPhase.Accepted
                or TicketPhase.Suspended
                or TicketPhase.Auditing
                or TicketPhase.Answered
        || IsWithUnit;

    /// <summary>The unit has it and has not answered yet: its clock runs.</summary>
    public bool IsWithUnit => Phase is TicketPhase.Dispatched or TicketPhase.Handling;

    /// <summary>While the matter is suspended nobody is urged; what is owed is owed when it goes on.</summary>
    public bool StepsRun => IsOpen && Phase != TicketPhase.Suspended;

    public UnitId? Lead => Handed?.Lead;

    public Deadline? Deadline => Term?.Deadline;

    /// <summary>The steps of review that a reply passes inside the unit.</summary>
    public int InsideSteps => Handed?.InsideSteps ?? 0;

    /// <summary>
    /// Somebody whom the unit can get in touch with: the street that blew the whistle, or a complainant whom it may
    /// know.
    /// </summary>
    public bool HasWhomToContact => Whistle is not null || (Registered?.Complainant is not null && !Confidential);

    public StepWait? Wait(TicketStep step) => Waits.FirstOrDefault(wait => wait.Term.Step == step);

    public static TicketState Evolve(TicketState state, Fact fact) =>
        TicketUpstream.Remember(OfCourse(state, fact), fact);

    private static TicketState OfCourse(TicketState state, Fact fact) =>
        fact switch
        {
            TicketRegistered registered => Registering(state, registered),
            WhistleBlown whistle => state.In(TicketPhase.Registered).WaitingOnly(whistle.Next) with
            {
                Whistle = whistle,
            },
            ReportSettled => state.Ending(TicketPhase.Settled),
            TicketAccepted => state.In(TicketPhase.Accepted),
            TicketDeclined => state.Ending(TicketPhase.Declined),
            TicketAnsweredDirectly => state.Ending(TicketPhase.AnsweredDirectly),
            TicketClassified classified => Classifying(state, classified),
            TicketDispatched handed => Dispatching(state, handed),
            DispatchRecalled recalled => state.TakenBack(recalled.Next),
            TicketSigned => state.In(TicketPhase.Handling).Without(TicketStep.Sign),
            TicketAssigned assigned => state with { Assigned = assigned },
            ComplainantContacted => state.Without(TicketStep.Contact) with { Contacts = state.Contacts + 1 },
            ReplyDrafted draft => state with { Draft = draft, Reviewed = null },
            DraftReviewed reviewed => state with { Reviewed = reviewed },
            DraftSentBack => state with { Draft = null, Reviewed = null },
            FeedbackGiven feedback => state.In(TicketPhase.Auditing).WaitingOnly(feedback.AuditBy) with
            {
                Feedback = feedback,
                StoppedAt = feedback.StoppedAt,
                Request = null,
                Draft = null,
                Reviewed = null,
            },
            FeedbackPassed passed => state.In(TicketPhase.Answered).WaitingOnly(passed.Next) with { Callbacks = [] },
            SupplementRequested supplement => state.GoingOn(supplement.Paused, supplement.Term) with
            {
                Waits = [],
                Supplements = state.Supplements + 1,
            },
            CallbackMade callback => state with { Callbacks = state.Callbacks.Add(callback) },
            TicketClosed closed => state.Ending(
                closed.Ground == ClosingGround.Confirmed ? TicketPhase.Closed : TicketPhase.ClosedUnverified
            ) with
            {
                Ended = closed,
            },
            ReworkOrdered rework => state.StartingAnew(rework.Term) with
            {
                Reworks = state.Reworks + 1,
                Assigned = null,
            },
            TicketReopened reopened => state.TakenBack(reopened.Next) with
            {
                Reopenings = state.Reopenings + 1,
                Ended = null,
            },
            TicketArchived => state.Ending(TicketPhase.Archived),
            TicketWithdrawn => state.Ending(TicketPhase.Withdrawn),
            HistoryClosed history => state.Ending(TicketPhase.ClosedUnverified) with { History = history },
            _ => OfRequests(state, fact),
        };

    private static TicketState OfRequests(TicketState state, Fact fact) =>
        fact switch
        {
            ReturnRequested asked => state.Asking(asked, asked.DecideBy) with { Returns = state.Returns + 1 },
            ReturnDecided { Approved: true } decided => state.TakenBack(decided.Next),
            ExtensionRequested asked => state.Asking(asked, asked.DecideBy),
            ExtensionDecided { Term: { } term } => state.Decided() with
            {
                Term = term,
                Warned = false,
                Urged = false,
                ReportedLate = false,
                Extensions = state.Extensions + 1,
            },
            SuspensionRequested asked => state.Asking(asked, asked.DecideBy),
            SuspensionDecided { Approved: true } decided => state.Decided().In(TicketPhase.Suspended) with
            {
                StoppedAt = decided.StoppedAt,
                ReviewAt = decided.ReviewAt,
            },
            TicketResumed resumed => state.GoingOn(resumed.Paused, resumed.Term),
            ReturnDecided or ExtensionDecided or SuspensionDecided or RequestWithdrawn => state.Decided(),
            TicketWarned => state with { Warned = true },
            TicketUrged => state with { Urged = true, Warned = true },
            OverdueReported => state with { ReportedLate = true },
            StepUrged urged => state with
            {
                Waits =
                [
                    .. state.Waits.Select(wait => wait.Term.Step == urged.Step ? wait with { Urged = true } : wait),
                ],
            },
            DeadlineRederived again => state.Counting(again.Term, again.At),
            StepsRederived again => state with { Waits = [.. state.Waits.Select(wait => wait.Again(again))] },
            _ => TicketUpstream.Evolve(state, fact),
        };

    private static TicketState Registering(TicketState state, TicketRegistered registered) =>
        state
            .In(registered.Street is null ? TicketPhase.Registered : TicketPhase.Reported)
            .WaitingOnly(registered.Next) with
        {
            Registered = registered,
            OccurredAt = registered.OccurredAt,
            Confidential = registered.Confidential,
            Category = registered.Category,
            Accused = registered.Accused,
            SourceDueAt = registered.SourceDueAt,
        };

    private static TicketState Classifying(TicketState state, TicketClassified classified) =>
        Contactable(
            (classified.Next is { } next ? state.WaitingOnly(next) : state) with
            {
                Limit = classified.Limit,
                Category = classified.Category,
                Confidential = classified.Confidential,
                Accused = classified.Accused,
            }
        );

    /// <summary>Nobody is urged to contact somebody whom they may no longer know.</summary>
    private static TicketState Contactable(TicketState state) =>
        state.HasWhomToContact ? state : state.Without(TicketStep.Contact);

    private static TicketState Dispatching(TicketState state, TicketDispatched handed) =>
        state.StartingAnew(new UnitTerm(handed.Deadline, handed.WarnAt, handed.UrgeAt, handed.ReportAt)) with
        {
            Phase = TicketPhase.Dispatched,
            Handed = handed,
            Limit = handed.Limit,
            Waits = [.. Waiting(handed.SignBy), .. Waiting(handed.ContactBy)],
            Assigned = null,
            Dispatches = state.Dispatches + 1,
        };

    private TicketState In(TicketPhase phase) => this with { Phase = phase };

    /// <summary>Nobody owes anything any more.</summary>
    internal TicketState Ending(TicketPhase phase) =>
        this with
        {
            Phase = phase,
            Waits = [],
            Request = null,
            Draft = null,
            Reviewed = null,
            ReviewAt = null,
        };

    /// <summary>The unit has it, with a clock of its own that starts now.</summary>
    private TicketState StartingAnew(UnitTerm term) =>
        Ending(TicketPhase.Handling) with
        {
            Term = term,
            Pauses = [],
            StoppedAt = null,
            Warned = false,
            Urged = false,
            ReportedLate = false,
        };

    /// <summary>The unit has it again, and its clock goes on: what it owed and had drafted is as it was.</summary>
    private TicketState GoingOn(Pause paused, UnitTerm term) =>
        Counting(term, paused.To) with
        {
            Phase = TicketPhase.Handling,
            Pauses = Pauses.Add(paused),
            StoppedAt = null,
            ReviewAt = null,
        };

    /// <summary>
    /// The clock counted again at this moment: what was warned, urged and reported rightly stays so, and comes again
    /// only where its moment has moved to later.
    /// </summary>
    internal TicketState Counting(UnitTerm term, Moment at) =>
        this with
        {
            Term = term,
            Warned = Warned && term.WarnAt <= at,
            Urged = Urged && term.UrgeAt <= at,
            ReportedLate = ReportedLate && term.ReportAt <= at,
        };

    /// <summary>No unit has it: it waits to be dispatched.</summary>
    private TicketState TakenBack(StepTerm? next) =>
        Ending(TicketPhase.Accepted).WaitingOnly(next) with
        {
            Handed = null,
            Term = null,
            StoppedAt = null,
            Pauses = [],
            Assigned = null,
        };

    private TicketState Asking(TicketFact request, StepTerm? decideBy) =>
        this with
        {
            Request = request,
            Waits = [.. Waits, .. Waiting(decideBy)],
        };

    private TicketState Decided() => Without(TicketStep.Decide) with { Request = null };

    private TicketState WaitingOnly(StepTerm? term) => this with { Waits = [.. Waiting(term)] };

    private TicketState Without(TicketStep step) =>
        Wait(step) is null ? this : this with { Waits = Waits.RemoveAll(wait => wait.Term.Step == step) };

    private static ImmutableArray<StepWait> Waiting(StepTerm? term) => term is null ? [] : [new StepWait(term, false)];
}
