using Workflow.Engine.Log;

namespace Workflow.Testing.Memory;

/// <summary>The ports of one district as one process has them open.</summary>
public sealed record Ports(ICaseLog Log, ITimers Timers, ICheckpoints Checkpoints, IKeyStore Keys, IBlobs Blobs);
