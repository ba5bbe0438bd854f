using System.ComponentModel;
using Workflow.Api.DutyList;
using Workflow.Domain.Adjustment;

namespace Workflow.Api.Ticket;

/// <summary>
/// Who answers for the matter of a ticket, as the lists say. A published contract: fields are added, never changed or
/// removed.
/// </summary>
internal sealed record TicketBoundariesView(
    [property: Description("最相符的在前，最多5项；清单没有写明的为空。")] IReadOnlyList<BoundaryEntryView> Entries,
    [property: Description(
        "裁定退单以后，您可以据此立案的动态调整，可以原样或者改写后提交；没有裁定、不能立案的为null。"
    )]
        SuggestedAdjustmentView? Adjustment
);

internal sealed record BoundaryEntryView(
    [property: Description("清单编号。")] string List,
    string ListName,
    string Version,
    [property: Description("事项编号。")] string Item,
    string Name,
    [property: Description("职责边界的各方，牵头的在前。")] IReadOnlyList<BoundaryPartyView> Boundary
);

internal sealed record SuggestedAdjustmentView(
    AdjustmentTrigger Trigger,
    string Subject,
    [property: Description("工单编号。")] string? Source,
    IReadOnlyList<SuggestedItemView> Items,
    string Reason
);

internal sealed record SuggestedItemView(string List, string Item);
