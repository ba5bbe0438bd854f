using System.ComponentModel;
using Workflow.Api.Cases;
using Workflow.Api.DutyList;
using Workflow.Domain.ListBuilding;

namespace Workflow.Api.ListBuilding;

/// <summary>
/// A case that builds a duty list, as its reader may see it. A published contract: fields are added, never changed or
/// removed.
/// </summary>
internal sealed record ListBuildingView(
    Guid Id,
    [property: Description("版本号，与ETag相同：已经发生的事实的件数。")] long Version,
    string Name,
    [property: Description("清单编号。")] string List,
    string ListName,
    ListBuildingPhase Phase,
    [property: Description("阶段的中文名称；到了生效日期的是“已生效”。")] string PhaseWord,
    [property: Description("各稿草案，由早到晚。")] IReadOnlyList<ListDraftView> Drafts,
    [property: Description("各轮，由早到晚。")] IReadOnlyList<RoundView> Rounds,
    [property: Description("合法性审查单位；还没有送审的为null。")] UnitName? Examiner,
    [property: Description("合法性审查意见，由早到晚。")] IReadOnlyList<LegalityView> Reviews,
    [property: Description("审议结果，由早到晚。")] IReadOnlyList<ApprovalView> Approvals,
    [property: Description("备案；还没有的为null。")] ListFiledView? Filed,
    [property: Description("公布；还没有的为null。")] ListPublishedView? Published,
    [property: Description("撤销理由；没有撤销的为null。")] string? WithdrawnReason,
    [property: Description("办理经过。")] IReadOnlyList<CourseStep> Course,
    [property: Description("您现在能不能办理各个步骤；眼下相关而不能的写明原因。")] IReadOnlyList<MoveView> Moves
);

internal sealed record ListDraftView(
    [property: Description("第几稿，从1起。")] int Number,
    [property: Description("由第几轮的结束形成；第一稿和两轮之间改的为null。")] int? Round,
    int Items,
    [property: Description("与上一稿相比变化的事项数；第一稿为null。")] int? Changes
);

internal sealed record ListDraftItemsView(
    [property: Description("第几稿，从1起。")] int Number,
    IReadOnlyList<DutyItemView> Items
);

internal sealed record RoundView(
    [property: Description("第几轮，各种轮次一起数，从1起。")] int Number,
    RoundKind Kind,
    [property: Description("例如“征求意见第2轮”。")] string Word,
    [property: Description("就第几稿征集。")] int Draft,
    string Question,
    [property: Description("报送期限。")] DateTimeOffset DueAt,
    [property: Description("true表示暂定。")] bool Provisional,
    [property: Description("期限的出处。")] string Source,
    [property: Description("true表示已到期。")] bool Due,
    [property: Description("true表示本轮已结束。")] bool Closed,
    IReadOnlyList<RoundUnitView> Units
)
{
    [Description("true表示期限临近，已提醒没有报送的单位。")]
    public required bool Warned { get; init; }
}

internal sealed record RoundUnitView(
    UnitName Unit,
    [property: Description("true表示已报送，没有意见的意见为空。")] bool HandedIn,
    [property: Description("true表示到期未反馈；不视为同意。")] bool Silent,
    IReadOnlyList<CommentView> Comments
);

internal sealed record CommentView(
    [property: Description("第几条，各轮一起数，从1起。")] int Number,
    [property: Description("事项编号；建议新增事项的为null。")] string? Item,
    string Says,
    [property: Description("true采纳，false不采纳；还没有答复的为null。")] bool? Accepted,
    [property: Description("怎样改，或者不采纳的理由；还没有答复的为null。")] string? Answer
);

internal sealed record LegalityView(UnitName Unit, bool Passes, string Opinion);

internal sealed record ApprovalView(string Body, string Paper, DateOnly On, bool Passes, string Result);

internal sealed record ListFiledView(string With, string Number, DateOnly On);

internal sealed record ListPublishedView(string Version, DateOnly From, string Source);

internal sealed record ListBuildingListView(
    IReadOnlyList<ListBuildingLine> ListBuildings,
    [property: Description("下一页从哪里接着列，作为after传回；没有下一页为null。")] string? Next
);

internal sealed record ListBuildingLine(
    Guid Id,
    long Version,
    string Name,
    string List,
    string ListName,
    ListBuildingPhase Phase,
    string PhaseWord,
    [property: Description("已有几轮，正在进行的也算。")] int Rounds,
    [property: Description("已有几稿草案。")] int Drafts,
    [property: Description("本轮报送期限；不在一轮之中的为null。")] DateTimeOffset? DueAt,
    bool Provisional,
    [property: Description("生效日期；还没有公布的为null。")] DateOnly? From,
    DateTimeOffset ChangedAt
);
