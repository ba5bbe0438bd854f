using System.Collections.Immutable;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Policy.Commands;
using Workflow.Domain.Ticket;

namespace Workflow.Host.Districts;

/// <summary>`policy.yaml`: the limits of tickets by class, each with its source and when it warns.</summary>
internal static class PolicyReader
{
    public static readonly Dictionary<string, TimeUnit> Units = new()
    {
        ["小时"] = TimeUnit.NaturalHour,
        ["工作时"] = TimeUnit.WorkingHour,
        ["工作日"] = TimeUnit.WorkingDay,
        ["自然日"] = TimeUnit.CalendarDay,
    };

    public static AdoptTicketPolicy Read(YamlNode? root, IReadOnlySet<UnitId> units, FileReader reader)
    {
        var file = reader.Fields(root, "ticket");
        var ticket = reader.Fields(file.GetValueOrDefault("ticket"), "effectiveFrom", "limits", "steps?");
        var limits = reader.Fields(
            ticket.GetValueOrDefault("limits"),
            "consult",
            "normal",
            "complex",
            "urgent",
            "critical"
        );
        return new AdoptTicketPolicy(
            new TicketPolicy(
                reader.Day(ticket.GetValueOrDefault("effectiveFrom"), "effectiveFrom"),
                Limit("consult", TicketLimit.Consult),
                Limit("normal", TicketLimit.Normal),
                Limit("complex", TicketLimit.Complex),
                Limit("urgent", TicketLimit.Urgent),
                Limit("critical", TicketLimit.Critical),
                ticket.TryGetValue("steps", out var steps) ? StepRulesReader.Read(steps, units, reader) : null
            )
        );

        TicketLimitRule Limit(string key, TicketLimit limit)
        {
            var node = limits.GetValueOrDefault(key);
            if (node is not null)
                reader.Place(AdoptTicketPolicy.Shown(limit), node.Line);
            var fields = reader.Fields(node, "amount", "unit", "warnBefore", "source");
            var warning = reader.Fields(fields.GetValueOrDefault("warnBefore"), "amount", "unit");
            return new TicketLimitRule(
                new DeadlineRule(reader.Number(fields, "amount"), Unit(fields), reader.Text(fields, "source")),
                new WarningLead(reader.Number(warning, "amount"), Unit(warning))
            );
        }

        TimeUnit Unit(ImmutableDictionary<string, YamlNode> fields) =>
            reader.Word(fields.GetValueOrDefault("unit"), "unit", Units);
    }
}
