using System.Collections.Immutable;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Screening;
using Workflow.Domain.Screening.Commands;

namespace Workflow.Host.Districts;

/// <summary>
/// `negative-lists.yaml`: the negative lists (负面清单) of a district, each a whole version with its clauses. The form is
/// published as `docs/reference/negative-lists.schema.json`. A district may have none.
/// </summary>
internal static class NegativeListsReader
{
    private static readonly Dictionary<string, HitWeight> Weights = new()
    {
        ["不能下达"] = HitWeight.Hard,
        ["需说明"] = HitWeight.Soft,
    };

    private static readonly Dictionary<string, Comparison> Comparisons = new()
    {
        ["超过"] = Comparison.MoreThan,
        ["少于"] = Comparison.LessThan,
    };

    private static readonly Dictionary<string, AdmissionKind> Kinds = Enum.GetValues<AdmissionKind>()
        .ToDictionary(AdmissionWords.Of);

    private static readonly Dictionary<string, Measure> Measures = Enum.GetValues<Measure>()
        .ToDictionary(AdmissionWords.NameOf);

    private static readonly Dictionary<string, UnitKind> UnitKinds = new(OrganisationWords.Kinds);

    public static ImmutableArray<AdoptNegativeList> Read(YamlNode? root, FileReader reader)
    {
        var file = reader.Fields(root, "lists");
        return [.. reader.Items(file, "lists").Select(node => new AdoptNegativeList(List(node, reader)))];
    }

    private static NegativeList List(YamlNode node, FileReader reader)
    {
        var fields = reader.Fields(node, "code", "name", "version", "effectiveFrom", "source", "clauses");
        return new NegativeList(
            Text.From(reader.OwnCode(fields, "code")),
            reader.Text(fields, "name"),
            reader.Text(fields, "version"),
            reader.Day(fields.GetValueOrDefault("effectiveFrom"), "effectiveFrom"),
            reader.Text(fields, "source"),
            [.. reader.Items(fields, "clauses").Select(clause => Clause(clause, reader))]
        );
    }

    private static ProhibitionRule Clause(YamlNode node, FileReader reader)
    {
        var fields = reader.Fields(node, "code", "category", "text", "weight", "when", "instead?");
        var code = reader.Text(fields, "code");
        reader.Place(code.Value, node.Line);
        return new ProhibitionRule(
            code,
            reader.Text(fields, "category"),
            reader.Text(fields, "text"),
            reader.Word(fields.GetValueOrDefault("weight"), "weight", Weights),
            Condition(fields.GetValueOrDefault("when"), reader),
            Optional(fields, "instead", reader)
        );
    }

    private static ClauseCondition Condition(YamlNode? node, FileReader reader)
    {
        var when = reader.Fields(
            node,
            "kinds?",
            "issuers?",
            "issuerKinds?",
            "to?",
            "words?",
            "limits?",
            "yearly?",
            "question?"
        );
        return new ClauseCondition(
            [.. reader.Items(when, "kinds").Select(one => reader.Word(one, "kinds", Kinds))],
            [.. reader.Items(when, "issuers").Select(one => new UnitId(reader.Code(one, "issuers")))],
            [.. reader.Items(when, "issuerKinds").Select(one => reader.Word(one, "issuerKinds", UnitKinds))],
            [.. reader.Items(when, "to").Select(one => reader.Word(one, "to", UnitKinds))],
            [.. reader.Items(when, "words").Select(one => Text.From(reader.Code(one, "words")))],
            [.. reader.Items(when, "limits").Select(one => Limit(one, reader))],
            when.TryGetValue("yearly", out var yearly) ? Yearly(yearly, reader) : null,
            Optional(when, "question", reader)
        );
    }

    private static MeasureLimit Limit(YamlNode node, FileReader reader)
    {
        var fields = reader.Fields(node, "measure", "is", "amount");
        return new MeasureLimit(
            reader.Word(fields.GetValueOrDefault("measure"), "measure", Measures),
            reader.Word(fields.GetValueOrDefault("is"), "is", Comparisons),
            reader.Number(fields, "amount")
        );
    }

    /// <summary>Either `most: 12` or `most: 上年`.</summary>
    private static YearlyLimit Yearly(YamlNode node, FileReader reader)
    {
        var fields = reader.Fields(node, "most");
        return fields.GetValueOrDefault("most") is YamlNode.Scalar { Value: "上年" }
            ? new YearlyLimit(null)
            : new YearlyLimit(reader.Number(fields, "most"));
    }

    private static Text? Optional(ImmutableDictionary<string, YamlNode> fields, string key, FileReader reader) =>
        fields.ContainsKey(key) ? reader.Text(fields, key) : null;
}
