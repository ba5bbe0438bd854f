using Microsoft.Playwright;
using Xunit;

namespace Workflow.Web.Tests;

/// <summary>
/// The page of a ticket in each phase, as whoever has the next step sees it, with the form of every move.
/// </summary>
[Collection(nameof(Site))]
public sealed class TicketLookTests(Site site)
{
    private const string Answer = "您反映的问题已于今日处理完毕：更换井盖一套，夜间警示灯已装好。感谢您的监督。";

    [Fact(DisplayName = "工单在每个状态下都看得清、用得了，每张表单也是")]
    public async Task Tickets_are_accessible_in_each_phase()
    {
        var pages = new List<(string Account, string Name, string Address)>
        {
            ("shequ", "report", $"{site.Home}/tickets/report"),
            ("dengji", "ticket-register", $"{site.Home}/tickets/new"),
        };
        pages.AddRange(await BeforeTheUnitAsync());
        pages.AddRange(await WithTheUnitAsync());
        pages.AddRange(await InsideTheUnitAsync());
        pages.AddRange(await AfterTheUnitAsync());
        await site.LookAtAsync(pages);
    }

    private async Task<IEnumerable<(string, string, string)>> BeforeTheUnitAsync()
    {
        var community = await site.SignInAsync("jiedao");
        var reported = await site.ReportAsync(community, "第一网格围墙倾斜，砖块松动");
        var blown = await site.ReportAsync(community, "第一网格雨水井堵塞，路面积水");
        var street = await site.SignInAsync("jiedao");
        await street.MoveAsync(
            blown,
            "whistle",
            "吹哨",
            ("kind", "Livelihood"),
            ("tried", "已组织人员清掏井口，管道内部需专用设备"),
            ("wanted", "city-management")
        );
        return
        [
            ("shequ", "report-sent", $"{site.Home}/tickets/report?sent={blown.Split('/')[^1]}"),
            ("jiedao", "ticket-reported", reported),
            ("paidan", "ticket-whistle", blown),
        ];
    }

    private async Task<IEnumerable<(string, string, string)>> WithTheUnitAsync()
    {
        var street = await site.SignInAsync("jiedao");
        var dispatcher = await site.SignInAsync("paidan");
        var waiting = await HandedAsync("湖滨小区北门路灯不亮", "street-1");
        var returned = await HandedAsync("新江路行道树遮挡信号灯", "street-1");
        await street.MoveAsync(
            returned,
            "return",
            "退单申请待决定",
            ("reason", "NotOurDuty"),
            ("note", "行道树修剪由城管局负责，职责清单列在城管局名下。"),
            ("suggested", "city-management")
        );
        var again = await HandedAsync("新江路绿篱遮挡路牌", "street-1");
        await street.MoveAsync(again, "return", "退单申请待决定", ("reason", "NotOurArea"), ("note", "在相邻街道"));
        await dispatcher.MoveAsync(again, "decide", "待派发", ("approved", "yes"));
        var suspended = await HandedAsync("冬季绿化带补植", "street-1");
        await street.MoveAsync(suspended, "sign", "办理中");
        var review = await street.GetAttributeAsync("#suspend-review", "max");
        await street.MoveAsync(
            suspended,
            "suspend",
            "挂账申请待决定",
            ("kind", "Weather"),
            ("review", review!),
            ("note", "冬季不能种植")
        );
        await dispatcher.MoveAsync(suspended, "decide", "挂账", ("approved", "yes"));
        return
        [
            ("jiedao", "ticket-dispatched", waiting),
            ("paidan", "ticket-return-asked", returned),
            ("paidan", "ticket-returned", again),
            ("jiedao", "ticket-suspended", suspended),
        ];
    }

    private async Task<IEnumerable<(string, string, string)>> InsideTheUnitAsync()
    {
        var assigned = await HandedAsync("龙华路窨井盖破损，夜间有行人绊倒", "city-management");
        await AssignAsync(assigned);
        var drafted = await HandedAsync("龙南街雨篦缺失", "city-management");
        await AssignAsync(drafted);
        await DraftAsync(drafted);
        var back = await HandedAsync("新明大街井盖异响", "city-management");
        await AssignAsync(back);
        await DraftAsync(back);
        var office = await site.SignInAsync("chengguan");
        await office.MoveAsync(back, "send-back", "办理中", ("note", "写明是哪一天修好的"));
        return
        [
            ("shirong", "ticket-assigned", assigned),
            ("chengguan", "ticket-drafted", drafted),
            ("shirong", "ticket-sent-back", back),
        ];
    }

    private async Task<IEnumerable<(string, string, string)>> AfterTheUnitAsync()
    {
        var caller = await site.SignInAsync("huifang");
        var auditing = await AnsweredAsync("夜间施工噪声扰民");
        var answered = await AnsweredAsync("小区门口占道经营");
        await PassAsync(answered);
        var disputed = await AnsweredAsync("楼顶漏水反复修不好");
        await PassAsync(disputed);
        await caller.MoveAsync(
            disputed,
            "call-back",
            "第 2 次办理",
            ("reached", "yes"),
            ("resolution", "Unsolved"),
            ("satisfaction", "Dissatisfied"),
            ("note", "一下雨还是漏")
        );
        var closed = await AnsweredAsync("健身器材螺丝松动");
        await PassAsync(closed);
        await caller.MoveAsync(closed, "call-back", "已结案", ("reached", "yes"), ("resolution", "Solved"));
        return
        [
            ("shenhe", "ticket-auditing", auditing),
            ("huifang", "ticket-to-call-back", answered),
            ("jiedao", "ticket-rework", disputed),
            ("huifang", "ticket-closed", closed),
        ];
    }

    private async Task<string> HandedAsync(string title, string unit)
    {
        var desk = await site.SignInAsync("dengji");
        var address = await site.RegisterAsync(desk, title, name: "诉求人甲");
        var dispatcher = await site.SignInAsync("paidan");
        await dispatcher.DispatchAsync(address, unit);
        return address;
    }

    private async Task<string> AnsweredAsync(string title)
    {
        var address = await HandedAsync(title, "street-1");
        var street = await site.SignInAsync("jiedao");
        await street.MoveAsync(address, "feedback", "待审核", ("answer", Answer), ("note", "材料见附件"));
        return address;
    }

    private async Task PassAsync(string address)
    {
        var auditor = await site.SignInAsync("shenhe");
        await auditor.MoveAsync(address, "pass", "待回访");
    }

    private async Task AssignAsync(string address)
    {
        var office = await site.SignInAsync("chengguan");
        await office.MoveAsync(address, "assign", "办理中", ("to", "city-management-appearance/p-014"));
    }

    private async Task DraftAsync(string address)
    {
        var section = await site.SignInAsync("shirong");
        await section.MoveAsync(address, "draft", "办理中", ("answer", Answer), ("note", "更换井盖一套"));
    }
}
