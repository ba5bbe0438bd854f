using Workflow.Domain.Account.Commands;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Account;

/// <summary>What can be done with an account: one line per command.</summary>
public static class AccountDecider
{
    public static readonly CaseType Type = new(
        "account",
        AccountState.Initial,
        static (command, state, context) => Decide(command, (AccountState)state, context),
        static (state, fact) => AccountState.Evolve((AccountState)state, fact)
    )
    {
        WakeUps = static state => AccountState.WakeUps((AccountState)state),
        OnWakeUp = static wakeUp =>
            wakeUp.Name == AccountState.Unlocking ? new UnlockInTime() : throw new UnknownWakeUpException(wakeUp),
        React = AccountReactions.React,
    };

    public static Decision Decide(Command command, AccountState state, Context context) =>
        command switch
        {
            SetAccount set => set.Decide(state, context),
            LockAccount => LockAccount.Decide(state, context),
            UnlockAccount => UnlockAccount.Decide(state, context),
            RevokeSessions => RevokeSessions.Decide(state, context),
            CloseAccount => CloseAccount.Decide(state, context),
            LockAfterFailures => LockAfterFailures.Decide(state, context),
            UnlockInTime => UnlockInTime.Decide(state, context),
            _ => throw new UnknownCommandException(command),
        };

    /// <summary>The account is there, not closed, and the actor maintains; null if so.</summary>
    internal static Decision? RefusesUpkeep(AccountState state, Context context) =>
        LoadingRight.Refuses(context) ?? RefusesMissing(state);

    internal static Decision? RefusesMissing(AccountState state) =>
        state.Phase == AccountPhase.None ? Decision.Refuse(AccountRefusals.Unknown) : null;
}
