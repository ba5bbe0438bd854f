using Workflow.Api.Asking;

namespace Workflow.Api.Organisation;

/// <summary>安排代理</summary>
internal sealed record ArrangeStandInRequest
{
    [Field("代理人", "人员代码，须在本区有岗位。")]
    public required string Person { get; init; }

    [Field("被代理人", "人员代码，现在担任这个岗位的人。")]
    public required string Holder { get; init; }

    [Field("岗位", "岗位代码。")]
    public required string Post { get; init; }

    [Field("第一天", "日期，例如2026-11-16。")]
    public required string From { get; init; }

    [Field("最后一天", "日期，当天仍可代理；一次不超过366天。")]
    public required string To { get; init; }

    [Field("事由", "1到200字；加密保存。")]
    public required string Reason { get; init; }
}

/// <summary>结束代理</summary>
internal sealed record EndStandInRequest
{
    [Field("代理人", "人员代码。")]
    public required string Person { get; init; }

    [Field("被代理人", "人员代码。")]
    public required string Holder { get; init; }

    [Field("岗位", "岗位代码。")]
    public required string Post { get; init; }

    [Field("第一天", "这项代理的第一天，例如2026-11-16。")]
    public required string From { get; init; }
}

/// <summary>排班</summary>
internal sealed record RosterShiftRequest
{
    [Field("值班单位", "单位代码。")]
    public required string Unit { get; init; }

    [Field("值班人员", "人员代码。")]
    public required string Person { get; init; }

    [Field("岗位", "岗位代码：值班人员在值班单位或其下级担任的岗位。")]
    public required string Post { get; init; }

    [Field("开始", "时间，带时区，例如2026-11-21T17:30+08:00。")]
    public required string From { get; init; }

    [Field("结束", "时间，带时区；一班不超过24小时。")]
    public required string To { get; init; }
}

/// <summary>取消一班</summary>
internal sealed record CancelShiftRequest
{
    [Field("值班单位", "单位代码。")]
    public required string Unit { get; init; }

    [Field("值班人员", "人员代码。")]
    public required string Person { get; init; }

    [Field("开始", "这一班的开始时间，带时区。")]
    public required string From { get; init; }
}
