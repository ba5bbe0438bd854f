using Workflow.Api.Cases;
using Workflow.Domain;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;

namespace Workflow.Api.Ticket;

/// <summary>A ticket as its reader may see it now.</summary>
internal static class TicketShowing
{
    public static TicketView Of(
        CaseHistory history,
        DistrictReference reference,
        Standing reader,
        RefusalSentences sentences
    )
    {
        var state = (TicketState)history.State;
        var organisation = reference.Organisation;
        var registered = state.Registered!;
        return new TicketView(
            history.Case.Id.Value,
            history.Version,
            registered.Number?.Value,
            state.Phase,
            TicketWords.Of(state.Phase),
            registered.Title.Shown,
            registered.Body.Shown,
            registered.Place?.Shown,
            registered.Origin,
            TicketWords.Of(registered.Origin),
            registered.Source is { } source ? new SourceView(source.System.Value, source.Id.Value) : null,
            state.Confidential,
            ComplainantOf(state, reader),
            (state.OccurredAt ?? history.Facts[0].RecordedAt).ToChina(),
            Naming.UnitOf(state.Lead, organisation),
            state.Limit,
            state.Limit is { } limit ? TicketWords.Of(limit) : null,
            state.Deadline is { } deadline ? DeadlineOf(deadline) : null,
            FeedbackOf(history),
            state.Contacts,
            TicketCourse.Of(history.Facts, reader),
            MovesOf(history, reference, reader, sentences)
        )
        {
            Category = state.Category?.Value,
            Accused = TicketSight.MaySeeAccused(state, reader) ? Naming.UnitOf(state.Accused, organisation) : null,
            RegisteredBy = Naming.UnitOf(registered.By, organisation),
            Street = Naming.UnitOf(registered.Street, organisation),
            Whistle = TicketWaiting.WhistleOf(state, organisation),
            DispatchKind = state.Handed is { } handed ? handed.Kind ?? DispatchKind.First : null,
            Designated = state.Handed?.Kind == DispatchKind.Designated,
            ReturnUntil = state.Handed?.ReturnUntil?.ToChina(),
            SourceDueAt = state.SourceDueAt?.ToChina(),
            StoppedAt = state.StoppedAt?.ToChina(),
            ReviewAt = state.ReviewAt?.ToChina(),
            Waits = TicketWaiting.WaitsOf(state),
            OpenRequest = TicketWaiting.RequestOf(state, organisation),
            Inside = TicketWaiting.InsideOf(state, reader),
            Callbacks = [.. state.Callbacks.Select(CallbackOf)],
            Counts = CountsOf(state),
            Times = TimesOf(history, reference, reader),
        };
    }

    private static CountsView CountsOf(TicketState state) =>
        new(state.Dispatches, state.Returns, state.Extensions, state.Supplements, state.Reworks, state.Reopenings);

    private static ComplainantView? ComplainantOf(TicketState state, Standing standing) =>
        state.Registered?.Complainant is { } who && TicketSight.MaySeeComplainant(state, standing)
            ? new ComplainantView(who.Name?.Shown, who.Telephone?.Shown, who.Account?.Shown)
            : null;

    private static DeadlineView DeadlineOf(Deadline deadline) =>
        new(
            deadline.Start.ToChina(),
            deadline.DueAt.ToChina(),
            deadline.Rule.Amount,
            deadline.Rule.Unit,
            deadline.Rule.Source.Value,
            deadline.CalendarVersion,
            deadline.Provisional,
            [.. deadline.ExceptionalDays.Select(d => new ExceptionalDayView(d.Day, d.Kind, d.Reason.Value))]
        )
        {
            Pauses =
            [
                .. (deadline.Pauses ?? []).Select(pause => new PauseView(
                    pause.From.ToChina(),
                    pause.To.ToChina(),
                    pause.Reason.Value
                )),
            ],
            Cap = deadline.Cap is { } cap ? new CapView(cap.At.ToChina(), cap.Source.Value) : null,
            Extends = deadline.Extends is { } before ? DeadlineOf(before) : null,
        };

    private static FeedbackView? FeedbackOf(CaseHistory history) =>
        history.Facts.LastOrDefault(f => f.Fact is FeedbackGiven) is not { Fact: FeedbackGiven feedback } recorded
            ? null
            : new FeedbackView(
                feedback.PublicAnswer.Shown,
                feedback.InternalNote?.Shown,
                (feedback.OccurredAt ?? recorded.RecordedAt).ToChina()
            );

    private static CallbackView CallbackOf(CallbackMade call) =>
        new(
            call.On,
            call.Reached,
            call.Resolution,
            call.Resolution is { } resolution ? TicketWords.Of(resolution) : null,
            call.Satisfaction,
            call.Satisfaction is { } satisfaction ? TicketWords.Of(satisfaction) : null,
            call.Note?.Shown
        );

    private static TimeView[] TimesOf(CaseHistory history, DistrictReference reference, Standing reader) =>
        [
            .. TicketTimes
                .Of(history.Facts.Select(fact => (fact.RecordedAt, fact.Fact)), reference.Calendar, reader.At)
                .Select(time => new TimeView(
                    time.Party,
                    TicketWords.Of(time.Party),
                    Naming.UnitOf(time.Unit, reference.Organisation),
                    (int)time.Working.TotalMinutes
                ))
                .Where(static time => time.WorkingMinutes > 0),
        ];

    private static MoveView[] MovesOf(
        CaseHistory history,
        DistrictReference reference,
        Standing reader,
        RefusalSentences sentences
    )
    {
        var state = (TicketState)history.State;
        var context = new Context(reader.At, reader.Actor, history.Case.Id, reference, []);
        return
        [
            .. TicketMoves.All.Select(move =>
            {
                var refusal = move.WhyNot(state, context);
                var whyNot =
                    refusal is not null && move.IsNear(state) ? new WhyNot(refusal.Code, sentences.Of(refusal)) : null;
                return new MoveView(move.Verb, move.Word, refusal is null, whyNot);
            }),
        ];
    }
}
