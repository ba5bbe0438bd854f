using Xunit;
using Xunit.Abstractions;

namespace Workflow.Testing;

/// <summary>
/// Test classes that share one running program are one long row and start first; those that need nobody fill the
/// second core beside them. Left to chance, the long row often comes last and alone.
/// </summary>
public sealed class SharedFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(static c => c.CollectionDefinition is null);
}
