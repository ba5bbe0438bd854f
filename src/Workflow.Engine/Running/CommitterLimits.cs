namespace Workflow.Engine.Running;

/// <summary>How much a committer takes on.</summary>
public sealed record CommitterLimits
{
    /// <summary>Commands that may wait, 1 to 100,000; more are answered 503.</summary>
    public int Queue { get; init; } = 4_096;

    /// <summary>Commands in one commit, 1 to 2,000.</summary>
    public int Batch { get; init; } = 512;

    /// <summary>Cases kept in memory.</summary>
    public int KnownCases { get; init; } = 20_000;

    /// <summary>How long a batch waits for a database that is away before its commands are answered 503.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>After so many lost races a batch takes the writer's lock before it is decided.</summary>
    public int RacesBeforeHolding { get; init; } = 2;

    /// <summary>Receipts are kept this long, by the time that the command's id carries.</summary>
    public TimeSpan ReceiptsKept { get; init; } = TimeSpan.FromDays(90);
}
