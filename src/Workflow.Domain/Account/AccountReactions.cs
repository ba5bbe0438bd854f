using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Account;

/// <summary>What an account asks of other cases: nothing.</summary>
internal static class AccountReactions
{
    public static ImmutableArray<Reaction> React(CaseId account, Fact fact) => [];
}
