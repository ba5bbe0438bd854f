using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Workflow.Api.Answering;
using Workflow.Domain;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;

namespace Workflow.Api.Ticket;

/// <summary>Shows one ticket to those who may know of it; to all others it does not exist.</summary>
internal static class TicketReading
{
    private const int MostNumber = 40;

    public static async Task<IResult> ByIdAsync(ApiCall call) =>
        IdOf(call) is { } id ? await ShowAsync(call, id, StatusCodes.Status200OK) : Unknown();

    public static async Task<IResult> ByNumberAsync(ApiCall call)
    {
        var number = call.Http.Request.RouteValues["number"] as string ?? "";
        if (number.Length > MostNumber || !Text.TryFrom(number, out _))
            return Unknown();
        return await call.Desk.Tickets.FindAsync(number, call.Aborted) is { } id
            ? await ShowAsync(call, id, StatusCodes.Status200OK)
            : Unknown();
    }

    /// <summary>The ticket as it stands now, rendered under the rights its reader has now.</summary>
    public static async Task<IResult> ShowAsync(ApiCall call, CaseId id, int status)
    {
        if (await FindAsync(call, id) is not { } found)
            return Unknown();
        call.Http.Response.Headers.ETag = ETag.Of(found.Version);
        var view = View(call, found, await call.ReferenceAsync());
        return Results.Json(view, ApiJson.Ours.TicketView, statusCode: status);
    }

    /// <summary>Null if there is no such ticket, or the one who asks may not know of it.</summary>
    public static async Task<CaseHistory?> FindAsync(ApiCall call, CaseId id)
    {
        var history = await call.District.Reader.ReadAsync(new StreamRef(TicketDecider.Type.Name, id), call.Aborted);
        var organisation = (await call.ReferenceAsync()).Organisation;
        return TicketSight.MaySee((TicketState)history.State, new Standing(organisation, call.Actor, call.District.Now))
            ? history
            : null;
    }

    public static CaseId? IdOf(ApiCall call) =>
        Guid.TryParseExact(call.Http.Request.RouteValues["id"] as string, "D", out var id) ? new CaseId(id) : null;

    public static Problem Unknown() => Problem.Of(TicketRefusals.Unknown.With());

    private static TicketView View(ApiCall call, CaseHistory history, DistrictReference reference)
    {
        var state = (TicketState)history.State;
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
            registered.Confidential,
            ComplainantOf(state, new Standing(reference.Organisation, call.Actor, call.District.Now)),
            (state.OccurredAt ?? history.Facts[0].RecordedAt).ToChina(),
            state.Lead is { } lead ? TicketCourse.UnitOf(lead, reference.Organisation) : null,
            state.Handed?.Limit,
            state.Handed is { } handed ? TicketWords.Of(handed.Limit) : null,
            DeadlineOf(state),
            FeedbackOf(history),
            state.Contacts,
            [.. history.Facts.Select(fact => TicketCourse.Of(fact, reference))],
            MovesOf(call, history, reference)
        );
    }

    private static ComplainantView? ComplainantOf(TicketState state, Standing standing) =>
        state.Registered?.Complainant is { } who && TicketSight.MaySeeComplainant(state, standing)
            ? new ComplainantView(who.Name?.Shown, who.Telephone?.Shown, who.Account?.Shown)
            : null;

    private static DeadlineView? DeadlineOf(TicketState state) =>
        state.Deadline is not { } deadline
            ? null
            : new DeadlineView(
                deadline.Start.ToChina(),
                deadline.DueAt.ToChina(),
                deadline.Rule.Amount,
                deadline.Rule.Unit,
                deadline.Rule.Source.Value,
                deadline.CalendarVersion,
                deadline.Provisional,
                [.. deadline.ExceptionalDays.Select(d => new ExceptionalDayView(d.Day, d.Kind, d.Reason.Value))]
            );

    private static FeedbackView? FeedbackOf(CaseHistory history) =>
        history.Facts.LastOrDefault(f => f.Fact is FeedbackGiven) is not { Fact: FeedbackGiven feedback } recorded
            ? null
            : new FeedbackView(
                feedback.PublicAnswer.Shown,
                feedback.InternalNote?.Shown,
                (feedback.OccurredAt ?? recorded.RecordedAt).ToChina()
            );

    private static MoveView[] MovesOf(ApiCall call, CaseHistory history, DistrictReference reference)
    {
        var context = new Context(call.District.Now, call.Actor, history.Case.Id, reference, []);
        var sentences = call.Http.RequestServices.GetRequiredService<RefusalSentences>();
        return
        [
            .. TicketMoves.All.Select(move =>
            {
                var refusal = move.WhyNot((TicketState)history.State, context);
                var whyNot = refusal is null ? null : new WhyNot(refusal.Code, sentences.Of(refusal));
                return new MoveView(move.Verb, move.Word, refusal is null, whyNot);
            }),
        ];
    }
}
