using System.Collections.Immutable;
using System.Globalization;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Organisation.Commands;

namespace Workflow.Host.Districts;

/// <summary>
/// `grids.yaml`: a line for each grid (网格) with the number of its workers. Codes follow from the community, the number
/// of the grid and the number of the worker in it, so that a line that changes touches nobody else. A district that
/// names its grid workers one by one writes them into `organisation.yaml` instead.
/// </summary>
internal static class GridsReader
{
    private const int MostWorkers = 20;
    private const int MostGrid = 99;
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";

    public static LoadOrganisation AddTo(LoadOrganisation organisation, YamlNode? root, FileReader reader)
    {
        if (root is null)
            return organisation;
        var file = reader.Fields(root, "fullTime", "partTime", "communities");
        var kinds = (Full: Kind(file, "fullTime", reader), Part: Kind(file, "partTime", reader));
        var made = new Made(organisation.Units.ToDictionaryByFirst(), [], [], []);
        foreach (var node in reader.Items(file, "communities"))
        {
            var fields = reader.Fields(node, "community", "grids");
            var code = reader.Code(fields, "community");
            if (made.Known.GetValueOrDefault(new UnitId(code)) is { Kind: UnitKind.Community } community)
                foreach (var grid in reader.Items(fields, "grids"))
                    Grid(grid, community, kinds, made, reader);
            else if (fields.ContainsKey("community"))
                reader.Wrong(node.Line, $"“{code}”不是 {DistrictFiles.OrganisationFile} 中的社区，请更正编号。");
        }
        return organisation with
        {
            Units = organisation.Units.AddRange(made.Units),
            People = organisation.People.AddRange(made.People),
            Posts = organisation.Posts.AddRange(made.Posts),
        };
    }

    private static GridPost Kind(ImmutableDictionary<string, YamlNode> file, string key, FileReader reader)
    {
        var fields = reader.Fields(file.GetValueOrDefault(key), "name", "duties");
        return new GridPost(
            reader.Text(fields, "name"),
            [.. reader.Items(fields, "duties").Select(d => reader.Word(d, "duties", OrganisationWords.Duties))]
        );
    }

    private static void Grid(
        YamlNode node,
        UnitEntry community,
        (GridPost Full, GridPost Part) kinds,
        Made made,
        FileReader reader
    )
    {
        var fields = reader.Fields(node, "grid", "workers", "partTime?", "also?");
        var number = reader.Number(fields, "grid");
        if (number is < 1 or > MostGrid)
            reader.Wrong(node.Line, $"网格的序号应在1至{MostGrid}之间。");
        var code = FormattableString.Invariant($"{community.Unit}-grid-{number}");
        reader.Place(code, node.Line);
        var unit = new UnitId(code);
        var name = $"{community.Name}第{ChineseNumber(number)}网格";
        made.Units.Add(new UnitEntry(unit, Text.From(name), UnitKind.Grid, community.Unit));
        var workers = Count(fields, "workers", node, reader);
        var partTime = Count(fields, "partTime", node, reader);
        ImmutableArray<PersonId> also =
        [
            .. reader.Items(fields, "also").Select(person => new PersonId(reader.Code(person, "also"))),
        ];
        if (partTime > workers - also.Length)
            reader.Wrong(node.Line, "兼职网格员与另有岗位的网格员合计多于网格员总数，请核对。");
        var full = workers - partTime - also.Length;
        foreach (var person in also.Concat(People("worker", full, "")))
            made.Posts.Add(new Post(person, new PostId($"{code}-report"), unit, kinds.Full.Name, kinds.Full.Duties));
        foreach (var person in People("part-time", partTime, "兼职"))
            made.Posts.Add(new Post(person, new PostId($"{code}-help"), unit, kinds.Part.Name, kinds.Part.Duties));

        IEnumerable<PersonId> People(string kind, int count, string word)
        {
            for (var i = 1; i <= count; i++)
            {
                var person = new PersonId(FormattableString.Invariant($"{code}-{kind}-{i}"));
                made.People.Add(new PersonEntry(person, Text.From($"{name}{word}网格员{Stem(i)}")));
                yield return person;
            }
        }
    }

    private static int Count(ImmutableDictionary<string, YamlNode> fields, string key, YamlNode node, FileReader reader)
    {
        if (!fields.ContainsKey(key))
            return 0;
        var count = reader.Number(fields, key);
        return count <= MostWorkers
            ? count
            : reader.Wrong(node.Line, $"一个网格最多写{MostWorkers}名网格员，请核对“{key}”。", 0);
    }

    private static string Stem(int number) =>
        number <= Stems.Length ? Stems[number - 1].ToString() : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>1 to 99: 一, 十, 十二, 二十, 二十一.</summary>
    private static string ChineseNumber(int number)
    {
        const string digits = "零一二三四五六七八九";
        var (tens, ones) = (number / 10 % 10, number % 10);
        var before =
            tens == 0 ? ""
            : tens == 1 ? "十"
            : $"{digits[tens]}十";
        return ones == 0 && tens > 0 ? before : $"{before}{digits[ones]}";
    }

    private static Dictionary<UnitId, UnitEntry> ToDictionaryByFirst(this ImmutableArray<UnitEntry> units)
    {
        var known = new Dictionary<UnitId, UnitEntry>();
        foreach (var unit in units)
            known.TryAdd(unit.Unit, unit);
        return known;
    }

    private sealed record GridPost(Text Name, ImmutableArray<Duty> Duties);

    private sealed record Made(
        Dictionary<UnitId, UnitEntry> Known,
        List<UnitEntry> Units,
        List<PersonEntry> People,
        List<Post> Posts
    );
}
