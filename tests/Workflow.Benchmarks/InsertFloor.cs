using System.Diagnostics;
using Npgsql;
using NpgsqlTypes;

namespace Workflow.Benchmarks;

/// <summary>
/// What the database alone can do: real event rows into a table like `mt_events`, by one connection, in batches, each
/// its own transaction, with nothing else around it.
/// </summary>
/// <param name="connection">Of a role that may make tables.</param>
public sealed class InsertFloor(string connection)
{
    /// <summary>Rows per second.</summary>
    public async Task<double> RunAsync(int batch, TimeSpan time, CancellationToken cancel)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync(cancel);
        await ExecuteAsync(open, "floor_table", cancel);
        var sample = await SampleAsync(open, cancel);
        await using var insert = new NpgsqlCommand(Text("floor_insert"), open);
        var offset = insert.Parameters.Add(new NpgsqlParameter<long> { TypedValue = 0 });
        var rows = Enumerable.Range(0, batch).Select(i => sample[i % sample.Count]).ToArray();
        insert.Parameters.Add(new() { Value = Array.ConvertAll(rows, r => r.Id) });
        insert.Parameters.Add(new() { Value = Array.ConvertAll(rows, r => r.Stream) });
        insert.Parameters.Add(new() { Value = Array.ConvertAll(rows, r => r.Type) });
        insert.Parameters.Add(Json(Array.ConvertAll(rows, r => r.Body)));
        insert.Parameters.Add(Json(Array.ConvertAll(rows, r => r.Headers)));
        await insert.PrepareAsync(cancel);
        var started = Stopwatch.GetTimestamp();
        long written = 0;
        while (Stopwatch.GetElapsedTime(started) < time)
        {
            offset.Value = written;
            await insert.ExecuteNonQueryAsync(cancel);
            written += batch;
        }
        return written / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task<List<(Guid Id, Guid Stream, string Type, string Body, string Headers)>> SampleAsync(
        NpgsqlConnection open,
        CancellationToken cancel
    )
    {
        await using var command = new NpgsqlCommand(Text("floor_sample"), open);
        var sample = new List<(Guid, Guid, string, string, string)>();
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
            sample.Add((row.GetGuid(0), row.GetGuid(1), row.GetString(2), row.GetString(3), row.GetString(4)));
        return sample;
    }

    private static NpgsqlParameter Json(string[] values) =>
        new() { Value = values, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb };

    private static async Task ExecuteAsync(NpgsqlConnection open, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Text(sql), open);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static string Text(string name)
    {
        using var stream = typeof(InsertFloor).Assembly.GetManifestResourceStream(
            $"Workflow.Benchmarks.Sql.{name}.sql"
        )!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
