using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Workflow.Api.Answering;

namespace Workflow.Api.Describing;

/// <summary>What the description of the interface says about one address.</summary>
/// <param name="Name">Unique; programs are generated from it.</param>
/// <param name="Success">The status if all is well, with the <paramref name="Answer"/> as its body.</param>
/// <param name="Problems">The statuses of the refusals that may come instead.</param>
internal sealed record RouteWords(
    string Name,
    string Summary,
    string Description,
    int Success,
    Type Answer,
    ImmutableArray<int> Problems
)
{
    public ImmutableArray<ParameterWords> Parameters { get; init; } = [];

    /// <summary>True if the answer carries the version of a case.</summary>
    public bool HasETag { get; init; }

    /// <summary>As what the answer comes.</summary>
    public string MediaType { get; init; } = "application/json";

    /// <summary>False for the one address where a token is got.</summary>
    public bool NeedsToken { get; init; } = true;

    /// <summary>What may come of a command on a case instead.</summary>
    public static readonly ImmutableArray<int> CommandProblems =
    [
        400,
        401,
        403,
        404,
        409,
        412,
        413,
        415,
        422,
        500,
        503,
    ];

    public static RouteWords Command(
        string name,
        string summary,
        string description,
        int success,
        Type answer,
        ImmutableArray<int> problems
    ) =>
        new(name, summary, description, success, answer, problems)
        {
            HasETag = true,
            Parameters =
            [
                ParameterWords.Header(
                    "Idempotency-Key",
                    "请求编号：第7版UUID，时间不晚于现在一天以上。同一编号、同一内容重试，只办一次、答复相同；"
                        + "同一编号、不同内容，422；超过90天，400。不给时由系统生成，重试就可能办两次。"
                ),
                ParameterWords.Header("If-Match", "此前得到的ETag。与现在的版本不同时不办理，412。"),
            ],
        };
}

/// <param name="IsHeader">Otherwise it stands in the query.</param>
internal sealed record ParameterWords(string Name, bool IsHeader, string Description)
{
    public static ParameterWords Query(string name, string description) => new(name, false, description);

    public static ParameterWords Header(string name, string description) => new(name, true, description);
}

internal static class RouteDescribing
{
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder route, RouteWords words)
    {
        route
            .WithName(words.Name)
            .WithSummary(words.Summary)
            .WithDescription(words.Description)
            .WithMetadata(words)
            .Produces(words.Success, words.Answer, words.MediaType);
        foreach (var status in words.Problems)
            route.Produces<ProblemBody>(status, Problem.ContentType);
        return route;
    }

    public static RouteHandlerBuilder Describe<TRequest>(
        this RouteHandlerBuilder route,
        RouteWords words,
        bool mayBeEmpty = false
    )
        where TRequest : notnull => route.Describe(words).Accepts<TRequest>(isOptional: mayBeEmpty, "application/json");
}
