using Microsoft.AspNetCore.Http;
using Workflow.Domain.Admission;
using Workflow.Domain.Admission.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using static Workflow.Api.Admission.AdmissionCommands;

namespace Workflow.Api.Admission;

/// <summary>文号 of the papers of a request.</summary>
internal static class PaperMoves
{
    public static Task<IResult> NumberAsync(ApiCall call) =>
        Door.MoveAsync(
            call,
            ApiJson.Ours.NumberPaperRequest,
            (asked, found) =>
                AdmissionPapers.ToNumber(
                    asked.Kind,
                    asked.Number,
                    (AdmissionState)found.History.State,
                    found.Reference.Organisation,
                    call.Actor
                )
        );

    public static Task<IResult> VoidAsync(ApiCall call) =>
        Door.MoveAsync(
            call,
            ApiJson.Ours.VoidPaperRequest,
            (asked, found) =>
                AdmissionPapers.ToVoid(
                    Text.From(asked.Written),
                    Text.From(asked.Reason),
                    (AdmissionState)found.History.State,
                    call.Actor
                )
        );
}
