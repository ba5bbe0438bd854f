using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Workflow.Api.Answering;
using Workflow.Api.Describing;
using Workflow.Domain;
using Workflow.Domain.DutyList;
using Workflow.Engine.Doors;
using Workflow.ReadModels;

namespace Workflow.Api.DutyList;

/// <summary>能不能要求村里办, for anybody: only lists in force are looked at, and nothing is recorded.</summary>
internal static class VillageApi
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGroup("/{district}").WithTags("职责清单").MapGet("/village", (Delegate)LookUpAsync).Describe(LookUp);

    private static async Task<IResult> LookUpAsync(HttpContext http)
    {
        var name = http.Request.RouteValues["district"] as string ?? "";
        if (http.RequestServices.GetRequiredService<DistrictDesks>().Find(name) is not { } desk)
            return Problem.Of(DoorRefusals.OtherDistrict.With());
        if (ListQuestion.Wrong(http, "q") is { } wrong)
            return wrong;
        var asked = ListQuestion.Asked(http);
        if (string.IsNullOrWhiteSpace(asked))
            return Problem.Invalid("q", DoorRefusals.Missing.With("要查的事项"));
        var shelf = await desk.Shelf.ReadAsync(http.RequestAborted);
        var reference = (DistrictReference)await desk.District.ReferenceAsync(http.RequestAborted);
        var findings = VillageLookUp.Find(shelf.InForceOn(desk.District.Now.DayInChina), asked);
        var answer = VillageLookUp.AnswerOf(findings);
        var (word, advice) = DutyListWords.Of(answer);
        var showing = new DutyListShowing(shelf, reference.Organisation);
        var view = new VillageView(
            asked,
            answer,
            word,
            advice,
            [
                .. findings.Select(one => new VillageFindingView(
                    one.Answer,
                    DutyListWords.Of(one.Answer).Word,
                    one.List.Code.Value,
                    one.List.Name.Value,
                    showing.View(one.List, one.Item)
                )),
            ]
        );
        return Results.Json(view, ApiJson.Ours.VillageView);
    }

    private static readonly RouteWords LookUp = new(
        "look-up-village",
        "查能不能要求村（社区）办",
        "在今天生效的社区（村）清单里查一个事项：可以、只能请其协助、不得要求以及应当去哪里办、清单中没有。不需要登录，不记录。",
        StatusCodes.Status200OK,
        typeof(VillageView),
        [400, 404]
    )
    {
        NeedsToken = false,
        Parameters = [ParameterWords.Query("q", "要查的事项，例如失业证明。")],
    };
}
