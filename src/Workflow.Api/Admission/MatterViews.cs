using System.ComponentModel;
using Workflow.Api.Cases;
using Workflow.Domain.Admission;
using Workflow.Domain.Organisation;

namespace Workflow.Api.Admission;

/// <summary>
/// The answer of the look-up: may it be carried out, and if not, why. A published contract: fields are added, never
/// changed or removed.
/// </summary>
internal sealed record MatterView(
    Guid Id,
    [property: Description("准入编号。")] string Number,
    [property: Description("true表示现在可以执行。")] bool Executable,
    [property: Description("状态，例如“生效”“暂停执行”“到期退出”。")] string StatusWord,
    [property: Description("为什么不能执行，可以直接给人看；能执行的为null。")] string? WhyNot,
    string Title,
    AdmissionKind Kind,
    string KindWord,
    [property: Description("从哪天起执行。")] DateOnly From,
    [property: Description("执行到何时；长期的为复核时间，已经结束的为null。")] DateTimeOffset? EndsAt,
    [property: Description("下达给哪些单位。")] IReadOnlyList<UnitName> To,
    [property: Description("下达给哪些类别的全部单位。")] IReadOnlyList<UnitKind> ToKinds
)
{
    [Description("申请单位；上级部署的为null。")]
    public required UnitName? Applicant { get; init; }

    [Description("扎口部门；应急先行尚未准入的和上级部署的为null。")]
    public required UnitName? AdmittedBy { get; init; }

    [Description("审议机构；没有审议的为null。")]
    public required string? Body { get; init; }

    [Description("公布的时间；没有公布的为null。")]
    public required DateTimeOffset? AdmittedAt { get; init; }

    [Description("附加条件；没有的为null。")]
    public required string? Conditions { get; init; }

    [Description("印发件的文号；没有的为null。")]
    public required string? PaperNumber { get; init; }

    [Description("应急先行；没有的为null。")]
    public required EmergencyView? Emergency { get; init; }

    [Description("上级部署；不是的为null。")]
    public required OrderedView? Ordered { get; init; }

    [Description("退出；没有退出的为null。")]
    public required ExitView? Exit { get; init; }
}

/// <summary>A page of the register.</summary>
internal sealed record MatterListView(
    IReadOnlyList<MatterLine> Matters,
    [property: Description("下一页的位置，作为after传回；没有下一页时为null。")] string? Next
);

internal sealed record MatterLine(
    Guid Id,
    string Number,
    bool Executable,
    AdmissionPhase Phase,
    string PhaseWord,
    string Title,
    AdmissionKind Kind,
    string KindWord,
    UnitName? Applicant,
    [property: Description("下达给哪些单位的代码。")] IReadOnlyList<string> To,
    [property: Description("下达给哪些类别的全部单位。")] IReadOnlyList<string> ToKinds,
    DateOnly From,
    DateTimeOffset? EndsAt,
    [property: Description("基层每次需花的分钟；没有写明的为null。")] int? BurdenMinutes,
    int? TimesPerYear,
    DateTimeOffset ChangedAt
);

/// <summary>A page of requests, or the work that waits.</summary>
internal sealed record AdmissionListView(
    IReadOnlyList<AdmissionLine> Admissions,
    [property: Description("下一页的位置，作为after传回；没有下一页时为null。")] string? Next
);

internal sealed record AdmissionLine(
    Guid Id,
    long Version,
    string? Number,
    string? MatterNumber,
    AdmissionPhase Phase,
    string PhaseWord,
    bool Open,
    bool Executable,
    string Title,
    AdmissionKind Kind,
    string KindWord,
    UnitName? Applicant,
    UnitName? Gatekeeper,
    [property: Description("等待谁办哪一步。")] IReadOnlyList<DeskView> Waits,
    [property: Description("各步期限中最近的。")] DateTimeOffset? DueAt,
    bool Provisional,
    bool Urged,
    DateTimeOffset? SubmittedAt,
    DateTimeOffset ChangedAt
);

internal sealed record DeskView(
    [property: Description("步骤；Applicant表示等待申请单位修改、提交，Escalated表示升级督办。")] string Step,
    string Word,
    UnitName Unit
);
