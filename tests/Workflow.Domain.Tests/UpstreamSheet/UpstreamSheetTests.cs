using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Domain.UpstreamSheet;
using Workflow.Domain.UpstreamSheet.Commands;
using Workflow.Testing;
using Xunit;

namespace Workflow.Domain.Tests.UpstreamSheet;

/// <summary>The sheets of one system, day and direction.</summary>
public sealed class UpstreamSheetTests
{
    private static readonly Text City = Text.From("city12345");
    private static readonly DateOnly Today = new(2026, 3, 9);

    private static readonly SheetTakenIn Taken = new(City, Today, Text.From("ab12"), true, 5, 3, 1, 1, 0);

    private static readonly PlannedMessage One = new(
        new CaseId(Ids.Derived("one")),
        new UpstreamMessage(UpstreamMessageKind.Reply, 1)
    );

    private static readonly PlannedMessage Two = One with { Ticket = new CaseId(Ids.Derived("two")) };

    private static readonly Spec New = Spec.For(UpstreamSheetDecider.Type)
        .With(SampleDistrict.Reference)
        .By(SampleDistrict.ActorOf("dengji"));

    [Fact(DisplayName = "接收表格：同一文件只记一次，同日的补充另记一次")]
    public void The_same_file_is_taken_in_once()
    {
        var after = New.When(new TakeInSheet(Taken)).ThenTwiceIsAsGoodAsOnce();
        var more = after.When(new TakeInSheet(Taken with { File = Text.From("cd34") })).After();
        Assert.Equal(2, ((UpstreamSheetState)more.State).TakenIn.Length);
    }

    [Fact(DisplayName = "日期晚于明天、系统名称不对、岗位不对的，不接收")]
    public void What_may_not_come_in()
    {
        New.When(new TakeInSheet(Taken with { On = Today.AddDays(2) })).ThenRefused(UpstreamSheetRefusals.TooFarAhead);
        New.When(new TakeInSheet(Taken with { System = Text.From("市热线") }))
            .ThenRefused(UpstreamSheetRefusals.BadSystem);
        New.By(SampleDistrict.ActorOf("chengguan"))
            .When(new TakeInSheet(Taken))
            .ThenRefused(TicketUpstreamRefusals.NotOfTheCentre);
        New.By(SampleDistrict.ActorOf("huifang"))
            .When(new SendOutSheet(1, 1))
            .ThenRefused(TicketUpstreamRefusals.NotOfTheCentre);
    }

    [Fact(DisplayName = "上报表：先列出，完成之后才能列下一份；列过的不再列")]
    public void A_sheet_is_planned_then_sent_out()
    {
        var planned = New.When(new PlanSheet(City, Today, [One])).Then(new SheetPlanned(City, Today, 1, [One]));
        planned.When(new PlanSheet(City, Today, [Two])).ThenRefused(UpstreamSheetRefusals.Unfinished);
        Assert.NotNull(((UpstreamSheetState)planned.State).Unfinished);
        var sent = planned.When(new SendOutSheet(1, 1)).ThenTwiceIsAsGoodAsOnce();
        sent.When(new PlanSheet(City, Today, [One])).ThenRefused(UpstreamSheetRefusals.Nothing);
        sent.When(new PlanSheet(City, Today, [One, Two])).Then(new SheetPlanned(City, Today, 2, [Two]));
        sent.When(new SendOutSheet(2, 1)).ThenRefused(UpstreamSheetRefusals.NoPlan);
    }

    [Fact(DisplayName = "没有内容的、超过两千条的，不列")]
    public void Neither_nothing_nor_too_much_is_planned()
    {
        New.When(new PlanSheet(City, Today, [])).ThenRefused(UpstreamSheetRefusals.Nothing);
        var many = Enumerable
            .Range(0, UpstreamSheetPolicy.MostMessages + 1)
            .Select(i => One with { Ticket = new CaseId(Ids.Derived($"many/{i}")) });
        New.When(new PlanSheet(City, Today, [.. many])).ThenRefused(UpstreamSheetRefusals.TooMany, "2000");
    }

    [Fact(DisplayName = "一个系统、一天、一个方向，一处记录")]
    public void The_case_follows_from_system_day_and_direction()
    {
        StreamRef[] cases =
        [
            UpstreamSheetDecider.CaseOf(City, Today, SheetDirection.In),
            UpstreamSheetDecider.CaseOf(City, Today, SheetDirection.Out),
            UpstreamSheetDecider.CaseOf(City, Today.AddDays(1), SheetDirection.In),
            UpstreamSheetDecider.CaseOf(Text.From("province"), Today, SheetDirection.In),
        ];
        Assert.Distinct(cases);
        Assert.Equal(cases[0], UpstreamSheetDecider.CaseOf(Text.From("city12345"), new(2026, 3, 9), SheetDirection.In));
    }
}
