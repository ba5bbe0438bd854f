using System.Globalization;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;

namespace Workflow.Domain.Policy.Commands;

/// <summary>Sets the limits of tickets from a date on. Cases that run keep the deadlines in their facts.</summary>
public sealed record AdoptTicketPolicy(TicketPolicy Policy) : Command
{
    public static readonly RefusalRule DateOutOfRange = new(
        "policy.date-out-of-range",
        RefusalKind.Invalid,
        "时限规则的生效日期{0}不在2000年至2100年之间，请核对。"
    );

    public static readonly RefusalRule AmountOutOfRange = new(
        "policy.amount-out-of-range",
        RefusalKind.Invalid,
        "{0}类工单的时限或提前提醒为{1}，应在1至3660之间，请核对。"
    );

    public static readonly RefusalRule SourceMissing = new(
        "policy.source-missing",
        RefusalKind.Invalid,
        "{0}类工单的时限没有写明依据，请补填。"
    );

    /// <summary>How the classes are called where they are counted out to people.</summary>
    public static string Shown(TicketLimit limit) =>
        limit switch
        {
            TicketLimit.Consult => "咨询",
            TicketLimit.Normal => "一般",
            TicketLimit.Complex => "疑难",
            TicketLimit.Urgent => "紧急",
            TicketLimit.Critical => "特急",
            _ => throw new ArgumentOutOfRangeException(nameof(limit), limit, "unknown limit"),
        };

    internal Decision Decide(PolicyState state)
    {
        if (Policy.EffectiveFrom.Year is < WorkCalendar.FirstYear or > WorkCalendar.LastYear)
            return Decision.Refuse(
                DateOutOfRange,
                Policy.EffectiveFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            );
        foreach (var limit in Enum.GetValues<TicketLimit>())
            if (WrongLimit(limit) is { } wrong)
                return wrong;
        var known = state.TicketPolicies.GetValueOrDefault(Policy.EffectiveFrom);
        return known == Policy ? Decision.AlreadySo : Decision.Accept(new TicketPolicyAdopted(Policy));
    }

    private Decision? WrongLimit(TicketLimit limit)
    {
        var rule = Policy.For(limit);
        foreach (var amount in (ReadOnlySpan<int>)[rule.Limit.Amount, rule.Warning.Amount])
            if (amount is < 1 or > WorkCalendar.MaxAmount)
                return Decision.Refuse(AmountOutOfRange, Shown(limit), amount.ToString(CultureInfo.InvariantCulture));
        return rule.Limit.Source.IsEmpty ? Decision.Refuse(SourceMissing, Shown(limit)) : null;
    }
}
