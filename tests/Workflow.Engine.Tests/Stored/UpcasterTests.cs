using System.Text.Json.Nodes;
using Workflow.Domain.Kernel;
using Workflow.Engine.Stored;
using Workflow.Testing.Toy;
using Xunit;

namespace Workflow.Engine.Tests.Stored;

public sealed class UpcasterTests
{
    private static readonly FactCatalog Catalog = new(
        ToyJson.Default,
        [new StoredName("toy.added/3", typeof(Added))],
        [
            new Upcaster("toy.added", "toy.added/2", static old => new JsonObject { ["by"] = (int)old["n"]! }),
            new Upcaster("toy.added/2", "toy.added/3", static old => new JsonObject { ["amount"] = (int)old["by"]! }),
        ]
    );

    [Theory(DisplayName = "旧形状经一次或几次转换读成今天的事实")]
    [InlineData("toy.added", """{"n":7}""")]
    [InlineData("toy.added/2", """{"by":7}""")]
    [InlineData("toy.added/3", """{"amount":7}""")]
    public void An_old_shape_is_read_through_as_many_steps_as_it_needs(string name, string json) =>
        Assert.Equal(new Added(7), Catalog.Read(name, System.Text.Encoding.UTF8.GetBytes(json)));

    [Fact(DisplayName = "只写今天的名称；不认识的名称不读")]
    public void Only_the_newest_name_is_written()
    {
        Assert.Equal("toy.added/3", Catalog.NameOf(new Added(1)));
        Assert.Throws<UnknownStoredNameException>(() => Catalog.Read("toy.added/4", "{}"u8));
    }
}
