using Workflow.Domain.Kernel;
using Workflow.Files.Reading;
using Workflow.Files.Writing;

namespace Workflow.Files;

/// <summary>Tables in and out of office files. Every method may be called from several threads at once.</summary>
public static class TableFile
{
    /// <summary>
    /// Reads a CSV (UTF-8 with or without mark, or GB 18030; separated by comma, semicolon or tab) or the first visible
    /// sheet of an XLSX. Row 1 is the header; rows without content are left out and counted. Hidden rows and columns
    /// are read like others. The apostrophe that <see cref="WriteCsv"/> puts before a formula is taken off again.
    /// </summary>
    /// <param name="stream">Read once from where it stands, to one byte past the limit at most; left open.</param>
    /// <param name="fileName">Only its ending counts, and only against the content.</param>
    /// <param name="limits"><see cref="FileLimits.Usual"/> if null.</param>
    /// <returns>
    /// The table, or all faults found in the order of the file. No content makes it throw; only the stream itself does.
    /// </returns>
    public static TableReading Read(Stream stream, string fileName, FileLimits? limits = null)
    {
        limits ??= FileLimits.Usual;
        var file = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while (file.Length <= limits.FileBytes && (read = stream.Read(buffer)) > 0)
            file.Write(buffer, 0, read);
        return Read(file, fileName, limits);
    }

    /// <summary>As <see cref="Read(Stream, string, FileLimits?)"/>, for a stream that must not be waited for.</summary>
    public static async Task<TableReading> ReadAsync(
        Stream stream,
        string fileName,
        FileLimits? limits = null,
        CancellationToken cancel = default
    )
    {
        limits ??= FileLimits.Usual;
        var file = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while (file.Length <= limits.FileBytes && (read = await stream.ReadAsync(buffer, cancel)) > 0)
            file.Write(buffer, 0, read);
        return Read(file, fileName, limits);
    }

    /// <summary>
    /// Writes a header and rows, records ended by CR LF, newlines inside a cell as LF. A text that a spreadsheet would
    /// run as a formula gets an apostrophe before it. The same rows are the same bytes.
    /// </summary>
    /// <param name="stream">Written from where it stands and left open; not written to asynchronously.</param>
    /// <param name="rows">Taken one by one, once. Cells that a row lacks at its end are empty.</param>
    /// <exception cref="ArgumentException">
    /// No column, an unnamed one, one twice, or a row longer than the header.
    /// </exception>
    public static void WriteCsv(
        Stream stream,
        IReadOnlyList<SheetColumn> columns,
        IEnumerable<IReadOnlyList<TableCell>> rows,
        CsvEncoding encoding = CsvEncoding.Utf8
    ) => CsvSheet.Write(stream, SheetColumn.Checked(columns), rows, encoding);

    /// <summary>
    /// Writes a workbook of one sheet: the header bold and frozen, numbers and days as such, no formula ever. The same
    /// rows are the same bytes.
    /// </summary>
    /// <param name="stream">Written from where it stands and left open; not written to asynchronously.</param>
    /// <param name="rows">
    /// Taken one by one, once; at most 1,048,575. Cells that a row lacks at its end are empty.
    /// </param>
    /// <exception cref="ArgumentException">
    /// No column, an unnamed one, one twice, a row longer than the header, more rows, or a text longer than the 32,767
    /// characters that a spreadsheet takes.
    /// </exception>
    public static void WriteXlsx(
        Stream stream,
        IReadOnlyList<SheetColumn> columns,
        IEnumerable<IReadOnlyList<TableCell>> rows
    ) => XlsxBook.Write(stream, [new XlsxSheet("数据", SheetColumn.Checked(columns), rows)]);

    private static TableReading Read(MemoryStream file, string fileName, FileLimits limits)
    {
        if (file.Length > limits.FileBytes)
            return Refused(FileRefusals.TooLarge.With(FaultList.InWords(limits.FileBytes)));
        var bytes = file.ToArray();
        if (FileKind.IsWorkbook(bytes, fileName, out var refusal) is not { } isWorkbook)
            return Refused(refusal!);
        var table = new TableBuilder(limits, new FaultList(limits.Faults));
        if (isWorkbook)
            return XlsxTable.Read(bytes, table);
        return CsvText.ToUtf8(bytes) is { } text
            ? CsvTable.Read(text, table)
            : Refused(FileRefusals.UnknownEncoding.With());
    }

    private static TableReading.Faulty Refused(Refusal refusal) => new([new FileFault(null, null, refusal)]);
}
