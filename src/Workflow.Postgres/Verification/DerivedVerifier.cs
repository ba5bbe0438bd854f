using System.Text.Json;
using System.Text.Json.Nodes;
using Npgsql;
using Workflow.Domain.Kernel;
using Workflow.Engine.Running;
using Workflow.Engine.Stored;

namespace Workflow.Postgres.Verification;

/// <summary>
/// Recomputes from the facts what lies beside them: timers, registers and list rows. Call it when the facts themselves
/// are in order. A case that moves while it is looked at is looked at again.
/// </summary>
public sealed class DerivedVerifier(
    NpgsqlDataSource source,
    CaseTypes types,
    FactCodec codec,
    IReadOnlyList<RowCheck> rowChecks
)
{
    private const int Portion = 500;

    private readonly Dictionary<string, long> cases = new(StringComparer.Ordinal);
    private long timers;
    private long registers;
    private readonly BlobVerifier blobs = new(source);

    /// <summary>How many attachments are there and hash to their names.</summary>
    public long Attachments => blobs.Good;

    /// <summary>Null if all agree; otherwise a code and what it concerns.</summary>
    public async Task<(string Reason, string Detail)?> VerifyAsync(CancellationToken cancel)
    {
        try
        {
            return await CompareAllAsync(cancel);
        }
#pragma warning disable CA1031 // Rows that somebody else wrote may hold anything: what cannot be read is a finding.
        catch (Exception unreadable) when (unreadable is not (OperationCanceledException or NpgsqlException))
#pragma warning restore CA1031
        {
            return ("unreadable", unreadable.GetType().Name);
        }
    }

    private async Task<(string Reason, string Detail)?> CompareAllAsync(CancellationToken cancel)
    {
        var after = Guid.Empty;
        while (await FoldAsync(after, cancel) is { Count: > 0 } folded)
        {
            if (await CompareAsync(folded, cancel) is { } first)
            {
                var again = await FoldAsync(after, cancel);
                if (await CompareAsync(again, cancel) is { } wrong && wrong == first)
                    return wrong;
            }
            if (await blobs.CompareAsync(folded.SelectMany(f => f.Named), cancel) is { } missing)
                return missing;
            Count(folded);
            after = folded[^1].Case.Value;
        }
        return await CountsAsync(cancel) ?? await blobs.BeyondAsync(cancel);
    }

    private void Count(IEnumerable<FoldedStream> folded)
    {
        foreach (var stream in folded)
        {
            var type = types[stream.Type];
            timers += type.WakeUps(stream.State).Length;
            registers += type.IsRegister ? 1 : 0;
            cases[stream.Type] = cases.GetValueOrDefault(stream.Type) + 1;
        }
    }

    private async Task<List<FoldedStream>> FoldAsync(Guid after, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlText.Of("fold_streams"));
        command.Parameters.Add(Reads.Value(after));
        command.Parameters.Add(Reads.Value(Portion));
        var events = await EventRows.ReadAsync(command, cancel);
        var facts = await codec.ReadAsync(events, cancel);
        return
        [
            .. facts
                .GroupBy(f => f.Case)
                .Select(g => new FoldedStream(
                    g.Key.Type,
                    g.Key.Id,
                    g.Aggregate(types[g.Key.Type].Initial, (s, f) => types[g.Key.Type].Evolve(s, f.Fact)),
                    g.Last().Version,
                    g.First().RecordedAt,
                    g.Last().RecordedAt,
                    [.. g.SelectMany(NamedAttachment.Of)]
                )),
        ];
    }

    private async Task<(string, string)?> CompareAsync(List<FoldedStream> folded, CancellationToken cancel)
    {
        if (await TimersAsync(folded, cancel) is { } timer)
            return ("timers-differ", timer.ToString());
        if (await RegistersAsync(folded, cancel) is { } register)
            return ("register-differs", register.ToString());
        foreach (var check in rowChecks)
        {
            var own = folded.Where(s => s.Type == check.CaseType);
            var differing = await check.Differing([.. own.Select(s => s.AsCase())], cancel);
            if (differing.Count > 0)
                return ("list-row-differs", $"{check.CaseType}/{differing[0]}");
        }
        return null;
    }

    private async Task<StreamRef?> TimersAsync(List<FoldedStream> folded, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlText.Of("timers_of"));
        command.Parameters.Add(Reads.Array(folded.Select(s => s.Case.Value).ToArray()));
        var stored = new List<(StreamRef Case, WakeUp WakeUp)>();
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
            stored.Add(
                (
                    new StreamRef(row.GetString(1), new CaseId(row.GetGuid(0))),
                    new WakeUp(row.GetString(2), Moments.Read(row, 3))
                )
            );
        var byCase = stored.ToLookup(t => t.Case, t => t.WakeUp);
        return folded
            .Select(s => new StreamRef(s.Type, s.Case))
            .Zip(folded)
            .Where(p => !byCase[p.First].ToHashSet().SetEquals(types[p.Second.Type].WakeUps(p.Second.State)))
            .Select(p => p.First)
            .FirstOrDefault();
    }

    private async Task<StreamRef?> RegistersAsync(List<FoldedStream> folded, CancellationToken cancel)
    {
        var own = folded.Where(s => types[s.Type].IsRegister).ToArray();
        if (own.Length == 0)
            return null;
        await using var command = source.CreateCommand(SqlText.Of("load_registers"));
        command.Parameters.Add(Reads.Array(own.Select(s => s.Case.Value).ToArray()));
        var stored = new Dictionary<CaseId, (long Version, string State)>();
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
            stored.Add(new CaseId(row.GetGuid(0)), (row.GetInt64(1), row.GetString(2)));
        return own.Where(s => !stored.TryGetValue(s.Case, out var found) || !IsSame(s, found))
            .Select(s => new StreamRef(s.Type, s.Case))
            .FirstOrDefault();
    }

    private bool IsSame(FoldedStream folded, (long Version, string State) stored)
    {
        var type = codec.Catalog.Options.GetTypeInfo(folded.State.GetType());
        var expected = JsonSerializer.SerializeToNode(folded.State, type);
        return stored.Version == folded.Version && JsonNode.DeepEquals(expected, JsonNode.Parse(stored.State));
    }

    /// <summary>Nothing may lie there that belongs to no case.</summary>
    private async Task<(string, string)?> CountsAsync(CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlText.Of("derived_counts"));
        await using (var row = await command.ExecuteReaderAsync(cancel))
        {
            await row.ReadAsync(cancel);
            if (row.GetInt64(0) > timers)
                return ("timers-too-many", $"{row.GetInt64(0)} stored, {timers} wanted");
            if (row.GetInt64(1) > registers)
                return ("registers-too-many", $"{row.GetInt64(1)} stored, {registers} folded");
        }
        foreach (var check in rowChecks)
        {
            var rows = await check.Count(cancel);
            if (rows > cases.GetValueOrDefault(check.CaseType))
                return ("list-rows-too-many", $"{check.CaseType}: {rows}");
        }
        return null;
    }

    private sealed record FoldedStream(
        string Type,
        CaseId Case,
        State State,
        long Version,
        Moment FirstAt,
        Moment LastAt,
        IReadOnlyList<NamedAttachment> Named
    )
    {
        public FoldedCase AsCase() => new(Case, State, Version, FirstAt, LastAt);
    }
}
