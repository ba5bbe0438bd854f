using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Workflow.Api.Admission;
using Workflow.Api.Answering;
using Workflow.Api.Cases;
using Workflow.Domain.CleanUp;
using Workflow.Domain.CleanUp.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.ReadModels.CleanUp;
using static Workflow.Api.Admission.AdmissionCommands;

namespace Workflow.Api.CleanUp;

/// <summary>Inventories and clean-ups over HTTP; everybody who is signed in may read them.</summary>
internal static class CleanUpDoor
{
    public static readonly CaseDoor Door = new(
        CleanUpDecider.Type,
        "clean-ups",
        CleanUpRefusals.Unknown,
        static (state, _) => ((CleanUpState)state).Phase != CleanUpPhase.None,
        static (found, reader, sentences, status) =>
            Results.Json(CleanUpShowing.Of(found, reader, sentences), ApiJson.Ours.CleanUpView, statusCode: status),
        AdmissionFields.Of
    );

    public static async Task<IResult> InventoriesAsync(ApiCall call) =>
        Results.Json(
            new InventoryListView([
                .. (await call.Desk.Inventories.AllAsync(call.Aborted)).Select(CleanUpShowing.Line),
            ]),
            ApiJson.Ours.InventoryListView
        );

    public static async Task<IResult> InventoryAsync(ApiCall call)
    {
        var code = call.Http.Request.RouteValues["code"] as string ?? "";
        if (await call.Desk.Inventories.FindAsync(code, call.Aborted) is not { } found)
            return Problem.Of(CleanUpRefusals.Unknown.With());
        var organisation = (await call.ReferenceAsync()).Organisation;
        var items = found.Counts.Newest.Items.Select(item => new InventoryItemView(
            item.Code.Value,
            item.Name.Value,
            Naming.UnitOf(item.Issuer, organisation),
            Domain.Organisation.OrganisationWords.Of(item.CarriedBy),
            [.. item.Bases.Select(static cited => cited.ToString())],
            found.Rows.TryGetValue(item.Code.Value, out var row) ? CleanUpShowing.Line(row, organisation) : null
        ));
        return Results.Json(
            new InventoryView(CleanUpShowing.Line(found.Counts), [.. items]),
            ApiJson.Ours.InventoryView
        );
    }

    public static async Task<IResult> ListAsync(ApiCall call)
    {
        var organisation = (await call.ReferenceAsync()).Organisation;
        if (
            AdmissionQuestion.Read(call, organisation, ["unit", "open", "after", "limit"], out var problem)
            is not { } asked
        )
            return problem!;
        var rows = await call.Desk.CleanUps.ListAsync(
            new CleanUpQuestion(null, asked.Unit?.Id, null, asked.Only),
            asked.After is { } place ? new CleanUpPlace(place.ChangedAt, place.Case) : null,
            asked.Limit,
            call.Aborted
        );
        var next = rows.Count < asked.Limit ? null : AdmissionCursor.Write(rows[^1].ChangedAt, rows[^1].Case);
        return Results.Json(
            new CleanUpListView([.. rows.Select(row => CleanUpShowing.Line(row, organisation))], next),
            ApiJson.Ours.CleanUpListView
        );
    }

    public static Task<IResult> ProposeAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.ProposalRequest,
            static asked => new ProposeCleanUp(
                asked.Outcome,
                Text.From(asked.What),
                Optional(asked.Basis) is { IsEmpty: false } basis
                    ? new ArticleRef(basis, Optional(asked.Article))
                    : null
            )
        );

    public static Task<IResult> ConfirmAsync(ApiCall call) => Door.MoveAsync(call, new ConfirmCleanUp());

    public static Task<IResult> SendBackAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.SendCleanUpBackRequest,
            static asked => new SendCleanUpBack(Text.From(asked.Reason))
        );

    public static Task<IResult> ForceAsync(ApiCall call) =>
        MoveAsync(call, ApiJson.Ours.ForceRequest, static asked => new ForceCleanUp(Text.From(asked.Reason)));

    private static Task<IResult> MoveAsync<T>(ApiCall call, JsonTypeInfo<T> shape, Func<T, Command> commandOf)
        where T : class => Door.MoveAsync(call, shape, (asked, _) => commandOf(asked));
}
