using System.ComponentModel;
using Workflow.Api.Cases;
using Workflow.Domain.CleanUp;

namespace Workflow.Api.CleanUp;

/// <summary>
/// Every inventory with its counts. A published contract: fields are added, never changed or removed.
/// </summary>
internal sealed record InventoryListView(IReadOnlyList<InventoryLine> Inventories);

internal sealed record InventoryLine(
    string Code,
    [property: Description("一类事项：证明、系统、挂牌、考核等。")] string Name,
    [property: Description("最近一次清点的日期。")] DateOnly Counted,
    string Source,
    [property: Description("第一次清点的件数。")] int Before,
    [property: Description("没有依据的件数。")] int Baseless,
    int Cancelled,
    int Trimmed,
    [property: Description("补正了依据、保留的件数。")] int Kept,
    [property: Description("还没有清理完的件数。")] int Open,
    [property: Description("最近一次清点减去已经取消的。")] int Now
);

internal sealed record InventoryView(InventoryLine Counts, IReadOnlyList<InventoryItemView> Items);

internal sealed record InventoryItemView(
    string Code,
    string Name,
    [property: Description("提出要求的单位。")] UnitName Issuer,
    [property: Description("由哪一类单位承担。")] string CarriedBy,
    IReadOnlyList<string> Bases,
    [property: Description("没有依据的，它的清理；有依据的为null。")] CleanUpLine? CleanUp
);

internal sealed record CleanUpListView(
    IReadOnlyList<CleanUpLine> CleanUps,
    [property: Description("下一页的位置，作为after传回；没有下一页时为null。")] string? Next
);

internal sealed record CleanUpLine(
    Guid Id,
    long Version,
    CleanUpPhase Phase,
    string PhaseWord,
    bool Open,
    [property: Description("清理台账的编号。")] string Inventory,
    string Kind,
    string Name,
    UnitName Issuer,
    [property: Description("结果；没有办结的为null。")] CleanUpOutcome? Outcome,
    DateTimeOffset? DueAt,
    bool Provisional,
    bool Urged,
    [property: Description("取消或者精简以后又出现的次数。")] int Returned,
    DateTimeOffset ChangedAt
);

/// <summary>A thing without a basis.</summary>
internal sealed record CleanUpView(
    Guid Id,
    [property: Description("版本号，与ETag相同：已经发生的事实的件数。")] long Version,
    CleanUpPhase Phase,
    [property: Description("阶段的中文名称。")] string PhaseWord,
    string Inventory,
    string Kind,
    string Name,
    UnitName Issuer,
    DateOnly Counted,
    [property: Description("清理意见；没有提出或者已退回的为null。")] ProposalView? Proposal,
    CleanUpOutcome? Outcome,
    [property: Description("这一步的期限；办结的为null。")] DateTimeOffset? DueAt,
    bool Provisional,
    bool Urged,
    int Returned,
    [property: Description("办理经过。")] IReadOnlyList<CourseStep> Course,
    [property: Description("您现在能不能办理各个步骤；眼下相关而不能的写明原因。")] IReadOnlyList<MoveView> Moves
);

internal sealed record ProposalView(CleanUpOutcome Outcome, string Word, string What, string? Basis);
