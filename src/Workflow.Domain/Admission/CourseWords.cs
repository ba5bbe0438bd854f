using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Admission;

/// <summary>The field's words for what a request goes through: on screens, in refusals, on papers.</summary>
public static partial class AdmissionWords
{
    public static readonly IReadOnlyDictionary<string, MatterDuration> Durations = Enum.GetValues<MatterDuration>()
        .ToDictionary(Of, StringComparer.Ordinal);

    public static readonly IReadOnlyDictionary<string, Stance> Stances = Enum.GetValues<Stance>()
        .ToDictionary(Of, StringComparer.Ordinal);

    public static readonly IReadOnlyDictionary<string, AdmissionTrack> Tracks = Enum.GetValues<AdmissionTrack>()
        .ToDictionary(Of, StringComparer.Ordinal);

    /// <summary>A day as papers write it: 2026年12月1日.</summary>
    public static string Of(DateOnly day) => FormattableString.Invariant($"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>Everybody addressed: 全部街道、五龙第一社区.</summary>
    public static string Of(Addressees to, Func<UnitId, string> name) =>
        string.Join(
            "、",
            to.Kinds.Select(static kind => $"全部{OrganisationWords.Of(kind)}").Concat(to.Units.Select(name))
        );

    public static string Of(DemandExcess excess) =>
        excess switch
        {
            DemandExcess.EarlierDate => "要求的时间比准入的早",
            DemandExcess.AddedForm => "增加了表格、台账",
            DemandExcess.WiderScope => "扩大了对象或者内容",
            _ => throw new ArgumentOutOfRangeException(nameof(excess)),
        };

    public static string Of(AdmissionTrack track) => track == AdmissionTrack.Light ? "简易" : "完整";

    public static string Of(AdmissionPhase phase) =>
        phase switch
        {
            AdmissionPhase.None => "未建立",
            AdmissionPhase.Draft => "草稿",
            AdmissionPhase.PreReview => "待预审",
            AdmissionPhase.Reviewing => "审查和征求意见",
            AdmissionPhase.Gatekeeping => "待扎口审核",
            AdmissionPhase.Deliberating => "待审议",
            AdmissionPhase.Approved => "已准入，待公布",
            AdmissionPhase.Returned => "退回补正",
            AdmissionPhase.InForce => "生效",
            AdmissionPhase.Suspended => "暂停执行",
            AdmissionPhase.Emergency => "应急先行，待补报",
            AdmissionPhase.Exited => "已退出",
            AdmissionPhase.Rejected => "不予准入",
            AdmissionPhase.TakenBack => "已撤回",
            AdmissionPhase.Ordered => "上级部署，已登记",
            AdmissionPhase.LeaderSigning => "待单位领导审签",
            _ => throw new ArgumentOutOfRangeException(nameof(phase)),
        };

    public static string Of(MatterDuration duration) =>
        duration switch
        {
            MatterDuration.Temporary => "临时性",
            MatterDuration.Phased => "阶段性",
            MatterDuration.Standing => "长期",
            _ => throw new ArgumentOutOfRangeException(nameof(duration)),
        };

    /// <summary>What a step is for, to somebody new to its word; null where the word says it.</summary>
    public static string? MeaningOf(AdmissionStep step) =>
        step switch
        {
            AdmissionStep.PreReview => "由申请单位自己的办公室先审；没有办公室的，由上级部门审",
            AdmissionStep.Gatekeeping => "由统一把关的单位审核，所有下达基层的事项都经过这一道",
            AdmissionStep.Consultation => "请街道和抽到的社区反映意见；到期没有反映的记为未反映，不算同意",
            AdmissionStep.Deliberation => "由审议机构集体研究，结果登记在这里",
            AdmissionStep.Publication => "取得准入编号，从这时起才可以执行",
            _ => null,
        };

    public static string Of(AdmissionStep step) =>
        step switch
        {
            AdmissionStep.CoSign => "会签",
            AdmissionStep.PreReview => "办公室预审",
            AdmissionStep.Legality => "合法性审查",
            AdmissionStep.Reasonableness => "合理性审查",
            AdmissionStep.Consultation => "征求基层意见",
            AdmissionStep.Gatekeeping => "扎口审核",
            AdmissionStep.Deliberation => "审议",
            AdmissionStep.Publication => "公布",
            AdmissionStep.EmergencyFiling => "应急补报",
            AdmissionStep.Decision => "全程办理",
            AdmissionStep.TermExtension => "决定延长期限",
            AdmissionStep.LeaderSign => "单位领导审签",
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };

    public static string Of(Stance stance) =>
        stance switch
        {
            Stance.Supports => "同意",
            Stance.Opposes => "不同意",
            Stance.Amends => "有修改意见",
            _ => throw new ArgumentOutOfRangeException(nameof(stance)),
        };

    public static string Of(ExitKind kind) =>
        kind switch
        {
            ExitKind.Expired => "到期退出",
            ExitKind.Withdrawn => "申请单位撤销",
            ExitKind.Revoked => "扎口部门撤销",
            ExitKind.Superseded => "被新的事项取代",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
