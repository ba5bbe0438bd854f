namespace Workflow.Postgres.Verification;

/// <summary>The first thing that is wrong with the facts.</summary>
/// <param name="Sequence">0 if it belongs to no fact.</param>
internal sealed record ChainFault(long Sequence, string Reason, string? Detail = null);
