using System.Diagnostics;
using Npgsql;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;

namespace Workflow.ReadModels.Ticket;

/// <summary>Which tickets a list shows.</summary>
/// <param name="Scope">Which the reader may know of.</param>
/// <param name="Street">Reports from the grids of this street.</param>
/// <param name="LateAt">With a unit whose limit has passed by then.</param>
public sealed record TicketFilter(
    TicketScope Scope,
    TicketPhase? Phase = null,
    UnitId? Lead = null,
    bool OpenOnly = false,
    bool EndedOnly = false,
    TicketLimit? Limit = null,
    UnitId? Street = null,
    Moment? LateAt = null
);

/// <summary>A place in a list: the last row already shown.</summary>
public sealed record TicketCursor(Moment FiledAt, CaseId Case)
{
    public override string ToString() => $"{FiledAt.Micros}-{Case.Value:N}";

    public static bool TryParse(string? text, out TicketCursor? cursor)
    {
        cursor = null;
        var dash = text?.IndexOf('-', 1) ?? -1;
        if (
            dash < 0
            || !long.TryParse(text.AsSpan(0, dash), out var micros)
            || micros is < -Moment.MaxMicros / 4 or > Moment.MaxMicros / 4
            || !Guid.TryParseExact(text.AsSpan(dash + 1), "N", out var id)
        )
            return false;
        cursor = new TicketCursor(new Moment(micros), new CaseId(id));
        return true;
    }
}

/// <param name="Next">Null on the last page.</param>
public sealed record TicketPage(IReadOnlyList<TicketRow> Rows, TicketCursor? Next);

/// <param name="Next">Where to go on searching; null if everything was searched.</param>
/// <param name="TimeIsUp">The page is not full because time ran out: “只查到…，继续”.</param>
public sealed record TicketHits(IReadOnlyList<TicketRow> Rows, long? Next, bool TimeIsUp);

/// <summary>Lists and searches tickets. Thread-safe.</summary>
public sealed class TicketQueries(NpgsqlDataSource source)
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 30;

    /// <summary>Counts stop here: more is shown as 1,000+.</summary>
    public const int MostCounted = 1_000;

    private const long FirstWindow = 20_000;
    private static readonly TimeSpan MostTime = TimeSpan.FromMilliseconds(300);

    public async Task<TicketPage> ListAsync(TicketFilter filter, TicketCursor? after, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(ReadModelText.Of("Ticket", "list"));
        AddFilter(command, filter);
        command.Parameters.Add(new() { Value = Nullable(after?.FiledAt.ToDateTimeOffset().UtcDateTime) });
        command.Parameters.Add(new() { Value = after?.Case.Value ?? Guid.Empty });
        command.Parameters.Add(new() { Value = PageSize + 1 });
        var rows = (await TicketRows.ReadAsync(command, cancel)).ConvertAll(r => r.Row);
        if (rows.Count <= PageSize)
            return new TicketPage(rows, null);
        rows.RemoveAt(PageSize);
        return new TicketPage(rows, new TicketCursor(rows[^1].FiledAt, rows[^1].Case));
    }

    /// <summary>The same from the newest on, so many at most: for a table and not for a page.</summary>
    public async Task<IReadOnlyList<TicketRow>> AllAsync(TicketFilter filter, int most, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(ReadModelText.Of("Ticket", "list"));
        AddFilter(command, filter);
        command.Parameters.Add(new() { Value = DBNull.Value });
        command.Parameters.Add(new() { Value = Guid.Empty });
        command.Parameters.Add(new() { Value = most });
        return (await TicketRows.ReadAsync(command, cancel)).ConvertAll(r => r.Row);
    }

    /// <summary>How many tickets a list has; <see cref="MostCounted"/> + 1 stands for more than that.</summary>
    public async Task<int> CountAsync(TicketFilter filter, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(ReadModelText.Of("Ticket", "count"));
        AddFilter(command, filter);
        return (int)(long)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>
    /// Searches from the newest to the oldest, window by window, until the page is full or time is up.
    /// </summary>
    /// <param name="asked">At least one character that is not white space; otherwise nothing is found.</param>
    /// <param name="from">The <see cref="TicketHits.Next"/> of the page before; null to begin.</param>
    public async Task<TicketHits> SearchAsync(string asked, TicketFilter filter, long? from, CancellationToken cancel)
    {
        var (words, terms) = ChineseWords.Question(asked);
        if (words.Length == 0)
            return new TicketHits([], null, false);
        var (first, last) = await EndsAsync(cancel);
        var high = from is { } resume ? Math.Min(resume, last) : last;
        var started = Stopwatch.GetTimestamp();
        var hits = new List<(long Seq, TicketRow Row)>();
        for (var window = FirstWindow; high >= first && high > 0; window *= 4)
        {
            if (hits.Count > 0 && Stopwatch.GetElapsedTime(started) > MostTime)
                return new TicketHits([.. hits.Select(h => h.Row)], high, true);
            var low = Math.Max(first - 1, high - window);
            hits.AddRange(await WindowAsync(words, terms, filter, low, high, PageSize + 1 - hits.Count, cancel));
            if (hits.Count > PageSize)
                return new TicketHits([.. hits.Take(PageSize).Select(h => h.Row)], hits[PageSize - 1].Seq - 1, false);
            high = low;
            if (Stopwatch.GetElapsedTime(started) > MostTime && high >= first)
                return new TicketHits([.. hits.Select(h => h.Row)], high, true);
        }
        return new TicketHits([.. hits.Select(h => h.Row)], null, false);
    }

    /// <summary>The ticket with our number (`GD-2026-000001`); null if there is none.</summary>
    public async Task<CaseId?> FindAsync(string number, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(ReadModelText.Of("Ticket", "by_number"));
        command.Parameters.Add(new() { Value = number });
        return await command.ExecuteScalarAsync(cancel) is Guid id ? new CaseId(id) : null;
    }

    /// <summary>
    /// The tickets that may be seen and have our number, or that number at their source; at most two, since two are
    /// already not one.
    /// </summary>
    public async Task<IReadOnlyList<CaseId>> FindAsync(
        string number,
        string sourceId,
        TicketScope scope,
        CancellationToken cancel
    )
    {
        await using var command = source.CreateCommand(ReadModelText.Of("Ticket", "exact"));
        command.AddScope(scope);
        command.Parameters.Add(new() { Value = number });
        command.Parameters.Add(new() { Value = sourceId });
        var found = new List<CaseId>(2);
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
            found.Add(new CaseId(row.GetGuid(0)));
        return found;
    }

    private async Task<List<(long Seq, TicketRow Row)>> WindowAsync(
        string[] words,
        string[] terms,
        TicketFilter filter,
        long low,
        long high,
        int most,
        CancellationToken cancel
    )
    {
        await using var command = source.CreateCommand(ReadModelText.Of("Ticket", "search_find"));
        command.Parameters.Add(new() { Value = low });
        command.Parameters.Add(new() { Value = high });
        command.Parameters.Add(new() { Value = string.Join(" & ", words.Select(Quote)) });
        command.Parameters.Add(new() { Value = terms });
        AddFilter(command, filter);
        command.Parameters.Add(new() { Value = most });
        return await TicketRows.ReadAsync(command, cancel);
    }

    private async Task<(long First, long Last)> EndsAsync(CancellationToken cancel)
    {
        await using var command = source.CreateCommand(ReadModelText.Of("Ticket", "search_ends"));
        await using var row = await command.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return (row.GetInt64(0), row.GetInt64(1));
    }

    private static void AddFilter(NpgsqlCommand command, TicketFilter filter)
    {
        command.AddScope(filter.Scope);
        command.Parameters.Add(new() { Value = Nullable(filter.Phase?.ToString()) });
        command.Parameters.Add(new() { Value = Nullable(filter.Lead?.Value) });
        command.Parameters.Add(new() { Value = filter.OpenOnly });
        command.Parameters.Add(new() { Value = filter.EndedOnly });
        command.Parameters.Add(new() { Value = Nullable(filter.Limit?.ToString()) });
        command.Parameters.Add(new() { Value = Nullable(filter.Street?.Value) });
        command.Parameters.Add(new() { Value = Nullable(filter.LateAt?.ToDateTimeOffset().UtcDateTime) });
    }

    /// <summary>A lexeme of a tsquery in quotes, so that no character of it is an operator.</summary>
    private static string Quote(string word) =>
        "'" + word.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal) + "'";

    private static object Nullable(object? value) => value ?? DBNull.Value;
}
