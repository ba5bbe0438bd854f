using System.Collections.Immutable;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.Engine.Running;

namespace Workflow.ReadModels.DutyList;

/// <summary>
/// Reads duty lists and their library when somebody asks: they are folded from their streams and kept until the log has
/// grown. Thread-safe; two that ask at once may both read.
/// </summary>
public sealed class ListShelf(District district)
{
    private volatile Shelf latest = Shelf.Empty;

    public async Task<Shelf> ReadAsync(CancellationToken cancel)
    {
        // Before the streams: what comes between is seen at the next look.
        var tail = (await district.Log.TailAsync(cancel)).Sequence;
        if (latest.Tail == tail)
            return latest;
        var library = await district.Reader.ReadAsync(LegalBasisDecider.Stream, cancel);
        var names = await district.Reader.ReadAsync(DutyListNames.Register, cancel);
        var lists = ImmutableArray.CreateBuilder<ShelvedList>();
        foreach (var named in DutyListNames.Of(names.State))
        {
            var history = await district.Reader.ReadAsync(DutyListDecider.StreamOf(named.Code), cancel);
            lists.Add(new ShelvedList(named.Code, (DutyListState)history.State, RecordedOf(history)));
        }
        latest = new Shelf(tail, (LegalBasisState)library.State, lists.ToImmutable());
        return latest;
    }

    private static ImmutableDictionary<Text, Moment> RecordedOf(CaseHistory history)
    {
        var recorded = ImmutableDictionary.CreateBuilder<Text, Moment>();
        foreach (var fact in history.Facts)
            if (fact.Fact is DutyListVersionAdopted { List: var list })
                recorded[list.Version] = fact.RecordedAt;
        return recorded.ToImmutable();
    }
}

/// <summary>One list with all its versions.</summary>
/// <param name="RecordedAt">When each version was last written into the log.</param>
public sealed record ShelvedList(Text Code, DutyListState State, ImmutableDictionary<Text, Moment> RecordedAt);

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

    private static bool Holds(Text text, string plain) =>
        PlainText.Of(text.Value).Contains(plain, StringComparison.Ordinal);
}
