using Workflow.Testing.Contracts;
using Workflow.Testing.Memory;

namespace Workflow.Engine.Tests.Log;

public sealed class MemoryCaseLogTests : CaseLogContract
{
    protected override ISharedDistrict District { get; } = new MemoryDistrict();
}

public sealed class MemoryTimersTests : TimersContract
{
    protected override ISharedDistrict District { get; } = new MemoryDistrict();
}

public sealed class MemoryCheckpointsTests : CheckpointsContract
{
    protected override ISharedDistrict District { get; } = new MemoryDistrict();
}

public sealed class MemoryKeyStoreTests : KeyStoreContract
{
    protected override ISharedDistrict District { get; } = new MemoryDistrict();
}

public sealed class MemoryBlobsTests : BlobsContract
{
    protected override ISharedDistrict District { get; } = new MemoryDistrict();
}
