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
        "“{0}”的时限或提前提醒为{1}，应在1至3660之间，请核对。"
    );

    public static readonly RefusalRule CountOutOfRange = new(
        "policy.count-out-of-range",
        RefusalKind.Invalid,
        "{0}为{1}，应在{2}至{3}之间，请核对。"
    );

    public static readonly RefusalRule SourceMissing = new(
        "policy.source-missing",
        RefusalKind.Invalid,
        "“{0}”的时限没有写明依据，请补填。"
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
        if (Policy.StepRules is { } rules && WrongStepRules(rules) is { } wrongRule)
            return wrongRule;
        var known = state.TicketPolicies.GetValueOrDefault(Policy.EffectiveFrom);
        return known == Policy ? Decision.AlreadySo : Decision.Accept(new TicketPolicyAdopted(Policy));
    }

    private static Decision? WrongStepRules(TicketStepRules rules)
    {
        foreach (var (word, rule) in rules.Rules)
        {
            if (rule.Amount is < 1 or > WorkCalendar.MaxAmount)
                return Decision.Refuse(AmountOutOfRange, word, rule.Amount.ToString(CultureInfo.InvariantCulture));
            if (rule.Source.IsEmpty)
                return Decision.Refuse(SourceMissing, word);
        }
        if (rules.UpstreamLead.Amount is < 1 or > WorkCalendar.MaxAmount)
            return Decision.Refuse(
                AmountOutOfRange,
                TicketStepRules.UpstreamWord,
                rules.UpstreamLead.Amount.ToString(CultureInfo.InvariantCulture)
            );
        foreach (var (word, count, least, most) in rules.Counts)
            if (count < least || count > most)
                return Decision.Refuse(
                    CountOutOfRange,
                    word,
                    count.ToString(CultureInfo.InvariantCulture),
                    least.ToString(CultureInfo.InvariantCulture),
                    most.ToString(CultureInfo.InvariantCulture)
                );
        return null;
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
