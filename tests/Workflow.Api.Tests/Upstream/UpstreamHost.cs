using System.Net.Http.Headers;
using System.Text.Json;
using Workflow.Domain.Kernel;
using Workflow.Files;
using Workflow.Testing;
using Xunit;

namespace Workflow.Api.Tests.Upstream;

/// <summary>The program with a database of its own, and the city's hotline that exchanges sheets with it.</summary>
public static class UpstreamHost
{
    private static readonly DateOnly Today = Moment.From(TimeProvider.System.GetUtcNow()).DayInChina;

    /// <summary>Far from the numbers that stories tell of.</summary>
    private static int handedDown = 5_000;

    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static async Task<Reply> TakeAsync(
        this ApiHost host,
        byte[] file,
        string type,
        DateOnly on,
        string account = "dengji",
        string query = ""
    )
    {
        var caller = await host.AsAsync(account);
        var path = FormattableString.Invariant($"upstream/{CitySheet.System}/sheets?on={on:yyyy-MM-dd}{query}");
        var request = caller.Request(HttpMethod.Post, path);
        request.Content = new ByteArrayContent(file);
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        // What is too large is refused before it is sent; else the connection would be cut under the sender.
        request.Headers.ExpectContinue = file.Length > 1_000_000;
        return await caller.SendAsync(request);
    }

    /// <summary>
    /// A ticket of its own that the city handed down: new, with a return asked for, or with another deadline since.
    /// </summary>
    public static async Task<string> FromAboveAsync(this ApiHost host, string stage)
    {
        var number = Interlocked.Increment(ref handedDown);
        var sheet = new CitySheet([.. CitySheet.Of(number, Today).Rows.TakeLast(1)]);
        var reply = await host.TakeAsync(sheet.ToXlsx(), Xlsx, Today, query: "&part=true");
        Assert.Equal("1/1/0/0/0/0", reply.Counts());
        var id = CitySheet.CaseOf(number).ToString();
        if (stage == "FromAboveAsked")
            await host.MoveAsync("paidan", id, "ask-upstream", """{"kind":"Return","reason":"属于铁路部门。"}""");
        if (stage == "FromAboveDiffers")
        {
            var later = sheet.With(number, static row => row with { DueAt = row.DueAt + TimeSpan.FromDays(7) });
            await host.TakeAsync(later.ToXlsx(), Xlsx, Today, query: "&part=true");
        }
        return id;
    }

    /// <summary>`rows/fresh/same/differing/refused/missing`</summary>
    public static string Counts(this Reply reply)
    {
        Assert.True(reply.Status == 200, reply.Text);
        string[] names = ["rows", "fresh", "same", "differing", "refusedRows", "missing"];
        return string.Join('/', names.Select(name => reply.Body.GetProperty(name).GetInt32()));
    }

    /// <summary>The sheet that went up, by the command an operator runs beside the server.</summary>
    public static async Task<Table> SendAsync(this ApiHost host)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.xlsx");
        var (exit, output) = await host.RunAsync(
            "upstream",
            "send",
            "--district",
            "longsha",
            "--system",
            CitySheet.System,
            "--output",
            file,
            "--json"
        );
        Assert.True(exit == 0, output);
        using var stream = File.OpenRead(file);
        var table = Assert.IsType<TableReading.Read>(TableFile.Read(stream, file)).Table;
        Assert.Equal(table.Rows.Length, JsonDocument.Parse(output).RootElement.GetProperty("messages").GetInt32());
        return table;
    }

    /// <summary>Each differing ticket with its kinds, as the interface lists them.</summary>
    public static async Task<SortedDictionary<string, string>> DifferencesAsync(this ApiHost host)
    {
        var reply = await Tickets.Must(200, (await host.AsAsync("paidan")).GetAsync("upstream/differences"));
        return new SortedDictionary<string, string>(
            reply
                .Body.GetProperty("tickets")
                .EnumerateArray()
                .ToDictionary(
                    one => one.GetProperty("sourceId").GetString()!,
                    one => string.Join(',', one.GetProperty("kinds").EnumerateArray().Select(kind => kind.GetString()))
                ),
            StringComparer.Ordinal
        );
    }

    public static string[] Column(this Table table, string header)
    {
        var place = table.Header.ToList().FindIndex(name => name.Value == header);
        return [.. table.Rows.Select(row => row.Cells[place].Value)];
    }
}
