using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using Workflow.Domain.Ticket.Commands;

namespace Workflow.Domain.Ticket;

/// <summary>A move that a screen may offer: its word, and why it cannot be made just now.</summary>
/// <param name="Verb">The last segment of its address.</param>
public sealed record TicketMove(string Verb, string Word, Func<TicketState, Context, Refusal?> WhyNot);

/// <summary>What can be done with a ticket: one line per command.</summary>
public static class TicketDecider
{
    public static readonly CaseType Type = new(
        "ticket",
        TicketState.Initial,
        static (command, state, context) => Decide(command, (TicketState)state, context),
        static (state, fact) => TicketState.Evolve((TicketState)state, fact)
    )
    {
        WakeUps = static state => TicketState.WakeUps((TicketState)state),
        OnWakeUp = static wakeUp =>
            wakeUp.Name switch
            {
                TicketState.Warning => new Warn(),
                TicketState.Urging => new Urge(),
                _ => throw new UnknownWakeUpException(wakeUp),
            },
        React = TicketReactions.React,
        Registers = static (command, now) => command is Register ? [RunningNumber.Of("ticket", now)] : [],
    };

    public static Decision Decide(Command command, TicketState state, Context context) =>
        command switch
        {
            Register register => register.Decide(state, context),
            Dispatch dispatch => dispatch.Decide(state, context),
            Sign => Sign.Decide(state, context),
            Contact contact => contact.Decide(state, context),
            GiveFeedback feedback => feedback.Decide(state, context),
            Close close => close.Decide(state, context),
            ImportAnswered import => import.Decide(state, context),
            Warn => Warn.Decide(state, context),
            Urge => Urge.Decide(state, context),
            _ => throw new UnknownCommandException(command),
        };

    /// <summary>The moves that people make on a ticket that exists, in the order of its course.</summary>
    public static readonly ImmutableArray<TicketMove> Moves =
    [
        new("dispatch", "派发", Dispatch.WhyNot),
        new("sign", "签收", Sign.WhyNot),
        new("contact", "联系诉求人", Contact.WhyNot),
        new("feedback", "反馈", GiveFeedback.WhyNot),
        new("close", "结案", Close.WhyNot),
    ];
}
