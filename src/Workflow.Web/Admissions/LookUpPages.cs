using Microsoft.AspNetCore.Http;
using Workflow.Domain;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.ReadModels;
using Workflow.Web.Serving;

namespace Workflow.Web.Admissions;

/// <summary>What anybody may know of an admitted matter.</summary>
public sealed record FoundMatter(
    string Number,
    string Title,
    string Kind,
    bool IsExecutable,
    string Status,
    string? WhyNot,
    string Issuer,
    string Gatekeeper,
    string To,
    string Term,
    string? Conditions,
    string? Ended
);

/// <param name="Asked">What was typed; empty before anybody asked.</param>
/// <param name="Found">Null if nothing admitted bears this number.</param>
/// <param name="Host">Scheme and host, for the code that leads back here.</param>
public sealed record LookUpView(DistrictDesk Desk, string DistrictName, string Asked, FoundMatter? Found, string Host)
{
    public string Address => $"/{Desk.District.Name}{LookUpPages.Path}";
}

/// <summary>
/// `/{district}/look-up?number=`: is this demand admitted, by whom, until when? Open to everybody, as the QR code of a
/// matter leads here; it shows what was published and nothing else.
/// </summary>
internal static class LookUpPages
{
    public const string Path = "/look-up";
    private const int MostNumber = 60;

    public static async Task<IResult> ShowAsync(HttpContext http)
    {
        if (Visit.DistrictOf(http) is not { } desk)
            return Trouble.Show(http, Engine.Doors.DoorRefusals.OtherDistrict.With());
        var typed = http.Request.Query["number"].ToString().Trim();
        var asked = Text.TryFrom(typed, out _) && typed.Length <= MostNumber ? typed : "";
        var reference = (DistrictReference)await desk.District.ReferenceAsync(http.RequestAborted);
        var found =
            asked.Length == 0 ? null : await FindAsync(desk, reference, Demand.Written(asked), http.RequestAborted);
        var name = reference.DistrictName.IsEmpty ? desk.District.Name : reference.DistrictName.Value;
        return Page.Show<LookUpPage>(
            http,
            new LookUpView(desk, name, asked, found, $"{http.Request.Scheme}://{http.Request.Host}")
        );
    }

    private static async Task<FoundMatter?> FindAsync(
        DistrictDesk desk,
        DistrictReference reference,
        string number,
        CancellationToken cancel
    )
    {
        if (await desk.Admissions.FindAsync(number, cancel) is not { MatterNumber: not null } row)
            return null;
        var history = await desk.District.Reader.ReadAsync(new StreamRef(AdmissionDecider.Type.Name, row.Case), cancel);
        var state = (AdmissionState)history.State;
        if (!AdmissionSight.IsPublic(state))
            return null;
        var organisation = reference.Organisation;
        string Name(UnitId unit) => organisation.UnitById(unit)?.Name.Value ?? unit.Value;
        var content = state.Content!;
        var status = MatterStatus.Of(state, desk.District.Now.DayInChina);
        var last = (state.EndsAt ?? state.Published?.EndsAt ?? state.Ordered?.EndsAt)?.DayInChina.AddDays(-1);
        return new FoundMatter(
            state.MatterNumber!.Value.Value,
            content.Title.Shown,
            AdmissionWords.Of(content.Kind),
            status.IsExecutable,
            status.Word,
            status.WhyNot,
            state.Ordered?.OrderedBy.Value
                ?? (state.Applicant is { } applicant ? Name(organisation.InstitutionOf(applicant)) : ""),
            state.Submitted is { } submitted ? Name(submitted.Gatekeeper) : "",
            AdmissionWords.Of(content.To, Name),
            $"{AdmissionWords.Of(content.From)}至{(last is { } end ? AdmissionWords.Of(end) : "另行通知")}",
            state.Gatekeeping?.Conditions?.Shown,
            state.Exit is { } exit
                ? AdmissionWords.Of(exit.Kind) + (exit.Reason is { } why ? $"：{why.Shown}" : "")
                : null
        );
    }
}
