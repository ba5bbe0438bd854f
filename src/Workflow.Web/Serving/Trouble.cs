using System.Data.Common;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Workflow.Domain.Kernel;
using Workflow.Engine.Doors;
using Workflow.Engine.Log;

namespace Workflow.Web.Serving;

/// <summary>What a page of trouble says: what it is, why, and what to do.</summary>
/// <param name="Back">Where the reader can go on.</param>
public sealed record TroubleWords(int Status, string Title, string Sentence, string Back);

/// <summary>Pages for whatever could not be done, in words.</summary>
internal static class Trouble
{
    public const string NoToken =
        "这张表单没有带上页面的校验信息，没有提交成功。请返回上一页，刷新后重新提交；如果浏览器禁用了 Cookie，请先允许。";

    public static IResult Show(HttpContext http, int status, string? sentence = null)
    {
        var (title, usual) = Usual(status);
        return Page.Show<TroublePage>(http, new TroubleWords(status, title, sentence ?? usual, BackOf(http)), status);
    }

    public static IResult Show(HttpContext http, Refusal refusal)
    {
        var sentences = http.RequestServices.GetRequiredService<RefusalSentences>();
        return Show(http, Answer.Of(refusal).Status, sentences.Of(refusal));
    }

    public static Task OnStatusAsync(StatusCodeContext context) =>
        Show(context.HttpContext, context.HttpContext.Response.StatusCode).ExecuteAsync(context.HttpContext);

    public static Task OnExceptionAsync(HttpContext http)
    {
        var status = http.Features.Get<IExceptionHandlerFeature>()?.Error switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            InvalidDataException => StatusCodes.Status400BadRequest,
            LogAwayException or DbException => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };
        return Show(http, status).ExecuteAsync(http);
    }

    private static (string Title, string Sentence) Usual(int status) =>
        status switch
        {
            400 => ("提交的内容不对", "提交的内容不完整或格式不对，没有做任何更改。请返回上一页检查后重新提交。"),
            403 => ("不能办理", "您所在的岗位不能办理这一步，没有做任何更改。"),
            404 => ("没有找到", "没有找到这个页面，可能地址有误，或者它不在您可以查看的范围内。"),
            405 => ("不能这样打开", "这个地址只接受表单提交，不能直接打开。请从页面上的按钮进入。"),
            409 => ("现在不能办理", "事项的状态已经变化，这一步现在不能办理。请看过最新情况再试。"),
            413 => ("内容太大", "提交的内容太大，没有保存。请缩短后重新提交。"),
            415 => ("格式不支持", "这个地址只接受网页表单，没有做任何更改。"),
            503 => ("暂时不能办理", "系统正忙或数据库暂时连不上，这次没有提交成功。请稍候再试。"),
            >= 500 => ("系统出现故障", "系统出现故障，这次没有办成。请稍候再试；仍然不行时，请联系负责维护的人员。"),
            _ => ("没有办成", "这次请求没有办成，没有做任何更改。请返回上一页后再试。"),
        };

    /// <summary>The district of the address if there is one; never further in, where the trouble may be.</summary>
    private static string BackOf(HttpContext http) =>
        Visit.DistrictOf(http) is { } desk ? $"/{desk.District.Name}" : "/";
}
