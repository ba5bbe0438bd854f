using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Screening;
using Workflow.Engine.Doors;
using Workflow.Files;
using Workflow.Web.Screening;
using Workflow.Web.Serving;

namespace Workflow.Web.Admissions;

/// <summary>What a document filled into the form, in words, and what it left to fill in.</summary>
public sealed record ReadDocument(ImmutableArray<string> Found, ImmutableArray<string> Missing);

/// <summary>
/// `/{district}/admissions/new/document`: a .docx is read into the form of a new request. Nothing is stored: what is
/// saved is what the applicant sends afterwards.
/// </summary>
internal static class DocumentPages
{
    public const string Verb = "document";
    public const string File = "file";

    public static async Task<IResult> ReadAsync(HttpContext http, RefusalSentences sentences)
    {
        var visit = Visit.Of(http);
        if (!visit.Holds(Duty.Apply))
            return Trouble.Show(http, AdmissionRefusals.NotYourDuty.With(OrganisationWords.Of(Duty.Apply)));
        var fields = await FormFields.ReadAsync(http, visit.Now);
        var upload = await Upload.ReadAsync(http, fields, File, "文档");
        if (fields.Wrong is not null || upload is null)
            return Refuse(http, fields, fields.Wrong!, sentences);
        var reading = DocumentFile.Read(upload.Bytes);
        if (reading is DocumentReading.Refused { Refusal: var refusal })
            return Refuse(http, fields, refusal, sentences);
        var document = ((DocumentReading.Read)reading).Document;
        if (SecrecyMark.In(Whole(document)) is { } mark)
            return Refuse(http, fields, AdmissionRefusals.Secret.With(mark), sentences);
        var official = OfficialDocument.Of(document);
        var filled = Fill(official, visit);
        var attempt = new Attempt(DraftPages.Verb, FormFields.Of(filled), StatusCodes.Status200OK, "", "");
        return Page.Show<DraftPage>(
            http,
            new DraftView(visit, null, null, "", attempt) { Document = InWords(official, filled) }
        );
    }

    /// <summary>The headers and notes too: a mark stands where it is seen first.</summary>
    private static string Whole(Document document) =>
        string.Join('\n', document.Paragraphs.Concat(document.Beside).Select(static one => one.Text));

    private static IResult Refuse(HttpContext http, FormFields fields, Refusal refusal, RefusalSentences sentences)
    {
        fields.Refuse(refusal, File);
        var attempt = Attempt.Of(Verb, fields, Answer.Of(refusal), sentences) with { Field = File };
        return Page.Show<DraftPage>(http, new DraftView(Visit.Of(http), null, null, "", attempt), attempt.Status);
    }

    private static Dictionary<string, string> Fill(OfficialDocument official, Visit visit)
    {
        var filled = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [ScreeningForm.Kind] = AdmissionKind.Document.ToString(),
            [ScreeningForm.Title] = official.Title,
            [ScreeningForm.Text] = official.Body,
        };
        foreach (var name in Addressed(official.Addressees, visit))
            filled[name] = "on";
        FillDay(filled, "from", official, DocumentDayKind.From);
        FillDay(filled, "until", official, DocumentDayKind.Until);
        FillDay(filled, "needed", official, DocumentDayKind.Before);
        return filled;
    }

    private static void FillDay(
        Dictionary<string, string> filled,
        string name,
        OfficialDocument official,
        DocumentDayKind kind
    )
    {
        if (official.Days.FirstOrDefault(one => one.Kind == kind) is { } day)
            filled[name] = day.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>Units by name, the longest first, since one name may stand in another; then 各街道 and the like.</summary>
    private static IEnumerable<string> Addressed(string line, Visit visit)
    {
        foreach (var unit in ScreeningForm.UnitsOf(visit).OrderByDescending(static unit => unit.Name.Value.Length))
        {
            if (!line.Contains(unit.Name.Value, StringComparison.Ordinal))
                continue;
            line = line.Replace(unit.Name.Value, "", StringComparison.Ordinal);
            yield return ScreeningForm.NameOf(unit.Id);
        }
        var each = line.IndexOfAny(['各', '全']);
        foreach (var kind in ScreeningForm.KindsOf(visit))
            if (each >= 0 && line[each..].Contains(OrganisationWords.Of(kind), StringComparison.Ordinal))
                yield return ScreeningForm.NameOf(kind);
    }

    private static ReadDocument InWords(OfficialDocument official, Dictionary<string, string> filled)
    {
        var length = PlainText.CountOf(official.Body).ToString(CultureInfo.InvariantCulture);
        (string Word, bool IsFound)[] parts =
        [
            ("事项名称", true),
            (official.Body.Length > 0 ? $"正文（{length}字）" : "正文", official.Body.Length > 0),
            ("下达对象", filled.Keys.Any(static name => name.StartsWith("to-", StringComparison.Ordinal))),
            ("开始日期", filled.ContainsKey("from")),
            ("结束日期", filled.ContainsKey("until")),
            ("要求完成日期", filled.ContainsKey("needed")),
        ];
        return new ReadDocument(
            [.. parts.Where(static one => one.IsFound).Select(static one => one.Word)],
            [.. parts.Where(static one => !one.IsFound).Select(static one => one.Word)]
        );
    }
}
