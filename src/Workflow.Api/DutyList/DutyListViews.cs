using System.ComponentModel;
using Workflow.Domain.DutyList;

namespace Workflow.Api.DutyList;

/// <summary>The duty lists of a day. A published contract: fields are added, never changed or removed.</summary>
internal sealed record DutyListsView(
    [property: Description("这一天生效的清单。")] DateOnly Date,
    IReadOnlyList<DutyListHeadView> Lists
);

internal sealed record DutyListHeadView(
    string Code,
    string Name,
    [property: Description("Street街道，Community社区。")] DutyScheme Scheme,
    [property: Description("适用的单位，可以直接给人看。")] string ForWhom,
    string Version,
    DateOnly EffectiveFrom,
    [property: Description("这个版本录入系统的时间。")] DateTimeOffset? RecordedAt,
    string Source,
    [property: Description("各类别的事项数。")] IReadOnlyList<ClassCountView> Counts,
    [property: Description("划定了职责边界的事项数，按边界在谁之间。")] IReadOnlyList<BoundaryCountView> Boundaries
);

internal sealed record BoundaryCountView(
    [property: Description("DepartmentsAndStreets部门与街道（乡镇），Departments部门之间。")] BoundaryBetween Between,
    [property: Description("可以直接给人看。")] string Word,
    int Items
);

internal sealed record ClassCountView(
    DutyClass Class,
    [property: Description("类别的名称，可以直接给人看。")] string Word,
    int Items
);

/// <summary>One version of a list. A published contract.</summary>
internal sealed record DutyListView(
    DutyListHeadView Head,
    [property: Description("这份清单的全部版本，由早到晚。")] IReadOnlyList<VersionView> Versions,
    [property: Description("各单位的认领（一街一单），以最近一次为准。")] IReadOnlyList<ClaimView> Claims,
    IReadOnlyList<DutyItemView> Items
)
{
    [Description("等待确认的报备；只有清单管理岗位和报备单位看得到。")]
    public required IReadOnlyList<FilingView> Filings { get; init; }

    [Description("您所在单位最近一次报备被退回的理由；没有的为null。")]
    public required string? SentBack { get; init; }
}

/// <summary>What a unit filed and nobody has confirmed yet.</summary>
internal sealed record FilingView(
    [property: Description("单位代码。")] string Unit,
    string UnitName,
    string Version,
    [property: Description("本单位清单的名称。")] string Name,
    [property: Description("报备的生效日期。")] DateOnly From,
    [property: Description("选用的事项编号。")] IReadOnlyList<string> Items
);

internal sealed record VersionView(string Version, DateOnly EffectiveFrom, DateTimeOffset? RecordedAt, int Items);

internal sealed record ClaimView(
    [property: Description("单位代码。")] string Unit,
    string UnitName,
    string Version,
    [property: Description("认领的事项编号。")] IReadOnlyList<string> Items
)
{
    [Description("本单位清单的名称；没有另起名称的为null。")]
    public required string? Name { get; init; }

    [Description("自哪天起生效；随版本生效的为null。")]
    public required DateOnly? From { get; init; }
}

internal sealed record DutyItemView(
    string Code,
    string Name,
    DutyClass Class,
    [property: Description("类别的名称，可以直接给人看。")] string Word,
    [property: Description("牵头或者承接单位的代码；没有时为null。")] string? Lead,
    string? LeadName,
    [property: Description("街道、社区配合的内容；没有时为null。")] string? Part,
    [property: Description("上级收回后的承接方式；没有时为null。")] string? Way,
    [property: Description("应当去哪里办；没有时为null。")] string? Instead,
    [property: Description("办事说明；没有时为null。")] DutyServiceView? Service,
    IReadOnlyList<DutyTaskView> Tasks,
    [property: Description("职责边界的各方，牵头的在前；没有划定时为空。")] IReadOnlyList<BoundaryPartyView> Boundary
);

internal sealed record BoundaryPartyView(
    [property: Description("单位代码；指一类单位时为null。")] string? Unit,
    [property: Description("单位或者单位类别的名称，可以直接给人看。")] string Name,
    [property: Description("Lead牵头，Assist配合。")] BoundaryRole Role,
    [property: Description("牵头或者配合，可以直接给人看。")] string Word,
    [property: Description("负责什么。")] string AnswersFor
);

internal sealed record DutyServiceView(string Flow, string Materials, string Within, string Feedback);

internal sealed record DutyTaskView(
    string Code,
    string Name,
    [property: Description("Department部门，Street街道，Community社区。")] DutySide Side,
    IReadOnlyList<BasisView> Bases
);

internal sealed record BasisView(
    [property: Description("依据的编号。")] string Instrument,
    string Title,
    [property: Description("条款；引用整份文件的为null。")] string? Article
);

/// <summary>How two versions differ. A published contract.</summary>
internal sealed record DutyListDifferenceView(
    string Code,
    [property: Description("前一个版本。")] string From,
    [property: Description("后一个版本。")] string To,
    [property: Description("各种变化的事项数。")] IReadOnlyList<ChangeCountView> Counts,
    IReadOnlyList<ItemChangeView> Changes
);

internal sealed record ChangeCountView(ItemChangeKind Kind, string Word, int Items);

internal sealed record ItemChangeView(
    [property: Description("Added新增，Removed删去，Moved改变类别，Changed内容调整。")] ItemChangeKind Kind,
    string Word,
    [property: Description("变化前；新增的为null。")] DutyItemView? Before,
    [property: Description("变化后；删去的为null。")] DutyItemView? After
);

/// <summary>May a community or village be asked for this? A published contract.</summary>
internal sealed record VillageView(
    string Asked,
    [property: Description("May可以，Assist只能请其协助，MustNot不得要求，NotListed清单中没有。")] VillageAnswer Answer,
    [property: Description("结论，可以直接给人看。")] string Word,
    [property: Description("该怎么办，可以直接给人看。")] string Advice,
    [property: Description("对得上的事项，最严的在前。")] IReadOnlyList<VillageFindingView> Findings
);

internal sealed record VillageFindingView(
    VillageAnswer Answer,
    string Word,
    [property: Description("清单编号。")] string List,
    string ListName,
    DutyItemView Item
);

/// <summary>What a table of a duty list came to. A published contract.</summary>
internal sealed record DutyListTableView(
    [property: Description("true表示没有问题，可以采纳（或者已经采纳）。")] bool Ok,
    [property: Description("有内容的行数，表头不计。")] int Rows,
    int Items,
    int Tasks,
    [property: Description("新版本；文件无法读取时为null。")] string? Version,
    DateOnly? EffectiveFrom,
    [property: Description("与之对比的、今天生效的版本；没有时为null。")] string? InForce,
    [property: Description("与今天生效的版本相比，各种变化的事项数；没有生效的版本时为空。")]
        IReadOnlyList<ChangeCountView> Counts,
    [property: Description("逐处说明，最多1,000处。")] IReadOnlyList<CellTroubleView> Troubles
);

internal sealed record CellTroubleView(
    [property: Description("表格软件中的行号；没有表示整个文件。")] int? Row,
    [property: Description("列名；没有表示整行或整个文件。")] string? Column,
    [property: Description("一句完整的中文。")] string Reason
);
