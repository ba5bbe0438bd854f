using Workflow.Api.Describing;
using static Workflow.Api.Admission.AdmissionRouteWords;

namespace Workflow.Api.Admission;

/// <summary>What the description of the interface says about 文号.</summary>
internal static class PaperRouteWords
{
    public static readonly RouteWords List = new(
        "list-papers",
        "发文登记簿",
        "一个单位一年在本系统编的文号，本单位和督查可以看；不写单位和年份的，是您的单位和今年。",
        200,
        typeof(PaperListView),
        [400, 401, 404]
    )
    {
        Parameters = [ParameterWords.Query("unit", "单位代码。"), ParameterWords.Query("year", "四位年份。")],
    };

    public static readonly RouteWords Number = Move(
        "number-paper",
        "编文号",
        "印发单位：通知书由作出决定的单位，印发件由申请单位。从本单位的发文登记簿取号，或者写明办公系统已经编好的序号。"
    );

    public static readonly RouteWords Void = Move(
        "void-paper",
        "文号作废",
        "印发单位；作废的号不再使用，可以重新编号。"
    );
}
