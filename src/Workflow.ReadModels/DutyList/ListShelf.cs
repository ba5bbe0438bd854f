using System.Collections.Immutable;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.Engine.Running;
using Workflow.Engine.Stored;

namespace Workflow.ReadModels.DutyList;

/// <summary>
/// Reads duty lists and their library: once they are folded from their streams, before the program serves its first
/// page, after that what the log has grown by is folded on, every few seconds and when somebody asks. A list of ten
/// thousand items in fifty versions takes a second or two to read, and the log grows with every ticket. Thread-safe;
/// those who ask at once wait for one reading.
/// </summary>
public sealed class ListShelf(District district)
{
    private const int AtOnce = 2_000;

    /// <summary>Where the log has grown by more, reading the lists anew is no slower.</summary>
    private const int MostToFollow = 100_000;

    private readonly Lock one = new();
    private volatile Shelf latest = Shelf.Empty;
    private (long Tail, Task<Shelf> Read) reading = (-1, Task.FromResult(Shelf.Empty));

    /// <summary>The lists as of now, whoever else is reading them.</summary>
    public async Task<Shelf> ReadAsync(CancellationToken cancel)
    {
        // Before the tail: a tail behind what is known then says that the log was cut, not that others were faster.
        var known = latest;
        // Before the streams: what comes between is seen at the next look.
        var tail = (await district.Log.TailAsync(cancel)).Sequence;
        return known.Tail == tail ? known : await Shared(known, tail).WaitAsync(cancel);
    }

    /// <summary>Whoever began the reading may leave: others wait for it.</summary>
    private Task<Shelf> Shared(Shelf known, long tail)
    {
        lock (one)
        {
            if (reading.Tail != tail || reading.Read.IsFaulted)
                reading = (tail, Task.Run(() => ReadUpToAsync(known, tail)));
            return reading.Read;
        }
    }

    private async Task<Shelf> ReadUpToAsync(Shelf known, long tail)
    {
        var isNear = known.Tail >= 0 && known.Tail < tail && tail - known.Tail <= MostToFollow;
        var read = isNear
            ? await FollowAsync(known, tail, CancellationToken.None)
            : await ReadWholeAsync(tail, CancellationToken.None);
        latest = read;
        return read;
    }

    private async Task<Shelf> ReadWholeAsync(long tail, CancellationToken cancel)
    {
        var library = await district.Reader.ReadAsync(LegalBasisDecider.Stream, cancel);
        var names = await district.Reader.ReadAsync(DutyListNames.Register, cancel);
        var lists = ImmutableArray.CreateBuilder<ShelvedList>();
        foreach (var named in DutyListNames.Of(names.State))
        {
            var history = await district.Reader.ReadAsync(DutyListDecider.StreamOf(named.Code), cancel);
            lists.Add(new ShelvedList(named.Code, (DutyListState)history.State, RecordedOf(history)));
        }
        return new Shelf(tail, (LegalBasisState)library.State, lists.ToImmutable());
    }

    /// <summary>Up to the tail and not beyond: there a commit ends, which names a list and adopts it at once.</summary>
    private async Task<Shelf> FollowAsync(Shelf shelf, long tail, CancellationToken cancel)
    {
        var ours = new List<StoredEvent>();
        for (var at = shelf.Tail; at < tail; )
        {
            var events = await district.Log.ReadAsync(at, (int)Math.Min(AtOnce, tail - at), cancel);
            if (events.Count == 0)
                break;
            ours.AddRange(events.Where(static one => IsOfLists(one.StreamType)));
            at = events[^1].Sequence;
        }
        var facts = await district.Reader.FactsAsync(ours, cancel);
        return facts
            .OrderBy(static fact => fact.Fact is not DutyListNamed)
            .Aggregate(shelf with { Tail = tail }, static (grown, fact) => grown.With(fact));
    }

    private static bool IsOfLists(string streamType) =>
        streamType == DutyListDecider.Type.Name
        || streamType == DutyListNames.Type.Name
        || streamType == LegalBasisDecider.Type.Name;

    private static ImmutableDictionary<Text, Moment> RecordedOf(CaseHistory history)
    {
        var recorded = ImmutableDictionary.CreateBuilder<Text, Moment>();
        foreach (var fact in history.Facts)
            if (fact.Fact is DutyListFact { WrittenVersion: { } version })
                recorded[version] = fact.RecordedAt;
        return recorded.ToImmutable();
    }
}

/// <summary>One list with all its versions.</summary>
/// <param name="RecordedAt">When each version was last written into the log.</param>
public sealed record ShelvedList(Text Code, DutyListState State, ImmutableDictionary<Text, Moment> RecordedAt)
{
    internal ShelvedList With(RecordedFact fact) =>
        this with
        {
            State = DutyListState.Evolve(State, fact.Fact),
            RecordedAt = fact.Fact is DutyListFact { WrittenVersion: { } version }
                ? RecordedAt.SetItem(version, fact.RecordedAt)
                : RecordedAt,
        };
}

/// <summary>Every list and the library, as of one place of the log.</summary>
/// <param name="Lists">In the order of their codes.</param>
public sealed record Shelf(long Tail, LegalBasisState Library, ImmutableArray<ShelvedList> Lists)
{
    /// <summary>No log has this place.</summary>
    public static readonly Shelf Empty = new(-1, LegalBasisState.Empty, []);

    /// <summary>Null if there never was one with this code.</summary>
    public ShelvedList? Find(string code) => Lists.FirstOrDefault(list => list.Code.Value == code);

    /// <summary>The version of each list in force on a day; one without items ended its list.</summary>
    public ImmutableArray<DutyListVersion> InForceOn(DateOnly day) =>
        [
            .. Lists
                .Select(list => list.State.On(day))
                .OfType<DutyListVersion>()
                .Where(static version => !version.Items.IsEmpty),
        ];

    /// <summary>Instruments whose title, code or issuer holds what was asked; all if nothing was.</summary>
    public IEnumerable<Instrument> Instruments(string asked)
    {
        var plain = PlainText.Of(asked);
        return Library.Instruments.Values.Where(one =>
            Holds(one.Title, plain) || Holds(one.Code, plain) || Holds(one.Issuer, plain)
        );
    }

    /// <summary>With one more fact of a list, of the register of their names or of the library.</summary>
    internal Shelf With(RecordedFact fact) =>
        fact.Fact switch
        {
            DutyListNamed named => Find(named.Code.Value) is null
                ? this with
                {
                    Lists =
                    [
                        .. Lists
                            .Append(new ShelvedList(named.Code, DutyListState.Empty, []))
                            .OrderBy(static list => list.Code.Value, StringComparer.Ordinal),
                    ],
                }
                : this,
            DutyListFact => this with
            {
                Lists =
                [
                    .. Lists.Select(list => DutyListDecider.StreamOf(list.Code) == fact.Case ? list.With(fact) : list),
                ],
            },
            _ => this with { Library = LegalBasisState.Evolve(Library, fact.Fact) },
        };

    private static bool Holds(Text text, string plain) =>
        PlainText.Of(text.Value).Contains(plain, StringComparison.Ordinal);
}
