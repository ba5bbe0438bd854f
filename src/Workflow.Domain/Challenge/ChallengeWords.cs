using Workflow.Domain.Kernel;

namespace Workflow.Domain.Challenge;

/// <summary>The field's Chinese words for challenges. Screens, files and papers use these.</summary>
public static class ChallengeWords
{
    public static string Of(ChallengeMode mode) => mode == ChallengeMode.Refusal ? "拒办" : "请扎口办核实";

    public static string Of(ChallengePhase phase) =>
        phase switch
        {
            ChallengePhase.None => "没有提出",
            ChallengePhase.Checking => "核查中",
            ChallengePhase.Correcting => "待纠正",
            ChallengePhase.Closed => "已办结",
            ChallengePhase.TakenBack => "已撤回",
            _ => throw new ArgumentOutOfRangeException(nameof(phase)),
        };

    public static string Of(ChallengeStep step) =>
        step switch
        {
            ChallengeStep.Verdict => "扎口核查",
            ChallengeStep.IssuerAnswer => "发出单位答复",
            ChallengeStep.Correction => "纠正",
            ChallengeStep.CorrectionCheck => "核对纠正",
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };

    /// <summary>六不办: the standard, and what it means here. The article names the six; the sentences are ours.</summary>
    public static (string Word, string Why) Of(RefusalGround ground) =>
        ground switch
        {
            RefusalGround.NoDuty => ("职责依据", "不在社区的职责清单之内"),
            RefusalGround.NoLaw => ("法律规定", "没有法律、法规依据，或者与规定不符"),
            RefusalGround.BeyondCapacity => ("承担能力", "社区没有相应的人员、经费或者时间"),
            RefusalGround.AgainstResidents => ("居民意见", "多数居民不同意"),
            RefusalGround.NoQualification => ("专业资质", "须由有专业资质或者执法资格的人办理"),
            RefusalGround.AgainstPublicInterest => ("公共利益", "有损公共利益或者居民利益"),
            _ => throw new ArgumentOutOfRangeException(nameof(ground)),
        };

    public static string Of(IssuerStand stand) =>
        stand switch
        {
            IssuerStand.Admitted => "已经准入",
            IssuerStand.Withdraws => "撤回要求",
            IssuerStand.OtherBasis => "另有依据，无须准入",
            _ => throw new ArgumentOutOfRangeException(nameof(stand)),
        };

    public static string Of(ChallengeVerdict verdict) =>
        verdict switch
        {
            ChallengeVerdict.NotAdmitted => "未经准入，不得下达",
            ChallengeVerdict.Exceeds => "超出准入范围，超出的部分不得下达",
            ChallengeVerdict.Admitted => "已经准入，应当办理",
            ChallengeVerdict.NoAdmissionNeeded => "无须准入，依法应当办理",
            _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
        };

    public static string Of(CorrectionKind kind) =>
        kind switch
        {
            CorrectionKind.Withdrawn => "撤回要求",
            CorrectionKind.Filed => "补办准入，准入前暂停",
            CorrectionKind.DoneByIssuer => "改为自行办理",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>What is said of protection beside every challenge.</summary>
    public static string ProtectionOf(ChallengeState state) =>
        state.IsProtected
            ? "依照免予追责的规定，不得因拒办、请核实对提出的单位和个人通报、扣分、问责。"
            : "结论是应当办理的，从结论之日起照办；此前没有办理的，不追究责任。";
}
