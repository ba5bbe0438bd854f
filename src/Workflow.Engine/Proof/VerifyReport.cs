using System.Text.Json.Serialization;

namespace Workflow.Engine.Proof;

/// <summary>What a verification found. Published contract (`verify --json`).</summary>
/// <param name="Ok">Nothing differs anywhere.</param>
/// <param name="FirstBadSequence">The first fact that differs or is missing; null if the facts are in order.</param>
/// <param name="ProvedTo">Facts up to this sequence number are as they were countersigned; 0 without an anchor.</param>
/// <param name="SignedTo">
/// Facts up to here are as this office signed them; what follows is merely self-consistent.
/// </param>
/// <param name="Reason">A code for what is wrong, or `in-order`.</param>
/// <param name="Attachments">How many attachments are there and hash to their names.</param>
/// <param name="Detail">Ids and numbers that go with it; null if all is well. Never personal data.</param>
public sealed record VerifyReport(
    bool Ok,
    long Events,
    long Blocks,
    long? FirstBadSequence,
    long ProvedTo,
    long SignedTo,
    string Reason,
    [property: JsonIgnore] string? Detail = null,
    long Attachments = 0
);

/// <summary>What the facts are held against besides themselves, all of it from outside the database.</summary>
public sealed record VerifyAgainst(
    SignedHead? Head,
    Checkpoint? Anchor,
    LeafFile? Leaves,
    TrustedKey? Office,
    TrustedKey? Countersigner
);
