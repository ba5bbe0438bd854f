using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.UpstreamSheet;

/// <summary>Why a sheet is not exchanged.</summary>
public static class UpstreamSheetRefusals
{
    public static readonly RefusalRule BadSystem = new(
        "upstream-sheet.bad-system",
        RefusalKind.Invalid,
        "来源系统应为1至40个英文字母、数字、横线、下划线或点，例如 city12345，请核对。"
    );

    public static readonly RefusalRule TooFarAhead = new(
        "upstream-sheet.too-far-ahead",
        RefusalKind.Invalid,
        "表格的日期最晚可以是明天，请核对。"
    );

    public static readonly RefusalRule Unfinished = new(
        "upstream-sheet.unfinished",
        RefusalKind.Conflict,
        "上一份上报表还没有完成，请先重新生成它。"
    );

    public static readonly RefusalRule Nothing = new(
        "upstream-sheet.nothing",
        RefusalKind.Conflict,
        "现在没有等待上报的答复或申请。"
    );

    public static readonly RefusalRule TooMany = new(
        "upstream-sheet.too-many",
        RefusalKind.Invalid,
        "一份上报表最多{0}条，请分几份上报。"
    );

    public static readonly RefusalRule NoPlan = new(
        "upstream-sheet.no-plan",
        RefusalKind.Conflict,
        "没有等待完成的上报表。"
    );

    public static readonly ImmutableArray<RefusalRule> All =
    [
        BadSystem,
        TooFarAhead,
        Unfinished,
        Nothing,
        TooMany,
        NoPlan,
    ];
}
