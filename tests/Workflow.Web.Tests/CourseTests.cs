using Microsoft.Playwright;
using Xunit;

namespace Workflow.Web.Tests;

/// <summary>Whole courses of tickets in a browser without JavaScript, by those whose steps they are.</summary>
[Collection(nameof(Site))]
public sealed class CourseTests(Site site)
{
    private static readonly (string, string) Yes = ("approved", "yes");

    [Fact(DisplayName = "退单后指定承办，分办、延期、审签、退回补充、不满意重新办理、重启，到归档")]
    public async Task A_ticket_takes_the_long_way()
    {
        var desk = await site.SignInAsync("dengji");
        var address = await site.RegisterAsync(desk, "龙华路窨井盖夜间无警示", name: "诉求人甲");
        Assert.Contains("待受理", await desk.InnerTextAsync(".tags"), StringComparison.Ordinal);
        await ReturnAndDesignateAsync(address);
        await HandleInsideAsync(address);
        await AuditAsync(address);
        await CallBackAsync(address);
        var caller = await ReopenAndFileAsync(address);
        Assert.Equal(
            [
                "登记 · 电话",
                "受理",
                "派发给五龙街道",
                "申请退单 · 不属于本单位职责",
                "同意退单",
                "指定城管局承办",
                "签收",
                "分办",
                "联系诉求人 · 上门，已联系上",
                "申请延期 · 5个工作日",
                "同意延期",
                "拟答复",
                "反馈",
                "退回补充",
                "拟答复",
                "反馈",
                "审核通过，办结",
                "回访 · 接通，未解决，不满意",
                "重新办理",
                "拟答复",
                "退回修改",
                "拟答复",
                "反馈",
                "审核通过，办结",
                "回访 · 接通，已解决，满意",
                "结案 · 诉求人确认已解决",
                "重启",
                "改派给五龙街道",
                "签收",
                "反馈",
                "审核通过，办结",
                "回访 · 接通，已解决",
                "结案 · 诉求人确认已解决",
                "归档",
            ],
            (await caller.Locator(".course li > b").AllInnerTextsAsync()).Reverse()
        );
    }

    [Fact(DisplayName = "社区上报，街道吹哨，热线中心按街道希望的部门派单；能自行处置的街道自己办结")]
    public async Task A_report_is_blown_into_a_ticket()
    {
        var community = await site.SignInAsync("jiedao");
        var address = await site.ReportAsync(community, "第一网格围墙倾斜");
        var street = await site.SignInAsync("jiedao");
        await street.MoveAsync(
            address,
            "whistle",
            "吹哨 · 应急处置",
            ("kind", "Emergency"),
            ("tried", "已拉警戒线、劝离行人，街道没有拆除能力"),
            ("wanted", "city-management")
        );
        var dispatcher = await site.SignInAsync("paidan");
        await dispatcher.GotoAsync(address);
        Assert.Equal("city-management", await dispatcher.InputValueAsync("#dispatch-lead"));
        Assert.Equal("Urgent", await dispatcher.InputValueAsync("#dispatch-limit"));
        await dispatcher.SubmitAsync("dispatch");
        Assert.Contains("紧急件", await dispatcher.InnerTextAsync(".tags"), StringComparison.Ordinal);

        var small = await site.ReportAsync(community, "楼道堆放杂物");
        await street.MoveAsync(small, "settle", "街道已处置", ("note", "已当场清理"));
    }

    [Fact(DisplayName = "挂账到复查日前提前恢复；申请撤回；不能办的说明原因")]
    public async Task A_ticket_is_suspended_and_goes_on()
    {
        var address = await HandedAsync("冬季绿化带补植");
        var unit = await site.SignInAsync("jiedao");
        await unit.MoveAsync(address, "sign", "办理中");
        await SuspendAsync(unit, address);
        Assert.Contains("已有一项挂账申请等待决定", await unit.InnerTextAsync(".now"), StringComparison.Ordinal);
        await unit.MoveAsync(address, "withdraw-request", "办理中");
        await SuspendAsync(unit, address);
        var dispatcher = await site.SignInAsync("paidan");
        await dispatcher.MoveAsync(address, "decide", "挂账", Yes);
        Assert.Contains("挂账复查", await dispatcher.InnerTextAsync(".limits"), StringComparison.Ordinal);
        await unit.MoveAsync(address, "resume", "办理中");
    }

    /// <summary>Until the last day that the form allows.</summary>
    private static async Task SuspendAsync(IPage unit, string address)
    {
        await unit.GotoAsync(address);
        var review = await unit.GetAttributeAsync("#suspend-review", "max");
        await unit.MoveAsync(
            address,
            "suspend",
            "挂账申请待决定",
            ("kind", "Weather"),
            ("review", review!),
            ("note", "冬季不能种植")
        );
    }

    private async Task<string> HandedAsync(string title)
    {
        var desk = await site.SignInAsync("dengji");
        var address = await site.RegisterAsync(desk, title);
        var dispatcher = await site.SignInAsync("paidan");
        await dispatcher.DispatchAsync(address, "street-1");
        return address;
    }

    private async Task ReturnAndDesignateAsync(string address)
    {
        var dispatcher = await site.SignInAsync("paidan");
        await dispatcher.DispatchAsync(address, "street-1");
        var street = await site.SignInAsync("jiedao");
        await street.MoveAsync(
            address,
            "return",
            "退单申请待决定",
            ("reason", "NotOurDuty"),
            ("note", "井盖由城管局管护"),
            ("suggested", "city-management")
        );
        await dispatcher.GotoAsync(address);
        var asked = await dispatcher.InnerTextAsync(".pending");
        Assert.Contains("井盖由城管局管护", asked, StringComparison.Ordinal);
        await dispatcher.MoveAsync(address, "decide", "待派发", Yes);
        Assert.Contains("已退单 1 次", await dispatcher.InnerTextAsync(".tags"), StringComparison.Ordinal);
        Assert.Equal("city-management", await dispatcher.InputValueAsync("#designate-lead"));
        await dispatcher.MoveAsync(address, "designate", "指定承办", ("limit", "Normal"));
    }

    private async Task HandleInsideAsync(string address)
    {
        var office = await site.SignInAsync("chengguan");
        await office.GotoAsync(address);
        Assert.Contains(
            "不能退单：已由热线中心指定承办",
            await office.InnerTextAsync(".now"),
            StringComparison.Ordinal
        );
        await office.MoveAsync(address, "sign", "办理中");
        await office.MoveAsync(address, "assign", "办理中", ("to", "city-management-appearance/p-014"));
        Assert.Contains("市容科", await office.InnerTextAsync(".facts-sheet"), StringComparison.Ordinal);
        var section = await site.SignInAsync("shirong");
        await section.MoveAsync(address, "contact", "办理中", ("means", "Visit"), ("note", "现场见到诉求人"));
        await section.MoveAsync(address, "extend", "延期申请待决定", ("days", "5"), ("note", "定制井盖到货需要时间"));
        var dispatcher = await site.SignInAsync("paidan");
        await dispatcher.MoveAsync(address, "decide", "办理中", Yes);
        await DraftAndSignAsync(address, "您反映的井盖已于今日更换。");
    }

    private async Task DraftAndSignAsync(string address, string answer)
    {
        var section = await site.SignInAsync("shirong");
        await section.MoveAsync(address, "draft", "办理中", ("answer", answer));
        var office = await site.SignInAsync("chengguan");
        await office.GotoAsync(address);
        Assert.Contains(answer, await office.InnerTextAsync(".pending"), StringComparison.Ordinal);
        await office.MoveAsync(address, "sign-off", "待审核");
    }

    private async Task AuditAsync(string address)
    {
        var auditor = await site.SignInAsync("shenhe");
        await auditor.MoveAsync(address, "supplement", "办理中", ("note", "请补充夜间警示情况"));
        var section = await site.SignInAsync("shirong");
        await section.GotoAsync(address);
        Assert.Contains("请补充夜间警示情况", await section.InnerTextAsync(".now"), StringComparison.Ordinal);
        Assert.Equal("您反映的井盖已于今日更换。", await section.InputValueAsync("#draft-answer"));
        await DraftAndSignAsync(address, "井盖已更换，夜间警示灯已装。");
        await auditor.MoveAsync(address, "pass", "待回访");
    }

    private async Task CallBackAsync(string address)
    {
        var caller = await site.SignInAsync("huifang");
        await caller.MoveAsync(
            address,
            "call-back",
            "第 2 次办理",
            ("reached", "yes"),
            ("resolution", "Unsolved"),
            ("satisfaction", "Dissatisfied"),
            ("note", "警示灯不亮")
        );
        var section = await site.SignInAsync("shirong");
        await section.GotoAsync(address);
        Assert.Contains("未解决，不满意", await section.InnerTextAsync(".asked >> nth=0"), StringComparison.Ordinal);
        await section.MoveAsync(address, "draft", "办理中", ("answer", "草草写的答复"));
        var office = await site.SignInAsync("chengguan");
        await office.MoveAsync(address, "send-back", "办理中", ("note", "写明灯是什么时候修好的"));
        await DraftAndSignAsync(address, "警示灯已于今晚修好。");
        var auditor = await site.SignInAsync("shenhe");
        await auditor.MoveAsync(address, "pass", "待回访");
        await caller.MoveAsync(
            address,
            "call-back",
            "已结案",
            ("reached", "yes"),
            ("resolution", "Solved"),
            ("satisfaction", "Satisfied")
        );
    }

    private async Task<IPage> ReopenAndFileAsync(string address)
    {
        var caller = await site.SignInAsync("huifang");
        await caller.MoveAsync(address, "reopen", "待派发", ("note", "井盖又松动了"));
        var dispatcher = await site.SignInAsync("paidan");
        await dispatcher.DispatchAsync(address, "street-1");
        var street = await site.SignInAsync("jiedao");
        await street.MoveAsync(address, "feedback", "待审核", ("answer", "已重新固定。"));
        var auditor = await site.SignInAsync("shenhe");
        await auditor.MoveAsync(address, "pass", "待回访");
        await caller.MoveAsync(address, "call-back", "已结案", ("reached", "yes"), ("resolution", "Solved"));
        await caller.MoveAsync(address, "archive", "已归档");
        return caller;
    }
}
