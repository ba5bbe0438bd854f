using System.Text;
using System.Xml;

namespace Workflow.Files.Reading;

/// <summary>
/// Reads the paragraphs of a part of a document. A paragraph inside another, as in a text box, comes before the one it
/// stands in.
/// </summary>
/// <param name="headings">The ids of styles that are headings.</param>
/// <param name="mostCharacters">Of all parts together; what comes after them is passed over.</param>
internal sealed class DocxWords(IReadOnlySet<string> headings, int mostCharacters)
{
    private int characters;

    public bool IsTooLong => characters > mostCharacters;

    /// <summary>False if it is no part of a document.</summary>
    public bool TryRead(Stream part, out IReadOnlyList<DocumentParagraph> paragraphs)
    {
        var read = new List<DocumentParagraph>();
        paragraphs = read;
        using var closing = part;
        using var reader = XmlReader.Create(part, XmlSafety.Settings);
        var open = new Stack<OpenParagraph>();
        reader.MoveToContent();
        if (reader.LocalName is not ("document" or "hdr" or "ftr" or "footnotes" or "endnotes" or "comments"))
            return false;
        for (var more = reader.Read(); more && !IsTooLong; )
            more = Take(reader, open, read);
        return true;
    }

    /// <summary>By its local name: the two variants of the format use other namespaces.</summary>
    public static string? Attribute(XmlReader reader, string name)
    {
        for (var found = reader.MoveToFirstAttribute(); found; found = reader.MoveToNextAttribute())
            if (reader.LocalName == name)
            {
                var value = reader.Value;
                reader.MoveToElement();
                return value;
            }
        reader.MoveToElement();
        return null;
    }

    private sealed class OpenParagraph
    {
        public StringBuilder Text { get; } = new();

        public bool IsHeading { get; set; }
    }

    /// <returns>False at the end of the part.</returns>
    private bool Take(XmlReader reader, Stack<OpenParagraph> open, List<DocumentParagraph> read)
    {
        var isParagraph = reader.LocalName == "p" && reader.NamespaceURI.Contains("wordprocessingml");
        if (reader.NodeType == XmlNodeType.EndElement && isParagraph && open.Count > 0)
            Close(open.Pop(), read);
        if (reader.NodeType != XmlNodeType.Element)
            return reader.Read();
        switch (reader.LocalName)
        {
            // What was deleted is gone, what was moved stands elsewhere, the fallback of a drawing repeats its text.
            case "del" or "moveFrom" or "Fallback":
                reader.Skip();
                return !reader.EOF;
            case "p" when isParagraph && !reader.IsEmptyElement:
                open.Push(new OpenParagraph());
                break;
            case "t" when open.TryPeek(out var paragraph):
                Append(paragraph, reader.ReadElementContentAsString());
                return !reader.EOF;
            case "tab" or "br" or "cr" when open.TryPeek(out var paragraph) && !IsOfProperties(reader):
                Append(paragraph, " ");
                break;
            case "pStyle" when open.TryPeek(out var paragraph):
                paragraph.IsHeading |= headings.Contains(Attribute(reader, "val") ?? "");
                break;
            case "outlineLvl" when open.TryPeek(out var paragraph):
                paragraph.IsHeading |= DocxStyles.IsLevelOfHeading(reader);
                break;
        }
        return reader.Read();
    }

    /// <summary>A stop of a ruler is called as a tab in the text is, but has a place.</summary>
    private static bool IsOfProperties(XmlReader reader) => Attribute(reader, "pos") is not null;

    private void Append(OpenParagraph paragraph, string text)
    {
        characters += text.Length;
        foreach (var c in text)
            if (!char.IsControl(c))
                paragraph.Text.Append(c);
    }

    private static void Close(OpenParagraph paragraph, List<DocumentParagraph> read)
    {
        var text = paragraph.Text.ToString().Trim();
        if (text.Length > 0)
            read.Add(new DocumentParagraph(text, paragraph.IsHeading));
    }
}
