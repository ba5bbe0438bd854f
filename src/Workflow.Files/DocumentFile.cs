using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Workflow.Domain.Kernel;
using Workflow.Files.Reading;

namespace Workflow.Files;

/// <param name="Text">Without space at its ends, never empty; every character of it can be stored.</param>
/// <param name="IsHeading">By its style or its level in the outline.</param>
public sealed record DocumentParagraph(string Text, bool IsHeading);

/// <summary>The words of a document, in its order.</summary>
/// <param name="Paragraphs">At least one. What was deleted under change tracking is left out.</param>
/// <param name="Beside">Of headers, footers, notes and comments: no part of the text, but marks stand there.</param>
public sealed record Document(ImmutableArray<DocumentParagraph> Paragraphs, ImmutableArray<DocumentParagraph> Beside);

/// <summary>What reading a document came to.</summary>
public abstract record DocumentReading
{
    private DocumentReading() { }

    public sealed record Read(Document Document) : DocumentReading;

    /// <param name="Refusal">By one of the rules in <see cref="DocumentRefusals.All"/>.</param>
    public sealed record Refused(Refusal Refusal) : DocumentReading;
}

/// <summary>Reads the words of a .docx. Nothing else of it counts: no pictures, fields, macros or links.</summary>
public static class DocumentFile
{
    /// <summary>As large as a document with its pictures may be; its words are a small part of that.</summary>
    public static readonly FileLimits Limits = FileLimits.Usual;

    /// <summary>Of all its words together.</summary>
    public const int MostCharacters = 100_000;

    /// <summary>No content makes it throw. By its content alone; what the file is called does not count.</summary>
    public static DocumentReading Read(ReadOnlyMemory<byte> file, FileLimits? limits = null)
    {
        limits ??= Limits;
        if (file.IsEmpty)
            return Refused(DocumentRefusals.Empty);
        if (file.Length > limits.FileBytes)
            return Refused(DocumentRefusals.TooLarge, limits.FileBytes);
        if (!FileKind.IsArchive(file.Span))
            return Refused(
                FileKind.IsEncrypted(file.Span) ? DocumentRefusals.Encrypted : DocumentRefusals.NotADocument
            );
        try
        {
            using var archive = XlsxArchive.Open(file.ToArray(), limits);
            return Read(archive);
        }
        catch (RefusedFileException refused)
        {
            return Refused(OfArchive(refused.Refusal));
        }
        catch (XmlException wrong) when (wrong.Message.Contains("DTD", StringComparison.Ordinal))
        {
            return Refused(DocumentRefusals.UnsafeParts);
        }
        catch (Exception wrong) when (wrong is InvalidDataException or XmlException or IOException)
        {
            return Refused(DocumentRefusals.Damaged);
        }
    }

    private static DocumentReading Read(XlsxArchive archive)
    {
        if (Relations.Of(archive, "").First("officeDocument") is not { } main || !archive.TryOpen(main, out var stream))
            return Refused(DocumentRefusals.NotADocument);
        var relations = Relations.Of(archive, main);
        var words = new DocxWords(DocxStyles.Headings(archive, relations.First("styles")), MostCharacters);
        if (!words.TryRead(stream, out var paragraphs))
            return Refused(DocumentRefusals.NotADocument);
        var beside = new List<DocumentParagraph>();
        foreach (var type in (string[])["header", "footer", "footnotes", "endnotes", "comments"])
        foreach (var part in relations.All(type))
            if (archive.TryOpen(part, out var other) && words.TryRead(other, out var more))
                beside.AddRange(more);
        if (words.IsTooLong)
            return Refused(DocumentRefusals.TooLong, MostCharacters);
        return paragraphs.Count == 0
            ? Refused(DocumentRefusals.Empty)
            : new DocumentReading.Read(new Document([.. paragraphs], [.. beside]));
    }

    /// <summary>The archive speaks of tables; here it is a document that is wrong in the same way.</summary>
    private static RefusalRule OfArchive(Refusal refusal) =>
        refusal.Code == FileRefusals.Unpacked.Code ? DocumentRefusals.Unpacked
        : refusal.Code == FileRefusals.Encrypted.Code ? DocumentRefusals.Encrypted
        : DocumentRefusals.UnsafeParts;

    private static DocumentReading.Refused Refused(RefusalRule rule) => new(rule.With());

    private static DocumentReading.Refused Refused(RefusalRule rule, int most) =>
        new(rule.With(most.ToString(CultureInfo.InvariantCulture)));
}
