using Workflow.Domain.Account;
using Workflow.Domain.Kernel;

namespace Workflow.ReadModels.Account;

/// <summary>An account as lists show it, and as sign-in must know it. Never when somebody last signed in.</summary>
/// <param name="Sessions">What was signed in under a smaller number counts no more.</param>
public sealed record AccountRow(
    CaseId Case,
    long Version,
    string Name,
    PersonId Person,
    PostId Post,
    AccountPhase Phase,
    Moment? LockedUntil,
    int Sessions
);
