using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;

namespace Workflow.Files.Reading;

/// <summary>What reading a part element by element needs besides the package's reader.</summary>
internal static class XlsxElements
{
    /// <summary>A reader of a part that <see cref="XlsxArchive"/> has tried. Space that is text stays.</summary>
    public static OpenXmlReader Reader(Stream part) =>
        new TypedOpenXmlPartReader(part, new OpenXmlPartReaderOptions { IgnoreWhitespace = false });

    /// <summary>The value of an attribute of the current element; null if it has none of that name.</summary>
    public static string? Attribute(this OpenXmlReader reader, string name)
    {
        foreach (var attribute in reader.Attributes)
            if (attribute.LocalName == name)
                return attribute.Value;
        return null;
    }

    public static bool IsTrue(string? value) => value is "1" or "true" or "on";

    /// <summary>
    /// The text of a spreadsheet's string: `_x000D_` stands for what XML cannot hold, and for a literal `_` before
    /// what would read so.
    /// </summary>
    public static string Decode(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
            return text;
        var decoded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            if (IsEscape(text.AsSpan(i), out var stands))
            {
                decoded.Append(stands);
                i += 6;
            }
            else
                decoded.Append(text[i]);
        return decoded.ToString();
    }

    /// <summary>The reverse of <see cref="Decode"/>.</summary>
    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]);
            // The underscore alone is escaped; what follows it is then read as it stands.
            if (IsEscape(text.AsSpan(i), out _))
                encoded.Append("_x005F_");
            else if (isPair)
                encoded.Append(text[i++]).Append(text[i]);
            else if (!XmlConvert.IsXmlChar(text[i]))
                encoded.Append("_x").Append(((int)text[i]).ToString("X4", CultureInfo.InvariantCulture)).Append('_');
            else
                encoded.Append(text[i]);
        }
        return encoded.ToString();
    }

    private static bool IsEscape(ReadOnlySpan<char> text, out char stands)
    {
        stands = default;
        if (text is not ['_', 'x', _, _, _, _, '_', ..])
            return false;
        foreach (var digit in text[2..6])
            if (!char.IsAsciiHexDigit(digit))
                return false;
        stands = (char)ushort.Parse(text[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return true;
    }
}
