using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;
using Workflow.Web.Serving;

namespace Workflow.Web.Tickets;

/// <summary>A ticket as its page shows it to one reader.</summary>
/// <param name="Offered">The moves that can be made now, in the order of the course.</param>
/// <param name="NotNow">Why others cannot, one sentence each; only what the reader's duty covers.</param>
public sealed record TicketView(
    Visit Visit,
    CaseHistory History,
    ImmutableArray<TicketMove> Offered,
    ImmutableArray<string> NotNow,
    Attempt? Attempt
)
{
    public CaseId Id => History.Case.Id;

    public TicketState State => (TicketState)History.State;

    public TicketRegistered Registered => State.Registered!;

    public string Number => Registered.Number?.Value ?? $"历史-{Registered.Source?.Id}";

    public string Address => Visit.To($"/tickets/{Id}");

    /// <summary>The form that stands open: the one just tried, else what usually comes next.</summary>
    public string? Open =>
        Attempt is { } tried && Offered.Any(m => m.Verb == tried.Verb) ? tried.Verb
        : State is { Phase: TicketPhase.Handling, Contacts: > 0 } ? "feedback"
        : Offered.FirstOrDefault()?.Verb;

    public static TicketView Of(
        Visit visit,
        CaseHistory history,
        Context context,
        Attempt? attempt,
        RefusalSentences sentences
    )
    {
        var asked = TicketMoves
            .All.Select(move => (Move: move, Refusal: move.WhyNot((TicketState)history.State, context)))
            .ToArray();
        return new TicketView(
            visit,
            history,
            [.. asked.Where(a => a.Refusal is null).Select(a => a.Move)],
            [.. NotNowOf(asked, sentences)],
            attempt
        );
    }

    private static IEnumerable<string> NotNowOf(
        IEnumerable<(TicketMove Move, Refusal? Refusal)> asked,
        RefusalSentences sentences
    )
    {
        var conflicts = asked.Where(a => a.Refusal is { Kind: RefusalKind.Conflict }).ToArray();
        // The same phase forbids several moves: one sentence for them all.
        var byPhase = conflicts.Where(a => a.Refusal!.Code == TicketRefusals.NotInPhase.Code).ToArray();
        if (byPhase.Length > 0)
        {
            var moves = string.Join("、", byPhase.Select(a => a.Refusal!.Arguments[1]));
            yield return sentences.Of(TicketRefusals.NotInPhase.With(byPhase[0].Refusal!.Arguments[0], moves));
        }
        foreach (var (_, refusal) in conflicts.Except(byPhase))
            yield return sentences.Of(refusal!);
    }
}
