using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Workflow.Api.Answering;
using Workflow.Api.Asking;
using Workflow.Api.Describing;
using Workflow.Domain.DutyList;
using Workflow.Domain.DutyList.Commands;
using Workflow.Domain.Kernel;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;
using Workflow.ReadModels.DutyList;

namespace Workflow.Api.DutyList;

/// <summary>一街一单 over HTTP: a unit files its own list out of another, and the keeper confirms it.</summary>
internal static class ClaimApi
{
    public static void Map(RouteGroupBuilder lists)
    {
        lists.MapPost("/{code}/claim", ApiCall.Signed(FileAsync)).Describe<FileClaimRequest>(Filing);
        lists.MapPost("/{code}/claim/confirm", ApiCall.Signed(ConfirmAsync)).Describe<ConfirmClaimRequest>(Confirming);
        lists
            .MapPost("/{code}/claim/send-back", ApiCall.Signed(SendBackAsync))
            .Describe<SendBackClaimRequest>(SendingBack);
    }

    private static Task<IResult> FileAsync(ApiCall call) =>
        RunAsync(
            call,
            ApiJson.Ours.FileClaimRequest,
            static asked => new FileDutyItems(
                Text.From(asked.Version),
                Text.From(asked.Name),
                asked.From,
                [.. asked.Items.Select(Text.From)]
            )
        );

    private static Task<IResult> ConfirmAsync(ApiCall call) =>
        RunAsync(call, ApiJson.Ours.ConfirmClaimRequest, static asked => new ConfirmDutyItems(new UnitId(asked.Unit)));

    private static Task<IResult> SendBackAsync(ApiCall call) =>
        RunAsync(
            call,
            ApiJson.Ours.SendBackClaimRequest,
            static asked => new SendBackDutyItems(new UnitId(asked.Unit), Text.From(asked.Reason))
        );

    private static async Task<IResult> RunAsync<T>(ApiCall call, JsonTypeInfo<T> shape, Func<T, Command> commandOf)
        where T : class
    {
        var headers = CommandHeaders.Read(call.Http.Request.Headers, call.District.Now, out var wrong);
        if (headers is null)
            return wrong!;
        var (body, problem) = await RequestBody.ReadAsync(call.Http, shape);
        if (body is null)
            return problem!;
        // No command reaches a list that there is not: its stream would begin with a filing.
        var shelf = await call.Desk.Shelf.ReadAsync(call.Aborted);
        if (shelf.Find(ListQuestion.Code(call.Http)) is not { } list)
            return Problem.Of(ShelfRefusals.ListUnknown.With(ListQuestion.Shown(ListQuestion.Code(call.Http))));
        var request = call.Http.Request;
        byte[] bytes =
        [
            .. System.Text.Encoding.UTF8.GetBytes($"{request.Method} {request.Path} {Acting.Write(call.Actor)}\n"),
            .. body.Bytes.Span,
        ];
        var outcome = await call.District.RunAsync(
            new Envelope(
                headers.Id,
                DutyListDecider.StreamOf(list.Code),
                commandOf(body.Content),
                call.Actor,
                Channel.Api,
                await call.District.HashRequestAsync(bytes, call.Aborted),
                headers.IfVersion
            )
        );
        return Answer.Of(outcome) is { } answer
            ? Problem.Of(answer) with
            {
                Field = FieldOf(answer.Refusal),
            }
            : await DutyListApi.ShowNewestAsync(call, list.Code);
    }

    private static string? FieldOf(Refusal refusal) =>
        refusal.Code == ClaimDutyItems.VersionUnknown.Code ? "version"
        : refusal.Code == FileDutyItems.NameWrong.Code ? "name"
        : refusal.Code == FileDutyItems.FromTooEarly.Code ? "from"
        : refusal.Code == FileDutyItems.NothingChosen.Code ? "items"
        : refusal.Code == ClaimDutyItems.ItemUnknown.Code ? "items"
        : refusal.Code == ConfirmDutyItems.ReasonWrong.Code ? "reason"
        : null;

    private static readonly ImmutableArray<int> Problems = [400, 401, 403, 404, 409, 412, 413, 415, 422, 500, 503];

    private static readonly RouteWords Filing = Move(
        "file-duty-list-claim",
        "报备本单位的清单",
        "街道、社区从清单中选用事项，形成本单位的清单（一街一单）；清单管理岗位确认以后才生效。需要“准入申请”或者“反映意见”职责。"
    );

    private static readonly RouteWords Confirming = Move(
        "confirm-duty-list-claim",
        "确认报备",
        "确认一个单位报备的清单，自报备的日期起生效；日期已过的自当天起。需要“清单管理”职责。"
    );

    private static readonly RouteWords SendingBack = Move(
        "send-back-duty-list-claim",
        "退回报备",
        "退回一个单位报备的清单，写明理由。需要“清单管理”职责。"
    );

    private static RouteWords Move(string name, string summary, string description) =>
        RouteWords.Command(name, summary, description, StatusCodes.Status200OK, typeof(DutyListView), Problems) with
        {
            HasETag = false,
        };
}
