using System.Text.Json;
using Xunit;

namespace Workflow.Api.Tests;

[Collection(RunningApi.Name)]
public sealed class CalendarTests(ApiHost host)
{
    private const string Deadline = "calendar/deadline?start=2026-09-18T10:00&amount=3&unit=WorkingDay";

    [Fact(DisplayName = "一年的日历：放假、调休、依据；没有公布的年份照实说")]
    public async Task A_year_is_read()
    {
        var year = await Tickets.Must(200, (await host.AsAsync("dengji")).GetAsync("calendar/2026"));
        Assert.True(year.Body.GetProperty("published").GetBoolean());
        Assert.Equal(248, year.Body.GetProperty("workingDays").GetInt32());
        Assert.Contains("2026-09-20", Texts(year.Body.GetProperty("makeUpWorkdays")));
        Assert.Contains(
            "中秋节",
            year.Body.GetProperty("daysOff").EnumerateArray().Select(d => d.GetProperty("festival").GetString())
        );
        var next = await Tickets.Must(200, (await host.AsAsync("chengguan")).GetAsync("calendar/2027"));
        Assert.False(next.Body.GetProperty("published").GetBoolean());
        Assert.Equal(JsonValueKind.Null, next.Body.GetProperty("source").ValueKind);
    }

    [Theory(DisplayName = "试算：到期时间、暂定、上限")]
    [InlineData("", "2026-09-22T17:30:00+08:00", false, false)]
    [InlineData("&pause1From=2026-09-21T00:00&pause1To=2026-09-22T00:00", "2026-09-23T17:30:00+08:00", false, false)]
    [InlineData("&moreAmount=2&moreUnit=WorkingDay", "2026-09-24T17:30:00+08:00", false, false)]
    [InlineData("&cap=2026-09-21 12:00", "2026-09-21T12:00:00+08:00", false, true)]
    [InlineData("&moreAmount=80&moreUnit=WorkingDay", "2027-01-19T17:30:00+08:00", true, false)]
    public async Task A_deadline_is_tried(string more, string due, bool provisional, bool capped)
    {
        var answer = (await Tickets.Must(200, (await host.AsAsync("dengji")).GetAsync(Deadline + more))).Body;
        Assert.Equal(due, answer.GetProperty("dueAt").GetString());
        Assert.Equal(provisional, answer.GetProperty("provisional").GetBoolean());
        Assert.Equal(capped, answer.GetProperty("capped").GetBoolean());
        var cells = answer.GetProperty("strips")[0].GetProperty("cells").EnumerateArray().ToArray();
        Assert.Equal("Start", cells[0].GetProperty("kind").GetString());
        Assert.Single(cells, static c => c.GetProperty("isDue").GetBoolean());
    }

    [Theory(DisplayName = "写错的参数逐个指明，不认识的、重复的也拒绝")]
    [InlineData("calendar/deadline", "start", "请填写“起算时间”")]
    [InlineData(Deadline + "&cap=明天", "cap", "“上限时间”不是日期和时间")]
    [InlineData(Deadline + "&cap=9999-12-31T23:59:59Z", "cap", "2000年至2060年")]
    [InlineData(Deadline + "&pause2From=2026-09-21T00:00", "pause2To", "只填了一个")]
    [InlineData(Deadline + "&pause1From=2026-09-21T00:00&pause1To=2026-09-20T00:00", "pause1To", "晚于暂停开始")]
    [InlineData(Deadline + "&pause1From=2026-09-21T00:00&pause1To=2028-09-20T00:00", "pause1To", "最长366天")]
    [InlineData(Deadline + "&moreAmount=0&moreUnit=WorkingDay", "moreAmount", "1至366的整数")]
    [InlineData(Deadline + "&moreAmount=1&moreUnit=3", "moreUnit", "选择一种")]
    [InlineData(Deadline + "&unit=WorkingDay", "unit", "不止一次")]
    [InlineData(Deadline + "&pauses=1", "pauses", "没有名为“pauses”")]
    [InlineData("calendar/deadline?start=x&amount=367&unit=Week", "amount", "1至366的整数")]
    [InlineData("calendar/1999", "year", "2000至2060的整数")]
    [InlineData("calendar/next", "year", "2000至2060的整数")]
    [InlineData("calendar/2026?x=1", "x", "没有名为“x”")]
    public async Task Wrong_parameters_are_named(string path, string field, string words)
    {
        var answer = await (await host.AsAsync("dengji")).GetAsync(path);
        Assert.Equal(400, answer.Status);
        var errors = answer.Body.GetProperty("errors").EnumerateArray().ToArray();
        var error = Assert.Single(errors, e => e.GetProperty("field").GetString() == field);
        Assert.Contains(words, error.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "没有登录的、别的区的，看不到日历")]
    public async Task Strangers_see_nothing()
    {
        Assert.Equal(401, (await host.Anonymous.GetAsync("/api/longsha/calendar/2026")).Status);
        Assert.Equal(404, (await (await host.AsAsync("dengji")).GetAsync("/api/other/calendar/2026")).Status);
    }

    private static IEnumerable<string?> Texts(JsonElement array) => array.EnumerateArray().Select(e => e.GetString());
}
