using System.ComponentModel;
using Workflow.Domain.Organisation;

namespace Workflow.Api.Organisation;

/// <summary>
/// The organisation as programs read it. A published contract: fields are added, never changed or removed.
/// </summary>
internal sealed record UnitList(IReadOnlyList<UnitView> Units);

internal sealed record UnitView(
    [property: Description("代码，不会更改。")] string Id,
    string Name,
    UnitKind Kind,
    [property: Description("种类的中文名称。")] string KindWord,
    [property: Description("上级单位的代码；区本身没有。")] string? Parent,
    [property: Description("工单能否派发给它。")] bool MayHandleTickets
);

internal sealed record PersonList(
    IReadOnlyList<PersonView> People,
    [property: Description("下一页的位置，作为after传回；没有下一页时为null。")] string? Next
);

internal sealed record PersonView(string Id, string Name, IReadOnlyList<PostView> Posts);

internal sealed record PostView(
    [property: Description("岗位代码，不会更改。")] string Id,
    string Name,
    string Unit,
    [property: Description("职责的中文名称。")] IReadOnlyList<string> Duties
);

internal sealed record ActorList(IReadOnlyList<ActorView> Actors);

internal sealed record ActorView(
    [property: Description("写进Acting请求头的值。")] string Acting,
    string Post,
    string Unit,
    [property: Description("被代理人的代码；以自己的岗位办理时为null。")] string? OnBehalfOf,
    [property: Description("代理的最后一天；以自己的岗位办理时为null。")] DateOnly? To
);

internal sealed record StandInList(IReadOnlyList<StandInView> StandIns);

internal sealed record StandInView(
    string Person,
    string Holder,
    string Post,
    [property: Description("第一天，当天即可代理。")] DateOnly From,
    [property: Description("最后一天，当天仍可代理。")] DateOnly To,
    [property: Description("事由；只有当事人和可以安排这项代理的人看得到，其他人为null。")] string? Reason,
    [property: Description("File来自区县文件，重新装载文件时以文件为准；Hand在系统中安排，装载文件不受影响。")]
        ArrangedBy Origin
);

internal sealed record RosterView(
    string Unit,
    [property: Description("现在值班的。")] IReadOnlyList<ShiftView> OnDuty,
    [property: Description("所问日期内的各班，按开始时间排列；每周值班已逐日展开。")] IReadOnlyList<ShiftView> Shifts
);

internal sealed record ShiftView(
    string Unit,
    string Person,
    string Name,
    string Post,
    DateTimeOffset From,
    DateTimeOffset To,
    ArrangedBy Origin
);
