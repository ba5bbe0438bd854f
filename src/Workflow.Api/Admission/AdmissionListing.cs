using Microsoft.AspNetCore.Http;
using Workflow.Api.Cases;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.ReadModels.Admission;

namespace Workflow.Api.Admission;

/// <summary>Requests that the one who asks may read, and those that wait for them.</summary>
internal static class AdmissionListing
{
    public static async Task<IResult> ListAsync(ApiCall call)
    {
        var reader = await ReaderAsync(call);
        if (
            AdmissionQuestion.Read(call, reader.Organisation, ["q", "open", "after", "limit"], out var problem)
            is not { } asked
        )
            return problem!;
        var rows = await call.Desk.Admissions.ListAsync(
            reader,
            asked.Words,
            asked.Only,
            asked.After,
            asked.Limit,
            call.Aborted
        );
        return Show(rows, reader, AdmissionCursor.After(rows, asked.Limit));
    }

    public static async Task<IResult> WorkAsync(ApiCall call)
    {
        var reader = await ReaderAsync(call);
        if (AdmissionQuestion.Read(call, reader.Organisation, ["limit"], out var problem) is not { } asked)
            return problem!;
        return Show(await call.Desk.Admissions.WaitingAsync(reader, asked.Limit, call.Aborted), reader, null);
    }

    public static async Task<IResult> HandedUpAsync(ApiCall call)
    {
        var reader = await ReaderAsync(call);
        if (AdmissionQuestion.Read(call, reader.Organisation, ["limit"], out var problem) is not { } asked)
            return problem!;
        return Show(await call.Desk.Admissions.HandedUpAsync(reader, asked.Limit, call.Aborted), reader, null);
    }

    private static async Task<Standing> ReaderAsync(ApiCall call) =>
        new((await call.ReferenceAsync()).Organisation, call.Actor, call.District.Now);

    private static IResult Show(IReadOnlyList<AdmissionRow> rows, Standing reader, string? next) =>
        Results.Json(
            new AdmissionListView([.. rows.Select(row => Line(row, reader))], next),
            ApiJson.Ours.AdmissionListView
        );

    private static AdmissionLine Line(AdmissionRow row, Standing reader) =>
        new(
            row.Case.Value,
            row.Version,
            row.Number,
            row.MatterNumber,
            row.Phase,
            AdmissionWords.Of(row.Phase),
            row.IsOpen,
            MatterStatus.IsExecutableOn(row.IsExecutable, row.Phase, row.BeginsOn, reader.At.DayInChina),
            row.Title,
            row.Kind,
            AdmissionWords.Of(row.Kind),
            NamedUnit(row.Applicant, reader.Organisation),
            NamedUnit(row.Gatekeeper, reader.Organisation),
            [.. row.Waiting.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Desk(word, reader))],
            row.DueAt?.ToChina(),
            row.Provisional,
            row.Urged,
            row.SubmittedAt?.ToChina(),
            row.ChangedAt.ToChina()
        );

    internal static UnitName? NamedUnit(string? code, OrganisationState organisation) =>
        code is null ? null : Naming.UnitOf(new UnitId(code), organisation);

    /// <summary>`PreReview/city-management`</summary>
    private static DeskView Desk(string word, Standing reader)
    {
        var slash = word.IndexOf('/', StringComparison.Ordinal);
        var step = word[..slash];
        return new DeskView(
            step,
            Enum.TryParse<AdmissionStep>(step, out var known) ? AdmissionWords.Of(known)
                : AdmissionDesks.IsHandedUp(word) ? "升级督办"
                : "修改、提交",
            Naming.UnitOf(new UnitId(word[(slash + 1)..]), reader.Organisation)
        );
    }
}
