using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Admission;

/// <summary>Why an admission does not do what it is asked: codes and the sentences that screens show.</summary>
public static class AdmissionRefusals
{
    public static readonly RefusalRule Unknown = new(
        "admission.unknown",
        RefusalKind.Unseen,
        "没有找到这项准入申请，可能编号有误，或者它不在您可以查看的范围内。"
    );

    public static readonly RefusalRule NotYourDuty = new(
        "admission.not-your-duty",
        RefusalKind.Forbidden,
        "您所在的岗位没有“{0}”职责，不能办理这一步。"
    );

    public static readonly RefusalRule NotYourUnit = new(
        "admission.not-your-unit",
        RefusalKind.Forbidden,
        "这一步不由您所在的单位办理。"
    );

    public static readonly RefusalRule OwnUnit = new(
        "admission.own-unit",
        RefusalKind.Forbidden,
        "您属于申请单位或代理其岗位，不能审查本单位的申请。"
    );

    public static readonly RefusalRule SamePerson = new(
        "admission.same-person",
        RefusalKind.Forbidden,
        "同一个人不能办理两级审查中的两步，请由其他人办理。"
    );

    public static readonly RefusalRule NotInPhase = new(
        "admission.not-in-phase",
        RefusalKind.Conflict,
        "申请现在是“{0}”，不能{1}。"
    );

    public static readonly RefusalRule TextMissing = new("admission.text-missing", RefusalKind.Invalid, "请填写{0}。");

    public static readonly RefusalRule TextTooLong = new(
        "admission.text-too-long",
        RefusalKind.Invalid,
        "{0}有{1}字，最多{2}字，请缩短后再提交。"
    );

    public static readonly RefusalRule MayNotApply = new(
        "admission.may-not-apply",
        RefusalKind.Forbidden,
        "“{0}”不在准入申请主体之内，请由主管部门申请。"
    );

    public static readonly RefusalRule NoPolicy = new(
        "admission.no-policy",
        RefusalKind.Conflict,
        "本区还没有生效的准入规定，不能提交，请联系负责维护的人员。"
    );

    public static readonly RefusalRule NoDoor = new(
        "admission.no-door",
        RefusalKind.Conflict,
        "本区没有规定“{0}”由谁扎口，不能提交，请联系负责维护的人员。"
    );

    public static readonly RefusalRule NotDeclared = new(
        "admission.not-declared",
        RefusalKind.Invalid,
        "请声明本件及附件不涉密；涉密事项不得在本系统办理，请走机要渠道。"
    );

    public static readonly RefusalRule Secret = new(
        "admission.secret",
        RefusalKind.Invalid,
        "内容中有密级标志“{0}”，没有保存；涉密事项不得在本系统办理，请走机要渠道。"
    );

    public static readonly RefusalRule NoAddressee = new(
        "admission.no-addressee",
        RefusalKind.Invalid,
        "请写明下达对象。"
    );

    public static readonly RefusalRule UnitUnknown = new(
        "admission.unit-unknown",
        RefusalKind.Invalid,
        "没有编号为“{0}”的单位，请重新选择。"
    );

    public static readonly RefusalRule DatesWrong = new(
        "admission.dates-wrong",
        RefusalKind.Invalid,
        "起止日期不对：结束不能早于开始，临时性和阶段性事项必须写明结束日期。"
    );

    public static readonly RefusalRule YearWrong = new(
        "admission.year-wrong",
        RefusalKind.Invalid,
        "“{0}”的年份应在{1}至{2}之间，请核对。"
    );

    public static readonly RefusalRule TermTooLong = new(
        "admission.term-too-long",
        RefusalKind.Invalid,
        "期限超过{0}天，请缩短，期满前可以申请延长。"
    );

    public static readonly RefusalRule BasisMissing = new(
        "admission.basis-missing",
        RefusalKind.Invalid,
        "请从依据中至少选择一条。"
    );

    public static readonly RefusalRule ResourcesMissing = new(
        "admission.resources-missing",
        RefusalKind.Invalid,
        "下派任务和职责事项须写明随事项给的权、费、人、培训或数据，至少一项。"
    );

    public static readonly RefusalRule MeasureWrong = new(
        "admission.measure-wrong",
        RefusalKind.Invalid,
        "“{0}”应在0至1000000之间，请核对。"
    );

    public static readonly RefusalRule QuestionOpen = new(
        "admission.question-open",
        RefusalKind.Invalid,
        "还不能判断是否触碰负面清单，请先回答或者填写“{0}”。"
    );

    public static readonly RefusalRule ExemptionMissing = new(
        "admission.exemption-missing",
        RefusalKind.Invalid,
        "对照“{0}”需要说明理由，请补填。"
    );

    public static readonly RefusalRule CoSignTwice = new(
        "admission.co-sign-twice",
        RefusalKind.Conflict,
        "贵单位已经会签。"
    );

    public static readonly RefusalRule NotCoSigner = new(
        "admission.not-co-signer",
        RefusalKind.Forbidden,
        "这份会签单没有送贵单位。"
    );

    public static readonly RefusalRule CoSignOwn = new(
        "admission.co-sign-own",
        RefusalKind.Invalid,
        "会签单位不能是本单位，请重新选择。"
    );

    public static readonly RefusalRule Disagreement = new(
        "admission.disagreement",
        RefusalKind.Conflict,
        "“{0}”会签不同意，请先写明如何处理分歧，由本单位领导审定。"
    );

    public static readonly RefusalRule NoDisagreement = new(
        "admission.no-disagreement",
        RefusalKind.Conflict,
        "没有待处理的不同意见，请核对会签单位。"
    );

    public static readonly RefusalRule ReviewedAlready = new(
        "admission.reviewed-already",
        RefusalKind.Conflict,
        "{0}已经有了意见，不能再填。"
    );

    public static readonly RefusalRule NotAsked = new(
        "admission.not-asked",
        RefusalKind.Forbidden,
        "这次征求意见没有送贵单位。"
    );

    public static readonly RefusalRule AnsweredAlready = new(
        "admission.answered-already",
        RefusalKind.Conflict,
        "贵单位已经答复，不能再改。"
    );

    public static readonly RefusalRule DecidedInFuture = new(
        "admission.decided-in-future",
        RefusalKind.Invalid,
        "决定日期{0}不能晚于今天。"
    );

    public static readonly RefusalRule DeciderUnknown = new(
        "admission.decider-unknown",
        RefusalKind.Invalid,
        "作出决定的人员在该单位没有这项职责，请核对。"
    );

    public static readonly RefusalRule BaselineFull = new(
        "admission.baseline-full",
        RefusalKind.Conflict,
        "社区事项只减不增：现有{0}项，已到基数{1}项，须同时退出一项才能准入。"
    );

    public static readonly RefusalRule ExitUnknown = new(
        "admission.exit-unknown",
        RefusalKind.Invalid,
        "要同时退出的事项不在社区现有事项之中，请核对。"
    );

    public static readonly RefusalRule EndNotLater = new(
        "admission.end-not-later",
        RefusalKind.Invalid,
        "新的结束日期须晚于现在的结束日期，且延长不超过{0}天，请核对。"
    );

    public static readonly RefusalRule NotSigned = new(
        "admission.not-signed",
        RefusalKind.Conflict,
        "“{0}”还没有会签，请等其会签后再办理。"
    );

    public static readonly RefusalRule HandedToAnother = new(
        "admission.handed-to-another",
        RefusalKind.Forbidden,
        "这一步已经转给别人办理。"
    );

    public static readonly RefusalRule TooMany = new(
        "admission.too-many",
        RefusalKind.Invalid,
        "{0}最多{1}项，请精简。"
    );

    public static readonly RefusalRule MeasureMissing = new(
        "admission.measure-missing",
        RefusalKind.Invalid,
        "请填写{0}。"
    );

    public static readonly RefusalRule NotChecked = new(
        "admission.not-checked",
        RefusalKind.Conflict,
        "草稿还没有核稿，请先由本单位其他人核稿。"
    );

    public static readonly RefusalRule DraftChanged = new(
        "admission.draft-changed",
        RefusalKind.Conflict,
        "草稿刚刚改过，请刷新后再提交。"
    );

    public static readonly RefusalRule TooLate = new(
        "admission.too-late",
        RefusalKind.Conflict,
        "应提前{0}个工作日申请，开始日期最早可以定在{1}；确属应急的，走应急先行。"
    );

    public static readonly RefusalRule ConsultationOver = new(
        "admission.consultation-over",
        RefusalKind.Conflict,
        "征求意见已经结束，不能再答复。"
    );

    public static readonly RefusalRule ReturnedOften = new(
        "admission.returned-often",
        RefusalKind.Conflict,
        "已经退回{0}次，不能再退，请作出决定。"
    );

    public static readonly RefusalRule NoWayBack = new(
        "admission.no-way-back",
        RefusalKind.Invalid,
        "不能退回到这一步，请重新选择。"
    );

    public static readonly RefusalRule JudgedAlready = new(
        "admission.judged-already",
        RefusalKind.Conflict,
        "已经有人审过，不能改回草稿；确需撤回的，请选择不再申请。"
    );

    public static readonly RefusalRule NoStepOfYours = new(
        "admission.no-step-of-yours",
        RefusalKind.Conflict,
        "现在没有需要您办理的步骤，不能转办。"
    );

    public static readonly RefusalRule NoLeader = new(
        "admission.no-leader",
        RefusalKind.Conflict,
        "本区规定预审后由单位领导审签，“{0}”还没有设置有“领导审签”职责的岗位，请先在机构中设置。"
    );

    public static readonly RefusalRule YearFull = new(
        "admission.year-full",
        RefusalKind.Conflict,
        "这将是今年第{0}件，按负面清单最多{1}件，不能公布。"
    );

    public static readonly RefusalRule EmergencyOnce = new(
        "admission.emergency-once",
        RefusalKind.Conflict,
        "这项申请已经应急先行过一次。"
    );

    public static readonly RefusalRule ExtensionOpen = new(
        "admission.extension-open",
        RefusalKind.Conflict,
        "已经有一项延长申请在等待决定。"
    );

    public static readonly RefusalRule NoExtension = new(
        "admission.no-extension",
        RefusalKind.Conflict,
        "没有等待决定的延长申请。"
    );

    public static readonly RefusalRule ScanMissing = new(
        "admission.scan-missing",
        RefusalKind.Invalid,
        "本区规定，登记纸质决定须附扫描件，请选择扫描件后再提交。"
    );

    public static readonly ImmutableArray<RefusalRule> All =
    [
        Unknown,
        NotYourDuty,
        NotYourUnit,
        OwnUnit,
        SamePerson,
        NotInPhase,
        TextMissing,
        TextTooLong,
        MayNotApply,
        NoPolicy,
        NoDoor,
        NotDeclared,
        Secret,
        NoAddressee,
        UnitUnknown,
        DatesWrong,
        YearWrong,
        TermTooLong,
        BasisMissing,
        ResourcesMissing,
        MeasureWrong,
        QuestionOpen,
        ExemptionMissing,
        CoSignTwice,
        NotCoSigner,
        CoSignOwn,
        Disagreement,
        NoDisagreement,
        ReviewedAlready,
        NotAsked,
        AnsweredAlready,
        DecidedInFuture,
        DeciderUnknown,
        BaselineFull,
        ExitUnknown,
        EndNotLater,
        NotSigned,
        HandedToAnother,
        TooMany,
        MeasureMissing,
        NotChecked,
        DraftChanged,
        TooLate,
        ConsultationOver,
        ReturnedOften,
        NoWayBack,
        JudgedAlready,
        NoStepOfYours,
        NoLeader,
        YearFull,
        EmergencyOnce,
        ExtensionOpen,
        NoExtension,
        ScanMissing,
    ];
}
