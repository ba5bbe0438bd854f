using Workflow.Testing.Contracts;

namespace Workflow.Testing.Memory;

/// <summary>The contract's district, in memory.</summary>
public sealed class MemoryDistrict : ISharedDistrict
{
    public MemoryServer Server { get; } = new(TimeProvider.System);

    public Task<Ports> OpenAsync() => Task.FromResult(Server.Open());

    public Task DestroyKeyAsync(Guid id)
    {
        Server.DestroyKey(id);
        return Task.CompletedTask;
    }
}
