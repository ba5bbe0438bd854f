using System.Collections.Immutable;
using Workflow.Domain.District.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Organisation.Commands;

namespace Workflow.Host.Districts;

/// <summary>
/// `organisation.yaml`: the district, its units, its people, and its posts with those who hold them. A unit may be
/// written inside its parent.
/// </summary>
internal static class OrganisationReader
{
    /// <returns>With whether a program on its own database loads the district whenever it starts.</returns>
    public static (OpenDistrict District, bool IsAtStart, LoadOrganisation Organisation) Read(
        YamlNode? root,
        FileReader reader
    )
    {
        var file = reader.Fields(root, "district", "units", "people", "posts");
        var district = reader.Fields(file.GetValueOrDefault("district"), "code", "name", "sample?", "atStart?");
        var units = ImmutableArray.CreateBuilder<UnitEntry>();
        foreach (var node in reader.Items(file, "units"))
            Unit(node, parent: null, units, reader);
        return (
            new OpenDistrict(
                Text.From(reader.OwnCode(district, "code")),
                reader.Text(district, "name"),
                reader.YesOrNo(district, "sample")
            ),
            reader.YesOrNo(district, "atStart"),
            new LoadOrganisation(
                units.ToImmutable(),
                [.. reader.Items(file, "people").Select(node => Person(node, reader))],
                [.. reader.Items(file, "posts").SelectMany(node => Posts(node, reader))]
            )
        );
    }

    private static void Unit(YamlNode node, UnitId? parent, ImmutableArray<UnitEntry>.Builder units, FileReader reader)
    {
        var fields = reader.Fields(node, "code", "name", "kind", "paperWord?", "units?");
        var unit = new UnitId(reader.OwnCode(fields, "code"));
        var kind = reader.Word(fields.GetValueOrDefault("kind"), "kind", OrganisationWords.Kinds);
        var word = fields.ContainsKey("paperWord") ? reader.Text(fields, "paperWord") : (Text?)null;
        units.Add(new UnitEntry(unit, reader.Text(fields, "name"), kind, parent, word));
        foreach (var below in reader.Items(fields, "units"))
            Unit(below, unit, units, reader);
    }

    private static PersonEntry Person(YamlNode node, FileReader reader)
    {
        var fields = reader.Fields(node, "code", "name");
        return new PersonEntry(new PersonId(reader.OwnCode(fields, "code")), reader.Text(fields, "name"));
    }

    private static IEnumerable<Post> Posts(YamlNode node, FileReader reader)
    {
        var fields = reader.Fields(node, "code", "name", "unit", "duties", "people");
        var post = new PostId(reader.OwnCode(fields, "code"));
        var unit = new UnitId(reader.Code(fields, "unit"));
        var name = reader.Text(fields, "name");
        ImmutableArray<Duty> duties =
        [
            .. reader.Items(fields, "duties").Select(duty => reader.Word(duty, "duties", OrganisationWords.Duties)),
        ];
        foreach (var person in reader.Items(fields, "people"))
            yield return new Post(new PersonId(reader.Code(person, "people")), post, unit, name, duties);
    }
}
