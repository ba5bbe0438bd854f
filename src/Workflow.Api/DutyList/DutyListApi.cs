using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Workflow.Api.Answering;
using Workflow.Api.Describing;
using Workflow.Domain.DutyList;
using Workflow.Domain.DutyList.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.ReadModels.DutyList;

namespace Workflow.Api.DutyList;

/// <summary>职责清单 over HTTP: the lists of a day, one of them, and how two of its versions differ.</summary>
internal static class DutyListApi
{
    private const string Version = "version";
    private const string From = "from";
    private const string To = "to";

    public static void Map(IEndpointRouteBuilder api)
    {
        var lists = api.MapGroup("/{district}/duty-lists").WithTags("职责清单");
        lists.MapGet("", ApiCall.Signed(ListAsync)).Describe(Lists);
        lists.MapGet("/{code}", ApiCall.Signed(ShowAsync)).Describe(One);
        lists.MapGet("/{code}/differences", ApiCall.Signed(CompareAsync)).Describe(Differences);
        DutyListTables.Map(lists);
        ClaimApi.Map(lists);
    }

    private static async Task<IResult> ListAsync(ApiCall call)
    {
        if (ListQuestion.Wrong(call.Http, ListQuestion.Date) is { } wrong)
            return wrong;
        if (ListQuestion.Day(call.Http, call.District.Now.DayInChina) is not { } day)
            return Problem.Invalid(ListQuestion.Date, ApiRefusals.NotADate.With(ListQuestion.Date));
        var shelf = await call.Desk.Shelf.ReadAsync(call.Aborted);
        var showing = new DutyListShowing(shelf, (await call.ReferenceAsync()).Organisation);
        var view = new DutyListsView(day, [.. shelf.InForceOn(day).Select(showing.Head)]);
        return Results.Json(view, ApiJson.Ours.DutyListsView);
    }

    private static async Task<IResult> ShowAsync(ApiCall call)
    {
        if (ListQuestion.Wrong(call.Http, ListQuestion.Date, Version) is { } wrong)
            return wrong;
        if (ListQuestion.Day(call.Http, call.District.Now.DayInChina) is not { } day)
            return Problem.Invalid(ListQuestion.Date, ApiRefusals.NotADate.With(ListQuestion.Date));
        var shelf = await call.Desk.Shelf.ReadAsync(call.Aborted);
        if (shelf.Find(ListQuestion.Code(call.Http)) is not { } list)
            return Unknown(call);
        var version = call.Http.Request.Query.ContainsKey(Version) ? Named(call, list, Version) : list.State.On(day);
        if (version is null)
            return Problem.Of(ShelfRefusals.NoVersion.With());
        return await ShowAsync(call, shelf, list, version);
    }

    /// <summary>The list as it stands after a move on its claims.</summary>
    internal static async Task<IResult> ShowNewestAsync(ApiCall call, Text code)
    {
        var shelf = await call.Desk.Shelf.ReadAsync(call.Aborted);
        var list = shelf.Find(code.Value)!;
        var version = list.State.On(call.District.Now.DayInChina) ?? list.State.Versions[^1];
        return await ShowAsync(call, shelf, list, version);
    }

    private static async Task<IResult> ShowAsync(ApiCall call, Shelf shelf, ShelvedList list, DutyListVersion version)
    {
        var reader = new Standing((await call.ReferenceAsync()).Organisation, call.Actor, call.District.Now);
        var showing = new DutyListShowing(shelf, reader.Organisation);
        return Results.Json(showing.View(list, version, reader), ApiJson.Ours.DutyListView);
    }

    private static async Task<IResult> CompareAsync(ApiCall call)
    {
        if (ListQuestion.Wrong(call.Http, From, To) is { } wrong)
            return wrong;
        var shelf = await call.Desk.Shelf.ReadAsync(call.Aborted);
        if (shelf.Find(ListQuestion.Code(call.Http)) is not { } list)
            return Unknown(call);
        foreach (var name in (string[])[From, To])
            if (Named(call, list, name) is null)
                return Problem.Of(
                    ClaimDutyItems.VersionUnknown.With(ListQuestion.Shown(call.Http.Request.Query[name].ToString()))
                );
        var difference = DutyListDifference.Between(Named(call, list, From)!, Named(call, list, To)!);
        var showing = new DutyListShowing(shelf, (await call.ReferenceAsync()).Organisation);
        return Results.Json(showing.View(difference), ApiJson.Ours.DutyListDifferenceView);
    }

    private static DutyListVersion? Named(ApiCall call, ShelvedList list, string name) =>
        Text.TryFrom(call.Http.Request.Query[name].ToString(), out var version) ? list.State.Find(version) : null;

    private static Problem Unknown(ApiCall call) =>
        Problem.Of(ShelfRefusals.ListUnknown.With(ListQuestion.Shown(ListQuestion.Code(call.Http))));

    private static readonly RouteWords Lists = new(
        "list-duty-lists",
        "列出职责清单",
        "某一天生效的职责清单，各有多少事项。",
        StatusCodes.Status200OK,
        typeof(DutyListsView),
        [400, 401, 403, 404]
    )
    {
        Parameters = [ParameterWords.Query(ListQuestion.Date, "哪一天，例如2026-11-16；不写则为今天。")],
    };

    private static readonly RouteWords One = new(
        "get-duty-list",
        "读取一份职责清单",
        "一份清单的一个版本，逐项列出任务和依据，以及各单位的认领。",
        StatusCodes.Status200OK,
        typeof(DutyListView),
        [400, 401, 403, 404]
    )
    {
        Parameters =
        [
            ParameterWords.Query(Version, "版本；不写则为所查日期生效的版本。"),
            ParameterWords.Query(ListQuestion.Date, "哪一天；不写则为今天。"),
        ],
    };

    private static readonly RouteWords Differences = new(
        "compare-duty-list",
        "对比两个版本",
        "一份清单的两个版本逐项对比，按新增、删去、改变类别、内容调整计数。",
        StatusCodes.Status200OK,
        typeof(DutyListDifferenceView),
        [400, 401, 403, 404]
    )
    {
        Parameters = [ParameterWords.Query(From, "前一个版本。"), ParameterWords.Query(To, "后一个版本。")],
    };
}
