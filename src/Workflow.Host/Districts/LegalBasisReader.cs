using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.Domain.LegalBasis.Commands;

namespace Workflow.Host.Districts;

/// <summary>
/// `legal-basis.yaml`: the library (依据库) that duty lists rest on. The form is published as
/// `docs/reference/legal-basis.schema.json`. A district may have none.
/// </summary>
internal static class LegalBasisReader
{
    /// <summary>Null without the file.</summary>
    public static RecordInstruments? Read(YamlNode? root, FileReader reader)
    {
        if (root is null)
            return null;
        var file = reader.Fields(root, "instruments");
        return new RecordInstruments([.. reader.Items(file, "instruments").Select(node => Instrument(node, reader))]);
    }

    private static Instrument Instrument(YamlNode node, FileReader reader)
    {
        var fields = reader.Fields(
            node,
            "code",
            "title",
            "kind",
            "issuer",
            "versions",
            "repealed?",
            "interpretations?"
        );
        var instrument = new Instrument(
            reader.Text(fields, "code"),
            reader.Text(fields, "title"),
            reader.Word(fields.GetValueOrDefault("kind"), "kind", LegalBasisWords.Kinds),
            reader.Text(fields, "issuer"),
            [
                .. reader
                    .Items(fields, "versions")
                    .Select(one => Version(one, reader))
                    .OrderBy(static one => one.EffectiveFrom),
            ],
            fields.TryGetValue("repealed", out var repealed) ? Repeal(repealed, reader) : null,
            [.. reader.Items(fields, "interpretations").Select(one => Interpretation(one, reader))]
        );
        reader.Place(instrument.Shown, node.Line);
        return instrument;
    }

    private static InstrumentVersion Version(YamlNode node, FileReader reader)
    {
        var fields = reader.Fields(node, "label", "effectiveFrom", "articles?");
        return new InstrumentVersion(
            reader.Text(fields, "label"),
            reader.Day(fields.GetValueOrDefault("effectiveFrom"), "effectiveFrom"),
            [.. reader.Items(fields, "articles").Select(one => Article(one, reader))]
        );
    }

    /// <summary>Only the number, or `{ number: 第三条, text: … }`.</summary>
    private static Article Article(YamlNode node, FileReader reader)
    {
        if (node is YamlNode.Scalar)
            return new Article(Text.From(reader.Code(node, "articles")), null);
        var fields = reader.Fields(node, "number", "text");
        return new Article(reader.Text(fields, "number"), reader.Text(fields, "text"));
    }

    private static Repeal Repeal(YamlNode node, FileReader reader)
    {
        var fields = reader.Fields(node, "on", "by");
        return new Repeal(reader.Day(fields.GetValueOrDefault("on"), "on"), reader.Text(fields, "by"));
    }

    private static Interpretation Interpretation(YamlNode node, FileReader reader)
    {
        var fields = reader.Fields(node, "on", "by", "text");
        return new Interpretation(
            reader.Day(fields.GetValueOrDefault("on"), "on"),
            reader.Text(fields, "by"),
            reader.Text(fields, "text")
        );
    }
}
