using System.Collections.Immutable;
using Workflow.Domain.DutyList;
using Workflow.Domain.DutyList.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.Domain.Organisation;

namespace Workflow.Host.Districts;

/// <summary>
/// `duty-lists/*.yaml`: one version of a duty list (职责清单) each, as a whole. The form is published as
/// `docs/reference/duty-list.schema.json`.
/// </summary>
internal static class DutyListReader
{
    public static AdoptDutyList Read(YamlNode? root, FileReader reader)
    {
        var fields = reader.Fields(
            root,
            "code",
            "name",
            "scheme",
            "kinds?",
            "units?",
            "version",
            "effectiveFrom",
            "source",
            "items"
        );
        var list = new DutyListVersion(
            reader.Text(fields, "code"),
            reader.Text(fields, "name"),
            reader.Word(fields.GetValueOrDefault("scheme"), "scheme", DutyListWords.Schemes),
            [.. reader.Items(fields, "kinds").Select(one => reader.Word(one, "kinds", OrganisationWords.Kinds))],
            [.. reader.Items(fields, "units").Select(one => new UnitId(reader.Code(one, "units")))],
            reader.Text(fields, "version"),
            reader.Day(fields.GetValueOrDefault("effectiveFrom"), "effectiveFrom"),
            reader.Text(fields, "source"),
            []
        );
        reader.Place(list.Shown, root?.Line ?? 1);
        return new AdoptDutyList(
            list with
            {
                Items = [.. reader.Items(fields, "items").Select(one => Item(one, list, reader))],
            }
        );
    }

    private static DutyItem Item(YamlNode node, DutyListVersion list, FileReader reader)
    {
        var fields = reader.Fields(
            node,
            "code",
            "name",
            "class",
            "lead?",
            "part?",
            "way?",
            "instead?",
            "service?",
            "boundary?",
            "tasks?"
        );
        var item = new DutyItem(
            reader.Text(fields, "code"),
            reader.Text(fields, "name"),
            reader.Word(fields.GetValueOrDefault("class"), "class", DutyListWords.Classes),
            fields.ContainsKey("lead") ? new UnitId(reader.Code(fields, "lead")) : null,
            Optional(fields, "part", reader),
            Optional(fields, "way", reader),
            Optional(fields, "instead", reader),
            fields.TryGetValue("service", out var service) ? Service(service, reader) : null,
            [],
            fields.ContainsKey("boundary")
                ? [.. reader.Items(fields, "boundary").Select(one => Party(one, reader))]
                : null
        );
        reader.Place(list.ShownOf(item), node.Line);
        return item with { Tasks = [.. reader.Items(fields, "tasks").Select(one => Task(one, list, item, reader))] };
    }

    private static DutyService Service(YamlNode node, FileReader reader)
    {
        var fields = reader.Fields(node, "flow", "materials", "within", "feedback");
        return new DutyService(
            reader.Text(fields, "flow"),
            reader.Text(fields, "materials"),
            reader.Text(fields, "within"),
            reader.Text(fields, "feedback")
        );
    }

    private static BoundaryParty Party(YamlNode node, FileReader reader)
    {
        var fields = reader.Fields(node, "unit?", "kind?", "role", "answersFor");
        return new BoundaryParty(
            fields.ContainsKey("unit") ? new UnitId(reader.Code(fields, "unit")) : null,
            fields.TryGetValue("kind", out var kind) ? reader.Word(kind, "kind", OrganisationWords.Kinds) : null,
            reader.Word(fields.GetValueOrDefault("role"), "role", DutyListWords.Roles),
            reader.Text(fields, "answersFor")
        );
    }

    private static DutyTask Task(YamlNode node, DutyListVersion list, DutyItem item, FileReader reader)
    {
        var fields = reader.Fields(node, "code", "of", "name", "bases?");
        var task = new DutyTask(
            reader.Text(fields, "code"),
            reader.Text(fields, "name"),
            reader.Word(fields.GetValueOrDefault("of"), "of", DutyListWords.Sides),
            [.. reader.Items(fields, "bases").Select(one => Basis(reader.Code(one, "bases")))]
        );
        reader.Place(list.ShownOf(item, task), node.Line);
        return task;
    }

    /// <summary>`law-001 第三条`, or `law-001` for the whole of it.</summary>
    public static ArticleRef Basis(string cited)
    {
        var parts = cited.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new ArticleRef(
            Text.From(parts.Length > 0 ? parts[0] : ""),
            parts.Length > 1 ? Text.From(parts[1]) : null
        );
    }

    private static Text? Optional(ImmutableDictionary<string, YamlNode> fields, string key, FileReader reader) =>
        fields.ContainsKey(key) ? reader.Text(fields, key) : null;
}
