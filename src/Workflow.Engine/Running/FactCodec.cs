using System.Buffers;
using Workflow.Domain.Kernel;
using Workflow.Engine.Stored;

namespace Workflow.Engine.Running;

/// <summary>A fact as read from the log, with what the log knows about it.</summary>
public sealed record RecordedFact(
    long Sequence,
    Guid EventId,
    StreamRef Case,
    long Version,
    string Name,
    Fact Fact,
    Moment RecordedAt,
    FactHeaders Headers
);

/// <summary>Between facts and their stored form, with the keys of one district.</summary>
public sealed class FactCodec(string district, FactCatalog catalog, KeyRing keys)
{
    public string District => district;

    public FactCatalog Catalog => catalog;

    /// <summary>JSON with protected text in markers, and the ids of the keys that will seal it.</summary>
    public byte[] Mark(Fact fact, CaseId owner, ISet<Guid> keyIds)
    {
        var output = new ArrayBufferWriter<byte>(512);
        catalog.Write(fact, output);
        var needed = FactSealer.CollectKeys(output.WrittenSpan);
        if (needed.Case)
            keyIds.Add(owner.Value);
        keyIds.UnionWith(needed.Persons);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>The stored form. The keys must have been ensured before.</summary>
    public byte[] Seal(ReadOnlySpan<byte> marked, Guid streamId, Guid eventId)
    {
        var output = new ArrayBufferWriter<byte>(marked.Length * 2);
        FactSealer.Seal(marked, new SealScope(district, streamId, eventId), keys.Find, output);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>The facts of these rows, opened as far as their keys still exist.</summary>
    public async Task<IReadOnlyList<RecordedFact>> ReadAsync(
        IReadOnlyList<StoredEvent> events,
        CancellationToken cancel
    )
    {
        var needed = new HashSet<Guid>();
        foreach (var e in events)
            SealedKeys.Collect(e.Data.Span, needed);
        await keys.FetchAsync(needed, cancel);
        var facts = new RecordedFact[events.Count];
        var output = new ArrayBufferWriter<byte>(4096);
        for (var i = 0; i < facts.Length; i++)
            facts[i] = Read(events[i], output);
        return facts;
    }

    private RecordedFact Read(StoredEvent e, ArrayBufferWriter<byte> output)
    {
        return new RecordedFact(
            e.Sequence,
            e.Id,
            new StreamRef(e.StreamType, new CaseId(e.StreamId)),
            e.Version,
            e.Type,
            catalog.Read(e.Type, Opened(e, output)),
            e.RecordedAt,
            HeaderFormat.Read(e.Headers.Span)
        );
    }

    /// <summary>Where nothing is sealed there is nothing to open, and a list of ten thousand items to copy.</summary>
    private ReadOnlySpan<byte> Opened(StoredEvent e, ArrayBufferWriter<byte> output)
    {
        if (e.Data.Span.IndexOf("\"$"u8) < 0)
            return e.Data.Span;
        output.ResetWrittenCount();
        FactSealer.Open(e.Data.Span, new SealScope(district, e.StreamId, e.Id), keys.Find, output);
        return output.WrittenSpan;
    }
}
