using System.Globalization;

namespace Workflow.Domain.Adjustment;

/// <summary>The office's words for adjustment cases: on pages, over HTTP.</summary>
public static class AdjustmentWords
{
    /// <summary>Said on every report, before and after it is made.</summary>
    public const string WithoutBlame =
        "如实反映清单不符，不作为问责和考核扣分的依据；由谁反映，只有清单管理岗位和反映单位看得到。";

    public const string Silent = "到期未答复，不视为同意";

    public static string Of(AdjustmentTrigger trigger) =>
        trigger switch
        {
            AdjustmentTrigger.LawChanged => "立改废释",
            AdjustmentTrigger.GrassrootsRequest => "基层反映",
            AdjustmentTrigger.Admission => "事项准入",
            AdjustmentTrigger.ReviewFinding => "评估发现",
            AdjustmentTrigger.Arbitration => "派单争议",
            _ => throw new ArgumentOutOfRangeException(nameof(trigger)),
        };

    public static string Of(MisfitKind kind) =>
        kind switch
        {
            MisfitKind.AskedAgainstList => "被要求办理不得要求的事项",
            MisfitKind.DoesNotFit => "清单内容与实际不符",
            MisfitKind.PowerWanted => "请求赋权",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public static string Of(LawChangeKind kind) =>
        kind switch
        {
            LawChangeKind.Amended => "修改",
            LawChangeKind.Repealed => "废止",
            LawChangeKind.Interpreted => "解释",
            LawChangeKind.Enacted => "制定",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public static string Of(AdjustmentPhase phase) =>
        phase switch
        {
            AdjustmentPhase.None => "没有立案",
            AdjustmentPhase.Noted => "正在查找相关事项",
            AdjustmentPhase.Nothing => "没有相关事项",
            AdjustmentPhase.Open => "待研判",
            AdjustmentPhase.Studied => "已研判，待决定",
            AdjustmentPhase.Adjusted => "已决定调整",
            AdjustmentPhase.Kept => "已决定不调整",
            AdjustmentPhase.Closed => "已办结",
            AdjustmentPhase.TakenBack => "反映单位已收回",
            _ => throw new ArgumentOutOfRangeException(nameof(phase)),
        };

    public static string Of(ListChangeKind kind) =>
        kind switch
        {
            ListChangeKind.Move => "改变类别",
            ListChangeKind.Rewrite => "修改内容",
            ListChangeKind.Remove => "删去",
            ListChangeKind.Add => "新增",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
