using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Organisation.Commands;

namespace Workflow.Host.Districts;

/// <summary>
/// `roster.yaml`: stand-ins (代理) by day, single shifts (值班) and those that come again every week. All three may be
/// left out, and so may the file.
/// </summary>
internal static partial class RosterReader
{
    private const string Days = "一二三四五六日";

    /// <summary>`周一至周五 17:30–次日08:30`; `周六、周日 08:30–17:30`; `每天 18:00–22:00`.</summary>
    [GeneratedRegex(
        "^(每天|周[一二三四五六日]至周[一二三四五六日]|周[一二三四五六日](?:、周[一二三四五六日])*)\\s+(\\d\\d:\\d\\d)[–—~～-](次日)?(\\d\\d:\\d\\d)$"
    )]
    private static partial Regex When { get; }

    public static LoadOrganisation AddTo(LoadOrganisation organisation, YamlNode? root, FileReader reader)
    {
        if (root is null)
            return organisation;
        var file = reader.Fields(root, "standIns?", "shifts?", "weekly?");
        return organisation with
        {
            StandIns = [.. reader.Items(file, "standIns").Select(node => StandInOf(node, reader))],
            Shifts = [.. reader.Items(file, "shifts").Select(node => ShiftOf(node, reader))],
            Weekly = [.. reader.Items(file, "weekly").Select(node => WeeklyOf(node, reader))],
        };
    }

    private static StandIn StandInOf(YamlNode node, FileReader reader)
    {
        var fields = reader.Fields(node, "person", "for", "post", "from", "to", "reason");
        var holder = new PersonId(reader.Code(fields, "for"));
        var standIn = new StandIn(
            new PersonId(reader.Code(fields, "person")),
            holder,
            new PostId(reader.Code(fields, "post")),
            reader.Day(fields.GetValueOrDefault("from"), "from"),
            reader.Day(fields.GetValueOrDefault("to"), "to"),
            new PersonalText(LoadOrganisation.KeyOf(holder), reader.Text(fields, "reason")),
            ArrangedBy.File
        );
        reader.Place(standIn.Shown, node.Line);
        return standIn;
    }

    private static Shift ShiftOf(YamlNode node, FileReader reader)
    {
        var fields = reader.Fields(node, "unit", "person", "post", "from", "to");
        var shift = new Shift(
            new UnitId(reader.Code(fields, "unit")),
            new PersonId(reader.Code(fields, "person")),
            new PostId(reader.Code(fields, "post")),
            MomentOf(fields, "from", reader),
            MomentOf(fields, "to", reader),
            ArrangedBy.File
        );
        reader.Place(shift.Shown, node.Line);
        return shift;
    }

    private static Moment MomentOf(ImmutableDictionary<string, YamlNode> fields, string key, FileReader reader)
    {
        if (!fields.TryGetValue(key, out var node))
            return default;
        var written = reader.Code(fields, key);
        return DateTime.TryParseExact(
            written,
            "yyyy-MM-dd HH:mm",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time
        )
            ? Moment.InChina(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time))
            : reader.Wrong(node.Line, $"“{key}”应是2026-01-01 17:30形式的时间，现为“{written}”。", default(Moment));
    }

    private static WeeklyShift WeeklyOf(YamlNode node, FileReader reader)
    {
        var fields = reader.Fields(node, "code", "unit", "person", "post", "when", "from", "to");
        var code = reader.OwnCode(fields, "code");
        var written = reader.Code(fields, "when");
        var read = When.Match(written);
        var begins = TimeOf(read.Groups[2].Value);
        var ends = TimeOf(read.Groups[4].Value);
        if (fields.TryGetValue("when", out var when) && !IsWhole(read, begins, ends))
            reader.Wrong(when.Line, $"“when”应写成“周一至周五 17:30–次日08:30”的形式，现为“{written}”。");
        return new WeeklyShift(
            Text.From(code),
            new UnitId(reader.Code(fields, "unit")),
            new PersonId(reader.Code(fields, "person")),
            new PostId(reader.Code(fields, "post")),
            DaysOf(read.Groups[1].Value),
            begins ?? default,
            ends ?? default,
            reader.Day(fields.GetValueOrDefault("from"), "from"),
            reader.Day(fields.GetValueOrDefault("to"), "to")
        );
    }

    /// <summary>次日 stands exactly where the end is not after the beginning.</summary>
    private static bool IsWhole(Match read, TimeOnly? begins, TimeOnly? ends) =>
        read.Success && begins is { } from && ends is { } to && read.Groups[3].Success == (to <= from);

    private static TimeOnly? TimeOf(string written) =>
        TimeOnly.TryParseExact(written, "HH:mm", out var time) ? time : null;

    private static ImmutableArray<DayOfWeek> DaysOf(string written)
    {
        var named = written.Where(Days.Contains).Select(static day => Days.IndexOf(day)).ToArray();
        if (written == "每天")
            named = [0, 1, 2, 3, 4, 5, 6];
        else if (written.Contains('至', StringComparison.Ordinal))
            named = [.. Enumerable.Range(0, 7).Where(i => named[0] <= i && i <= named[1])];
        return [.. named.Select(static day => (DayOfWeek)((day + 1) % 7))];
    }
}
