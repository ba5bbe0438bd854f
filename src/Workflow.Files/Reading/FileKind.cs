using System.Text;
using Workflow.Domain.Kernel;

namespace Workflow.Files.Reading;

/// <summary>What a file is by its content; its name is only held against that.</summary>
internal static class FileKind
{
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static readonly (byte[] Start, string Name)[] Others =
    [
        ([.. "%PDF"u8], " PDF 文件"),
        ([.. "{\\rtf"u8], " RTF 文档"),
        ([0x89, .. "PNG"u8], "图片"),
        ([0xFF, 0xD8, 0xFF], "图片"),
        ([.. "GIF8"u8], "图片"),
        ([.. "Rar!"u8], "压缩文件"),
        ([.. "7z"u8, 0xBC, 0xAF], "压缩文件"),
        ([0x1F, 0x8B], "压缩文件"),
    ];

    private static readonly string[] Pages = ["<!doctype", "<html", "<head", "<body", "<table", "<meta", "<?xml"];

    /// <returns>True: a workbook. False: separated text. Or null with the refusal.</returns>
    public static bool? IsWorkbook(ReadOnlySpan<byte> file, string fileName, out Refusal? refusal)
    {
        refusal = Refused(file, out var isZip);
        if (refusal is not null)
            return null;
        if (Ends(fileName, ".xlsx") && !isZip)
            refusal = FileRefusals.Disguised.With("文字");
        else if (Ends(fileName, ".csv") && isZip)
            refusal = FileRefusals.Disguised.With("工作簿或压缩文件");
        else if (!Ends(fileName, ".xlsx") && !Ends(fileName, ".csv"))
            refusal = FileRefusals.UnknownName.With();
        return refusal is null ? isZip : null;
    }

    public static bool IsArchive(ReadOnlySpan<byte> file) =>
        file.StartsWith("PK\x03\x04"u8) || file.StartsWith("PK\x05\x06"u8);

    /// <summary>A new office file under a password is an old one outside.</summary>
    public static bool IsEncrypted(ReadOnlySpan<byte> file) =>
        file.StartsWith(Compound) && Holds(file, "EncryptedPackage");

    private static Refusal? Refused(ReadOnlySpan<byte> file, out bool isZip)
    {
        isZip = IsArchive(file);
        if (file.IsEmpty)
            return FileRefusals.Empty.With();
        if (isZip)
            return null;
        if (file.StartsWith(Compound))
            return OfCompound(file);
        foreach (var (start, name) in Others)
            if (file.StartsWith(start))
                return FileRefusals.Disguised.With(name);
        return IsPage(file) ? FileRefusals.Disguised.With("网页") : null;
    }

    /// <summary>
    /// Old workbooks and encrypted new ones are both compound files; their streams' names tell which.
    /// </summary>
    private static Refusal OfCompound(ReadOnlySpan<byte> file)
    {
        if (Holds(file, "EncryptedPackage"))
            return FileRefusals.Encrypted.With();
        if (Holds(file, "Workbook") || Holds(file, "Book"))
            return FileRefusals.OldWorkbook.With();
        return FileRefusals.NotATable.With("旧版办公文件");
    }

    private static bool Holds(ReadOnlySpan<byte> file, string name) =>
        file.IndexOf(Encoding.Unicode.GetBytes(name + '\0')) >= 0;

    /// <summary>Programs write web pages and XML under the name of a workbook; the start tells.</summary>
    private static bool IsPage(ReadOnlySpan<byte> file)
    {
        var start = Encoding.Latin1.GetString(file[..Math.Min(file.Length, 256)]).Replace("ï»¿", "").TrimStart();
        return Array.Exists(Pages, page => start.StartsWith(page, StringComparison.OrdinalIgnoreCase));
    }

    private static bool Ends(string fileName, string ending) =>
        fileName.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
