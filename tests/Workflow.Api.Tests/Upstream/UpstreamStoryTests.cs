using Microsoft.Extensions.Logging.Abstractions;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Engine.Running;
using Workflow.Host.Composition;
using Workflow.ReadModels.UpstreamSheet;
using Workflow.Testing;
using Workflow.Testing.Memory;
using Xunit;

namespace Workflow.Api.Tests.Upstream;

/// <summary>A day between the district and the city's 12345, without an interface.</summary>
public sealed class UpstreamStoryTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly DateOnly Today = Moment.From(TimeProvider.System.GetUtcNow()).DayInChina;

    private readonly CitySheet first = CitySheet.Of(200, Today);

    /// <summary>Ten differences on purpose. Whatever else was answered, the city has closed.</summary>
    private CitySheet Second =>
        Enumerable
            .Range(3, 6)
            .Aggregate(first, static (sheet, number) => sheet.With(number, row => row with { Status = "已办结" }))
            .With(1, static row => row with { Status = "重新办理" })
            .With(10, static row => row with { Status = "已办结" })
            .With(11, static row => row with { Status = "办结" })
            .With(12, static row => row with { Status = "已退单" })
            .With(13, static row => row with { DueAt = row.DueAt + TimeSpan.FromDays(3) })
            .With(14, static row => row with { DueAt = row.DueAt - TimeSpan.FromDays(1) })
            .With(15, static row => row with { Title = "第15号楼路灯不亮，有人摔倒" })
            .Without(16, 17);

    private static readonly SortedDictionary<string, string> Ten = new(StringComparer.Ordinal)
    {
        [CitySheet.IdOf(1)] = "ReopenedThere",
        [CitySheet.IdOf(2)] = "OpenThere",
        [CitySheet.IdOf(10)] = "ClosedThere",
        [CitySheet.IdOf(11)] = "ClosedThere",
        [CitySheet.IdOf(12)] = "ReturnedThere",
        [CitySheet.IdOf(13)] = "OtherDue",
        [CitySheet.IdOf(14)] = "OtherDue",
        [CitySheet.IdOf(15)] = "OtherTitle",
        [CitySheet.IdOf(16)] = "MissingThere",
        [CitySheet.IdOf(17)] = "MissingThere",
    };

    [Fact(DisplayName = "市12345一日往来：200件转入、答复上报、十处差异恰好列出；同样的表再来一次什么也不变")]
    public async Task A_day_with_the_city()
    {
        var morning = await host.TakeAsync(first.ToXlsx(), UpstreamHost.Xlsx, Today);
        Assert.Equal("200/200/0/0/0/0", morning.Counts());
        await HandleAsync();

        await TheSheetOfAnswersGoesUpOnceAsync();
        Assert.Empty(await host.DifferencesAsync());

        var second = Second.ToCsv(Files.CsvEncoding.Gb18030);
        var next = await host.TakeAsync(second, "text/csv", Today.AddDays(1));
        Assert.Equal("198/0/185/13/0/2", next.Counts());
        Assert.Equal(Ten, await host.DifferencesAsync());

        await TheSameSheetsChangeNothingAsync(second);
        await DifferencesAreSettledAsync();
        await AQuestionThatNobodyAnswersIsListedAsync();
        var (exit, report) = await host.RunAsync("verify", "--district", "longsha", "--json");
        Assert.True(exit == 0, report);
    }

    /// <summary>Four answers at once, four handled by a unit, one question to the city.</summary>
    private async Task HandleAsync()
    {
        for (var number = 1; number <= 4; number++)
            await MoveAsync("paidan", number, "answer", $$"""{"publicAnswer":"第{{number}}件的答复。"}""");
        for (var number = 5; number <= 8; number++)
        {
            await MoveAsync("paidan", number, "dispatch", """{"lead":"city-management","limit":"Normal"}""");
            await MoveAsync("chengguan", number, "feedback", $$"""{"publicAnswer":"第{{number}}件的答复。"}""");
            await MoveAsync("shenhe", number, "pass", "");
        }
        await MoveAsync("paidan", 9, "ask-upstream", """{"kind":"Return","reason":"属于铁路部门。"}""");
        await MoveAsync("paidan", 20, "dispatch", """{"lead":"city-management","limit":"Normal"}""");
    }

    private async Task TheSheetOfAnswersGoesUpOnceAsync()
    {
        var sheet = await host.SendAsync();
        var numbers = Enumerable.Range(1, 9).ToArray();
        Assert.Equal(numbers.Select(CitySheet.IdOf), sheet.Column("来源编号").Order(StringComparer.Ordinal));
        var contents = sheet
            .Column("来源编号")
            .Zip(sheet.Column("内容"))
            .ToDictionary(one => one.First, one => one.Second);
        Assert.All(numbers[..8], number => Assert.Equal($"第{number}件的答复。", contents[CitySheet.IdOf(number)]));
        Assert.Equal("属于铁路部门。", contents[CitySheet.IdOf(9)]);
        Assert.Equal(8, sheet.Column("类型").Count(static kind => kind == "答复"));
        Assert.Equal(4, sheet.Column("办理单位").Count(static unit => unit == "城管局"));
        Assert.Equal(8, sheet.Column("办结时间").Count(static time => time.Length > 0));
        Assert.DoesNotContain(sheet.Header, static header => header.Value is "诉求人" or "联系电话");
        var (exit, output) = await host.RunAsync(
            "upstream",
            "send",
            "--district",
            "longsha",
            "--system",
            CitySheet.System,
            "--output",
            Path.GetTempFileName()
        );
        Assert.Equal((1, ""), (exit, output));
    }

    private async Task TheSameSheetsChangeNothingAsync(byte[] second)
    {
        var tail = await host.TailAsync();
        Assert.Equal("200/0/200/0/0/0", (await host.TakeAsync(first.ToXlsx(), UpstreamHost.Xlsx, Today)).Counts());
        var again = await host.TakeAsync(second, "text/csv", Today.AddDays(1));
        // Another title than ours is said each time; it is recorded once.
        Assert.Equal("198/0/197/1/0/0", again.Counts());
        Assert.Equal(tail, await host.TailAsync());
        Assert.Equal(Ten, await host.DifferencesAsync());
    }

    private async Task DifferencesAreSettledAsync()
    {
        await MoveAsync("paidan", 13, "adopt-due", "");
        await MoveAsync("paidan", 12, "upstream-answer", """{"kind":"Return","approved":true}""");
        await MoveAsync("paidan", 1, "reopen", """{"reason":"上级要求重新办理"}""");
        var left = await host.DifferencesAsync();
        Assert.Equal(Ten.Keys.Except([12, 13, 1]), left.Keys);
    }

    /// <summary>Twenty days later: the only thing that no sheet of today can say.</summary>
    private async Task AQuestionThatNobodyAnswersIsListedAsync()
    {
        await using var databases = await host.OpenDatabasesAsync();
        using var meters = new EngineMeters();
        var later = Moment.From(TimeProvider.System.GetUtcNow()) + TimeSpan.FromDays(20);
        await using var open = new OpenDistrict(
            await databases.OpenDistrictAsync("longsha", CancellationToken.None),
            meters,
            NullLoggerFactory.Instance,
            new FakeClock(later)
        );
        var report = await DifferenceList.ReadAsync(open.Desk, CancellationToken.None);
        var asked = report.Tickets.Single(ticket => ticket.Ticket == CitySheet.CaseOf(9));
        Assert.Equal(UpstreamDifferenceKind.AskUnanswered, Assert.Single(asked.Kinds));
    }

    private Task<Reply> MoveAsync(string account, int number, string verb, string body) =>
        host.MoveAsync(account, CitySheet.CaseOf(number).ToString(), verb, body);
}

internal static class NumberedDifferences
{
    public static IEnumerable<string> Except(this IEnumerable<string> ids, int[] numbers) =>
        ids.Where(id => !numbers.Select(CitySheet.IdOf).Contains(id));
}
