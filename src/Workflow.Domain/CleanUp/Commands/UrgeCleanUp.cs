using Workflow.Domain.Kernel;

namespace Workflow.Domain.CleanUp.Commands;

/// <summary>到时催办: the clock's doing, once per step.</summary>
public sealed record UrgeCleanUp(CleanUpStep Step) : Command
{
    public Decision Decide(CleanUpState state, Context context) =>
        state is { Urged: false, Term: { Provisional: false } term } && term.Step == Step && term.DueAt <= context.Now
            ? Decision.Accept(new CleanUpUrged(Step))
            : Decision.AlreadySo;
}
