namespace Workflow.Engine.Log;

/// <summary>
/// A place in the log that a reader has reached: the sequence number and the leaf found there. A bare number is not
/// enough: after a failover or a restore the same number may be another fact.
/// </summary>
/// <param name="Leaf">
/// 32 bytes, or empty at sequence 0; a fan-out that is under way puts the case it has reached behind them.
/// </param>
public sealed record Position(long Sequence, ReadOnlyMemory<byte> Leaf)
{
    public static readonly Position Start = new(0, default);

    public bool IsAt(Position other) => Sequence == other.Sequence && Leaf.Span.SequenceEqual(other.Leaf.Span);

    public override string ToString() => $"{Sequence}-{Convert.ToHexStringLower(Leaf.Span)}";
}

/// <summary>Where the reactions and the fan-outs of a district have got to.</summary>
public interface ICheckpoints
{
    Task<Position> FindAsync(string name, CancellationToken cancel);

    /// <summary>Moves on from <paramref name="from"/>; false if another process has moved it meanwhile.</summary>
    Task<bool> MoveAsync(string name, Position from, Position to, CancellationToken cancel);

    /// <summary>
    /// The position at a sequence number as the log has it now; null if the log does not reach so far.
    /// </summary>
    Task<Position?> PositionAtAsync(long sequence, CancellationToken cancel);
}
