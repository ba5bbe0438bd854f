using Workflow.Testing;
using Workflow.Testing.Contracts;
using Xunit;

namespace Workflow.Postgres.Tests.Log;

/// <summary>The tests that share one server; they run one class after the other.</summary>
[CollectionDefinition(Name)]
public sealed class OnPostgres : ICollectionFixture<PostgresFixture>
{
    public const string Name = "PostgreSQL";
}

[Collection(OnPostgres.Name)]
public sealed class PostgresCaseLogTests(DistrictFixture district) : CaseLogContract, IClassFixture<DistrictFixture>
{
    protected override ISharedDistrict District => district;
}

[Collection(OnPostgres.Name)]
public sealed class PostgresTimersTests(DistrictFixture district) : TimersContract, IClassFixture<DistrictFixture>
{
    protected override ISharedDistrict District => district;
}

[Collection(OnPostgres.Name)]
public sealed class PostgresCheckpointsTests(DistrictFixture district)
    : CheckpointsContract,
        IClassFixture<DistrictFixture>
{
    protected override ISharedDistrict District => district;
}

[Collection(OnPostgres.Name)]
public sealed class PostgresKeyStoreTests(DistrictFixture district) : KeyStoreContract, IClassFixture<DistrictFixture>
{
    protected override ISharedDistrict District => district;
}

[Collection(OnPostgres.Name)]
public sealed class PostgresBlobsTests(DistrictFixture district) : BlobsContract, IClassFixture<DistrictFixture>
{
    protected override ISharedDistrict District => district;
}
