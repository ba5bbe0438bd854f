using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Workflow.Api.Describing;

namespace Workflow.Api.Ticket;

/// <summary>工单 over HTTP: its addresses, one line each.</summary>
internal static class TicketApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var tickets = api.MapGroup("/{district}/tickets").WithTags("工单");
        tickets.MapGet("", ApiCall.Signed(TicketListing.ListAsync)).Describe(Listing);
        tickets.MapPost("", ApiCall.Signed(TicketCommands.RegisterAsync)).Describe<RegisterRequest>(Registering);
        tickets.MapGet("/{id}", ApiCall.Signed(TicketReading.ByIdAsync)).Describe(Reading);
        tickets.MapGet("/by-number/{number}", ApiCall.Signed(TicketReading.ByNumberAsync)).Describe(Finding);

        var one = tickets.MapGroup("/{id}");
        one.MapPost("/dispatch", ApiCall.Signed(TicketCommands.DispatchAsync)).Describe<DispatchRequest>(Dispatching);
        one.MapPost("/sign", ApiCall.Signed(TicketCommands.SignAsync)).Describe<SignRequest>(Signing, true);
        one.MapPost("/contact", ApiCall.Signed(TicketCommands.ContactAsync)).Describe<ContactRequest>(Contacting);
        one.MapPost("/feedback", ApiCall.Signed(TicketCommands.FeedbackAsync)).Describe<FeedbackRequest>(Answering);
        one.MapPost("/close", ApiCall.Signed(TicketCommands.CloseAsync)).Describe<CloseRequest>(Closing);
    }

    private static readonly RouteWords Listing = new(
        "list-tickets",
        "列出或查找工单",
        "按提出时间从新到旧，每页最多30件；承办单位只看得到派发给本单位的。给了q就按内容查找，"
            + "新登记的内容一秒之内可以查到；此时与open合用，一页可能不足30件，以next为准。",
        200,
        typeof(TicketListView),
        [400, 401, 404]
    )
    {
        Parameters =
        [
            ParameterWords.Query("q", "要找的字词，最多50个字符；空格隔开的几个词都要有。"),
            ParameterWords.Query(
                "phase",
                "阶段：Registered、Dispatched、Handling、Answered、Closed、ClosedUnverified。"
            ),
            ParameterWords.Query("lead", "主办单位的代码。"),
            ParameterWords.Query("open", "true表示只列没有结案的；或false。"),
            ParameterWords.Query("after", "上一页返回的next。"),
        ],
    };

    private static readonly RouteWords Registering = RouteWords.Command(
        "register-ticket",
        "登记工单",
        "需要“登记”职责。工单的标识由请求编号得出：带同一个Idempotency-Key重试，只登记一次，返回同一件。",
        201,
        typeof(TicketView),
        [400, 401, 403, 404, 409, 412, 413, 415, 422, 500, 503]
    );

    private static readonly RouteWords Reading = new(
        "read-ticket",
        "查看工单",
        "当前情况、办理经过、您能办的步骤。ETag是版本号，办理时可用If-Match传回。",
        200,
        typeof(TicketView),
        [401, 404]
    )
    {
        HasETag = true,
    };

    private static readonly RouteWords Finding = new(
        "find-ticket-by-number",
        "按编号查看工单",
        "与按标识查看相同。",
        200,
        typeof(TicketView),
        [401, 404]
    )
    {
        HasETag = true,
    };

    private static readonly RouteWords Dispatching = Move(
        "dispatch-ticket",
        "派发",
        "需要“派单”职责；时限自派发起算。"
    );
    private static readonly RouteWords Signing = Move(
        "sign-ticket",
        "签收",
        "主办单位及其下级的“承办”职责；不需要请求体。"
    );
    private static readonly RouteWords Contacting = Move(
        "record-contact",
        "记录联系诉求人",
        "主办单位及其下级的“承办”职责；可以多次，每次都记入办理经过。"
    );
    private static readonly RouteWords Answering = Move(
        "give-feedback",
        "反馈",
        "主办单位及其下级的“承办”职责；没有签收的同时签收。"
    );
    private static readonly RouteWords Closing = Move("close-ticket", "结案", "需要“回访”职责；承办单位不能自行结案。");

    private static RouteWords Move(string name, string summary, string description) =>
        RouteWords.Command(
            name,
            summary,
            description + "已经如此的再办一次，照样成功，不另记一笔。",
            200,
            typeof(TicketView),
            [400, 401, 403, 404, 409, 412, 413, 415, 422, 500, 503]
        );
}
