using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Account;

/// <summary>Why something is not done to an account.</summary>
public static class AccountRefusals
{
    public static readonly RefusalRule Unknown = new(
        "account.unknown",
        RefusalKind.Unseen,
        "没有找到这个账号，请核对后再试。"
    );

    public static readonly RefusalRule Closed = new(
        "account.closed",
        RefusalKind.Conflict,
        "这个账号已经注销，不能再使用，请另开一个账号。"
    );

    public static readonly RefusalRule OtherPerson = new(
        "account.other-person",
        RefusalKind.Conflict,
        "这个账号已属于另一位人员，不能改给他人，请另开一个账号。"
    );

    public static readonly RefusalRule PostNotHeld = new(
        "account.post-not-held",
        RefusalKind.Invalid,
        "人员“{0}”没有担任岗位“{1}”，请更正人员或岗位。"
    );

    public static readonly RefusalRule Own = new(
        "account.own",
        RefusalKind.Conflict,
        "不能锁定或注销自己的账号，请由另一位负责维护的人员办理。"
    );

    public static readonly ImmutableArray<RefusalRule> All = [Unknown, Closed, OtherPerson, PostNotHeld, Own];
}
