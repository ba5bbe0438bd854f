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
    public static ImmutableArray<AdoptNegativeList> Read(YamlNode? root, FileReader reader)
    {
        var file = reader.Fields(root, "lists");
        return [.. reader.Items(file, "lists").Select(node => new AdoptNegativeList(List(node, reader)))];
    }

    private static NegativeList List(YamlNode node, FileReader reader)
    {
        var fields = reader.Fields(node, "code", "name", "version", "effectiveFrom", "source", "clauses");
        var list = new NegativeList(
            reader.Text(fields, "code"),
            reader.Text(fields, "name"),
            reader.Text(fields, "version"),
            reader.Day(fields.GetValueOrDefault("effectiveFrom"), "effectiveFrom"),
            reader.Text(fields, "source"),
            []
        );
        reader.Place(list.Shown, node.Line);
        return list with { Clauses = [.. reader.Items(fields, "clauses").Select(one => Clause(one, list, reader))] };
    }

    private static ProhibitionRule Clause(YamlNode node, NegativeList list, FileReader reader)
    {
        var fields = reader.Fields(node, "code", "category", "text", "weight", "when", "instead?");
        var clause = new ProhibitionRule(
            reader.Text(fields, "code"),
            reader.Text(fields, "category"),
            reader.Text(fields, "text"),
            reader.Word(fields.GetValueOrDefault("weight"), "weight", ScreeningWords.Weights),
            Condition(fields.GetValueOrDefault("when"), reader),
            Optional(fields, "instead", reader)
        );
        reader.Place(list.RefOf(clause).ToString(), node.Line);
        return clause;
    }

    private static ClauseCondition Condition(YamlNode? node, FileReader reader)
    {
        var when = reader.Fields(
            node,
            "kinds?",
            "issuers?",
            "issuerKinds?",
            "to?",
            "toKinds?",
            "words?",
            "limits?",
            "yearly?",
            "question?"
        );
        return new ClauseCondition(
            Words(when, "kinds", AdmissionWords.Kinds, reader),
            Units(when, "issuers", reader),
            Words(when, "issuerKinds", OrganisationWords.Kinds, reader),
            Units(when, "to", reader),
            Words(when, "toKinds", OrganisationWords.Kinds, reader),
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
            reader.Word(fields.GetValueOrDefault("measure"), "measure", AdmissionWords.Measures),
            reader.Word(fields.GetValueOrDefault("is"), "is", ScreeningWords.Comparisons),
            reader.Number(fields, "amount")
        );
    }

    /// <summary>Either `most: 12` or `most: 上年`.</summary>
    private static YearlyLimit Yearly(YamlNode node, FileReader reader)
    {
        var fields = reader.Fields(node, "most");
        return fields.GetValueOrDefault("most") is YamlNode.Scalar { Value: ScreeningWords.LastYear }
            ? new YearlyLimit(null)
            : new YearlyLimit(reader.Number(fields, "most"));
    }

    private static ImmutableArray<T> Words<T>(
        ImmutableDictionary<string, YamlNode> fields,
        string key,
        IReadOnlyDictionary<string, T> words,
        FileReader reader
    )
        where T : struct => [.. reader.Items(fields, key).Select(one => reader.Word(one, key, words))];

    private static ImmutableArray<UnitId> Units(
        ImmutableDictionary<string, YamlNode> fields,
        string key,
        FileReader reader
    ) => [.. reader.Items(fields, key).Select(one => new UnitId(reader.Code(one, key)))];

    private static Text? Optional(ImmutableDictionary<string, YamlNode> fields, string key, FileReader reader) =>
        fields.ContainsKey(key) ? reader.Text(fields, key) : null;
}
