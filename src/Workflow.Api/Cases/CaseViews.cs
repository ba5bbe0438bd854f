using System.ComponentModel;

namespace Workflow.Api.Cases;

internal sealed record UnitName(string Id, string Name);

internal sealed record PersonName(string Id, string Name);

internal sealed record CourseStep(
    long Version,
    [property: Description("记录的时间，北京时间。")] DateTimeOffset At,
    [property: Description("事实的名称，例如ticket.dispatched，不会更改。")] string Name,
    [property: Description("事实的中文名称。")] string Word,
    [property: Description("事实的主要内容。")] string? Detail,
    [property: Description("经办人当时填写的说明。")] string? Note,
    [property: Description("经办人；到时预警、催办等由系统记录，为null。")] CourseActor? By
)
{
    [Description("这一步的标题，例如“派发给城管局”。")]
    public required string Title { get; init; }

    [Description("当时填写的各段文字；单位内部的拟稿、审核意见只有承办单位看得到。")]
    public required IReadOnlyList<CourseText> Texts { get; init; }
}

internal sealed record CourseText(
    [property: Description("是什么，例如“对外答复”；不言自明的为null。")] string? Label,
    string Text
);

internal sealed record CourseActor(string Person, string Name, string Post, UnitName Unit)
{
    [Description("代理谁办理；本人办理的为null。")]
    public required PersonName? OnBehalfOf { get; init; }
}

internal sealed record MoveView(
    [property: Description("接口地址的最后一段。")] string Verb,
    string Word,
    bool Allowed,
    [property: Description("为什么现在不能；能办的，以及在眼下这一阶段谈不上的，为null。")] WhyNot? WhyNot
);

internal sealed record WhyNot(string Code, string Detail);
