using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Text = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace Workflow.Files.Reading;

/// <summary>
/// The texts that cells share, each judged once. Runs of rich text are joined; how to pronounce is left out.
/// </summary>
internal static class XlsxSharedTexts
{
    public static List<ReadCell> Read(Stream part, FileLimits limits)
    {
        var texts = new List<ReadCell>();
        var text = new StringBuilder();
        var isPhonetic = false;
        using var reader = XlsxElements.Reader(part);
        while (reader.Read())
            if (reader.ElementType == typeof(SharedStringItem))
            {
                if (reader.IsEndElement)
                    texts.Add(ReadCell.From(XlsxElements.Decode(text.ToString()), limits));
                text.Clear();
            }
            else if (reader.ElementType == typeof(PhoneticRun))
                isPhonetic = reader.IsStartElement;
            else if (reader.ElementType == typeof(Text) && reader.IsStartElement && !isPhonetic)
                text.Append(reader.GetText());
        return texts;
    }
}
