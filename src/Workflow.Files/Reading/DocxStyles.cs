using System.Xml;

namespace Workflow.Files.Reading;

/// <summary>Which styles of a document are headings: their ids say nothing, their names and levels do.</summary>
internal static class DocxStyles
{
    /// <summary>Levels from 0 are headings; 9 stands for text.</summary>
    public const int LevelOfText = 9;

    public static IReadOnlySet<string> Headings(XlsxArchive archive, string? part)
    {
        var headings = new HashSet<string>(StringComparer.Ordinal);
        if (part is null || !archive.TryOpen(part, out var stream))
            return headings;
        using var closing = stream;
        using var reader = XmlReader.Create(stream, XmlSafety.Settings);
        var id = "";
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "style")
                id = DocxWords.Attribute(reader, "styleId") ?? "";
            else if (id.Length > 0 && IsHeading(reader))
                headings.Add(id);
        }
        return headings;
    }

    public static bool IsLevelOfHeading(XmlReader reader) =>
        int.TryParse(DocxWords.Attribute(reader, "val"), out var level) && level is >= 0 and < LevelOfText;

    private static bool IsHeading(XmlReader reader) =>
        reader.LocalName switch
        {
            "outlineLvl" => IsLevelOfHeading(reader),
            "name" => DocxWords.Attribute(reader, "val") is { } name
                && (
                    name.StartsWith("heading", StringComparison.OrdinalIgnoreCase)
                    || name.Equals("Title", StringComparison.OrdinalIgnoreCase)
                    || name.StartsWith("标题", StringComparison.Ordinal)
                ),
            _ => false,
        };
}
