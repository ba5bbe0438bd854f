using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Engine.Doors;

/// <summary>Why a request does not reach a case: what both doors say in the same words.</summary>
public static class DoorRefusals
{
    public static readonly RefusalRule NotSignedIn = new("door.not-signed-in", RefusalKind.Forbidden, "请先登录。");

    public static readonly RefusalRule OtherDistrict = new(
        "door.other-district",
        RefusalKind.Unseen,
        "没有找到这个页面，可能地址有误，或者它不属于您登录的区。"
    );

    public static readonly RefusalRule WrongPassword = new(
        "door.wrong-password",
        RefusalKind.Forbidden,
        "账号或密码不正确，请检查后再试。"
    );

    public static readonly RefusalRule Locked = new(
        "door.locked",
        RefusalKind.Forbidden,
        "密码多次输入错误，账号暂停登录，请在{0}之后再试。"
    );

    public static readonly RefusalRule Barred = new(
        "door.barred",
        RefusalKind.Forbidden,
        "账号已停用，请联系负责维护的人员。"
    );

    public static readonly RefusalRule NotActing = new(
        "door.not-acting",
        RefusalKind.Forbidden,
        "您现在不能以这个岗位或代理身份办理，没有做任何更改，请换一个身份后再试。"
    );

    public static readonly RefusalRule NoRule = new(
        "door.no-rule",
        RefusalKind.Unseen,
        "这个地址没有开放，请核对地址后再试。"
    );

    public static readonly RefusalRule Stale = new(
        "door.stale",
        RefusalKind.Conflict,
        "您打开页面之后，这件事项又有了新的进展，请看过最新情况再提交。"
    );

    public static readonly RefusalRule IdReused = new(
        "door.id-reused",
        RefusalKind.Invalid,
        "这个请求编号已用于另一项内容不同的请求，请换一个新的编号。"
    );

    public static readonly RefusalRule IdTooOld = new(
        "door.id-too-old",
        RefusalKind.Invalid,
        "这个请求编号已超过90天，无法确认当时是否办成，请刷新页面后重新提交。"
    );

    public static readonly RefusalRule IdNotTimed = new(
        "door.id-not-timed",
        RefusalKind.Invalid,
        "请求编号应为第7版UUID，时间不晚于现在一天以上。"
    );

    public static readonly RefusalRule Busy = new(
        "door.busy",
        RefusalKind.Conflict,
        "系统正忙，这次没有提交成功，请稍候再试。"
    );

    public static readonly RefusalRule Rejected = new(
        "door.rejected",
        RefusalKind.Invalid,
        "系统出现故障，这次没有提交成功，请联系负责维护的人员。"
    );

    public static readonly RefusalRule Unstorable = new(
        "door.unstorable-text",
        RefusalKind.Invalid,
        "“{0}”第{1}个字符是不能保存的控制字符，请删除后再提交。"
    );

    public static readonly RefusalRule Missing = new("door.missing", RefusalKind.Invalid, "请填写“{0}”。");

    public static readonly RefusalRule NotAChoice = new(
        "door.not-a-choice",
        RefusalKind.Invalid,
        "“{0}”的值不在可选范围内，请重新选择。"
    );

    public static readonly RefusalRule NotANumber = new(
        "door.not-a-number",
        RefusalKind.Invalid,
        "“{0}”应当是整数，请改为数字后再提交。"
    );

    public static readonly RefusalRule NotADay = new(
        "door.not-a-day",
        RefusalKind.Invalid,
        "“{0}”不是有效的日期，请写成“2026-12-01”或“2026年12月1日”。"
    );

    public static readonly RefusalRule Malformed = new(
        "door.malformed",
        RefusalKind.Invalid,
        "提交的内容不完整或格式不对：{0}。"
    );

    public static readonly RefusalRule TooLarge = new(
        "door.too-large",
        RefusalKind.Invalid,
        "提交的内容太大，最多{0}千字节。"
    );

    public static readonly RefusalRule AttachmentGone = new(
        "door.attachment-gone",
        RefusalKind.Invalid,
        "附件没有找到：可能已经用过，也可能上传后超过一天没有提交，请重新上传。"
    );

    public static readonly ImmutableArray<RefusalRule> All =
    [
        NotSignedIn,
        OtherDistrict,
        WrongPassword,
        Locked,
        Barred,
        NotActing,
        NoRule,
        Stale,
        IdReused,
        IdTooOld,
        IdNotTimed,
        Busy,
        Rejected,
        Unstorable,
        Missing,
        NotAChoice,
        NotANumber,
        NotADay,
        Malformed,
        TooLarge,
        AttachmentGone,
    ];
}
