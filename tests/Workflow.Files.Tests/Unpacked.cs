using System.IO.Compression;

namespace Workflow.Files.Tests;

internal static class Unpacked
{
    public static string Part(byte[] workbook, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
