using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>决定退单、延期、挂账申请: by the dispatcher, who is never of the unit that asks.</summary>
public sealed record DecideRequest(bool Approved, Text? Note) : Command
{
    private static readonly Text Extended = Text.From("延期，自原期限届满时起算");

    public static Refusal? WhyNot(TicketState state, Context context) =>
        TicketChecks.May(state, context, Duty.Dispatch, "派单")
        ?? (state.Request is null ? TicketRefusals.NoRequest.With() : null)
        ?? PassFeedback.NotOfTheUnit(state, context);

    public Decision Decide(TicketState state, Context context)
    {
        var refusal =
            WhyNot(state, context)
            ?? TicketChecks.FitsIfGiven("决定说明", Note, TicketChecks.MostNote)
            ?? (
                !Approved && string.IsNullOrWhiteSpace(Note?.Value) ? TicketRefusals.TextMissing.With("决定说明") : null
            );
        if (refusal is not null)
            return new Decision.Refused(refusal);
        var note = TicketChecks.Stored(Note);
        return state.Request switch
        {
            ReturnRequested => Decision.Accept(
                new ReturnDecided(Approved, note, Approved ? context.DispatchTerm(state.Limit) : null)
            ),
            ExtensionRequested asked => Extend(asked, state, context, note),
            SuspensionRequested asked => Suspend(asked, context, note),
            _ => throw new InvalidOperationException("a request outside the closed set"),
        };
    }

    /// <summary>What an upper level handed down ends with its own limit, whatever we add.</summary>
    private Decision Extend(ExtensionRequested asked, TicketState state, Context context, CaseText? note)
    {
        if (!Approved)
            return Decision.Accept(new ExtensionDecided(false, note, null));
        var more = new DeadlineRule(asked.WorkingDays, TimeUnit.WorkingDay, Extended);
        var term = UnitClock.Extend(state, context, more);
        return term.Deadline.DueAt > state.Deadline!.DueAt
            ? Decision.Accept(new ExtensionDecided(true, note, term))
            : Decision.Refuse(TicketRefusals.ExtensionBeyondSource);
    }

    /// <summary>
    /// The day of review may have come while the request waited: then there is nothing left to approve.
    /// </summary>
    private Decision Suspend(SuspensionRequested asked, Context context, CaseText? note)
    {
        if (!Approved)
            return Decision.Accept(new SuspensionDecided(false, note, null, null));
        if (RequestSuspension.WrongDay(asked.ReviewOn, context) is { } passed)
            return new Decision.Refused(passed);
        var opens = context.Reference().Calendar.Hours.Sessions[0].OpensAt;
        return Decision.Accept(new SuspensionDecided(true, note, context.Now, Moment.InChina(asked.ReviewOn, opens)));
    }
}
