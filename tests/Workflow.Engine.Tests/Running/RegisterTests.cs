using Workflow.Engine.Running;
using Workflow.Testing.Toy;
using Xunit;

namespace Workflow.Engine.Tests.Running;

public sealed class RegisterTests : ToyTest
{
    [Fact(DisplayName = "两个进程同时取号：不空号，不重号")]
    public async Task Two_committers_that_take_numbers_leave_no_hole_and_give_none_twice()
    {
        var (one, other) = (Open(new CommitterLimits { Batch = 16 }), Open(new CommitterLimits { Batch = 16 }));
        var toys = Enumerable.Range(0, 20).Select(_ => ToyDistrict.NewCase()).ToArray();
        var outcomes = await AllOf(
            Enumerable
                .Range(0, 400)
                .Select(i => (i % 2 == 0 ? one : other).SendAsync(toys[i / 2 % toys.Length], new TakeNumber()))
        );

        Assert.All(outcomes, o => Assert.IsType<Outcome.Done>(o));
        var states = await Task.WhenAll(toys.Select(one.StateAsync));
        Assert.Equal(Enumerable.Range(1, 400), states.SelectMany(s => s.Numbers).Order());
        var stored = await Server.Open().Log.LoadRegistersAsync([ToyCase.NumberStream.Id], default);
        Assert.Equal(400, Assert.Single(stored).Value.Version);
    }

    [Fact(DisplayName = "只读登记簿的决定也以它的版本为据")]
    public async Task Every_decision_relies_on_the_registers_that_it_saw()
    {
        var district = Open();
        var gate = new Gatekeeper(district.Log);
        gate.Open();
        await Soon(district.SendAsync(Toy, new TakeNumber(Most: 0)));
        var step = Assert.Single(gate.Batches[0].Streams, s => s.Stream == ToyCase.NumberStream);
        Assert.Equal((0, 0), (step.Expected, step.Version));
    }
}
