using System.Xml;

namespace Workflow.Files.Reading;

/// <summary>Which parts a part of a workbook or document names: by id, and by the last word of their type.</summary>
internal sealed class Relations
{
    private readonly Dictionary<string, (string Type, string Part)> byId = new(StringComparer.Ordinal);

    /// <param name="part">`` for the archive itself, else the part without a leading slash.</param>
    public static Relations Of(XlsxArchive archive, string part)
    {
        var relations = new Relations();
        var slash = part.LastIndexOf('/') + 1;
        if (archive.TryOpen($"{part[..slash]}_rels/{part[slash..]}.rels", out var stream))
            relations.Read(stream, part[..slash]);
        return relations;
    }

    public string? WithId(string id, string type) =>
        byId.TryGetValue(id, out var found) && found.Type == type ? found.Part : null;

    public string? First(string type) =>
        byId.Values.Where(one => one.Type == type).Select(static one => one.Part).FirstOrDefault();

    public IEnumerable<string> All(string type) =>
        byId.Values.Where(one => one.Type == type).Select(static one => one.Part).Distinct();

    private void Read(Stream stream, string folder)
    {
        using var closing = stream;
        using var reader = XmlReader.Create(stream, XmlSafety.Settings);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "Relationship")
                continue;
            var (id, type) = (reader.GetAttribute("Id"), reader.GetAttribute("Type"));
            var target = reader.GetAttribute("Target");
            // What lies outside the file is never fetched: to us it is not there.
            if (id is null || type is null || target is null || reader.GetAttribute("TargetMode") == "External")
                continue;
            byId.TryAdd(id, (type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target)));
        }
    }

    private static string Resolve(string folder, string target)
    {
        var path = target.Replace('\\', '/');
        var parts = new List<string>();
        foreach (var part in (path.StartsWith('/') ? path : folder + path).Split('/'))
            if (part == "..")
            {
                if (parts.Count == 0)
                    throw new RefusedFileException(FileRefusals.UnsafeParts.With());
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
                parts.Add(part);
        return string.Join('/', parts);
    }
}
