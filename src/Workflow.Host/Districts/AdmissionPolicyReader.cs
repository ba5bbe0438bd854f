using System.Collections.Immutable;
using Workflow.Domain.Adjustment;
using Workflow.Domain.Admission;
using Workflow.Domain.Calendar;
using Workflow.Domain.Challenge;
using Workflow.Domain.Kernel;
using Workflow.Domain.ListBuilding;
using Workflow.Domain.Organisation;
using Workflow.Domain.Policy.Commands;
using Workflow.Domain.Ticket;

namespace Workflow.Host.Districts;

/// <summary>`admission.yaml`: who may apply, through which door, and how long each step may take.</summary>
internal static class AdmissionPolicyReader
{
    /// <summary>Where the words stand that refusals name: the key of each.</summary>
    private static readonly ImmutableArray<(string Key, string Word)> Words =
    [
        ("coSign", "会签"),
        ("preReview", "预审"),
        ("leaderSign", "单位领导审签"),
        ("escalation", "升级督办"),
        ("review", "合法性、合理性审查"),
        ("consultation", "征求意见"),
        ("gatekeeping", "扎口审核"),
        ("deliberation", "审议"),
        ("publication", "公布"),
        ("decision", "全程办理"),
        ("emergencyFiling", "应急补报"),
        ("doors", "提前申请"),
        ("emergencyDays", "应急期限天数"),
        ("sampleCommunities", "抽取社区数"),
        ("mostTermDays", "最长期限天数"),
        ("mostReturns", "最多退回次数"),
        ("expiryWarning", "到期提醒提前量"),
        ("challenges", "扎口核查"),
        ("challenges", "发出单位答复"),
        ("challenges", "纠正"),
    ];

    /// <returns>Null if the district has no such file: nothing is admitted there.</returns>
    public static AdoptAdmissionPolicy? Read(YamlNode? root, IReadOnlySet<UnitId> units, FileReader reader)
    {
        if (root is null)
            return null;
        var file = reader.Fields(root, "admission");
        var fields = Fields(file.GetValueOrDefault("admission"), reader);
        var limits = Limits(fields.GetValueOrDefault("limits"), reader);
        foreach (var (key, word) in Words)
            if ((limits.GetValueOrDefault(key) ?? fields.GetValueOrDefault(key)) is { } place)
                reader.Place(word, place.Line);
        return new AdoptAdmissionPolicy(
            new AdmissionPolicy(
                reader.Day(fields.GetValueOrDefault("effectiveFrom"), "effectiveFrom"),
                [
                    .. reader
                        .Items(fields, "applicants")
                        .Select(node => reader.Word(node, "applicants", OrganisationWords.Kinds)),
                ],
                [.. reader.Items(fields, "doors").Select(node => Door(node, units, reader))],
                reader.Text(fields, "numberWord"),
                reader.YesOrNo(fields, "needsCheck"),
                Limit("coSign"),
                Limit("preReview"),
                Limit("review"),
                Limit("consultation"),
                Limit("gatekeeping"),
                Limit("deliberation"),
                Limit("publication"),
                Limit("decision"),
                Limit("emergencyFiling"),
                reader.Number(fields, "emergencyDays"),
                reader.Number(fields, "sampleCommunities"),
                reader.Number(fields, "mostTermDays"),
                reader.Number(fields, "mostReturns"),
                Warning(fields.GetValueOrDefault("expiryWarning"), reader),
                Baseline(fields.GetValueOrDefault("baseline"), reader),
                Challenges(fields.GetValueOrDefault("challenges"), reader)
            )
            {
                Escalation = limits.TryGetValue("escalation", out var escalation) ? Rule(escalation, reader) : null,
                LeaderSign = limits.TryGetValue("leaderSign", out var leader) ? Rule(leader, reader) : null,
                Adjustment = Adjustment(fields.GetValueOrDefault("adjustment"), reader),
                ListBuilding = ListBuilding(fields.GetValueOrDefault("listBuilding"), reader),
                Paper = Paper(fields.GetValueOrDefault("paper"), reader),
            }
        );

        DeadlineRule Limit(string key) => Rule(limits.GetValueOrDefault(key), reader);
    }

    private static ImmutableDictionary<string, YamlNode> Fields(YamlNode? node, FileReader reader) =>
        reader.Fields(
            node,
            "effectiveFrom",
            "applicants",
            "numberWord",
            "needsCheck",
            "doors",
            "limits",
            "emergencyDays",
            "sampleCommunities",
            "mostTermDays",
            "mostReturns",
            "expiryWarning",
            "baseline?",
            "challenges?",
            "adjustment?",
            "listBuilding?",
            "paper?"
        );

    private static ImmutableDictionary<string, YamlNode> Limits(YamlNode? node, FileReader reader) =>
        reader.Fields(
            node,
            "coSign",
            "preReview",
            "leaderSign?",
            "escalation?",
            "review",
            "consultation",
            "gatekeeping",
            "deliberation",
            "publication",
            "decision",
            "emergencyFiling"
        );

    private static AdmissionDoor Door(YamlNode node, IReadOnlySet<UnitId> units, FileReader reader)
    {
        var fields = reader.Fields(
            node,
            "kinds",
            "track",
            "gatekeeper",
            "alternate",
            "legality?",
            "reasonableness?",
            "body?",
            "lead?"
        );
        return new AdmissionDoor(
            [
                .. reader
                    .Items(fields, "kinds")
                    .Select(kind =>
                        reader.Word(kind, "kinds", (IReadOnlyDictionary<string, AdmissionKind>)AdmissionWords.Kinds)
                    ),
            ],
            reader.Word(fields.GetValueOrDefault("track"), "track", AdmissionWords.Tracks),
            Named("gatekeeper"),
            Named("alternate"),
            fields.ContainsKey("legality") ? Named("legality") : null,
            fields.ContainsKey("reasonableness") ? Named("reasonableness") : null,
            fields.ContainsKey("body") ? reader.Text(fields, "body") : null,
            fields.TryGetValue("lead", out var lead) ? Rule(lead, reader) : null
        );

        UnitId Named(string key)
        {
            var unit = new UnitId(reader.Code(fields, key));
            if (fields.GetValueOrDefault(key) is { } place && !units.Contains(unit))
                reader.Wrong(place.Line, $"没有编号为“{unit}”的单位，请更正编号。");
            return unit;
        }
    }

    private static DeadlineRule Rule(YamlNode? node, FileReader reader)
    {
        var fields = reader.Fields(node, "amount", "unit", "source");
        return new DeadlineRule(
            reader.Number(fields, "amount"),
            reader.Word(fields.GetValueOrDefault("unit"), "unit", PolicyReader.Units),
            reader.Text(fields, "source")
        );
    }

    /// <summary>代录: whether a scan must come with it.</summary>
    private static PaperPolicy? Paper(YamlNode? node, FileReader reader) =>
        node is null ? null : new PaperPolicy(reader.YesOrNo(reader.Fields(node, "scanRequired"), "scanRequired"));

    /// <summary>动态调整's limits: how long a review takes, and a unit that is asked.</summary>
    private static AdjustmentPolicy? Adjustment(YamlNode? node, FileReader reader)
    {
        if (node is null)
            return null;
        var fields = reader.Fields(node, "review", "answer", "warning");
        foreach (
            var (key, word) in ((string, string)[])
                [("review", "研判"), ("answer", "征求单位意见"), ("warning", "研判提醒提前量")]
        )
            if (fields.GetValueOrDefault(key) is { } place)
                reader.Place(word, place.Line);
        return new AdjustmentPolicy(
            Rule(fields.GetValueOrDefault("review"), reader),
            Rule(fields.GetValueOrDefault("answer"), reader),
            Warning(fields.GetValueOrDefault("warning"), reader)
        );
    }

    /// <summary>清单编制's limits: how long a round of each kind takes.</summary>
    private static ListBuildingPolicy? ListBuilding(YamlNode? node, FileReader reader)
    {
        if (node is null)
            return null;
        var fields = reader.Fields(node, "reporting", "consultation", "review", "warning?");
        var warning = fields.GetValueOrDefault("warning");
        if (warning is not null)
            reader.Place(ListBuildingPolicy.WarningWord, warning.Line);
        return new ListBuildingPolicy(
            Limit("reporting", RoundKind.Reporting),
            Limit("consultation", RoundKind.Consultation),
            Limit("review", RoundKind.Review)
        )
        {
            Warning = warning is null ? null : Warning(warning, reader),
        };

        DeadlineRule Limit(string key, RoundKind kind)
        {
            if (fields.GetValueOrDefault(key) is { } place)
                reader.Place(ListBuildingPolicy.WordOf(kind), place.Line);
            return Rule(fields.GetValueOrDefault(key), reader);
        }
    }

    private static WarningLead Warning(YamlNode? node, FileReader reader)
    {
        var fields = reader.Fields(node, "amount", "unit");
        return new WarningLead(
            reader.Number(fields, "amount"),
            reader.Word(fields.GetValueOrDefault("unit"), "unit", PolicyReader.Units)
        );
    }

    private static CommunityBaseline? Baseline(YamlNode? node, FileReader reader)
    {
        if (node is null)
            return null;
        var fields = reader.Fields(node, "most", "existing");
        return new CommunityBaseline(reader.Number(fields, "most"), reader.Number(fields, "existing"));
    }

    private static ChallengePolicy? Challenges(YamlNode? node, FileReader reader)
    {
        if (node is null)
            return null;
        var fields = reader.Fields(node, "verdict", "answer", "correction", "noBlame");
        return new ChallengePolicy(
            Rule(fields.GetValueOrDefault("verdict"), reader),
            Rule(fields.GetValueOrDefault("answer"), reader),
            Rule(fields.GetValueOrDefault("correction"), reader),
            [.. reader.Items(fields, "noBlame").Select(one => Clause(one, reader))]
        );
    }

    private static NoBlameClause Clause(YamlNode node, FileReader reader)
    {
        var fields = reader.Fields(node, "code", "words");
        return new NoBlameClause(reader.Text(fields, "code"), reader.Text(fields, "words"));
    }
}
