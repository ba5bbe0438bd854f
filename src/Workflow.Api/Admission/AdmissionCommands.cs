using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Workflow.Api.Attachments;
using Workflow.Api.Cases;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;

namespace Workflow.Api.Admission;

/// <summary>Commands on admission requests, as the moves of this door write them.</summary>
internal static class AdmissionCommands
{
    public static readonly CaseDoor Door = new(
        AdmissionDecider.Type,
        "admissions",
        AdmissionRefusals.Unknown,
        static (state, reader) => AdmissionSight.MaySee((AdmissionState)state, reader),
        static (found, reader, sentences, status) =>
            Results.Json(
                AdmissionShowing.Of(found.History, found.Reference, reader, sentences),
                ApiJson.Ours.AdmissionView,
                statusCode: status
            ),
        AdmissionFields.Of
    );

    public static readonly AttachmentDoor Scans = new(
        Door,
        static (state, reader) => AdmissionSight.IsConcerned((AdmissionState)state, reader),
        static (state, reader) => AdmissionSight.MayAttach((AdmissionState)state, reader)
    );

    /// <summary>A move that may have been decided on paper.</summary>
    /// <param name="mayBeEmpty">For requests without a field that must be there.</param>
    public static Task<IResult> RuleAsync<T>(
        ApiCall call,
        JsonTypeInfo<T> shape,
        Func<T, PaperRequest?> paperOf,
        Func<T, OnPaper?, Command> commandOf,
        bool mayBeEmpty = false
    )
        where T : class =>
        Scans.MoveAsync(
            call,
            shape,
            "paper.scans",
            asked => paperOf(asked)?.Scans,
            (asked, scans) => commandOf(asked, Paper(paperOf(asked), scans)),
            mayBeEmpty
        );

    /// <param name="mayBeEmpty">For requests without a field that must be there.</param>
    public static Task<IResult> MoveAsync<T>(
        ApiCall call,
        JsonTypeInfo<T> shape,
        Func<T, Command> commandOf,
        bool mayBeEmpty = false
    )
        where T : class => Door.MoveAsync(call, shape, (asked, _) => commandOf(asked), mayBeEmpty);

    /// <summary>Opens a request with the whole of its content.</summary>
    public static Task<IResult> OpenAsync<T>(ApiCall call, JsonTypeInfo<T> shape, Func<T, Command> commandOf)
        where T : ContentRequest =>
        Door.OpenAsync(
            call,
            shape,
            (asked, name) =>
            {
                var id = Ids.Derived("admission/draft/" + name);
                return Task.FromResult(new Opening(new CaseId(id), commandOf(asked), [id]));
            },
            ContentReading.Check
        );

    public static Text? Optional(string? text) => text is null ? null : Text.From(text);

    public static OnPaper? Paper(PaperRequest? asked, ImmutableArray<Attachment> scans) =>
        asked is null ? null : new OnPaper(new PersonId(asked.DecidedBy), asked.On, Text.From(asked.Paper), scans);

    /// <summary>Of what kind a request is and which institution filed it: its registers go by them.</summary>
    public static (AdmissionKind Kind, UnitId Issuer) FiledBy(Found found, ApiCall call)
    {
        var state = (AdmissionState)found.History.State;
        // What was ordered from above has no applicant; nobody submits or publishes it, which the domain says.
        var applicant = state.Applicant ?? call.Actor.Unit;
        return (state.Content!.Kind, found.Reference.Organisation.InstitutionOf(applicant));
    }
}
