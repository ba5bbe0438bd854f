using Workflow.Domain.Kernel;

namespace Workflow.Domain.Account.Commands;

/// <summary>锁定, until somebody unlocks it. One that the clock would open stays locked.</summary>
public sealed record LockAccount : Command
{
    internal static Decision Decide(AccountState state, Context context)
    {
        if (AccountDecider.RefusesUpkeep(state, context) is { } refused)
            return refused;
        if (state.Phase == AccountPhase.Closed)
            return Decision.Refuse(AccountRefusals.Closed);
        if (state.Person == context.Actor.Person)
            return Decision.Refuse(AccountRefusals.Own);
        return state is { Phase: AccountPhase.Locked, Ground: LockGround.ByHand }
            ? Decision.AlreadySo
            : Decision.Accept(new AccountLocked(LockGround.ByHand, null));
    }
}
