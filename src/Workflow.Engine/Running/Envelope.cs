using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Engine.Running;

/// <summary>The door that a command came through. STORED FORMAT (in headers, lower case).</summary>
public enum Channel
{
    Page,
    Api,
    Import,
    CommandLine,
    Clock,
    Reaction,
}

/// <summary>
/// A command on its way to its case. An id of version 7 is a client's and is receipted; a derived id (version 8) is
/// idempotent by its stream and leaves no receipt.
/// </summary>
/// <param name="RequestHash">SHA-256 of what the client sent; the same id with another hash is refused.</param>
/// <param name="IfVersion">The version the client saw; null if it does not mind.</param>
/// <param name="Causation">The id of the fact that asked for this command; null for people and the clock.</param>
public sealed record Envelope(
    CommandId Id,
    StreamRef Case,
    Command Command,
    Actor Actor,
    Channel Channel,
    ReadOnlyMemory<byte> RequestHash = default,
    long? IfVersion = null,
    Moment? DeviceAt = null,
    string? Correlation = null,
    string? Causation = null
)
{
    /// <summary>Set for a timer's command: the stored timers of its case are made equal to those it wants.</summary>
    public bool IsWakeUp { get; init; }

    /// <summary>
    /// For a case that is new as far as the sender knows: the ids whose keys its facts will need. The keys are made
    /// before the command queues up, and the log is not asked for a case that is not there. If it is there after all,
    /// the commit finds out and the command is decided on what there is.
    /// </summary>
    public ImmutableArray<Guid> Opens { get; init; } = [];

    public bool IsReceipted => Id.Value.Version == 7;
}

/// <summary>What became of a command. Nothing of it leaves before the commit it rests on.</summary>
public abstract record Outcome
{
    private Outcome() { }

    /// <summary>Facts were recorded.</summary>
    /// <param name="Version">The version of the case after them.</param>
    public sealed record Done(long Version, int Facts) : Outcome;

    /// <summary>It was so already.</summary>
    public sealed record Unchanged(long Version) : Outcome;

    public sealed record Refused(Refusal Refusal) : Outcome;

    /// <summary>The client had seen another version of the case (412).</summary>
    public sealed record Stale(long Version) : Outcome;

    /// <summary>The id was used before for another request (422).</summary>
    public sealed record IdReused : Outcome;

    /// <summary>The id is older than receipts are kept, so that nobody can say whether it was done (400).</summary>
    public sealed record IdTooOld : Outcome;

    /// <summary>The queue is full or the database is away; nothing was done (503).</summary>
    public sealed record Busy(string Code) : Outcome;

    /// <summary>The database refuses this command alone; nothing was done (500).</summary>
    public sealed record Rejected(string Code) : Outcome;
}
