using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Workflow.Domain.Kernel;

namespace Workflow.Files.Reading;

/// <summary>What the cells of the sheet refer to.</summary>
/// <param name="Sheet">The part of the first visible sheet.</param>
/// <param name="Is1904">Days are counted from 1904, as on the first Macintosh.</param>
internal sealed record XlsxWorkbook(
    string Sheet,
    bool Is1904,
    IReadOnlyList<NumberShape> Shapes,
    IReadOnlyList<ReadCell> SharedTexts
)
{
    private const string OpenDocument = "mimetype";

    /// <exception cref="RefusedFileException">It is something else, or shows no sheet.</exception>
    public static XlsxWorkbook Read(XlsxArchive archive, FileLimits limits)
    {
        if (Relations.Of(archive, "").First("officeDocument") is not { } main || !archive.TryOpen(main, out var stream))
            throw new RefusedFileException(NotATable(archive));
        var relations = Relations.Of(archive, main);
        var (isWorkbook, is1904, sheet) = ReadMain(stream, relations);
        if (!isWorkbook)
            throw new RefusedFileException(NotATable(archive));
        if (sheet is null || !archive.Holds(sheet))
            throw new RefusedFileException((sheet is null ? FileRefusals.NoVisibleSheet : FileRefusals.Damaged).With());
        return new XlsxWorkbook(
            sheet,
            is1904,
            ReadPart(archive, relations.First("styles"), XlsxStyles.Read),
            ReadPart(archive, relations.First("sharedStrings"), part => XlsxSharedTexts.Read(part, limits))
        );
    }

    private static Refusal NotATable(XlsxArchive archive)
    {
        if (archive.HoldsFolder("word/"))
            return FileRefusals.NotATable.With("文字文档");
        if (archive.HoldsFolder("ppt/"))
            return FileRefusals.NotATable.With("演示文稿");
        return FileRefusals.NotATable.With(archive.Holds(OpenDocument) ? "其他格式的办公文件" : "压缩文件");
    }

    private static List<T> ReadPart<T>(XlsxArchive archive, string? part, Func<Stream, List<T>> read)
    {
        if (part is null || !archive.TryOpen(part, out var stream))
            return [];
        using (stream)
            return read(stream);
    }

    private static (bool IsWorkbook, bool Is1904, string? Sheet) ReadMain(Stream stream, Relations relations)
    {
        using var closing = stream;
        using var reader = XlsxElements.Reader(stream);
        var (isWorkbook, is1904, sheet) = (false, false, (string?)null);
        while (reader.Read())
        {
            if (!reader.IsStartElement)
                continue;
            if (reader.ElementType == typeof(Workbook))
                isWorkbook = true;
            else if (!isWorkbook)
                break;
            else if (reader.ElementType == typeof(WorkbookProperties))
                is1904 = XlsxElements.IsTrue(reader.Attribute("date1904"));
            else if (reader.ElementType == typeof(Sheet) && reader.Attribute("state") is null or "visible")
                sheet ??= relations.WithId(reader.Attribute("id") ?? "", "worksheet");
        }
        return (isWorkbook, is1904, sheet);
    }
}
