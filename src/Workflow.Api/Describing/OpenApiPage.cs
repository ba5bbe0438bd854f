using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Workflow.Api.Answering;
using Workflow.Engine.Doors;

namespace Workflow.Api.Describing;

/// <summary>`/openapi/v1.json`: the description of this door, written from its addresses.</summary>
internal static partial class OpenApiPage
{
    private const string Token = "token";

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder { get; }

    public static void AddServices(IServiceCollection services)
    {
        // The description takes the shapes of bodies from here; what is read and written goes by ApiJson itself.
        services.Configure<JsonOptions>(o =>
        {
            o.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default);
            o.SerializerOptions.Converters.Add(new JsonStringEnumConverter(null, allowIntegerValues: false));
            o.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        services.AddOpenApi(
            "v1",
            o =>
            {
                o.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                o.ShouldInclude = static route => route.ActionDescriptor.EndpointMetadata.OfType<ApiRoute>().Any();
                o.AddDocumentTransformer(DescribeAsync);
                o.AddOperationTransformer(DescribeAsync);
            }
        );
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapOpenApi("/openapi/v1.json").WithMetadata(DoorRule.Public);

    private static Task DescribeAsync(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken cancel
    )
    {
        document.Info = new OpenApiInfo
        {
            Title = "为基层减负工作平台接口",
            Version = "1",
            Description =
                "时间均为ISO 8601、北京时间（+08:00）；枚举为文字；请求体是UTF-8的JSON，不认识的字段会被拒绝。"
                + "被拒绝时返回application/problem+json（RFC 9457），type为urn:workflow:加拒绝代码，"
                + "detail是可以直接给人看的中文。响应一律不缓存。",
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Token] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description =
                    "登录得到的令牌，1小时内有效，可凭refreshToken续期至登录后24小时；改密码、锁定、撤销登录后失效。",
            },
        };
        return Task.CompletedTask;
    }

    private static Task DescribeAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancel
    )
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<RouteWords>().LastOrDefault() is not { } words)
            return Task.CompletedTask;
        operation.Parameters =
        [
            .. Placeholder
                .Matches(context.Description.RelativePath ?? "")
                .Select(m => Parameter(m.Groups[1].Value, ParameterLocation.Path, PathWords(m.Groups[1].Value))),
            .. words.Parameters.Select(p =>
                Parameter(p.Name, p.IsHeader ? ParameterLocation.Header : ParameterLocation.Query, p.Description)
            ),
            .. words.NeedsToken ? [Parameter(Acting.Header, ParameterLocation.Header, ActingWords)] : NoParameters,
        ];
        if (words.NeedsToken)
            operation.Security =
            [
                new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Token, context.Document)] = [] },
            ];
        foreach (var (status, response) in operation.Responses ?? [])
            response.Description = StatusWords(status);
        if (words.HasETag && operation.Responses?[$"{words.Success}"] is OpenApiResponse success)
            success.Headers = new Dictionary<string, IOpenApiHeader>
            {
                ["ETag"] = new OpenApiHeader { Description = "版本号，带引号，例如\"5\"。", Schema = Words() },
            };
        return Task.CompletedTask;
    }

    private static OpenApiParameter Parameter(string name, ParameterLocation place, string description) =>
        new()
        {
            Name = name,
            In = place,
            Required = place == ParameterLocation.Path,
            Description = description,
            Schema = Words(),
        };

    private static readonly OpenApiParameter[] NoParameters = [];

    private const string ActingWords =
        "以哪个岗位办理：岗位代码；代理他人时为“岗位代码;被代理人代码”，例如city-management-handle;p-010。"
        + "不写则为账号的岗位；可用的见list-actors。不能以此身份办理的，403。";

    private static OpenApiSchema Words() => new() { Type = JsonSchemaType.String };

    private static string PathWords(string name) =>
        name switch
        {
            "district" => "区的代码，须与令牌的区相同。",
            "id" => "工单的标识（UUID）。",
            "system" => "上级的系统，例如city12345。",
            "year" => "年份，例如2026。",
            "number" => "工单编号，例如GD-2026-000001。",
            _ => name,
        };

    private static string StatusWords(string status) =>
        status switch
        {
            "200" => "已办成，或者本来就是这样。",
            "201" => "已登记；Location是工单的地址。",
            "400" => "请求内容有误；能指明字段时errors逐个列出。",
            "401" => "没有登录、令牌失效，或者账号密码不对、账号暂停登录（带Retry-After）。",
            "403" => "所在的岗位没有这项职责。",
            "404" => "没有，或者不在可以查看的范围内。",
            "409" => "工单所处的阶段不能办理这一步。",
            "412" => "If-Match与现在的版本不同；ETag是现在的版本。",
            "413" => "请求体太大。",
            "415" => "请求体不是UTF-8的JSON。",
            "422" => "同一个Idempotency-Key已用于另一项请求。",
            "500" => "系统故障，没有办成。",
            "503" => "系统正忙，没有办成；请按Retry-After再试。",
            _ => status,
        };
}
