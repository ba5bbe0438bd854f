using Workflow.Api.Describing;
using static Workflow.Api.Admission.AdmissionRouteWords;

namespace Workflow.Api.Admission;

/// <summary>What the description of the interface says about admitted matters.</summary>
internal static class MatterRouteWords
{
    public static readonly RouteWords Publish = Move(
        "publish-matter",
        "公布",
        "扎口部门；取得准入编号，自开始日期起可以执行。再次核对全年件数和社区事项基数。请求体可以不写。"
    );
    public static readonly RouteWords Extend = Move(
        "ask-term-extension",
        "申请延长期限",
        "申请单位的“准入申请”职责；期满之前，由扎口部门决定。"
    );
    public static readonly RouteWords DecideExtension = Move(
        "decide-term-extension",
        "决定延长期限",
        "扎口部门的“扎口”职责。由“代录”职责登记纸质决定的，写明paper。"
    );
    public static readonly RouteWords Suspend = Move(
        "suspend-matter",
        "暂停执行",
        "扎口部门；没有按准入内容执行的，核验时即显示暂停。"
    );
    public static readonly RouteWords Resume = Move("resume-matter", "恢复执行", "扎口部门；期限不因暂停而顺延。");
    public static readonly RouteWords Relay = Move(
        "relay-matter",
        "转发给社区",
        "街道的“准入申请”职责；用原编号。要求的时间提前、增加表格、扩大对象的，记为超出准入，人人可见。"
    );
    public static readonly RouteWords ReportUp = Move(
        "report-order-up",
        "向上反映",
        "需要“扎口”职责；把上级部署事项给基层造成的负担报给上级。"
    );
    public static readonly RouteWords Exit = Move(
        "exit-matter",
        "退出",
        "申请单位撤销，或扎口部门撤销；核验时即显示退出。"
    );
}
