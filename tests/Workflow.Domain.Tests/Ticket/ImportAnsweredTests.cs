using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Testing;
using Xunit;

namespace Workflow.Domain.Tests.Ticket;

public sealed class ImportAnsweredTests
{
    internal static readonly ImportAnswered Import = new(
        new TicketSource(Text.From("board"), Text.From("12345")),
        Tickets.Key,
        Text.From("网友"),
        Text.From("噪声"),
        Text.From("夜里施工。"),
        At(2025, 9, 29),
        Text.From("已责令停工。"),
        At(2025, 10, 10)
    );

    private static readonly Spec New = Spec.For(TicketDecider.Type)
        .With(SampleDistrict.Reference)
        .By(LoadingRight.CommandLine);

    [Fact(DisplayName = "导入一件：登记、答复、结案未核实一次记下，不编号，不计时；再导入没有变化")]
    public void A_matter_is_imported_in_one_go()
    {
        var after = New.When(Import)
            .Then(
                new TicketRegistered(
                    null,
                    TicketOrigin.History,
                    Import.Source,
                    new CaseText(Import.Title),
                    new CaseText(Import.Body),
                    null,
                    new Complainant(null, null, new PersonalText(Tickets.Key, Import.Account)),
                    false,
                    Import.FiledAt
                ),
                new FeedbackGiven(new CaseText(Import.Answer), null, Import.AnsweredAt),
                new HistoryClosed(
                    SampleDistrict.Reference.Calendar.WorkingDaysBetween(new(2025, 9, 29), new(2025, 10, 10)),
                    [],
                    SampleDistrict.Reference.Calendar.Version
                )
            );
        after.When(Import).ThenUnchanged().ThenWants();
        Assert.Equal(TicketPhase.ClosedUnverified, after.Ticket().Phase);
    }

    [Fact(DisplayName = "国庆前后：只数工作日（调休的算）")]
    public void Working_days_are_counted_where_the_years_are_published()
    {
        var history = New.When(Import).After().Ticket().History!;
        // 29 September is the day of filing; then 30 September, 9 and 10 October.
        Assert.Equal(3, history.WorkingDays);
        Assert.Empty(history.UnpublishedYears);
    }

    [Fact(DisplayName = "没有公布日历的年份：不数工作日，写明是哪几年")]
    public void Years_without_a_calendar_are_named_and_nothing_is_counted()
    {
        var old = Import with { FiledAt = At(2021, 12, 30), AnsweredAt = At(2023, 1, 5) };
        var history = New.When(old).After().Ticket().History!;
        Assert.Null(history.WorkingDays);
        Assert.Equal(Enumerable.Range(2021, 3), history.UnpublishedYears);
    }

    [Fact(DisplayName = "同一来源编号、内容不同：拒绝；内容相同、编号不同：照常导入")]
    public void The_same_source_with_other_words_is_refused()
    {
        var imported = New.When(Import).After();
        foreach (
            var other in new[]
            {
                Import with
                {
                    Title = Text.From("别的"),
                },
                Import with
                {
                    Body = Text.From("别的"),
                },
                Import with
                {
                    Answer = Text.From("别的"),
                },
                Import with
                {
                    FiledAt = Import.FiledAt - TimeSpan.FromSeconds(1),
                },
                Import with
                {
                    AnsweredAt = Import.AnsweredAt + TimeSpan.FromSeconds(1),
                },
            }
        )
            imported.When(other).ThenRefused(TicketRefusals.SourceDiffers, "12345");
        var second = new TicketSource(Import.Source.System, Text.From("12346"));
        Assert.NotEqual(ImportAnswered.CaseOf(Import.Source), ImportAnswered.CaseOf(second));
        New.When(Import with { Source = second }).After();
    }

    [Fact(DisplayName = "依法删去的内容无法比较，视为相同")]
    public void What_was_erased_counts_as_the_same()
    {
        var history = New.When(Import).After().Ticket().History!;
        New.Given(
                New.When(Import).After().Ticket().Registered! with
                {
                    Title = new CaseText(null),
                    Body = new CaseText(null),
                },
                new FeedbackGiven(new CaseText(null), null, Import.AnsweredAt),
                history
            )
            .When(Import with { Body = Text.From("别的") })
            .ThenUnchanged();
    }

    [Fact(DisplayName = "导入被拒：答复早于提出、时间在将来、缺内容、太长、没有维护职责")]
    public void Importing_is_refused_with_the_reason()
    {
        New.When(Import with { AnsweredAt = Import.FiledAt - TimeSpan.FromSeconds(1) })
            .ThenRefused(TicketRefusals.AnsweredBeforeFiled, "12345");
        New.When(Import with { AnsweredAt = Spec.AnyMonday + TimeSpan.FromSeconds(1) })
            .ThenRefused(TicketRefusals.InFuture, "12345");
        New.When(Import with { Title = default }).ThenRefused(TicketRefusals.TextMissing, "标题");
        New.When(Import with { Answer = default }).ThenRefused(TicketRefusals.TextMissing, "答复");
        New.When(Import with { Body = Tickets.Long(10_001) })
            .ThenRefused(TicketRefusals.TextTooLong, "反映内容", "10001", "10000");
        New.When(Import with { Account = Tickets.Long(51) })
            .ThenRefused(TicketRefusals.TextTooLong, "账号", "51", "50");
        New.As("paidan").When(Import).ThenRefused(LoadingRight.NotPermitted);
        New.As("weihu").When(Import).After();
    }

    private static Moment At(int year, int month, int day) => Moment.InChina(new(year, month, day), new(10, 0));
}
