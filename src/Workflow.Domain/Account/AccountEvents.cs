using Workflow.Domain.Kernel;

namespace Workflow.Domain.Account;

/// <summary>What can have happened to an account. Never a password, never a hash. STORED FORMAT.</summary>
public abstract record AccountFact : Fact
{
    private protected AccountFact() { }
}

/// <summary>Why an account is locked. STORED FORMAT: the names are stored.</summary>
public enum LockGround
{
    /// <summary>Somebody who maintains said so.</summary>
    ByHand,

    /// <summary>Too many wrong passwords: nobody acted, the clock opens it again.</summary>
    WrongPasswords,
}

/// <summary>A name with which one person can sign in, for ever theirs. STORED FORMAT.</summary>
/// <param name="Name">Sealed under the key of the person: a name often is one.</param>
/// <param name="Post">The post they act in after signing in.</param>
public sealed record AccountOpened(PersonalText Name, PersonId Person, PostId Post) : AccountFact;

/// <summary>After signing in they act in another post from now on. STORED FORMAT.</summary>
public sealed record AccountPostSet(PostId Post) : AccountFact;

/// <summary>The password is another one; what was signed in before counts no more. STORED FORMAT.</summary>
public sealed record PasswordSet : AccountFact;

/// <summary>
/// Nobody signs in with it. What was signed in counts no more if somebody locked it; wrong passwords end no session.
/// STORED FORMAT.
/// </summary>
/// <param name="Until">When the clock opens it again; null until somebody does.</param>
public sealed record AccountLocked(LockGround Ground, Moment? Until) : AccountFact;

/// <summary>It can be used again. STORED FORMAT.</summary>
public sealed record AccountUnlocked : AccountFact;

/// <summary>What was signed in counts no more. STORED FORMAT.</summary>
public sealed record SessionsRevoked : AccountFact;

/// <summary>It is over, for ever. STORED FORMAT.</summary>
public sealed record AccountClosed : AccountFact;
