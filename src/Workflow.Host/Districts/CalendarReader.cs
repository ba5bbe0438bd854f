using System.Collections.Immutable;
using System.Globalization;
using Workflow.Domain.Calendar;
using Workflow.Domain.Calendar.Commands;
using Workflow.Domain.Kernel;

namespace Workflow.Host.Districts;

/// <summary>`calendar.yaml`: business hours, and per year the blocks of days off and the make-up workdays.</summary>
internal static class CalendarReader
{
    private const int MaxBlockDays = 31;

    public static ImmutableArray<Command> Read(YamlNode? root, FileReader reader)
    {
        var file = reader.Fields(root, "businessHours", "years");
        var hours = reader.Fields(file.GetValueOrDefault("businessHours"), "sessions", "dayEndsAt");
        var sessions = reader.Items(hours, "sessions").Select(node => Session(node, reader)).ToImmutableArray();
        var commands = ImmutableArray.CreateBuilder<Command>();
        commands.Add(new SetBusinessHours(new BusinessHours(sessions, reader.Time(hours, "dayEndsAt"))));
        foreach (var node in reader.Items(file, "years"))
            commands.Add(new PublishYear(Year(node, reader)));
        return commands.ToImmutable();
    }

    private static Session Session(YamlNode node, FileReader reader)
    {
        var fields = reader.Fields(node, "opensAt", "closesAt");
        return new Session(reader.Time(fields, "opensAt"), reader.Time(fields, "closesAt"));
    }

    private static CalendarYear Year(YamlNode node, FileReader reader)
    {
        var fields = reader.Fields(node, "year", "source", "daysOff", "makeUpWorkdays");
        var year = reader.Number(fields, "year");
        reader.Place(year.ToString(CultureInfo.InvariantCulture), node.Line);
        return new CalendarYear(
            year,
            [.. reader.Items(fields, "daysOff").SelectMany(block => Block(block, reader))],
            [.. reader.Items(fields, "makeUpWorkdays").Select(day => reader.Day(day, "makeUpWorkdays"))],
            reader.Text(fields, "source")
        );
    }

    private static IEnumerable<DayOff> Block(YamlNode node, FileReader reader)
    {
        var fields = reader.Fields(node, "festival", "from", "to?");
        var festival = reader.Text(fields, "festival");
        var from = reader.Day(fields.GetValueOrDefault("from"), "from");
        var to = fields.TryGetValue("to", out var end) ? reader.Day(end, "to") : from;
        var days = to.DayNumber - from.DayNumber + 1;
        if (days is < 1 or > MaxBlockDays)
            reader.Wrong(node.Line, "放假的结束日期早于开始日期，或一次超过31天，请核对。");
        for (var i = 0; i < days && i < MaxBlockDays; i++)
        {
            reader.Place(from.AddDays(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), node.Line);
            yield return new DayOff(from.AddDays(i), festival);
        }
    }
}
