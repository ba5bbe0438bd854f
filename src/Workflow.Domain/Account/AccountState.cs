using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Account;

/// <summary>Where an account is in its life.</summary>
public enum AccountPhase
{
    /// <summary>There never was one.</summary>
    None,
    Open,
    Locked,
    Closed,
}

/// <summary>An account after its facts.</summary>
/// <param name="LockedUntil">When the clock opens it again; null unless it is locked until a moment.</param>
/// <param name="Sessions">Goes up with everything after which what was signed in counts no more.</param>
public sealed record AccountState(
    AccountPhase Phase,
    PersonalText? Name,
    PersonId Person,
    PostId Post,
    LockGround? Ground,
    Moment? LockedUntil,
    int Sessions
) : State
{
    /// <summary>The timer that opens it again after wrong passwords.</summary>
    public const string Unlocking = "unlock";

    public static readonly AccountState Initial = new(AccountPhase.None, null, default, default, null, null, 0);

    public static ImmutableArray<WakeUp> WakeUps(AccountState state) =>
        state is { Phase: AccountPhase.Locked, LockedUntil: { } until } ? [new WakeUp(Unlocking, until)] : [];

    public static AccountState Evolve(AccountState state, Fact fact) =>
        fact switch
        {
            AccountOpened opened => state with
            {
                Phase = AccountPhase.Open,
                Name = opened.Name,
                Person = opened.Person,
                Post = opened.Post,
            },
            AccountPostSet set => state with { Post = set.Post },
            PasswordSet => Unlocked(state) with { Sessions = state.Sessions + 1 },
            AccountLocked locked => state with
            {
                Phase = AccountPhase.Locked,
                Ground = locked.Ground,
                LockedUntil = locked.Until,
                // Whoever only guesses passwords must not be able to throw somebody out.
                Sessions = state.Sessions + (locked.Ground == LockGround.ByHand ? 1 : 0),
            },
            AccountUnlocked => Unlocked(state),
            SessionsRevoked => state with { Sessions = state.Sessions + 1 },
            AccountClosed => state with
            {
                Phase = AccountPhase.Closed,
                Ground = null,
                LockedUntil = null,
                Sessions = state.Sessions + 1,
            },
            _ => throw new UnknownFactException(fact),
        };

    private static AccountState Unlocked(AccountState state) =>
        state with
        {
            Phase = AccountPhase.Open,
            Ground = null,
            LockedUntil = null,
        };
}
