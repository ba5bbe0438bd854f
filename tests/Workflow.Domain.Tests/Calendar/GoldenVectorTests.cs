using System.Text.Json;
using Workflow.Domain.Calendar;
using Workflow.Testing;
using Xunit;
using Xunit.Abstractions;
using static Workflow.Domain.Tests.Calendar.Calendars;

namespace Workflow.Domain.Tests.Calendar;

/// <summary>Due days worked out by hand from the notices on days off.</summary>
public sealed class GoldenVectorTests(ITestOutputHelper output)
{
    [Theory(DisplayName = "工作日期限：与按放假通知手工推算的截止日一致")]
    [InlineData("2026-02-13", 1, "2026-02-14")] // a Saturday made up before the Spring Festival
    [InlineData("2026-02-13", 5, "2026-02-27")]
    [InlineData("2026-02-14", 1, "2026-02-24")]
    [InlineData("2026-02-20", 1, "2026-02-24")] // starts on a holiday
    [InlineData("2026-09-18", 1, "2026-09-20")] // a Sunday made up
    [InlineData("2026-09-18", 5, "2026-09-24")]
    [InlineData("2026-09-24", 5, "2026-10-09")] // over two festivals
    [InlineData("2026-09-30", 1, "2026-10-08")]
    [InlineData("2026-09-30", 5, "2026-10-13")]
    [InlineData("2026-09-30", 15, "2026-10-27")]
    [InlineData("2025-09-26", 1, "2025-09-28")]
    [InlineData("2025-09-30", 5, "2025-10-14")]
    [InlineData("2025-01-24", 5, "2025-02-07")]
    [InlineData("2024-02-08", 1, "2024-02-09")] // 除夕 of 2024 was worked
    [InlineData("2024-02-09", 5, "2024-02-22")]
    [InlineData("2024-04-03", 2, "2024-04-08")]
    [InlineData("2024-09-13", 2, "2024-09-18")]
    [InlineData("2024-12-31", 1, "2025-01-02")]
    [InlineData("2025-12-31", 1, "2026-01-04")] // into the next year, on a Sunday
    [InlineData("2025-12-31", 5, "2026-01-08")]
    [InlineData("2026-01-02", 1, "2026-01-04")]
    public void A_due_day_is_the_one_counted_by_hand(string start, int days, string due)
    {
        var deadline = Published.Derive(At(start + " 10:00"), Rule(days, TimeUnit.WorkingDay));
        Assert.Equal(At(due + " 17:30"), deadline.DueAt);
        Assert.False(deadline.Provisional);
        Assert.Equal(deadline.DueAt, DeadlineStrip.From(deadline).DueAt);
        Assert.Equal(days, Published.WorkingDaysBetween(Day(start), Day(due)));
    }

    [Theory(DisplayName = "全年工作日数与通知一致")]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void A_year_has_the_published_number_of_working_days(int year, int expected)
    {
        var day = new DateOnly(year, 1, 1);
        var count = 0;
        for (; day.Year == year; day = day.AddDays(1))
            count += Published.IsWorkingDay(day) ? 1 : 0;
        Assert.Equal(expected, count);
    }

    [Fact(DisplayName = "资料文件中的日历和推算结果与此处一致；没有该文件时不比对")]
    public void The_file_of_facts_says_the_same()
    {
        if (FileOfFacts() is not { } path)
        {
            output.WriteLine("skipped: ../shared/data/holidays.json is not here; the same vectors ran as constants");
            return;
        }
        using var file = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var year in (CalendarYear[])[Of2024, Of2025, Of2026])
        {
            var facts = file.RootElement.GetProperty(year.Year.ToString());
            Assert.Equal(Days(facts, "off"), year.DaysOff.Select(static off => off.Day));
            Assert.Equal(Days(facts, "work"), year.MakeUpWorkdays);
        }
        var vectors = file.RootElement.GetProperty("_note").GetProperty("golden_vectors_working_days");
        Assert.Equal(21, vectors.GetArrayLength());
        foreach (var vector in vectors.EnumerateArray())
            A_due_day_is_the_one_counted_by_hand(
                vector.GetProperty("start").GetString()!,
                vector.GetProperty("addWorkingDays").GetInt32(),
                vector.GetProperty("due").GetString()!
            );
    }

    private static IEnumerable<DateOnly> Days(JsonElement year, string name) =>
        year.GetProperty(name).EnumerateArray().Select(static day => Day(day.GetString()!));

    /// <summary>`../shared/data/holidays.json` beside the repository; null where it is absent.</summary>
    private static string? FileOfFacts()
    {
        if (Directory.GetParent(Repository.Root) is not { } beside)
            return null;
        var path = Path.Combine(beside.FullName, "shared", "data", "holidays.json");
        return File.Exists(path) ? path : null;
    }
}
