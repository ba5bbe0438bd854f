using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Workflow.Domain.Kernel;
using Workflow.Engine.Doors;

namespace Workflow.Api.Answering;

/// <summary>A refusal on its way out, with what stands in the headers beside it.</summary>
/// <param name="Field">The field at fault, if one is.</param>
internal sealed record Problem(int Status, Refusal Refusal, string? Field = null) : IResult
{
    public const string ContentType = "application/problem+json";

    /// <summary>How long a program waits before it tries a busy system again.</summary>
    private static readonly TimeSpan BusyFor = TimeSpan.FromSeconds(2);

    /// <summary>What is wrong field by field; the first is also the problem as a whole.</summary>
    public IReadOnlyList<(string Field, Refusal Refusal)> Fields { get; init; } = [];

    /// <summary>The version of the case now, for a client that had seen another one.</summary>
    public long? Version { get; init; }

    public TimeSpan? RetryAfter { get; init; } = Status == StatusCodes.Status503ServiceUnavailable ? BusyFor : null;

    public static Problem Of(Answer answer) => new(answer.Status, answer.Refusal) { Version = answer.Version };

    public static Problem Of(Refusal refusal) => Of(Answer.Of(refusal));

    public static Problem Invalid(IReadOnlyList<(string Field, Refusal Refusal)> fields) =>
        new(StatusCodes.Status400BadRequest, fields[0].Refusal) { Fields = fields };

    public static Problem Invalid(string field, Refusal refusal) => Invalid([(field, refusal)]);

    public static Problem NotSignedIn() => new(StatusCodes.Status401Unauthorized, DoorRefusals.NotSignedIn.With());

    public Task ExecuteAsync(HttpContext http)
    {
        var response = http.Response;
        response.StatusCode = Status;
        if (Status == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = "Bearer";
        if (Version is { } version)
            response.Headers.ETag = ETag.Of(version);
        if (RetryAfter is { } wait)
            response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        var sentences = http.RequestServices.GetRequiredService<RefusalSentences>();
        return response.WriteAsJsonAsync(Body(sentences), ApiJson.Ours.ProblemBody, ContentType, http.RequestAborted);
    }

    private ProblemBody Body(RefusalSentences sentences)
    {
        var named = Field is { } one ? [(one, Refusal)] : Fields;
        return new ProblemBody("urn:workflow:" + Refusal.Code, TitleOf(Status), Status, sentences.Of(Refusal))
        {
            Errors =
                named.Count == 0 ? null : [.. named.Select(n => new FieldProblem(n.Field, sentences.Of(n.Refusal)))],
        };
    }

    private static string TitleOf(int status) =>
        status switch
        {
            400 => "请求内容有误",
            401 => "没有登录",
            403 => "无权办理",
            404 => "没有找到",
            405 => "请求方法不对",
            409 => "现在不能办理",
            412 => "情况已有变化",
            413 => "内容太大",
            415 => "内容格式不对",
            422 => "请求编号已用过",
            503 => "系统正忙",
            _ => "系统故障",
        };
}
