using Workflow.Domain.Kernel;

namespace Workflow.Domain.Account.Commands;

/// <summary>注销, for ever.</summary>
public sealed record CloseAccount : Command
{
    internal static Decision Decide(AccountState state, Context context)
    {
        if (AccountDecider.RefusesUpkeep(state, context) is { } refused)
            return refused;
        if (state.Phase == AccountPhase.Closed)
            return Decision.AlreadySo;
        return state.Person == context.Actor.Person
            ? Decision.Refuse(AccountRefusals.Own)
            : Decision.Accept(new AccountClosed());
    }
}
