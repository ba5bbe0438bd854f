using Workflow.Domain.Kernel;

namespace Workflow.Engine.Stored;

/// <summary>
/// One row of the log as it lies in the database. STORED FORMAT: every member but the sequence is covered by the leaf;
/// the sequence is bound by the leaf's place in the tree.
/// </summary>
/// <param name="Sequence">From 1, without holes; 0 while not yet written.</param>
/// <param name="Headers">JSON object in UTF-8, flat.</param>
/// <param name="Data">JSON object in UTF-8.</param>
public sealed record StoredEvent(
    long Sequence,
    Guid Id,
    Guid StreamId,
    string StreamType,
    long Version,
    string Type,
    Moment RecordedAt,
    string? Correlation,
    string? Causation,
    ReadOnlyMemory<byte> Headers,
    ReadOnlyMemory<byte> Data
)
{
    /// <summary>Marten's name for "one tenant": a district is a database.</summary>
    public const string Tenant = "*DEFAULT*";
}
