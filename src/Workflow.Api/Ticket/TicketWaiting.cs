using Workflow.Api.Cases;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;
using Workflow.ReadModels.Ticket;

namespace Workflow.Api.Ticket;

/// <summary>What a ticket waits for, and from whom.</summary>
internal static class TicketWaiting
{
    public static WhistleView? WhistleOf(TicketState state, OrganisationState organisation) =>
        state.Whistle is { } whistle
            ? new WhistleView(
                whistle.Kind,
                TicketWords.Of(whistle.Kind),
                whistle.Tried.Shown,
                Naming.UnitOf(whistle.Wanted, organisation)
            )
            : null;

    public static WaitView[] WaitsOf(TicketState state) =>
        [
            .. state.Waits.Select(wait => new WaitView(
                wait.Term.Step,
                TicketWords.Of(wait.Term.Step),
                TicketWords.Owing(wait.Term.Step),
                wait.Term.DueAt.ToChina(),
                wait.Term.Provisional,
                wait.Urged
            )),
        ];

    public static RequestView? RequestOf(TicketState state, OrganisationState organisation) =>
        state.Request switch
        {
            ReturnRequested asked => Request(
                asked,
                TicketAsk.Return,
                asked.Reason.ToString(),
                TicketWords.Of(asked.Reason),
                asked.Note,
                asked.DecideBy
            ) with
            {
                Suggested = Naming.UnitOf(asked.Suggested, organisation),
            },
            ExtensionRequested asked => Request(
                asked,
                TicketAsk.Extension,
                null,
                null,
                asked.Reason,
                asked.DecideBy
            ) with
            {
                Days = asked.WorkingDays,
            },
            SuspensionRequested asked => Request(
                asked,
                TicketAsk.Suspension,
                asked.Kind.ToString(),
                TicketWords.Of(asked.Kind),
                asked.Reason,
                asked.DecideBy
            ) with
            {
                ReviewOn = asked.ReviewOn,
            },
            _ => null,
        };

    public static InsideView? InsideOf(TicketState state, Standing reader) =>
        state.Handed is null
            ? null
            : new InsideView(
                state.InsideSteps,
                Naming.UnitOf(state.Assigned?.Section, reader.Organisation),
                Naming.PersonOf(state.Assigned?.Person, reader.Organisation),
                state.Draft is { } draft ? DraftOf(draft, state, reader) : null
            );

    private static DraftView DraftOf(ReplyDrafted draft, TicketState state, Standing reader)
    {
        var isForReview = state is { InsideSteps: 2, Reviewed: null };
        var mayRead = TicketSight.MaySeeTexts(draft, state.Lead, reader);
        return new DraftView(
            isForReview ? TicketAsk.Review : TicketAsk.SignOff,
            isForReview ? "待科室审核" : "待领导审签",
            Naming.PersonOf(draft.By, reader.Organisation),
            mayRead ? draft.PublicAnswer.Shown : null,
            mayRead ? draft.InternalNote?.Shown : null
        );
    }

    private static RequestView Request(
        TicketFact request,
        TicketAsk kind,
        string? reason,
        string? reasonWord,
        CaseText note,
        StepTerm? decideBy
    ) =>
        new(
            kind,
            TicketWords.OfRequest(request),
            reason,
            reasonWord,
            note.Shown,
            null,
            null,
            null,
            decideBy?.DueAt.ToChina()
        );
}
