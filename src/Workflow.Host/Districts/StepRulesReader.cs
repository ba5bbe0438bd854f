using System.Collections.Immutable;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;

namespace Workflow.Host.Districts;

/// <summary>
/// `policy.yaml`, part `steps`: the limits and counts along the course of a ticket, each with its source.
/// </summary>
internal static class StepRulesReader
{
    /// <summary>Where the words stand that refusals name: the key of each.</summary>
    private static readonly ImmutableArray<(string Key, string Word)> Words =
    [
        ("triage", "街道研判"),
        ("dispatch", "派单"),
        ("dispatchUrgent", "紧急派单"),
        ("sign", "签收"),
        ("signWhistle", "哨单签收"),
        ("contact", "首次联系"),
        ("contactWhistle", "哨单首次联系"),
        ("return", "申请退单"),
        ("return", "退单次数"),
        ("decide", "决定申请"),
        ("extension", "一次延期的工作日数"),
        ("extension", "延期次数"),
        ("audit", "审核"),
        ("callback", "回访"),
        ("callback", "回访次数"),
        ("callback", "回访天数"),
        ("rework", "重新办理次数"),
        ("report", "超期通报"),
        ("upstreamLead", TicketStepRules.UpstreamWord),
        ("inside", "单位内审签步数"),
    ];

    /// <param name="units">Those of the organisation: a code with a slip in it would let replies out unsigned.</param>
    public static TicketStepRules Read(YamlNode node, IReadOnlySet<UnitId> units, FileReader reader)
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
        PlaceWords(steps, reader);
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
            UnitSteps: UnitStepsOf(reader.Items(inside, "units"), units, reader)
        );

        ImmutableDictionary<string, YamlNode> Fields(string key, params ReadOnlySpan<string> names) =>
            reader.Fields(steps.GetValueOrDefault(key), names);

        DeadlineRule Rule(string key) => RuleOf(Fields(key, "amount", "unit", "source"));

        DeadlineRule RuleOf(ImmutableDictionary<string, YamlNode> fields) =>
            new(reader.Number(fields, "amount"), Unit(fields), reader.Text(fields, "source"));

        TimeUnit Unit(ImmutableDictionary<string, YamlNode> fields) =>
            reader.Word(fields.GetValueOrDefault("unit"), "unit", PolicyReader.Units);
    }

    private static ImmutableArray<UnitSteps> UnitStepsOf(
        ImmutableArray<YamlNode> nodes,
        IReadOnlySet<UnitId> units,
        FileReader reader
    )
    {
        var read = ImmutableArray.CreateBuilder<UnitSteps>(nodes.Length);
        foreach (var node in nodes)
        {
            var fields = reader.Fields(node, "unit", "steps");
            var unit = new UnitId(reader.Code(fields, "unit"));
            if (!units.Contains(unit))
                reader.Wrong(node.Line, $"没有编号为“{unit}”的单位，请更正编号。");
            if (read.Any(one => one.Unit == unit))
                reader.Wrong(node.Line, $"单位“{unit}”写了两次，请删去一处。");
            read.Add(new UnitSteps(unit, reader.Number(fields, "steps")));
        }
        return read.ToImmutable();
    }

    /// <summary>Refusals speak of a rule by its word: they shall find its line.</summary>
    private static void PlaceWords(ImmutableDictionary<string, YamlNode> steps, FileReader reader)
    {
        foreach (var (key, word) in Words)
            if (steps.GetValueOrDefault(key) is { } place)
                reader.Place(word, place.Line);
    }
}
