using Workflow.Domain.Kernel;

namespace Workflow.Domain.Account.Commands;

/// <summary>到时解锁. Sent by the clock; early, late or twice, what it decides is right.</summary>
public sealed record UnlockInTime : Command
{
    internal static Decision Decide(AccountState state, Context context)
    {
        if (context.Actor != Actor.Clock)
            return Decision.Refuse(LoadingRight.NotPermitted);
        return state is { Phase: AccountPhase.Locked, LockedUntil: { } until } && until <= context.Now
            ? Decision.Accept(new AccountUnlocked())
            : Decision.AlreadySo;
    }
}
