using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Policy;
using Workflow.Domain.Policy.Commands;
using Workflow.Domain.Ticket;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Calendar.Calendars;

namespace Workflow.Domain.Tests.Policy;

public sealed class TicketPolicyTests
{
    private static readonly Spec New = Spec.For(PolicyDecider.Type);

    private static readonly TicketPolicy Sample = SampleDistrict.Reference.Policy.TicketPolicies.Values.Single();

    [Fact(DisplayName = "时限规则：采用一次记录一次，再采用没有变化，内容不同另记一次")]
    public void A_policy_is_adopted_once()
    {
        var other = Sample with { Normal = Sample.Consult };
        New.When(new AdoptTicketPolicy(Sample))
            .Then(new TicketPolicyAdopted(Sample))
            .When(new AdoptTicketPolicy(Sample))
            .ThenUnchanged()
            .When(new AdoptTicketPolicy(other))
            .Then(new TicketPolicyAdopted(other))
            .When(new AdoptTicketPolicy(other))
            .ThenUnchanged();
    }

    [Fact(DisplayName = "时限规则按生效日期取用")]
    public void A_policy_holds_from_its_date_on()
    {
        var later = Sample with { EffectiveFrom = Day("2026-07-01"), Normal = Sample.Complex };
        var reference = DistrictReference.Evolve(SampleDistrict.Reference, new TicketPolicyAdopted(later));
        Assert.Equal(Sample, reference.TicketPolicyAt(At("2026-06-30 23:59")));
        Assert.Equal(later, reference.TicketPolicyAt(At("2026-07-01 00:00")));
        Assert.Null(reference.TicketPolicyAt(At("2023-12-31 23:59")));
        Assert.Null(DistrictReference.Empty.TicketPolicyAt(At("2026-06-30 23:59")));
    }

    [Fact(DisplayName = "数量、日期、依据不合规则的被拒绝")]
    public void Impossible_policies_are_refused()
    {
        var normal = Sample.Normal;
        Refused(Sample with { EffectiveFrom = Day("1999-12-31") }, AdoptTicketPolicy.DateOutOfRange, "1999-12-31");
        Refused(
            Sample with
            {
                Normal = normal with { Limit = normal.Limit with { Amount = 0 } },
            },
            AdoptTicketPolicy.AmountOutOfRange,
            "一般",
            "0"
        );
        Refused(
            Sample with
            {
                Urgent = Sample.Urgent with { Warning = new WarningLead(3661, TimeUnit.NaturalHour) },
            },
            AdoptTicketPolicy.AmountOutOfRange,
            "紧急",
            "3661"
        );
        Refused(
            Sample with
            {
                Complex = normal with { Limit = normal.Limit with { Source = default } },
            },
            AdoptTicketPolicy.SourceMissing,
            "疑难"
        );

        static void Refused(TicketPolicy policy, RefusalRule rule, params string[] arguments) =>
            New.When(new AdoptTicketPolicy(policy)).ThenRefused(rule, arguments);
    }

    [Theory(DisplayName = "示例时限：1、5、15个工作日，24、2小时；按类提前提醒")]
    [InlineData(TicketLimit.Consult, "2026-03-10 17:30", "2026-03-10 13:30")]
    [InlineData(TicketLimit.Normal, "2026-03-16 17:30", "2026-03-13 17:30")]
    [InlineData(TicketLimit.Complex, "2026-03-30 17:30", "2026-03-27 17:30")]
    [InlineData(TicketLimit.Urgent, "2026-03-10 10:00", "2026-03-10 06:00")]
    [InlineData(TicketLimit.Critical, "2026-03-09 12:00", "2026-03-09 11:00")]
    public void The_sample_limits_are_the_usual_ones(TicketLimit limit, string due, string warning)
    {
        var deadline = Published.Derive(At("2026-03-09 10:00"), Sample.For(limit).Limit);
        Assert.Equal(At(due), deadline.DueAt);
        Assert.Equal(At(warning), Sample.WarnAt(Published, limit, deadline));
    }

    [Fact(DisplayName = "提前量不短于时限的，不提醒")]
    public void A_warning_never_comes_before_the_start()
    {
        var policy = Sample with { Critical = Sample.Critical with { Warning = new(24, TimeUnit.NaturalHour) } };
        var deadline = Published.Derive(At("2026-03-09 10:00"), policy.Critical.Limit);
        Assert.Null(policy.WarnAt(Published, TicketLimit.Critical, deadline));
    }
}
