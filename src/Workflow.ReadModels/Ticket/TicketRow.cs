using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;

namespace Workflow.ReadModels.Ticket;

/// <summary>A ticket as lists show it.</summary>
/// <param name="FiledAt">When the matter was raised: registration, or what imported history says.</param>
public sealed record TicketRow(
    CaseId Case,
    long Version,
    TicketPhase Phase,
    string? Number,
    string? SourceId,
    string Title,
    TicketOrigin Origin,
    UnitId? Lead,
    TicketLimit? Limit,
    bool Confidential,
    Moment FiledAt,
    Moment? DueAt,
    bool Provisional,
    bool Urged,
    Moment ChangedAt
)
{
    /// <summary>How people call it: our number, or the source's.</summary>
    public string ShownNumber => Number ?? (SourceId is null ? Case.Value.ToString()[..8] : $"历史-{SourceId}");
}
