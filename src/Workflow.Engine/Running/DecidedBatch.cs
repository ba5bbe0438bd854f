using Workflow.Domain.Kernel;
using Workflow.Engine.Log;

namespace Workflow.Engine.Running;

/// <summary>Commands and the batch that was decided from them.</summary>
/// <param name="Taken">How many of the offered commands it holds; the rest waits for the next batch.</param>
/// <param name="Unreceipted">Commands whose answer leaves no receipt; a receipt of an earlier try goes first.</param>
internal sealed record DecidedBatch(
    IReadOnlyList<QueuedCommand> Commands,
    int Taken,
    AppendBatch Append,
    IReadOnlyCollection<CaseId> Touched,
    IReadOnlyList<QueuedCommand> Unreceipted
);
