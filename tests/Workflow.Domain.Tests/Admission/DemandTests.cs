using Workflow.Domain.Admission;
using Xunit;

namespace Workflow.Domain.Tests.Admission;

/// <summary>问一问: what a pasted message turns out to be.</summary>
public sealed class DemandTests
{
    [Theory(DisplayName = "从消息里认出准入编号：各种括号、空格、全角数字；不像编号的不认")]
    [InlineData("请按龙准〔2026〕7号办理", "龙准〔2026〕7号")]
    [InlineData("编号：龙准[2026]12号，周五前报", "龙准〔2026〕12号")]
    [InlineData("龙准【２０２６】 3 号", "龙准〔2026〕3号")]
    [InlineData("龙准（2026）7号和龙准(2026)8号，龙准〔2026〕7号", "龙准〔2026〕7号 龙准〔2026〕8号")]
    [InlineData("龙准〔2026〕号", "")]
    [InlineData("龙准〔26〕7号", "")]
    [InlineData("龙准〔2026〕7", "")]
    [InlineData("龙减办〔2026〕7号", "")]
    [InlineData("", "")]
    public void Numbers_are_found(string text, string numbers) =>
        Assert.Equal(
            numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Demand.NumbersIn(text, "龙准").AsEnumerable()
        );

    [Theory(DisplayName = "名称和消息有多像")]
    [InlineData("冬季清雪", "请各社区做好冬季清雪工作", 100)]
    [InlineData("冬季清雪", "请各社区清理楼道", 0)]
    [InlineData("冬季清雪情况统计", "冬季清雪的情况请统计", 71)]
    [InlineData("雪", "清雪", 100)]
    public void Likeness_is_counted(string title, string text, int percent) =>
        Assert.Equal(percent, Demand.Likeness(title, text));

    [Fact(DisplayName = "都能执行、都下达给本单位才算准入；有一个不是就没有准入；没写编号的说不清")]
    public void Verdicts()
    {
        Assert.Equal(DemandVerdict.Admitted, Demand.Judge([true]));
        Assert.Equal(DemandVerdict.NotAdmitted, Demand.Judge([true, false]));
        Assert.Equal(DemandVerdict.NotAdmitted, Demand.Judge([false]));
        Assert.Equal(DemandVerdict.Unclear, Demand.Judge([]));
    }
}
