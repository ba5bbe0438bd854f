using Workflow.Api.Admission;
using Workflow.Api.Asking;
using Workflow.Domain.Admission;
using Workflow.Domain.Challenge;

namespace Workflow.Api.Challenge;

/// <summary>拒办、请扎口办核实</summary>
internal sealed record ChallengeRequest
{
    [Field("方式", "Refusal拒办、Check请扎口办核实（不告知发出单位是谁问的）。")]
    public required ChallengeMode Mode { get; init; }

    [Field("要求的事项", "1到100字；发出单位看得到，不要写本单位名称。")]
    public required string Title { get; init; }

    [Field("要求的原文", "1到20000字，原样写明；有密级标志的不保存。")]
    public required string Words { get; init; }

    [Field("事项类别", "例如Document、Task；决定由哪个扎口部门核查。")]
    public required AdmissionKind Kind { get; init; }

    [Field("提出要求的单位", "1到100字。")]
    public required string IssuerName { get; init; }

    [Field("单位代码", "提出要求的单位是本区单位的，写它的代码。", Most = 40)]
    public string? Issuer { get; init; }

    [Field("怎样提出的", "例如通知、电话、工作群，最多100字。")]
    public string? Means { get; init; }

    [Field("收到日期", "年-月-日，不晚于今天。")]
    public required DateOnly ReceivedOn { get; init; }

    [Field("准入编号", "要求中写明的编号，最多50字；没有的不写。")]
    public string? CitedNumber { get; init; }

    [Field(
        "拒办理由",
        "拒办的至少一项：NoDuty职责依据、NoLaw法律规定、BeyondCapacity承担能力、AgainstResidents居民意见、"
            + "NoQualification专业资质、AgainstPublicInterest公共利益。",
        MostEntries = 6
    )]
    public IReadOnlyList<RefusalGround>? Grounds { get; init; }

    [Field(
        "超出了什么",
        "EarlierDate要求的时间提前、AddedForm增加表格台账、WiderScope扩大对象或者内容。",
        MostEntries = 3
    )]
    public IReadOnlyList<DemandExcess>? Excesses { get; init; }

    [Field("说明", "最多2000字。")]
    public string? Why { get; init; }

    [Field("可以告知单位名称", "true表示不介意发出单位知道是谁拒办的；不写为false。")]
    public bool? MayBeNamed { get; init; }
}

/// <summary>向发出单位核实</summary>
internal sealed record QueryRequest
{
    [Field("发出单位", "单位代码。", Most = 40)]
    public required string Issuer { get; init; }

    [Field("核实的问题", "1到2000字；不写是谁问的。")]
    public required string Question { get; init; }
}

/// <summary>答复扎口部门</summary>
internal sealed record AnswerQueryRequest
{
    [Field("答复类别", "Admitted已经准入、Withdraws撤回要求、OtherBasis另有依据。")]
    public required IssuerStand Stand { get; init; }

    [Field("编号", "准入编号，最多50字；已经准入的必须写。")]
    public string? Number { get; init; }

    [Field("答复", "1到2000字。")]
    public required string Answer { get; init; }
}

/// <summary>下结论</summary>
internal sealed record VerdictRequest
{
    [Field("结论", "NotAdmitted未经准入、Exceeds超出准入范围、Admitted已经准入、NoAdmissionNeeded无须准入。")]
    public required ChallengeVerdict Verdict { get; init; }

    [Field("超出了什么", "结论是Exceeds的至少一项。", MostEntries = 3)]
    public IReadOnlyList<DemandExcess>? Excesses { get; init; }

    [Field("理由", "1到2000字；发出单位也看得到。")]
    public required string Reasons { get; init; }

    [Field("发出单位", "单位代码：由它纠正；不是本区单位的不写。", Most = 40)]
    public string? Issuer { get; init; }

    [Field("代录", "由有“代录”职责的人登记纸质决定时填写；本人决定的不写。")]
    public PaperRequest? Paper { get; init; }
}

/// <summary>转其他扎口部门</summary>
internal sealed record ForwardRequest
{
    [Field("扎口部门", "单位代码。", Most = 40)]
    public required string To { get; init; }

    [Field("转办理由", "1到2000字。")]
    public required string Reason { get; init; }
}

/// <summary>报告纠正</summary>
internal sealed record CorrectionRequest
{
    [Field("纠正方式", "Withdrawn撤回要求、Filed补办准入、DoneByIssuer改为自行办理。")]
    public required CorrectionKind Kind { get; init; }

    [Field("编号", "申请编号或者准入编号，最多50字；补办准入的必须写。")]
    public string? Number { get; init; }

    [Field("纠正情况", "1到2000字。")]
    public required string What { get; init; }
}

/// <summary>核对纠正</summary>
internal sealed record CorrectionCheckRequest
{
    [Field("是否纠正", "true已经纠正、false没有纠正。")]
    public required bool Done { get; init; }

    [Field("核对说明", "最多2000字；没有纠正的必须写。")]
    public string? Reason { get; init; }
}

/// <summary>撤回</summary>
internal sealed record TakeBackChallengeRequest
{
    [Field("撤回理由", "1到2000字。")]
    public required string Reason { get; init; }
}

/// <summary>追责前对照</summary>
internal sealed record NoBlameRequest
{
    [Field("被追责的单位", "街道、社区的单位代码。", Most = 40)]
    public required string Unit { get; init; }

    [Field("免予追责的情形", "属于的情形的编号，例如究1；都不属于的不写。", Most = 40, MostEntries = 50)]
    public IReadOnlyList<string>? Clauses { get; init; }

    [Field("有关的拒办、核实", "编号，例如JB-2026-000001；没有的不写。", Most = 40, MostEntries = 20)]
    public IReadOnlyList<string>? Challenges { get; init; }
}
