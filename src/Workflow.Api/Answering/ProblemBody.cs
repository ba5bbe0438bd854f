using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Workflow.Api.Answering;

/// <summary>What every refusal looks like over HTTP (RFC 9457).</summary>
public sealed record ProblemBody(
    [property: Description("urn:workflow: 后接拒绝代码，程序据此判断，不会更改。")] string Type,
    [property: Description("这类拒绝的中文名称。")] string Title,
    [property: Description("与响应的状态码相同。")] int Status,
    [property: Description("一句完整的中文：什么不对、怎么办。可以直接给人看。")] string Detail
)
{
    [Description("逐个字段的问题；只在请求内容有误且能指明字段时出现。")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FieldProblem>? Errors { get; init; }
}

public sealed record FieldProblem(
    [property: Description("请求体中的字段名，或查询参数、请求头的名字。")] string Field,
    [property: Description("这个字段的问题，一句完整的中文。")] string Detail
);
