using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Workflow.Api.Describing;

namespace Workflow.Api.Organisation;

/// <summary>组织与值班 over HTTP: its addresses, one line each.</summary>
internal static class OrganisationApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/{district}/units", ApiCall.Signed(UnitApi.ListAsync)).Describe(Units).WithTags("单位");
        var organisation = api.MapGroup("/{district}/organisation").WithTags("组织与值班");
        organisation.MapGet("/people", ApiCall.Signed(PeopleApi.ListAsync)).Describe(People);
        organisation.MapGet("/actors", ApiCall.Signed(PeopleApi.ActorsAsync)).Describe(Actors);
        organisation.MapGet("/stand-ins", ApiCall.Signed(PeopleApi.StandInsAsync)).Describe(StandIns);
        organisation
            .MapPost("/stand-ins", ApiCall.Signed(ArrangementApi.ArrangeAsync))
            .Describe<ArrangeStandInRequest>(Arranging);
        organisation
            .MapPost("/stand-ins/end", ApiCall.Signed(ArrangementApi.EndAsync))
            .Describe<EndStandInRequest>(Ending);
        var roster = api.MapGroup("/{district}/roster").WithTags("组织与值班");
        roster.MapGet("", ApiCall.Signed(RosterApi.ShowAsync)).Describe(Roster);
        roster.MapPost("/shifts", ApiCall.Signed(ArrangementApi.RosterAsync)).Describe<RosterShiftRequest>(Rostering);
        roster
            .MapPost("/shifts/cancel", ApiCall.Signed(ArrangementApi.CancelAsync))
            .Describe<CancelShiftRequest>(Cancelling);
    }

    private static readonly ParameterWords UnitParameter = ParameterWords.Query(
        "unit",
        "单位代码；不写则为您办理所用岗位的单位。"
    );

    private static readonly RouteWords Units = new(
        "list-units",
        "列出单位",
        "本区现有的单位，派发时从中选择主办单位。",
        StatusCodes.Status200OK,
        typeof(UnitList),
        [401, 403, 404]
    );

    private static readonly RouteWords People = new(
        "list-people",
        "列出人员",
        "单位及其下级的在岗人员和岗位，每页最多200人。",
        StatusCodes.Status200OK,
        typeof(PersonList),
        [400, 401, 403, 404]
    )
    {
        Parameters = [UnitParameter, ParameterWords.Query("after", "上一页返回的next。")],
    };

    private static readonly RouteWords Actors = new(
        "list-actors",
        "列出可用的身份",
        "您现在可以用来办理的岗位，以及代理他人的岗位。",
        StatusCodes.Status200OK,
        typeof(ActorList),
        [401, 403, 404]
    );

    private static readonly RouteWords StandIns = new(
        "list-stand-ins",
        "列出代理",
        "单位及其下级各岗位现在和以后的代理。",
        StatusCodes.Status200OK,
        typeof(StandInList),
        [400, 401, 403, 404]
    )
    {
        Parameters = [UnitParameter],
    };

    private static readonly RouteWords Arranging = Command(
        "arrange-stand-in",
        "安排代理",
        "任职本人、本单位或上级单位有“分办”职责的岗位、“维护”职责可以安排；不能转代，同一岗位同一天只能有一位代理人。",
        typeof(StandInList)
    );

    private static readonly RouteWords Ending = Command(
        "end-stand-in",
        "结束代理",
        "立即结束。来自区县文件的代理，文件中仍有的，下次装载时会重新安排。",
        typeof(StandInList)
    );

    private static readonly RouteWords Roster = new(
        "read-roster",
        "查看值班",
        "单位现在值班的人员，和自某日起14天的各班。",
        StatusCodes.Status200OK,
        typeof(RosterView),
        [400, 401, 403, 404]
    )
    {
        Parameters = [UnitParameter, ParameterWords.Query("from", "第一天，例如2026-11-16；不写则为今天。")],
    };

    private static readonly RouteWords Rostering = Command(
        "roster-shift",
        "排班",
        "本单位或上级单位有“分办”职责的岗位、“维护”职责可以排班；值班期间，值班岗位即有“承办”职责。",
        typeof(RosterView)
    );

    private static readonly RouteWords Cancelling = Command(
        "cancel-shift",
        "取消一班",
        "取消单独的一班，或每周值班中的这一次。",
        typeof(RosterView)
    );

    private static RouteWords Command(string name, string summary, string description, Type answer) =>
        RouteWords.Command(
            name,
            summary,
            description + "已经如此的再办一次，照样成功，不另记一笔。",
            StatusCodes.Status200OK,
            answer,
            [400, 401, 403, 404, 409, 412, 413, 415, 422, 500, 503]
        ) with
        {
            HasETag = false,
        };
}
