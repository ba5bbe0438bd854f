using System.ComponentModel;
using Workflow.Api.Cases;
using Workflow.Domain.Adjustment;
using Workflow.Domain.DutyList;

namespace Workflow.Api.Adjustment;

/// <summary>
/// An adjustment case as its reader may see it. A published contract: fields are added, never changed or removed.
/// </summary>
internal sealed record AdjustmentView(
    Guid Id,
    [property: Description("版本号，与ETag相同：已经发生的事实的件数。")] long Version,
    AdjustmentTrigger Trigger,
    [property: Description("事由类别的中文名称。")] string TriggerWord,
    AdjustmentPhase Phase,
    [property: Description("阶段的中文名称。")] string PhaseWord,
    [property: Description("事项、依据或者评估的名称。")] string Subject,
    [property: Description("文号、准入编号；没有的为null。")] string? Source,
    [property: Description("立案理由；基层反映和系统自行立案的为null。")] string? Reason,
    [property: Description("基层反映；不是的为null。")] MisfitView? Report,
    [property: Description("依据变动；不是的为null。")] LawChangeView? Law,
    [property: Description("涉及的清单事项。")] IReadOnlyList<ListItemView> Items,
    [property: Description("研判期限；已经决定的为null。")] ReviewTermView? Review,
    [property: Description("征求意见的单位。")] IReadOnlyList<AskedUnitView> Asked,
    [property: Description("研判意见，由早到晚。")] IReadOnlyList<string> Studies,
    [property: Description("决定调整；没有的为null。")] ListAdjustedView? Adjusted,
    [property: Description("决定不调整的理由；没有的为null。")] string? KeptReason,
    [property: Description("怎样告知反映单位；没有办结、不能看的为null。")] string? Told,
    [property: Description("办理经过。")] IReadOnlyList<CourseStep> Course,
    [property: Description("您现在能不能办理各个步骤；眼下相关而不能的写明原因。")] IReadOnlyList<MoveView> Moves
);

/// <summary>What a street or a community reported.</summary>
internal sealed record MisfitView(
    MisfitKind Kind,
    string Word,
    [property: Description("反映单位；只有清单管理岗位和反映单位看得到，其余为null。")] UnitName? Reporter,
    [property: Description("反映单位，可以直接给人看；不能看的是“某村（社区）”或“某街道”。")] string ReporterShown,
    [property: Description("情况说明；只有清单管理岗位和反映单位看得到，其余为null。")] string? Account,
    [property: Description("不问责的说明，应当随件显示。")] string WithoutBlame
);

internal sealed record LawChangeView(
    [property: Description("依据的编号。")] string Instrument,
    [property: Description("Amended修改、Repealed废止、Interpreted解释、Enacted制定。")] LawChangeKind Kind,
    string Word,
    DateOnly On,
    [property: Description("版本的叫法，或者由什么废止、由谁解释。")] string By
);

internal sealed record ListItemView(string List, string Item, string Name);

internal sealed record ReviewTermView(
    DateTimeOffset DueAt,
    [property: Description("true表示暂定，到时不提醒。")] bool Provisional,
    [property: Description("true表示期限临近，已提醒。")] bool Warned,
    [property: Description("true表示逾期，已提请督查。")] bool Escalated,
    [property: Description("期限的出处。")] string Source
);

internal sealed record AskedUnitView(
    UnitName Unit,
    string Question,
    DateTimeOffset AnswerBy,
    [property: Description("单位的意见；没有答复的为null。")] string? Opinion,
    [property: Description("true表示到期未答复；不视为同意。")] bool Silent
);

internal sealed record ListAdjustedView(
    string List,
    [property: Description("在清单的哪个版本生效。")] string Version,
    DateOnly From,
    string Reason,
    [property: Description("据此改了什么；只点名已有版本的为空。")] IReadOnlyList<ListChangeView> Changes
);

internal sealed record ListChangeView(
    ListChangeKind Kind,
    string Word,
    string Item,
    DutyClass? To,
    string? Name,
    string? Lead,
    string? Part,
    string? Way,
    string? Instead
);

internal sealed record AdjustmentListView(
    IReadOnlyList<AdjustmentLine> Adjustments,
    [property: Description("下一页从哪里接着列，作为after传回；没有下一页为null。")] string? Next
);

internal sealed record AdjustmentLine(
    Guid Id,
    long Version,
    AdjustmentTrigger Trigger,
    string TriggerWord,
    AdjustmentPhase Phase,
    string PhaseWord,
    string Subject,
    [property: Description("基层反映的类型；不是的为null。")] MisfitKind? Misfit,
    [property: Description("涉及的清单事项数。")] int Items,
    [property: Description("反映单位；只有清单管理岗位和反映单位看得到，其余为null。")] UnitName? Reporter,
    [property: Description("反映单位，可以直接给人看；不是基层反映的为null。")] string? ReporterShown,
    [property: Description("研判期限；已经决定的为null。")] DateTimeOffset? DueAt,
    bool Provisional,
    [property: Description("true表示研判逾期，已提请督查。")] bool Escalated,
    DateTimeOffset ChangedAt
);
