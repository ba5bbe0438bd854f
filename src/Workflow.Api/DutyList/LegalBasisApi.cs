using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Workflow.Api.Answering;
using Workflow.Api.Describing;
using Workflow.Domain.DutyList;
using Workflow.Domain.LegalBasis;
using Workflow.ReadModels.DutyList;

namespace Workflow.Api.DutyList;

/// <summary>依据库 over HTTP: what it holds, and what rests on one instrument.</summary>
internal static class LegalBasisApi
{
    private const int MostShown = 100;

    public static void Map(IEndpointRouteBuilder api)
    {
        var library = api.MapGroup("/{district}/legal-basis").WithTags("职责清单");
        library.MapGet("", ApiCall.Signed(ListAsync)).Describe(Library);
        library.MapGet("/{code}", ApiCall.Signed(ShowAsync)).Describe(One);
    }

    private static async Task<IResult> ListAsync(ApiCall call)
    {
        if (ListQuestion.Wrong(call.Http, "q") is { } wrong)
            return wrong;
        var today = call.District.Now.DayInChina;
        var shelf = await call.Desk.Shelf.ReadAsync(call.Aborted);
        var index = new LegalBasisIndex(shelf.InForceOn(today));
        var found = shelf.Instruments(ListQuestion.Asked(call.Http)).ToList();
        var view = new LegalBasisView(
            found.Count,
            [.. found.Take(MostShown).Select(one => Head(one, index.RestingOn(one.Code).Length, today))]
        );
        return Results.Json(view, ApiJson.Ours.LegalBasisView);
    }

    private static async Task<IResult> ShowAsync(ApiCall call)
    {
        if (ListQuestion.Wrong(call.Http) is { } wrong)
            return wrong;
        var today = call.District.Now.DayInChina;
        var code = ListQuestion.Code(call.Http);
        var shelf = await call.Desk.Shelf.ReadAsync(call.Aborted);
        if (!shelf.Library.Instruments.TryGetValue(code, out var instrument))
            return Problem.Of(ShelfRefusals.InstrumentUnknown.With(ListQuestion.Shown(code)));
        var items = new LegalBasisIndex(shelf.InForceOn(today)).RestingOn(instrument.Code);
        var showing = new DutyListShowing(shelf, (await call.ReferenceAsync()).Organisation);
        var view = new InstrumentView(
            Head(instrument, items.Length, today),
            [
                .. instrument.Versions.Select(static version => new InstrumentVersionView(
                    version.Label.Value,
                    version.EffectiveFrom,
                    [.. version.Articles.Select(static one => new ArticleView(one.Number.Value, one.Content?.Value))]
                )),
            ],
            instrument.Repeal is { } repeal ? new RepealView(repeal.On, repeal.By.Value) : null,
            [
                .. instrument.Interpretations.Select(static one => new InterpretationView(
                    one.On,
                    one.By.Value,
                    one.Content.Value
                )),
            ],
            [
                .. items.Select(resting => new RestingItemView(
                    resting.List.Code.Value,
                    resting.List.Name.Value,
                    resting.Item.Code.Value,
                    resting.Item.Name.Value,
                    [.. resting.Tasks.Select(one => showing.View(one.Task, one.Bases))]
                )),
            ]
        );
        return Results.Json(view, ApiJson.Ours.InstrumentView);
    }

    private static InstrumentHeadView Head(Instrument one, int items, DateOnly today) =>
        new(one.Code.Value, one.Title.Value, one.Kind, one.Issuer.Value, one.StatusOn(today), items);

    private static readonly RouteWords Library = new(
        "list-legal-basis",
        "查依据库",
        "按名称、编号或者制定机关查找职责清单所依据的法律、法规、规章和规范性文件。",
        StatusCodes.Status200OK,
        typeof(LegalBasisView),
        [400, 401, 403, 404]
    )
    {
        Parameters = [ParameterWords.Query("q", "要查的字；不写则列出全部。")],
    };

    private static readonly RouteWords One = new(
        "get-instrument",
        "读取一部依据",
        "一部法律、法规、规章或者规范性文件的各个版本，以及清单中依据它的事项和任务。",
        StatusCodes.Status200OK,
        typeof(InstrumentView),
        [400, 401, 403, 404]
    );
}
