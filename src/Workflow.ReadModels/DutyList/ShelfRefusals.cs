using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.ReadModels.DutyList;

/// <summary>What can be said to a question about lists that has no answer.</summary>
public static class ShelfRefusals
{
    public static readonly RefusalRule ListUnknown = new(
        "duty-list.list-unknown",
        RefusalKind.Unseen,
        "没有编号为“{0}”的职责清单，请从清单目录中选择。"
    );

    public static readonly RefusalRule NoVersion = new(
        "duty-list.no-version",
        RefusalKind.Unseen,
        "这份职责清单没有符合所查日期或者版本的内容，请从版本列表中选择。"
    );

    public static readonly RefusalRule InstrumentUnknown = new(
        "legal-basis.instrument-unknown",
        RefusalKind.Unseen,
        "依据库中没有编号为“{0}”的文件，请从依据库中查找。"
    );

    public static readonly ImmutableArray<RefusalRule> All = [ListUnknown, NoVersion, InstrumentUnknown];
}
