using Workflow.Domain.Kernel;

namespace Workflow.Domain.Account.Commands;

/// <summary>
/// 撤销登录: whatever is signed in must sign in again. Whoever maintains may, and everybody for their own account.
/// </summary>
public sealed record RevokeSessions : Command
{
    internal static Decision Decide(AccountState state, Context context)
    {
        var isOwn = state.Phase != AccountPhase.None && state.Person == context.Actor.Person;
        if ((isOwn ? null : AccountDecider.RefusesUpkeep(state, context)) is { } refused)
            return refused;
        // A closed account has no sessions; an open one may always have new ones.
        return state.Phase == AccountPhase.Closed ? Decision.AlreadySo : Decision.Accept(new SessionsRevoked());
    }
}
