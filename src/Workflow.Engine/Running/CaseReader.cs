using Workflow.Domain.Kernel;
using Workflow.Engine.Log;
using Workflow.Engine.Stored;

namespace Workflow.Engine.Running;

/// <summary>A case as it stands in the log: its facts in order and what follows from them.</summary>
public sealed record CaseHistory(StreamRef Case, State State, long Version, IReadOnlyList<RecordedFact> Facts)
{
    public bool Exists => Version > 0;

    /// <summary>What its facts name, in their order, each with the fact.</summary>
    public IEnumerable<(Attachment Attachment, RecordedFact Recorded)> Attachments =>
        Facts.SelectMany(static recorded =>
            recorded.Fact is ICarriesAttachments carrying ? carrying.Attachments.Select(one => (one, recorded)) : []
        );
}

/// <summary>Reads cases for those who look, past the committer and its cache. Thread-safe.</summary>
public sealed class CaseReader(CaseTypes types, ICaseLog log, FactCodec codec)
{
    /// <summary>The whole case; one without facts, in its initial state, if it does not exist.</summary>
    /// <param name="until">The last version to fold; null for all.</param>
    public async Task<CaseHistory> ReadAsync(StreamRef stream, CancellationToken cancel, long? until = null)
    {
        var type = types[stream.Type];
        var loaded = await log.LoadAsync([stream], cancel);
        var events = loaded.TryGetValue(stream.Id, out var found) ? found.Events : [];
        if (events.Count > 0 && events[0].StreamType != stream.Type)
            events = [];
        var facts = await codec.ReadAsync([.. events.Where(e => until is null || e.Version <= until)], cancel);
        var state = facts.Aggregate(type.Initial, (s, f) => type.Evolve(s, f.Fact));
        return new CaseHistory(stream, state, facts.Count == 0 ? 0 : facts[^1].Version, facts);
    }

    /// <summary>What these say, in their order: for who follows the log on from what was read before.</summary>
    public Task<IReadOnlyList<RecordedFact>> FactsAsync(IReadOnlyList<StoredEvent> events, CancellationToken cancel) =>
        codec.ReadAsync(events, cancel);

    /// <summary>What a command would come to now, without doing it. Registers count as they stand.</summary>
    public Decision Try(CaseHistory history, Command command, Context context) =>
        types[history.Case.Type].Decide(command, history.State, context);
}
