using System.Data.Common;
using Workflow.Engine.Log;
using Workflow.Engine.Running;
using Workflow.Testing.Toy;
using Xunit;

namespace Workflow.Engine.Tests.Running;

/// <summary>Reactions and projections: those who read the log behind the commits.</summary>
public sealed class ReaderTests : ToyTest
{
    [Fact(DisplayName = "反应只做一次：两个进程同时做、检查点退回再做，都一样")]
    public async Task Reacting_twice_is_as_good_as_once()
    {
        var (one, other) = (Open(), Open());
        var called = ToyDistrict.NewCase();
        await Soon(one.SendAsync(Toy, new Call(called.Id)));
        await Soon(Task.WhenAll(one.District.ReadAsync(default), other.District.ReadAsync(default)));
        Assert.Equal([Toy.Id], (await one.StateAsync(called)).HeardOf);

        var checkpoints = Server.Open().Checkpoints;
        var at = await checkpoints.FindAsync(ReactionLoop.Name, default);
        Assert.True(await checkpoints.MoveAsync(ReactionLoop.Name, at, Position.Start, default));
        await Soon(other.District.ReadAsync(default));
        Assert.Equal(["toy.Called", "toy.Heard"], Server.StoredEvents.Select(e => e.Type));
        Assert.Equal(Server.StoredEvents[0].Id.ToString(), Server.StoredEvents[1].Causation);
        Assert.Equal(2, (await checkpoints.FindAsync(ReactionLoop.Name, default)).Sequence);
    }

    [Fact(DisplayName = "反应被拒存：停在原处，不跳过，好了再做")]
    public async Task A_reaction_that_cannot_be_recorded_is_not_skipped()
    {
        var district = Open();
        var called = ToyDistrict.NewCase();
        await Soon(district.SendAsync(Toy, new Call(called.Id)));
        district.Log.OnAppend = (_, _) => Task.FromResult<AppendOutcome>(new AppendOutcome.Rejected("53400"));
        await Assert.ThrowsAsync<ReactionRejectedException>(() => Soon(district.District.ReadAsync(default)));
        Assert.Equal(0, (await Server.Open().Checkpoints.FindAsync(ReactionLoop.Name, default)).Sequence);

        district.Log.OnAppend = null;
        await Soon(district.District.ReadAsync(default));
        Assert.Equal([Toy.Id], (await district.StateAsync(called)).HeardOf);
    }

    [Fact(DisplayName = "日志换了（恢复了旧备份）：停下并说明，不接着读")]
    public async Task A_position_that_is_no_longer_in_the_log_stops_the_reader()
    {
        var district = Open();
        await Soon(district.SendAsync(Toy, new Add(1)));
        await Soon(district.District.ReadAsync(default));
        Server.CutAfter(0);
        await Assert.ThrowsAsync<PositionLostException>(() => Soon(district.District.ReadAsync(default)));

        await Soon(Open().SendAsync(ToyDistrict.NewCase(), new Add(2)));
        await Assert.ThrowsAsync<PositionLostException>(() => Soon(district.District.ReadAsync(default)));
    }

    [Theory(DisplayName = "一个投影出错只停它自己，别的照走；数据库暂时不在不算出错")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_projection_that_fails_stops_itself_and_not_the_others(bool whenAsked)
    {
        var (good, bad, last) = (new Counting("good"), new Counting("bad"), new Counting("last"));
        var district = Open(projections: [good, bad, last]);
        await Soon(district.SendAsync(Toy, new Add(1)));
        bad.Trouble = new Restarting();
        await Soon(district.District.ReadAsync(default));
        Assert.Empty(district.District.Projections.Stopped);
        Assert.Equal((1, 0), (good.Facts, bad.Facts));

        bad.Trouble = new ArithmeticException();
        bad.TroubleWhenAsked = whenAsked;
        await Soon(district.SendAsync(Toy, new Add(1)));
        await Soon(district.District.ReadAsync(default));
        Assert.Equal("bad", Assert.Single(district.District.Projections.Stopped).Key);
        bad.Trouble = null;
        await Soon(district.SendAsync(Toy, new Add(1)));
        await Soon(district.District.ReadAsync(default));
        Assert.Equal((3, 0, 3), (good.Facts, bad.Facts, last.Facts));
    }

    private sealed class Restarting : DbException
    {
        public override bool IsTransient => true;
    }

    private sealed class Counting(string name) : IProjection
    {
        private Position position = Position.Start;

        public string Name => name;

        public int Facts { get; private set; }

        public Exception? Trouble { get; set; }

        public bool TroubleWhenAsked { get; set; }

        public Task<Position> PositionAsync(CancellationToken cancel) =>
            Trouble is { } trouble && TroubleWhenAsked ? throw trouble : Task.FromResult(position);

        public Task<bool> WriteAsync(
            IReadOnlyList<RecordedFact> facts,
            Position from,
            Position to,
            CancellationToken cancel
        )
        {
            if (Trouble is { } trouble)
                throw trouble;
            Assert.True(from.IsAt(position));
            (position, Facts) = (to, Facts + facts.Count);
            return Task.FromResult(true);
        }
    }
}
