using System.Collections.Immutable;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;
using Workflow.ReadModels.DutyList;
using Workflow.Web.Serving;

namespace Workflow.Web.Tickets;

/// <summary>A ticket as its page shows it to one reader.</summary>
/// <param name="Offered">The moves that can be made now: what usually comes next, then the order of the course.</param>
/// <param name="NotNow">Why others cannot, one sentence each; only where people look for them.</param>
public sealed record TicketView(
    Visit Visit,
    CaseHistory History,
    ImmutableArray<TicketMove> Offered,
    ImmutableArray<string> NotNow,
    Attempt? Attempt
)
{
    /// <summary>Only measures how much more time would come to, so that no rule has to be named.</summary>
    private static readonly Text Measured = Text.From("延期");

    /// <summary>What the lists say of the matter; null where nobody asks who answers for it.</summary>
    public TicketBoundaries? Boundaries { get; init; }

    /// <summary>The reader may dispatch it, object to that, or rule on the objection.</summary>
    public bool AsksWhoAnswers =>
        Offered.Any(move =>
            move.Verb is "dispatch" or "designate" or "return"
            || (move.Verb == "decide" && State.Request is ReturnRequested)
        );

    public CaseId Id => History.Case.Id;

    public TicketState State => (TicketState)History.State;

    public TicketRegistered Registered => State.Registered!;

    public string Number => Registered.Number?.Value ?? $"历史-{Registered.Source?.Id}";

    public string Address => Visit.To($"/tickets/{Id}");

    public TicketStepRules StepRules =>
        Visit.Reference.TicketPolicyAt(Visit.Now)?.StepRulesInForce ?? TicketStepRules.Usual;

    /// <summary>The form that stands open: the one just tried, else what usually comes next.</summary>
    public string? Open =>
        Attempt is { } tried && Offered.Any(m => m.Verb == tried.Verb) ? tried.Verb : Offered.FirstOrDefault()?.Verb;

    /// <summary>The unit's deadline with so many working days more; null if no clock of a unit runs.</summary>
    public Deadline? Extended(int workingDays) =>
        State.Deadline is { } deadline
            ? Visit.Reference.Calendar.Extend(deadline, new DeadlineRule(workingDays, TimeUnit.WorkingDay, Measured))
            : null;

    public static TicketView Of(
        Visit visit,
        CaseHistory history,
        Context context,
        Attempt? attempt,
        RefusalSentences sentences
    )
    {
        var state = (TicketState)history.State;
        var asked = TicketMoves.All.Select(move => (Move: move, Refusal: move.WhyNot(state, context))).ToArray();
        var offered = asked.Where(a => a.Refusal is null).Select(a => a.Move).ToArray();
        return new TicketView(
            visit,
            history,
            NextMove.First(state, offered),
            [.. NotNowOf(asked.Where(a => a.Move.IsNear(state)), sentences)],
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
        foreach (var sentence in conflicts.Except(byPhase).Select(a => sentences.Of(a.Refusal!)).Distinct())
            yield return sentence;
    }
}
