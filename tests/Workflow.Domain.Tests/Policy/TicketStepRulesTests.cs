using System.Globalization;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Policy;
using Workflow.Domain.Policy.Commands;
using Workflow.Domain.Ticket;
using Workflow.Testing;
using Xunit;

namespace Workflow.Domain.Tests.Policy;

/// <summary>The limits and counts along the course of a ticket: what they may be.</summary>
public sealed class TicketStepRulesTests
{
    private static readonly TicketPolicy Policy = SampleDistrict.Reference.Policy.TicketPolicies.Values.Single();
    private static readonly TicketStepRules Usual = TicketStepRules.Usual;

    /// <summary>Every limit, and how it is set.</summary>
    private static readonly (string Word, Func<DeadlineRule, TicketStepRules> With)[] Limits =
    [
        ("街道研判", static rule => Usual with { Triage = rule }),
        ("派单", static rule => Usual with { Dispatch = rule }),
        ("紧急派单", static rule => Usual with { DispatchUrgent = rule }),
        ("签收", static rule => Usual with { Sign = rule }),
        ("哨单签收", static rule => Usual with { SignWhistle = rule }),
        ("首次联系", static rule => Usual with { Contact = rule }),
        ("哨单首次联系", static rule => Usual with { ContactWhistle = rule }),
        ("申请退单", static rule => Usual with { Return = rule }),
        ("决定申请", static rule => Usual with { Decide = rule }),
        ("审核", static rule => Usual with { Audit = rule }),
        ("回访", static rule => Usual with { Callback = rule }),
        ("超期通报", static rule => Usual with { Report = rule }),
    ];

    /// <summary>Every count with its bounds, and how it is set.</summary>
    private static readonly (string Word, int Least, int Most, Func<int, TicketStepRules> With)[] Counts =
    [
        ("退单次数", 0, 5, static count => Usual with { MostReturns = count }),
        ("一次延期的工作日数", 1, 60, static count => Usual with { MostExtension = count }),
        ("延期次数", 0, 5, static count => Usual with { MostExtensions = count }),
        ("回访次数", 1, 10, static count => Usual with { CallbackAttempts = count }),
        ("回访天数", 1, 10, static count => Usual with { CallbackDays = count }),
        ("重新办理次数", 0, 5, static count => Usual with { MostReworks = count }),
        ("单位内审签步数", 0, 2, static count => Usual with { InsideSteps = count }),
        (
            "单位内审签步数",
            0,
            2,
            static count => Usual with { UnitSteps = [new UnitSteps(new UnitId("housing"), count)] }
        ),
    ];

    [Fact(DisplayName = "每一步的时限都在1至3660之间，都写明依据")]
    public void Every_limit_has_bounds_and_a_source()
    {
        Assert.Equal(Usual.Rules.Select(static one => one.Word), Limits.Select(static one => one.Word));
        foreach (var (word, with) in Limits)
        {
            var rule = new DeadlineRule(1, TimeUnit.WorkingDay, Text.From("依据"));
            foreach (var fits in new[] { 1, WorkCalendar.MaxAmount })
                Adopt(with(rule with { Amount = fits })).After();
            foreach (var wrong in new[] { 0, -1, WorkCalendar.MaxAmount + 1 })
                Adopt(with(rule with { Amount = wrong }))
                    .ThenRefused(AdoptTicketPolicy.AmountOutOfRange, word, Shown(wrong));
            Adopt(with(rule with { Source = default })).ThenRefused(AdoptTicketPolicy.SourceMissing, word);
        }
        Adopt(Usual with { UpstreamLead = new WarningLead(0, TimeUnit.WorkingDay) })
            .ThenRefused(AdoptTicketPolicy.AmountOutOfRange, TicketStepRules.UpstreamWord, "0");
    }

    [Fact(DisplayName = "每个次数都在各自的范围之内")]
    public void Every_count_has_bounds()
    {
        foreach (var (word, least, most, with) in Counts)
        {
            Adopt(with(least)).After();
            Adopt(with(most)).After();
            foreach (var wrong in new[] { least - 1, most + 1 })
                Adopt(with(wrong))
                    .ThenRefused(AdoptTicketPolicy.CountOutOfRange, word, Shown(wrong), Shown(least), Shown(most));
        }
    }

    [Fact(DisplayName = "任何一处不同就是另一份规定，再采用另记一次")]
    public void Any_difference_is_another_policy()
    {
        var changed = Limits
            .Select(static one => one.With(new DeadlineRule(9, TimeUnit.CalendarDay, Text.From("依据"))))
            .Concat(Counts.Select(static one => one.With(one.Most)))
            .Append(Usual with { UpstreamLead = new WarningLead(2, TimeUnit.WorkingDay) });
        foreach (var rules in changed)
        {
            Assert.NotEqual(Usual, rules);
            Adopt(Usual).After().When(new AdoptTicketPolicy(Policy with { StepRules = rules })).After();
        }
        Adopt(Usual).ThenTwiceIsAsGoodAsOnce();
    }

    private static Spec.Outcome Adopt(TicketStepRules rules) =>
        Spec.For(PolicyDecider.Type).When(new AdoptTicketPolicy(Policy with { StepRules = rules }));

    private static string Shown(int number) => number.ToString(CultureInfo.InvariantCulture);
}
