using System.ComponentModel;
using Workflow.Domain.Ticket;

namespace Workflow.Api.Upstream;

/// <summary>What became of a sheet that was sent in.</summary>
public sealed record SheetView(
    [property: Description("有内容的行数，等于其后四项之和。")] int Rows,
    [property: Description("新登记的。")] int Fresh,
    [property: Description("没有变化的。")] int Same,
    [property: Description("与此前不同的，见“与上级不一致”。")] int Differing,
    [property: Description("未接收的，原因见refused。")] int RefusedRows,
    [property: Description("本区在办、这份表新发现没有列入的件数。")] int Missing,
    [property: Description("未接收的行，逐处说明。")] IReadOnlyList<RefusedCell> Refused
);

/// <summary>One thing wrong in a table.</summary>
public sealed record RefusedCell(
    [property: Description("表格软件中的行号；没有表示整个文件。")] int? Row,
    [property: Description("列名；没有表示整行或整个文件。")] string? Column,
    [property: Description("一句完整的中文。")] string Reason
);

public sealed record DifferenceListView(
    [property: Description("每件一项，时限最近的在前，最多500件。")] IReadOnlyList<DifferenceView> Tickets,
    [property: Description("true表示可能还有没列出的。")] bool IsCut
);

/// <summary>What differs of one ticket.</summary>
public sealed record DifferenceView(
    Guid Ticket,
    [property: Description("本区编号。")] string? Number,
    [property: Description("来源系统。")] string System,
    [property: Description("来源编号。")] string SourceId,
    [property: Description("不一致的种类，至少一个。")] IReadOnlyList<UpstreamDifferenceKind> Kinds,
    [property: Description("种类的中文说法。")] IReadOnlyList<string> Words,
    [property: Description("本区的阶段。")] TicketPhase Phase,
    [property: Description("本区记的上级时限。")] DateTimeOffset? SourceDueAt,
    [property: Description("上级表中的状态。")] UpstreamStatus Status,
    [property: Description("上级表中的时限。")] DateTimeOffset? ClaimedDueAt,
    [property: Description("上级说法所在的表格日期。")] DateOnly? ClaimedOn
);
