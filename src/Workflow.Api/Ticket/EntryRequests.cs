using Workflow.Api.Asking;
using Workflow.Domain.Ticket;

namespace Workflow.Api.Ticket;

/// <summary>What a move without fields asks: nothing. Its body may be left out.</summary>
internal sealed record EmptyRequest;

/// <summary>The most characters of a code: the domain's refusal repeats it.</summary>
internal static class MostCode
{
    public const int Length = 40;
}

/// <summary>登记</summary>
internal sealed record RegisterRequest
{
    [Field("标题", "1到100字。")]
    public required string Title { get; init; }

    [Field("反映内容", "1到10000字，可以换行。")]
    public required string Body { get; init; }

    [Field("地点", "最多200字。")]
    public string? Place { get; init; }

    [Field("姓名", "诉求人的姓名，最多50字；加密保存，可依法单独删除。")]
    public string? Name { get; init; }

    [Field("电话", "诉求人的电话，最多50字；加密保存，可依法单独删除。")]
    public string? Telephone { get; init; }

    [Field("保密", "true表示不让承办单位看到诉求人；不填为false。")]
    public bool? Confidential { get; init; }

    [Field("来源", "从哪里来的；不填为Program（其他系统）。History、Table只用于导入，Report只用于上报，这里不接受。")]
    public TicketOrigin? Origin { get; init; }

    [Field("类别", "最多50字。")]
    public string? Category { get; init; }

    [Field("被反映单位", "单位代码；该单位及其下级不能承办，也看不到这件工单。", Most = MostCode.Length)]
    public string? Accused { get; init; }
}

/// <summary>上报</summary>
internal sealed record ReportRequest
{
    [Field("标题", "1到100字。")]
    public required string Title { get; init; }

    [Field("反映内容", "1到10000字，可以换行。")]
    public required string Body { get; init; }

    [Field("地点", "最多200字。")]
    public string? Place { get; init; }

    [Field("类别", "最多50字。")]
    public string? Category { get; init; }
}

/// <summary>自行处置</summary>
internal sealed record SettleRequest
{
    [Field("处置结果", "1到10000字。")]
    public required string Result { get; init; }
}

/// <summary>吹哨</summary>
internal sealed record WhistleRequest
{
    [Field("吹哨类型", "Livelihood民生和重点工作、Enforcement综合执法、Emergency应急处置。")]
    public required WhistleKind Kind { get; init; }

    [Field("已采取的措施", "1到2000字：街道自己做过什么。")]
    public required string Tried { get; init; }

    [Field("希望到场的部门", "单位代码；不填由热线中心决定。", Most = MostCode.Length)]
    public string? Wanted { get; init; }
}
