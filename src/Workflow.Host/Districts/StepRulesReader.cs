using System.Collections.Immutable;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;

namespace Workflow.Host.Districts;

/// <summary>`policy.yaml`, part `steps`: the limits and counts along the course of a ticket, each with its source.</summary>
internal static class StepRulesReader
{
    public static TicketStepRules Read(YamlNode node, FileReader reader)
    {
        var steps = reader.Fields(
            node,
            "triage",
            "dispatch",
            "dispatchUrgent",
            "sign",
            "signWhistle",
            "contact",
            "contactWhistle",
            "return",
            "decide",
            "extension",
            "audit",
            "callback",
            "rework",
            "report",
            "upstreamLead",
            "inside"
        );
        var returned = Fields("return", "amount", "unit", "most", "source");
        var extension = Fields("extension", "workingDays", "most");
        var callback = Fields("callback", "amount", "unit", "attempts", "days", "source");
        var rework = Fields("rework", "most");
        var lead = Fields("upstreamLead", "amount", "unit");
        var inside = Fields("inside", "steps", "units?");
        return new TicketStepRules(
            Triage: Rule("triage"),
            Dispatch: Rule("dispatch"),
            DispatchUrgent: Rule("dispatchUrgent"),
            Sign: Rule("sign"),
            SignWhistle: Rule("signWhistle"),
            Contact: Rule("contact"),
            ContactWhistle: Rule("contactWhistle"),
            Return: RuleOf(returned),
            MostReturns: reader.Number(returned, "most"),
            Decide: Rule("decide"),
            MostExtension: reader.Number(extension, "workingDays"),
            MostExtensions: reader.Number(extension, "most"),
            Audit: Rule("audit"),
            Callback: RuleOf(callback),
            CallbackAttempts: reader.Number(callback, "attempts"),
            CallbackDays: reader.Number(callback, "days"),
            MostReworks: reader.Number(rework, "most"),
            Report: Rule("report"),
            UpstreamLead: new WarningLead(reader.Number(lead, "amount"), Unit(lead)),
            InsideSteps: reader.Number(inside, "steps"),
            UnitSteps: [.. reader.Items(inside, "units").Select(one => StepsOf(one, reader))]
        );

        ImmutableDictionary<string, YamlNode> Fields(string key, params ReadOnlySpan<string> names) =>
            reader.Fields(steps.GetValueOrDefault(key), names);

        DeadlineRule Rule(string key) => RuleOf(Fields(key, "amount", "unit", "source"));

        DeadlineRule RuleOf(ImmutableDictionary<string, YamlNode> fields) =>
            new(reader.Number(fields, "amount"), Unit(fields), reader.Text(fields, "source"));

        TimeUnit Unit(ImmutableDictionary<string, YamlNode> fields) =>
            reader.Word(fields.GetValueOrDefault("unit"), "unit", PolicyReader.Units);
    }

    private static UnitSteps StepsOf(YamlNode node, FileReader reader)
    {
        var fields = reader.Fields(node, "unit", "steps");
        return new UnitSteps(new UnitId(reader.Code(fields, "unit")), reader.Number(fields, "steps"));
    }
}
