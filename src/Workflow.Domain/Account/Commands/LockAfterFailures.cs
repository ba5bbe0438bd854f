using Workflow.Domain.Kernel;

namespace Workflow.Domain.Account.Commands;

/// <summary>
/// 密码多次输错: sent by the door that counted them. Nobody has signed in, so nobody acts but the clock; of the two locks
/// the one by hand stays.
/// </summary>
public sealed record LockAfterFailures : Command
{
    internal static Decision Decide(AccountState state, Context context)
    {
        if (context.Actor != Actor.Clock)
            return Decision.Refuse(LoadingRight.NotPermitted);
        return state.Phase == AccountPhase.Open
            ? Decision.Accept(new AccountLocked(LockGround.WrongPasswords, context.Now + AccountPolicy.LockedFor))
            : Decision.AlreadySo;
    }
}
