namespace Workflow.Domain.Account;

/// <summary>The words for accounts, on pages and on the command line.</summary>
public static class AccountWords
{
    public static string Of(AccountPhase phase) =>
        phase switch
        {
            AccountPhase.Open => "可以登录",
            AccountPhase.Locked => "已锁定",
            AccountPhase.Closed => "已注销",
            _ => "没有开通",
        };
}
