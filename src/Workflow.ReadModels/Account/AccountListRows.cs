using Workflow.Domain.Account;
using Workflow.Domain.Kernel;
using Workflow.Engine.Log;
using Workflow.Engine.Running;

namespace Workflow.ReadModels.Account;

/// <summary>From an account's state to its row. Pure: the verifier recomputes rows with it.</summary>
public static class AccountListRows
{
    public static readonly ListRows Rows = new(AccountDecider.Type.Name, Write);

    public static AccountRow Of(CaseId account, AccountState state, long version) =>
        new(
            account,
            version,
            state.Name?.Shown ?? "",
            state.Person,
            state.Post,
            state.Phase,
            state.LockedUntil,
            state.Sessions
        );

    private static ListStatement Write(IReadOnlyList<CaseRow> cases)
    {
        var rows = cases.Select(c => Of(c.Case, (AccountState)c.State, c.Version)).ToArray();
        return new ListStatement(
            ReadModelText.Of("Account", "write_rows"),
            [
                Column(rows, r => r.Case.Value),
                Column(rows, r => r.Version),
                Column(rows, r => r.Name),
                Column(rows, r => r.Person.Value),
                Column(rows, r => r.Post.Value),
                Column(rows, r => r.Phase.ToString()),
                Column(rows, r => r.LockedUntil?.ToDateTimeOffset().UtcDateTime),
                Column(rows, r => r.Sessions),
            ]
        );
    }

    private static TResult[] Column<TResult>(AccountRow[] rows, Func<AccountRow, TResult> value) =>
        Array.ConvertAll(rows, r => value(r));
}
