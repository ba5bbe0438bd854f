using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket;

/// <summary>Conditions that the moves towards the upper level share.</summary>
public static class TicketUpstreamChecks
{
    /// <summary>The longest number of another system, and of its name.</summary>
    public const int MostSource = 40;

    /// <summary>The registrar and the dispatcher of the hotline centre, and the command line.</summary>
    public static Refusal? MayExchange(Standing standing) =>
        standing.Actor == LoadingRight.CommandLine
        || (
            (standing.Holds(Duty.Register) || standing.Holds(Duty.Dispatch))
            && standing.Organisation.UnitById(standing.Actor.Unit)?.Kind == UnitKind.HotlineCentre
        )
            ? null
            : TicketUpstreamRefusals.NotOfTheCentre.With();

    internal static Refusal? MayExchange(Context context) => MayExchange(Standing.Of(context));

    /// <summary>For what a sheet brings or takes: of a ticket that came from above, by who exchanges sheets.</summary>
    internal static Refusal? MayExchange(TicketState state, Context context) =>
        TicketChecks.Seen(state, context)
        ?? MayExchange(context)
        ?? TicketChecks.NotRecused(state, context)
        ?? FromAbove(state);

    /// <summary>For what somebody decides: the dispatcher, of a ticket that came from above.</summary>
    internal static Refusal? MayDecide(TicketState state, Context context) =>
        TicketChecks.May(state, context, Duty.Dispatch, "派单") ?? FromAbove(state);

    internal static Refusal? BadSource(TicketSource source) =>
        !IsSource(source.System.Value) ? TicketUpstreamRefusals.BadSource.With("来源系统")
        : !IsSource(source.Id.Value) ? TicketUpstreamRefusals.BadSource.With("来源编号")
        : null;

    /// <summary>The unit's clock under another deadline of the upper level; null if no unit has the ticket.</summary>
    internal static UnitTerm? TermUnder(TicketState state, Context context, Moment due) =>
        state is { IsOpen: true, Term: not null, Handed: not null }
            ? UnitClock.Again(state with { SourceDueAt = due }, context, state.Pauses)
            : null;

    /// <summary>The same words. What was erased cannot be compared and counts as the same.</summary>
    internal static bool IsSame(CaseText stored, Text given) => stored.Value is not { } text || text == given;

    public static bool IsSource(string? value) =>
        value is { Length: >= 1 and <= MostSource }
        && value.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '/' or '.');

    private static Refusal? FromAbove(TicketState state) =>
        state.Upstream is null ? TicketUpstreamRefusals.NotFromAbove.With() : null;
}
