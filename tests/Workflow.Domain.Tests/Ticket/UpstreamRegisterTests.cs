using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Ticket.UpstreamTickets;

namespace Workflow.Domain.Tests.Ticket;

/// <summary>Tickets come from above and out of tables.</summary>
public sealed class UpstreamRegisterTests
{
    [Fact(DisplayName = "上级转办：取本区编号，记来源、上级时限和时限类别；同样内容再来一次不变")]
    public void A_matter_from_above_becomes_a_ticket()
    {
        var after = New.When(ToRegister).ThenTwiceIsAsGoodAsOnce().State();
        Assert.Equal(TicketPhase.Registered, after.Phase);
        Assert.Equal("GD-2026-000008", after.Registered!.Number!.Value.Value);
        Assert.Equal(
            (TicketOrigin.Upstream, ToRegister.Source, Friday, TicketLimit.Normal, ToRegister.FiledAt),
            (after.Registered.Origin, after.Registered.Source, after.SourceDueAt, after.Limit, after.OccurredAt)
        );
        Assert.Equal("张三", after.Registered.Complainant!.Name!.Shown);
        Assert.NotNull(after.Upstream);
    }

    [Fact(DisplayName = "没有给时限类别的，不代为分类")]
    public void Without_a_class_nothing_is_classified() =>
        Assert.Null(New.When(ToRegister with { Limit = null }).After().State().Limit);

    [Fact(DisplayName = "同一来源编号、内容不同：不改已登记的，说明编号")]
    public void Other_words_under_a_known_number_are_refused() =>
        Registered
            .When(ToRegister with { Body = Text.From("别的事") })
            .ThenRefused(TicketRefusals.SourceDiffers, "CITY-2026-1");

    [Fact(DisplayName = "来源编号就是工单的标识：同号同件，异号异件，异系统异件")]
    public void The_case_follows_from_the_source()
    {
        var source = ToRegister.Source;
        Assert.Equal(
            RegisterUpstream.CaseOf(source),
            RegisterUpstream.CaseOf(new TicketSource(source.System, source.Id))
        );
        Assert.NotEqual(
            RegisterUpstream.CaseOf(source),
            RegisterUpstream.CaseOf(source with { Id = Text.From("CITY-2026-2") })
        );
        Assert.NotEqual(
            RegisterUpstream.CaseOf(source),
            RegisterUpstream.CaseOf(source with { System = Text.From("province12345") })
        );
    }

    [Theory(DisplayName = "只有热线中心的登记、派单岗位能接收上级转办")]
    [InlineData("dengji", true)]
    [InlineData("paidan", true)]
    [InlineData("shenhe", false)]
    [InlineData("huifang", false)]
    [InlineData("chengguan", false)]
    [InlineData("ducha", false)]
    [InlineData("weihu", false)]
    public void Only_the_centre_takes_matters_from_above(string account, bool may)
    {
        var outcome = New.ByAccount(account).When(ToRegister);
        if (may)
            outcome.After();
        else
            outcome.ThenRefused(TicketUpstreamRefusals.NotOfTheCentre);
    }

    [Fact(DisplayName = "命令行也能接收，此时没有登记单位")]
    public void The_command_line_takes_them_too() =>
        Assert.Null(New.By(LoadingRight.CommandLine).When(ToRegister).After().State().Registered!.By);

    [Fact(DisplayName = "编号、时间不对的不登记")]
    public void Wrong_sources_and_times_are_refused()
    {
        New.When(ToRegister with { Source = new TicketSource(Text.From("city12345"), Text.From("编号 一")) })
            .ThenRefused(TicketUpstreamRefusals.BadSource, "来源编号");
        New.When(ToRegister with { Source = new TicketSource(Text.From(""), Text.From("1")) })
            .ThenRefused(TicketUpstreamRefusals.BadSource, "来源系统");
        New.When(ToRegister with { FiledAt = Spec.AnyMonday + TimeSpan.FromHours(1) })
            .ThenRefused(TicketRefusals.InFuture, "CITY-2026-1");
        New.When(ToRegister with { SourceDueAt = ToRegister.FiledAt })
            .ThenRefused(TicketUpstreamRefusals.DueBeforeFiled, "CITY-2026-1");
        New.When(ToRegister with { Title = Text.From(" ") }).ThenRefused(TicketRefusals.TextMissing, "标题");
    }

    [Fact(DisplayName = "表格中的一行：再读一次不变，同号不同内容不改，不是表格的不能再登记")]
    public void A_row_of_a_table_is_one_ticket()
    {
        var row = new Register(
            TicketOrigin.Table,
            Text.From("井盖破损"),
            Text.From("龙华路井盖破损。"),
            null,
            new PersonKeyId(Ids.Derived("row")),
            null,
            null,
            false,
            Source: new TicketSource(Text.From("table"), Text.From("CK-1")),
            IsOfTable: true
        );
        var after = New.When(row).ThenTwiceIsAsGoodAsOnce();
        Assert.Equal(TicketOrigin.Table, after.State().Registered!.Origin);
        after.When(row with { Body = Text.From("别的") }).ThenRefused(TicketRefusals.SourceDiffers, "CK-1");
        after.When(row with { IsOfTable = false }).ThenRefused(TicketRefusals.AlreadyRegistered);
        Assert.Null(after.State().Upstream);
    }

    [Fact(DisplayName = "取号：登记上级转办也用工单编号的登记簿")]
    public void It_takes_a_number_of_the_tickets_register() =>
        Assert.Equal(
            RunningNumber.Of("ticket", Spec.AnyMonday),
            Assert.Single(TicketDecider.Type.Registers(ToRegister, Spec.AnyMonday))
        );
}
