using Npgsql;
using Workflow.Domain.Kernel;
using Workflow.Domain.UpstreamSheet;

namespace Workflow.ReadModels.UpstreamSheet;

/// <summary>What the exchange with the upper level asks of rows. Thread-safe.</summary>
public sealed class UpstreamQueries(NpgsqlDataSource source)
{
    /// <summary>Tickets of this system that the district owes an answer for, with their number there.</summary>
    public async Task<IReadOnlyList<(CaseId Ticket, string Source)>> InHandAsync(
        string system,
        CancellationToken cancel
    )
    {
        await using var command = Command("in_hand", system);
        await using var row = await command.ExecuteReaderAsync(cancel);
        var found = new List<(CaseId, string)>();
        while (await row.ReadAsync(cancel))
            found.Add((new CaseId(row.GetGuid(0)), row.GetString(1)));
        return found;
    }

    /// <summary>Tickets with something for the next sheet, those due first in front.</summary>
    public Task<IReadOnlyList<CaseId>> ToSendAsync(string system, int most, CancellationToken cancel) =>
        CasesAsync(Command("to_send", system, most), cancel);

    /// <summary>Tickets of which some upper level may say otherwise, those due first in front.</summary>
    public Task<IReadOnlyList<CaseId>> DifferingAsync(int most, CancellationToken cancel) =>
        CasesAsync(Command("differing", most), cancel);

    /// <summary>How many messages wait to go up, by system; systems with none are left out.</summary>
    public async Task<IReadOnlyList<(string System, long Messages)>> WaitingAsync(CancellationToken cancel)
    {
        await using var command = Command("waiting");
        await using var row = await command.ExecuteReaderAsync(cancel);
        var found = new List<(string, long)>();
        while (await row.ReadAsync(cancel))
            found.Add((row.GetString(0), row.GetInt64(1)));
        return found;
    }

    /// <summary>The day of the last sheet that came in; null if there was none.</summary>
    public async Task<DateOnly?> LatestOnAsync(string system, CancellationToken cancel)
    {
        await using var command = Command("latest_on", system);
        await using var row = await command.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel) && !row.IsDBNull(0) ? row.GetFieldValue<DateOnly>(0) : null;
    }

    /// <summary>Sheets of all systems, newest day first.</summary>
    public async Task<IReadOnlyList<UpstreamSheetRow>> LatestAsync(int most, CancellationToken cancel)
    {
        await using var command = Command("latest", most);
        return await ReadAsync(command, cancel);
    }

    /// <summary>Days on which a sheet to this system was planned and not finished.</summary>
    public async Task<IReadOnlyList<UpstreamSheetRow>> UnfinishedAsync(string system, CancellationToken cancel)
    {
        await using var command = Command("unfinished", system);
        return await ReadAsync(command, cancel);
    }

    internal static async Task<List<UpstreamSheetRow>> ReadAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        var rows = new List<UpstreamSheetRow>();
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
            rows.Add(
                new UpstreamSheetRow(
                    new CaseId(row.GetGuid(0)),
                    row.GetInt64(1),
                    row.GetString(2),
                    row.GetFieldValue<DateOnly>(3),
                    Enum.Parse<SheetDirection>(row.GetString(4)),
                    row.GetInt32(5),
                    row.GetInt32(6),
                    row.GetInt32(7),
                    row.GetInt32(8),
                    row.GetInt32(9),
                    row.GetInt32(10),
                    row.GetBoolean(11),
                    Moment.From(new DateTimeOffset(row.GetFieldValue<DateTime>(12), TimeSpan.Zero))
                )
            );
        return rows;
    }

    private static async Task<IReadOnlyList<CaseId>> CasesAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        await using (command)
        {
            await using var row = await command.ExecuteReaderAsync(cancel);
            var found = new List<CaseId>();
            while (await row.ReadAsync(cancel))
                found.Add(new CaseId(row.GetGuid(0)));
            return found;
        }
    }

    private NpgsqlCommand Command(string name, params ReadOnlySpan<object> values)
    {
        var command = source.CreateCommand(ReadModelText.Of("UpstreamSheet", name));
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }
}
