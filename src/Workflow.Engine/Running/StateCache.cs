using System.Collections.Immutable;
using System.Text.Json;
using Workflow.Domain.Kernel;
using Workflow.Engine.Log;

namespace Workflow.Engine.Running;

/// <summary>A case as the committer knows it.</summary>
internal sealed record KnownCase(StreamRef Stream, State State, long Version, ImmutableArray<WakeUp> WakeUps);

/// <summary>
/// The states that the committer has at hand. They may rest on a commit that is still under way; if that one fails,
/// whatever it touched is dropped. The log checks every version, so a state that is out of date costs a retry, never
/// a wrong fact.
/// </summary>
internal sealed class StateCache(CaseTypes types, ICaseLog log, FactCodec codec, int capacity)
{
    private readonly RecentMap<CaseId, KnownCase> known = new(capacity);

    public KnownCase this[StreamRef stream] => known.TryGet(stream.Id, out var found) ? found : Fresh(stream);

    public void Set(KnownCase known) => this.known.Set(known.Stream.Id, known);

    public void Drop(IEnumerable<CaseId> ids)
    {
        foreach (var id in ids)
            known.Remove(id);
    }

    public void Clear() => known.Clear();

    /// <summary>Takes the sender's word that there is no such case; the commit checks it.</summary>
    public void Expect(StreamRef stream)
    {
        if (!known.TryGet(stream.Id, out _))
            Set(Fresh(stream));
    }

    /// <summary>Loads those that are not at hand, in one query for cases and one for registers.</summary>
    public async Task LoadAsync(IEnumerable<StreamRef> streams, CancellationToken cancel)
    {
        var missing = streams.Where(s => !known.TryGet(s.Id, out _)).Distinct().ToLookup(s => types[s.Type].IsRegister);
        var cases = missing[false].ToArray();
        if (cases.Length > 0)
            await LoadCasesAsync(cases, cancel);
        var registers = missing[true].ToArray();
        if (registers.Length > 0)
            await LoadRegistersAsync(registers, cancel);
    }

    private KnownCase Fresh(StreamRef stream) => new(stream, types[stream.Type].Initial, 0, []);

    private async Task LoadCasesAsync(StreamRef[] cases, CancellationToken cancel)
    {
        var loaded = await log.LoadAsync(cases, cancel);
        var facts = await codec.ReadAsync([.. loaded.Values.SelectMany(s => s.Events)], cancel);
        foreach (var byCase in facts.GroupBy(f => f.Case.Id))
        {
            var stream = byCase.First().Case;
            var type = types[stream.Type];
            var state = byCase.Aggregate(type.Initial, (s, f) => type.Evolve(s, f.Fact));
            Set(new KnownCase(stream, state, byCase.Last().Version, type.WakeUps(state)));
        }
        foreach (var stream in cases)
        {
            if (!known.TryGet(stream.Id, out _))
                Set(Fresh(stream));
        }
    }

    private async Task LoadRegistersAsync(StreamRef[] registers, CancellationToken cancel)
    {
        var loaded = await log.LoadRegistersAsync([.. registers.Select(r => r.Id)], cancel);
        foreach (var stream in registers)
        {
            var register = Fresh(stream);
            if (loaded.TryGetValue(stream.Id, out var stored))
                register = register with { State = ReadRegister(stream, stored.State.Span), Version = stored.Version };
            Set(register);
        }
    }

    private State ReadRegister(StreamRef stream, ReadOnlySpan<byte> json)
    {
        var type = codec.Catalog.Options.GetTypeInfo(types[stream.Type].Initial.GetType());
        return (State)JsonSerializer.Deserialize(json, type)!;
    }
}
