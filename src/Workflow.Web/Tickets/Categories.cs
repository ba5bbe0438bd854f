using System.Collections.Immutable;

namespace Workflow.Web.Tickets;

/// <summary>
/// Classes of matters that are usual at hotlines, offered while typing; a district may write any other.
/// </summary>
internal static class Categories
{
    public static readonly ImmutableArray<string> Usual =
    [
        "市政设施",
        "市容环境",
        "环境污染",
        "供水供电供气",
        "供热",
        "房屋物业",
        "道路交通",
        "市场监管",
        "劳动社保",
        "民政救助",
        "教育",
        "医疗卫生",
        "公共安全",
        "作风效能",
        "政策咨询",
    ];
}
