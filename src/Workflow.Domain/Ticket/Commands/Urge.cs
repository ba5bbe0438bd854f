using Workflow.Domain.Kernel;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>到时催办 of the unit. Sent by the clock; early, late or twice, what it decides is right.</summary>
public sealed record Urge : Command
{
    public static Decision Decide(TicketState state, Context context) =>
        state is { IsWithUnit: true, Urged: false, Term.UrgeAt: { } at } && context.Now >= at
            ? Decision.Accept(new TicketUrged())
            : Decision.AlreadySo;
}

/// <summary>到时催办 of whoever owes a step: the dispatcher, the auditor, the call-back desk …</summary>
public sealed record UrgeStep(TicketStep Step) : Command
{
    public Decision Decide(TicketState state, Context context) =>
        state.StepsRun && state.Wait(Step) is { Urged: false, Term.UrgeAt: { } at } && context.Now >= at
            ? Decision.Accept(new StepUrged(Step))
            : Decision.AlreadySo;
}
