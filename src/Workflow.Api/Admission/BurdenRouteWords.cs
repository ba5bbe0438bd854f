using Workflow.Api.Describing;

namespace Workflow.Api.Admission;

/// <summary>What the description of the interface says about burdens.</summary>
internal static class BurdenRouteWords
{
    public static readonly RouteWords OfUnit = new(
        "unit-burden",
        "一个单位现在承担的",
        "正在执行、下达给这个单位的准入事项，按类别和发起单位；登录的人都可以查。",
        200,
        typeof(BurdenView),
        [400, 401, 404]
    )
    {
        Parameters = [ParameterWords.Query("unit", "单位代码。")],
    };

    public static readonly RouteWords OfRequest = new(
        "request-burden",
        "下达对象已经承担的",
        "一件申请的下达对象现在承担什么，还有谁要填报同样的数据；参与办理的单位可以看。",
        200,
        typeof(BurdenView),
        [401, 404]
    );
}
