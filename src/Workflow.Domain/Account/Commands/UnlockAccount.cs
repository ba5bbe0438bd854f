using Workflow.Domain.Kernel;

namespace Workflow.Domain.Account.Commands;

/// <summary>解锁, whatever locked it.</summary>
public sealed record UnlockAccount : Command
{
    internal static Decision Decide(AccountState state, Context context)
    {
        if (AccountDecider.RefusesUpkeep(state, context) is { } refused)
            return refused;
        return state.Phase switch
        {
            AccountPhase.Closed => Decision.Refuse(AccountRefusals.Closed),
            AccountPhase.Locked => Decision.Accept(new AccountUnlocked()),
            _ => Decision.AlreadySo,
        };
    }
}
