using Workflow.Domain.Kernel;

namespace Workflow.Engine.Proof;

/// <summary>Where the keeper of heads reads leaves from: the blocks of a district's log.</summary>
public interface ILeaves
{
    /// <summary>
    /// The hashes of the facts after a sequence number, 32 bytes each, in order, whole blocks of them.
    /// </summary>
    Task<byte[]> ReadAsync(long after, CancellationToken cancel);

    /// <summary>Sets the sequence that other systems look at to the committed tail; never beyond it.</summary>
    Task SettleSequenceAsync(CancellationToken cancel);
}

/// <summary>
/// Follows the log of a district and signs its head: at most a second after a commit, in a file outside the database.
/// Run by the heap of wake-ups; never twice at once in one process. Another process on the same folder waits its turn.
/// </summary>
public sealed class HeadKeeper(string district, ILeaves leaves, string folder, OfficeKey key, TimeProvider clock)
{
    private readonly CompactRange range = new();
    private bool started;

    public HeadFile Heads { get; } = new(HeadPath(folder, district));

    public LeafFile Leaves { get; } = new(LeafPath(folder, district));

    public static string HeadPath(string folder, string district) => Path.Combine(folder, $"{district}.heads.txt");

    public static string LeafPath(string folder, string district) => Path.Combine(folder, $"{district}.leaves.bin");

    /// <summary>Signs a head if the log has grown; null, for it wants to run again only when the log grows.</summary>
    /// <exception cref="InvalidDataException">The log no longer holds what was signed: a person must look.</exception>
    public async Task<Moment?> RunAsync(CancellationToken cancel)
    {
        if (!started)
            Start();
        var grown = false;
        while (await leaves.ReadAsync(range.Size, cancel) is { Length: > 0 } more)
        {
            Leaves.Append(range.Size, more);
            for (var at = 0; at < more.Length; at += Digest.Length)
                range.Append(new Digest(more.AsSpan(at, Digest.Length)));
            grown = true;
        }
        await leaves.SettleSequenceAsync(cancel);
        if (grown)
            Heads.Append(SignedHead.Sign(Head(), key));
        return null;
    }

    private TreeHead Head() => new(district, range.Size, range.Root(), Moment.From(clock.GetUtcNow()));

    /// <summary>
    /// Takes up what the file of leaves holds, as far as it was signed: what came after a kill is read from the log
    /// again.
    /// </summary>
    private void Start()
    {
        var last = Heads.ReadLast();
        const int portion = 65_536;
        while (last is not null && range.Size < last.Head.Size)
        {
            var known = Leaves.Read(range.Size, Math.Min(range.Size + portion, last.Head.Size));
            if (known.Length == 0)
                break;
            for (var at = 0; at < known.Length; at += Digest.Length)
                range.Append(new Digest(known.AsSpan(at, Digest.Length)));
        }
        if (last is not null && (range.Size != last.Head.Size || range.Root() != last.Head.Root))
            throw new InvalidDataException($"{district}: the file of leaves does not come to the last signed head");
        started = true;
    }
}
