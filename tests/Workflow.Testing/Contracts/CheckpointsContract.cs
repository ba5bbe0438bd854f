using Workflow.Engine.Log;
using Xunit;

namespace Workflow.Testing.Contracts;

/// <summary>What every store of checkpoints does.</summary>
public abstract class CheckpointsContract : PortsContract
{
    [Fact(DisplayName = "位置是序号加叶子，日志没到的地方没有位置")]
    public async Task A_position_is_a_sequence_number_and_the_leaf_found_there()
    {
        var stream = DraftBatch.NewStream();
        var before = await TailAsync();
        var batches = new List<AppendBatch>();
        for (var i = 0; i < 3; i++)
        {
            batches.Add((await DraftBatch.OnAsync(One.Log)).Append(stream, i * 2, "{}", """{"a":1}""").Done());
            Assert.IsType<AppendOutcome.Committed>(await One.Log.AppendAsync(batches[^1]));
        }
        for (var i = 0; i < 6; i++)
        {
            var position = await Other.Checkpoints.PositionAtAsync(before.Sequence + i + 1, default);
            Assert.Equal(before.Sequence + i + 1, position!.Sequence);
            Assert.Equal(batches[i / 2].Leaves.Slice(i % 2 * 32, 32).ToArray(), position.Leaf.ToArray());
        }
        Assert.Null(await Other.Checkpoints.PositionAtAsync(before.Sequence + 7, default));
    }

    [Fact(DisplayName = "从原处移动一次成功，别人已移动过的不成功")]
    public async Task A_checkpoint_moves_only_from_where_it_stands()
    {
        var name = $"reader-{Guid.CreateVersion7()}";
        var (here, there) = (Leaf(1, 7), Leaf(2, 7));
        Assert.True((await One.Checkpoints.FindAsync(name, default)).IsAt(Position.Start));

        Assert.True(await One.Checkpoints.MoveAsync(name, Position.Start, here, default));
        Assert.False(await Other.Checkpoints.MoveAsync(name, Position.Start, there, default));
        Assert.False(await Other.Checkpoints.MoveAsync(name, Leaf(1, 8), there, default));
        Assert.True(await Other.Checkpoints.MoveAsync(name, here, there, default));
        Assert.True((await One.Checkpoints.FindAsync(name, default)).IsAt(there));
    }

    [Fact(DisplayName = "两个进程同时移动，只有一个成功")]
    public async Task Of_two_that_move_at_once_one_succeeds()
    {
        var name = $"reader-{Guid.CreateVersion7()}";
        var at = Position.Start;
        for (var i = 1; i <= 20; i++)
        {
            var to = Leaf(i, 1);
            var moved = await Task.WhenAll(
                One.Checkpoints.MoveAsync(name, at, to, default),
                Other.Checkpoints.MoveAsync(name, at, to, default)
            );
            Assert.Single(moved, true);
            at = to;
        }
    }

    private static Position Leaf(long sequence, byte fill)
    {
        var leaf = new byte[32];
        Array.Fill(leaf, fill);
        return new Position(sequence, leaf);
    }
}
