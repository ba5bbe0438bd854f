using System.Collections.Immutable;
using Workflow.Domain.Ticket;

namespace Workflow.Web.Tickets;

/// <summary>Which of the moves that somebody can make usually comes next.</summary>
internal static class NextMove
{
    private static readonly ImmutableArray<(string Verb, Func<TicketState, bool> IsNext)> Usual =
    [
        ("decide", Always),
        ("review", Always),
        ("sign-off", Always),
        ("settle", Always),
        ("sign", Always),
        ("assign", static state => state.Assigned is null && state.Contacts == 0 && state.Draft is null),
        ("contact", static state => state.Contacts == 0 && state.Draft is null),
        ("draft", Always),
        ("feedback", Always),
        ("pass", Always),
        ("call-back", Always),
        ("designate", static state => state.Returns > 0),
        ("dispatch", Always),
        ("resume", Always),
        ("archive", Always),
    ];

    /// <summary>The next one first, the others in the order that they have.</summary>
    public static ImmutableArray<TicketMove> First(TicketState state, IReadOnlyCollection<TicketMove> offered)
    {
        var next = Usual
            .Where(usual => usual.IsNext(state))
            .Select(usual => offered.FirstOrDefault(move => move.Verb == usual.Verb))
            .FirstOrDefault(static move => move is not null);
        return next is null ? [.. offered] : [next, .. offered.Where(move => move != next)];
    }

    private static bool Always(TicketState state) => true;
}
